import Core

/// A first mapping for an unknown file, from the names of its columns or keys.
public struct MappingGuess {
  private var decoder = TextDecoder()
  private var reader: (any RecordReader)?
  private var records: [RecordValue] = []
  private var names: [String] = []

  /// A guess of nothing yet.
  public init() {}

  /// Takes the next bytes of the file. Returns false once it has seen enough.
  public mutating func take(_ bytes: [UInt8]) -> Bool {
    take(events: events(of: decoder.decode(bytes)))
    return records.count < 100
  }

  private mutating func events(of text: [UInt8]) -> [ReadingEvent] {
    if reader == nil, let format = ImportFormat(beginningOf: text) {
      reader = format.reader(known: [])
    }
    return reader?.read(text) ?? []
  }

  private mutating func take(events: [ReadingEvent]) {
    for event in events {
      switch event {
      case .record(let record): if records.count < 100 { records.append(record.value) }
      case .aside(["#header"], let header): names = header.items.compactMap(\.written)
      default: break
      }
    }
  }

  /// The mapping, with a line for each column without a field.
  public mutating func mapping() -> String {
    take(events: events(of: decoder.finish()))
    take(events: reader?.finish() ?? [])
    var lines = [
      "# A mapping for 'sitegen import --map'. Look at every line; take out what is wrong."
    ]
    lines.append("source: my-source        # a name of yours, in a-z, 0-9 and hyphens")
    var rest = columns()
    let hidden = rest.filter { Dropped.ContactKind(column: $0) != nil }
    rest.removeAll(where: hidden.contains)
    for field in LikelyField.all {
      guard let name = column(of: field, in: rest) else {
        if field.name == "date" {
          lines.append("date:        # every review needs one: which column?")
        }
        continue
      }
      rest.removeAll { $0 == name }
      // Customers' names belong in no mapping that is shared.
      lines.append("\(field.name): \(quoted(name))\(field.name == "author" ? "" : sample(name))")
      if field.name == "rating", let best = best(name), best > 5 { lines.append("scale: \(best)") }
    }
    if !hidden.isEmpty {
      lines.append(
        "drop: \(hidden.map(quoted).joined(separator: ", "))        # counted, never written")
    }
    if records.isEmpty { lines.append("# No record could be read.") }
    for name in rest { lines.append("# not used: \(quoted(name))") }
    return lines.map(\.singleLine).joined(separator: "\n") + "\n"
  }

  /// The column that is most likely the field, by its name and values.
  private func column(of field: LikelyField, in columns: [String]) -> String? {
    for wanted in field.columns {
      if let name = columns.first(where: { $0.columnName == wanted && field.fits(values($0)) }) {
        return name
      }
    }
    return field.name == "date" ? onlyDates(in: columns) : nil
  }

  private func columns() -> [String] {
    // Nobody maps a thousand columns; a list without end is read all the same.
    if !names.isEmpty { return Array(names.prefix(1000)) }
    var (seen, known): ([String], Set<String>) = ([], [])
    for record in records where seen.count < 1000 {
      for name in record.columnNames where known.insert(name).inserted { seen.append(name) }
    }
    return Array(seen.prefix(1000))
  }

  private func values(_ name: String) -> [String] {
    records.compactMap { $0.column(name)?.string }
  }

  private func best(_ name: String) -> Int? {
    let most = values(name).compactMap { Double($0.replacing(",", with: ".")) }.max() ?? 0
    return most > 10 ? 100 : most > 5 ? 10 : nil
  }

  /// The only column whose values are all dates, whatever its name.
  private func onlyDates(in columns: [String]) -> String? {
    let reader = TimeReader(clock: .shop, order: .dmy)
    let answered = LikelyField.named("reply-date")?.columns ?? []
    let dates = columns.filter { column in
      if answered.contains(column.columnName) { return false }
      let values = values(column)
      return !values.isEmpty
        && values.allSatisfy { value in
          !value.utf8.allSatisfy(\.isDigit) && (try? reader.time(value)) != nil
        }
    }
    return dates.count == 1 ? dates[0] : nil
  }

  private func sample(_ name: String) -> String {
    values(name).first.map { "        # such as \($0.singleLine.prefix(30))" } ?? ""
  }

  private func quoted(_ name: String) -> String {
    name.utf8.allSatisfy { $0.isAlphanumeric || $0 == 0x5F || $0 == .hyphen || $0 == 0x2E }
      ? name : "\"\(name.replacing("\"", with: "'"))\""
  }
}

/// A field of a mapping, with the likely names of its column in English, Dutch, German and French.
struct LikelyField: Sendable {
  let name: String
  /// The names in small letters and digits, the most likely first.
  let columns: [String]

  static func named(_ name: String) -> LikelyField? { all.first { $0.name == name } }

