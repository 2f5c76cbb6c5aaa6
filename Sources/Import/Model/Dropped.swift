/// The number of personal details of each kind that were dropped before anything was written.
public struct Dropped: Sendable, Hashable {
  public enum ContactKind: String, Sendable, CaseIterable {
    case email = "e-mail address"
    case ip = "IP address"
    case phone = "phone number"
    case order = "order number"
    case photo = "photo link"
    case place = "place of residence"
    case employer
    case account = "customer number"
    case link = "web link"
    case other = "other private detail"
    case name = "name shortened"
  }

  public private(set) var counts: [ContactKind: Int] = [:]

  /// Nothing dropped yet.
  public init() {}

  mutating func count(_ kind: ContactKind) { counts[kind, default: 0] += 1 }

  mutating func add(_ other: Dropped) { counts.merge(other.counts, uniquingKeysWith: +) }
}

extension Dropped.ContactKind {
  private static let columns: [(kind: Self, names: Set<String>)] = [
    (
      .email,
      [
        "email", "emailaddress", "emailadres", "mail", "mailadres", "customeremail",
        "revieweremail",
        "emailadresse", "adresseemail", "courriel",
      ]
    ),
    (.ip, ["ip", "ipaddress", "ipadres", "ipadresse", "adresseip"]),
    (
      .phone,
      [
        "phone", "phonenumber", "telephone", "mobile", "telefoon", "telefoonnummer", "mobiel",
        "telefon", "telefonnummer", "handynummer", "téléphone", "portable",
      ]
    ),
    (
      .order,
      [
        "order", "orderid", "ordernumber", "orderno", "ordernr", "ordernummer", "bestelnummer",
        "bestelnr", "bestelling", "bestellnummer", "bestellnr", "bestellung", "commande",
        "numérodecommande", "numerodecommande", "invoice", "invoicenumber", "factuurnummer",
        "rechnungsnummer", "numérodefacture",
      ]
    ),
    (
      .place,
      [
        "address", "street", "postcode", "zip", "zipcode", "postalcode", "city", "adres", "straat",
        "woonplaats", "plaats", "adresse", "strasse", "straße", "plz", "postleitzahl", "wohnort",
        "ort", "codepostal", "ville", "rue",
      ]
    ),
    (.employer, ["company", "employer", "jobtitle", "bedrijf", "functie", "firma", "entreprise"]),
    (
      .account,
      [
        "customerid", "customernumber", "userid", "accountid", "klantnummer", "klantid",
        "kundennummer", "kundenid", "numéroclient", "numeroclient",
      ]
    ),
    (
      .photo,
      ["photo", "photos", "image", "images", "picture", "pictures", "foto", "fotos", "bild"]
    ),
  ]

  /// The kind of personal data in a column, if its name says so for certain.
  init?(column: String) {
    let name = column.columnName
    guard let kind = Self.columns.first(where: { $0.names.contains(name) })?.kind else {
      return nil
    }
    self = kind
  }
}
