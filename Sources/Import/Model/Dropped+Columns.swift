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

  /// What a column of that name holds, if by its name it is private for certain.
  init?(column: String) {
    let name = column.columnName
    guard let kind = Self.columns.first(where: { $0.names.contains(name) })?.kind else {
      return nil
    }
    self = kind
  }
}
