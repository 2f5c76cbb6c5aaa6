import Core

/// A field of a mapping, with the likely names of its column in English, Dutch, German and French.
struct LikelyField: Sendable {
  let name: String
  /// The names in small letters and digits, the most likely first.
  let columns: [String]
  /// One of these words is in a name in parts, such as "Review Submit Date and Time".
  var words: Set<String> = []
  /// Each of these is, too.
  var needed: Set<String> = []
  /// None of these is.
  var others: Set<String> = []

  /// Words for what the shop wrote.
  static let shopsWords: Set<String> = [
    "reply", "replied", "replies", "response", "responded", "answer", "answered", "owner",
    "developer", "merchant", "vendor", "antwoord", "beantwoord", "antwort", "beantwortet",
    "réponse", "reponse", "respuesta", "risposta", "resposta", "odpowiedź", "svar",
  ]

  /// Whether the values can be the field's, which the name alone cannot say: a shop's name stands beside
  /// customers' names, and `Beoordeling` may be a text or a rating.
  func fits(_ column: ColumnFacts) -> Bool {
    if column.values.isEmpty { return true }
    switch name {
    case "id": return Set(column.values).count == column.values.count
    case "rating": return column.isRatings
    case "text", "reply": return column.isWords
    case "title": return column.isWords && !column.isOneValue
    case "author": return column.isNames
    case "date", "reply-date", "experienced": return column.isDates
    case "language":
      return column.are { $0.utf8.count <= 20 && $0.allSatisfy { !$0.isNumber } }
    case "url": return column.are(\.isWebAddress)
    case "recommends", "verified": return column.isFlags
    case "hidden": return !column.isDates && Set(column.values).count <= 12 && column.length <= 30
    default: return !column.isDates
    }
  }

  /// Whether a name in parts can be the field's. `isShops`: it has a word for what the shop wrote.
  func takes(_ words: Set<String>) -> Bool {
    let isShops = !words.isDisjoint(with: Self.shopsWords)
    guard isShops == name.hasPrefix("reply"), needed.isSubset(of: words) else { return false }
    if !self.words.isEmpty, words.isDisjoint(with: self.words) { return false }
    return words.isDisjoint(with: others) && !(self.words.isEmpty && needed.isEmpty && !isShops)
  }

