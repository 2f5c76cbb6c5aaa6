/// A field of a mapping, and what its column is likely to be called in English, Dutch, German or
/// French.
struct LikelyField: Sendable {
  let name: String
  /// In small letters and digits, the likeliest first.
  let columns: [String]

  static func named(_ name: String) -> LikelyField? { all.first { $0.name == name } }

  /// Whether it can be the field by its values: a number of a review stands once, ratings are
  /// numbers, and a text has words in it. `Beoordeling` may be either.
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

  /// All of them, in the order in which a mapping has them.
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