  /// Whether the values can be the field's: a review's number is unique, ratings are numbers, and a
  /// text has words. `Beoordeling` may be either of the last two.
  func fits(_ values: [String]) -> Bool {
    if values.isEmpty { return true }
    let numbers = values.count { Double($0.replacing(",", with: ".").withoutBlanksAround) != nil }
    return switch name {
    case "id": Set(values).count == values.count
    case "rating": numbers * 2 > values.count
    case "text", "title": numbers * 2 <= values.count
    default: true
    }
  }

  /// All fields in the order of a mapping.
  static let all: [LikelyField] = [
    LikelyField(
      name: "id",
      columns: [
        "id", "reviewid", "reviewnumber", "uuid", "reviewnummer", "beoordelingsnummer",
        "bewertungsnummer", "bewertungsid", "nummer", "volgnummer", "number", "numéro", "numero",
        "nr", "no",
      ]),
    LikelyField(
      name: "title",
      columns: [
        "title", "reviewtitle", "headline", "subject", "titel", "summary", "kop", "onderwerp",
        "samenvatting", "überschrift", "betreff", "titre", "objet",
      ]),
    LikelyField(
      name: "text",
      columns: [
        "text", "body", "review", "reviewtext", "reviewbody", "content", "comment", "comments",
        "reviewcontent", "message", "description", "feedback", "tekst", "reviewtekst", "opmerking",
        "opmerkingen", "toelichting", "ervaring", "ervaringen", "bericht", "reactie", "kommentar",
        "kommentare", "bewertungstext", "rezension", "erfahrung", "erfahrungsbericht", "nachricht",
        "meinung", "commentaire", "commentaires", "texte", "témoignage", "expérience",
        "beoordeling", "bewertung", "avis", "évaluation", "waardering",
      ]),
    LikelyField(
      name: "rating",
      columns: [
        "rating", "stars", "score", "reviewrating", "reviewscore", "ratingvalue", "ratingscore",
        "ratingstars", "reviewratingratingvalue", "cijfer", "sterren", "aantalsterren",
        "rapportcijfer", "punten", "sterne", "anzahlsterne", "note", "notenpunkte", "punkte",
        "étoiles", "nombredétoiles", "review", "beoordeling", "bewertung", "avis", "évaluation",
        "waardering",
      ]),
    LikelyField(
      name: "author",
      columns: [
        "author", "name", "reviewer", "reviewername", "username", "displayname", "authorname",
        "authordisplayname", "reviewerdisplayname", "customername", "customer", "clientname",
        "consumername", "consumerdisplayname", "usernickname", "nickname", "fullname", "naam",
        "klantnaam", "klant", "schrijver", "kunde", "kundenname", "verfasser", "autor", "auteur",
        "nom", "nomduclient", "client",
      ]),
    LikelyField(
      name: "date",
      columns: [
        "date", "createdat", "created", "reviewdate", "datecreated", "datepublished", "published",
        "publisheddate", "publishedat", "submittedat", "timestamp", "datum", "datumreview",
        "reviewdatum", "geschrevenop", "geplaatstop", "aangemaakt", "bewertungsdatum", "erstelltam",
        "geschriebenam", "datedelavis", "datedecréation", "crééle", "publiéle",
      ]),
    LikelyField(
      name: "experienced",
      columns: [
        "experiencedat", "dateofexperience", "experiencedate", "ervaringsdatum", "erfahrungsdatum",
        "datedelexpérience",
      ]),
    LikelyField(
      name: "language", columns: ["language", "lang", "locale", "taal", "sprache", "langue"]),
    LikelyField(
      name: "url", columns: ["url", "link", "reviewurl", "permalink", "reviewlink", "lien"]),
    LikelyField(
      name: "product",
      columns: [
        "product", "productname", "producttitle", "productnaam", "artikel", "produkt",
        "produktname", "produit", "nomduproduit",
      ]),
    LikelyField(
      name: "recommends",
      columns: [
        "recommends", "recommended", "wouldrecommend", "aanbevolen", "beveeltaan", "empfohlen",
        "weiterempfehlung", "recommande",
      ]),
    LikelyField(
      name: "verified",
      columns: [
        "verified", "isverified", "verifiedpurchase", "verifiedbuyer", "geverifieerd",
        "verifiziert",
        "vérifié",
      ]),
    LikelyField(
      name: "reply",
      columns: [
        "reply", "response", "ownerresponse", "companyresponse", "answer", "replytext",
        "replymessage", "replybody", "replycontent", "replycomment", "responsetext",
        "responsemessage", "responsebody", "antwoord", "antwoordtekst", "reactiewinkel", "antwort",
        "antworttext", "réponse", "reponse",
      ]),
    LikelyField(
      name: "reply-date",
      columns: [
        "replydate", "responsedate", "repliedat", "answerdate", "replycreatedat",
        "responsecreatedat", "respondedat", "antwoorddatum", "datumantwoord", "beantwoordop",
        "antwortdatum", "beantwortetam", "datederéponse", "datedereponse", "répondule",
      ]),
    LikelyField(name: "hidden", columns: ["status", "state", "hidden", "verborgen", "statut"]),
  ]
}