  /// All fields in the order of a mapping.
  static let all: [LikelyField] = [
    LikelyField(
      name: "id",
      columns: [
        "id", "reviewid", "reviewnumber", "uuid", "reviewnummer", "beoordelingsnummer",
        "bewertungsnummer", "bewertungsid", "nummer", "volgnummer", "number", "numéro", "numero",
        "nr", "no",
      ],
      words: ["id", "uuid", "guid"],
      others: [
        "product", "user", "author", "reviewer", "customer", "order", "place", "google", "app",
        "item", "shop", "business", "parent", "location", "store", "profile", "sku", "variant",
      ]),
    LikelyField(
      name: "title",
      columns: [
        "title", "reviewtitle", "headline", "subject", "titel", "summary", "kop", "onderwerp",
        "samenvatting", "überschrift", "betreff", "titre", "objet",
      ],
      words: ["title", "headline", "subject", "titel", "titre"],
      others: [
        "author", "reviewer", "user", "product", "place", "business", "item", "page", "site",
        "shop", "store", "job", "app", "image", "name",
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
      ],
      words: [
        "text", "content", "body", "review", "avis", "bewertung", "beoordeling", "comment",
        "message", "description", "tekst", "opmerking",
        "kommentar", "snippet",
      ],
      others: [
        "id", "date", "time", "timestamp", "at", "rating", "score", "title", "author", "name",
        "url", "link", "count", "language", "lang", "status", "type", "photo", "photos", "img",
        "image", "product", "place",
      ]),
    LikelyField(
      name: "rating",
      columns: [
        "rating", "stars", "score", "reviewrating", "reviewscore", "ratingvalue", "ratingscore",
        "ratingstars", "reviewratingratingvalue", "cijfer", "sterren", "aantalsterren",
        "rapportcijfer", "punten", "sterne", "anzahlsterne", "note", "notenpunkte", "punkte",
        "étoiles", "nombredétoiles", "review", "beoordeling", "bewertung", "avis", "évaluation",
        "waardering",
      ],
      words: ["rating", "stars", "star", "score", "cijfer", "sterren", "sterne", "grade"],
      others: [
        "count", "total", "average", "avg", "mean", "max", "min", "best", "worst", "distribution",
        "url", "image", "id",
      ]),
    LikelyField(
      name: "author",
      columns: [
        "author", "name", "reviewer", "reviewedby", "writtenby", "postedby", "reviewername",
        "username", "displayname", "authorname",
        "authordisplayname", "reviewerdisplayname", "customername", "customer", "clientname",
        "consumername", "consumerdisplayname", "usernickname", "nickname", "fullname", "naam",
        "klantnaam", "klant", "schrijver", "kunde", "kundenname", "verfasser", "autor", "auteur",
        "nom", "nomduclient", "client",
      ],
      words: [
        "author", "reviewer", "cliente", "nombre", "nome", "autore", "user", "username", "customer",
        "consumer", "client", "name",
        "displayname", "nickname", "naam", "kunde", "klant", "auteur", "nom",
      ],
      others: [
        "id", "image", "img", "photo", "avatar", "picture", "url", "link", "email", "count",
        "level", "badge", "country", "location", "product", "place", "business", "shop", "store",
        "company", "package", "app", "item", "reviews", "guide", "type", "ip", "phone", "address",
        "text", "content", "body", "rating", "date", "time", "timestamp", "language", "code",
      ]),
    LikelyField(
      name: "date",
      columns: [
        "date", "createdat", "created", "reviewdate", "datecreated", "datepublished", "published",
        "publisheddate", "publishedat", "submittedat", "timestamp", "datum", "datumreview",
        "reviewdatum", "geschrevenop", "geplaatstop", "aangemaakt", "bewertungsdatum", "erstelltam",
        "geschriebenam", "datedelavis", "datedecréation", "crééle", "publiéle",
      ],
      words: [
        "date", "time", "timestamp", "at", "datum", "datetime", "created", "published", "submitted",
        "posted", "reviewed",
      ],
      others: [
        "update", "updated", "edited", "modified", "experience", "experienced", "order", "purchase",
        "visit", "birth", "device", "version", "rating", "stars",
      ]),
    LikelyField(
      name: "experienced",
      columns: [
        "experiencedat", "dateofexperience", "experiencedate", "ervaringsdatum", "erfahrungsdatum",
        "datedelexpérience",
      ],
      words: ["date", "datum"],
      needed: ["experience"]),
    LikelyField(
      name: "language", columns: ["language", "lang", "locale", "taal", "sprache", "langue"],
      words: ["language", "lang", "locale", "taal", "sprache", "langue"],
      others: ["app", "country"]),
    LikelyField(
      name: "url", columns: ["url", "link", "reviewurl", "permalink", "reviewlink", "lien"],
      words: ["url", "link", "permalink", "href"],
      others: [
        "image", "img", "photo", "avatar", "picture", "product", "author", "reviewer", "user",
        "profile", "logo", "site", "website", "place", "business",
      ]),
    LikelyField(
      name: "product",
      columns: [
        "product", "productname", "producttitle", "productnaam", "artikel", "produkt",
        "produktname", "produit", "nomduproduit",
      ],
      words: ["title", "name", "naam", "titel"],
      needed: ["product"],
      others: ["id", "url", "image", "handle", "author", "reviewer", "user"]),
    LikelyField(
      name: "recommends",
      columns: [
        "recommends", "recommended", "wouldrecommend", "aanbevolen", "beveeltaan", "empfohlen",
        "weiterempfehlung", "recommande",
      ],
      words: ["recommend", "recommended", "recommends", "aanbevolen"]),
    LikelyField(
      name: "verified",
      columns: [
        "verified", "isverified", "verifiedpurchase", "verifiedbuyer", "geverifieerd",
        "verifiziert",
        "vérifié",
      ],
      words: ["verified", "geverifieerd", "verifiziert"]),
    LikelyField(
      name: "reply",
      columns: [
        "reply", "response", "ownerresponse", "companyresponse", "answer", "replytext",
        "replymessage", "replybody", "replycontent", "replycomment", "responsetext",
        "responsemessage", "responsebody", "antwoord", "antwoordtekst", "reactiewinkel", "antwort",
        "antworttext", "réponse", "reponse",
      ],
      others: [
        "id", "date", "time", "timestamp", "at", "on", "url", "link", "author", "name", "by",
        "count", "language", "lang", "millis", "epoch", "user", "email", "status", "public",
        "rating", "type",
      ]),
    LikelyField(
      name: "reply-date",
      columns: [
        "replydate", "responsedate", "repliedat", "answerdate", "replycreatedat",
        "responsecreatedat", "respondedat", "antwoorddatum", "datumantwoord", "beantwoordop",
        "antwortdatum", "beantwortetam", "datederéponse", "datedereponse", "répondule",
      ],
      words: [
        "date", "time", "timestamp", "at", "datum", "datetime", "created", "published", "posted",
      ],
      others: ["id", "url", "link", "author", "name", "text", "content", "body"]),
    LikelyField(
      name: "hidden", columns: ["status", "state", "hidden", "verborgen", "statut"],
      words: [
        "status", "state", "hidden", "visibility", "visible", "approved", "moderation", "curated",
        "spam",
      ],
      others: ["order", "reply", "date"]),
  ]
}
