import Core

/// A field of a mapping, with the likely names of its column.
struct LikelyField: Sendable {
  let name: String
  /// The names in small letters and digits, the most likely first, in English, Dutch, German and French,
  /// and the usual ones in Spanish, Italian, Portuguese, Polish and Japanese.
  let columns: [String]
  /// One of these words is in a name in parts, such as "Review Submit Date and Time".
  var words: Set<String> = []
  /// Each of these is, too.
  var needed: Set<String> = []
  /// None of these is.
  var others: Set<String> = []

  /// Whether the column counts only beside its counterpart.
  var isOfPair: Bool { name == "pros" || name == "cons" }

  /// Words for what the shop wrote.
  static let shopsWords: Set<String> = [
    "reply", "replied", "replies", "response", "responded", "answer", "answered", "owner",
    "developer", "merchant", "vendor", "antwoord", "beantwoord", "antwort", "beantwortet",
    "réponse", "reponse", "respuesta", "risposta", "resposta", "odpowiedź", "svar", "hotelier",
    "eigenaar", "inhaber", "propriétaire", "返信", "返信日",
  ]

  /// Whether the values can be the field's, which the name alone cannot say: a shop's name stands beside
  /// customers' names, and `Beoordeling` may be a text or a rating.
  func fits(_ column: ColumnFacts) -> Bool {
    if column.values.isEmpty { return true }
    switch name {
    case "id": return Set(column.values).count == column.values.count
    case "rating": return column.isRatings
    case "text", "reply", "pros", "cons": return column.isWords && !column.isCodes
    case "title": return column.isWords && !column.isOneValue && !column.isCodes
    case "author": return column.isNames
    case "date", "reply-date", "experienced": return column.isDates
    case "language":
      return column.are { $0.utf8.count <= 20 && $0.allSatisfy { !$0.isNumber } }
    case "url":
      return column.are { $0.isWebAddress && !$0.isOfAccount } && !column.isOneValue
    case "recommends", "verified", "reply-public": return column.isFlags
    case "hidden":
      return !column.isDates && Set(column.values).count <= 12 && column.length <= 30
        && !StateValues.areOfReplies(column)
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
        "samenvatting", "überschrift", "betreff", "titre", "objet", "título", "titulo", "titolo",
        "tytuł", "heading", "タイトル", "件名",
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
        "beoordeling", "bewertung", "avis", "évaluation", "waardering", "quote", "testimonial",
        "reseña", "opinión", "opinion", "comentario", "recensione", "commento", "comentário",
        "opinia", "本文", "レビュー", "口コミ", "コメント", "内容", "感想", "impression", "summary",
      ],
      words: [
        "text", "content", "body", "review", "avis", "bewertung", "beoordeling", "comment",
        "message", "description", "tekst", "opmerking",
        "kommentar", "snippet",
      ],
      others: [
        "id", "date", "time", "timestamp", "at", "rating", "score", "title", "author", "name",
        "url", "link", "count", "language", "lang", "status", "type", "photo", "photos", "img",
        "image", "product", "place", "hash", "token", "badge", "sentiment", "category", "label",
      ]),
    LikelyField(
      name: "pros",
      columns: [
        "pros", "positive", "liked", "likedtext", "positives", "positivereview", "positivetext",
        "pluspunten", "vorteile", "positief", "positiv", "pointspositifs", "pluspunkte",
      ]),
    LikelyField(
      name: "cons",
      columns: [
        "cons", "negative", "disliked", "dislikedtext", "negatives", "negativereview",
        "negativetext", "minpunten", "nachteile", "negatief", "negativ", "pointsnégatifs",
        "minuspunkte",
      ]),
    LikelyField(
      name: "rating",
      columns: [
        "rating", "stars", "score", "reviewrating", "reviewscore", "ratingvalue", "ratingscore",
        "ratingstars", "reviewratingratingvalue", "cijfer", "sterren", "aantalsterren",
        "rapportcijfer", "punten", "sterne", "anzahlsterne", "note", "notenpunkte", "punkte",
        "étoiles", "nombredétoiles", "review", "beoordeling", "bewertung", "avis", "évaluation",
        "waardering", "puntuación", "puntuacion", "calificación", "calificacion", "valoración",
        "valutazione", "voto", "nota", "avaliação", "ocena", "評価", "評点", "満足度", "satisfaction",
      ],
      words: ["rating", "stars", "star", "score", "cijfer", "sterren", "sterne", "grade"],
      others: [
        "count", "total", "average", "avg", "mean", "max", "min", "best", "worst", "distribution",
        "url", "image", "id", "page", "position", "rank", "reaction", "likes", "votes",
      ]),
    LikelyField(
      name: "author",
      columns: [
        "author", "name", "reviewer", "reviewedby", "writtenby", "postedby", "reviewername",
        "username", "displayname", "authorname",
        "authordisplayname", "reviewerdisplayname", "customername", "customer", "clientname",
        "consumername", "consumerdisplayname", "usernickname", "nickname", "fullname",
        "klantnaam", "klant", "schrijver", "kunde", "kundenname", "verfasser", "autor", "auteur",
        "utilisateur", "gebruiker", "benutzer", "usuario", "utente", "buyer", "guest", "gast",
        "recommendedby", "beoordelaar", "名前", "投稿者", "ニックネーム", "お名前",
        // A given name says less than a family name beside it.
        "prénom", "prenom", "voornaam", "vorname", "firstname", "givenname", "naam",
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
        "last",
        "family", "surname", "achternaam", "nachname",
      ]),
    LikelyField(
      name: "date",
      columns: [
        "date", "createdat", "created", "reviewdate", "datecreated", "datepublished", "published",
        "publisheddate", "publishedat", "submittedat", "timestamp", "datum", "datumreview",
        "reviewdatum", "geschrevenop", "geplaatstop", "aangemaakt", "bewertungsdatum", "erstelltam",
        "geschriebenam", "datedelavis", "datedecréation", "crééle", "publiéle", "fecha", "data",
        "日付", "投稿日", "投稿日時", "日時",
      ],
      words: [
        "date", "time", "timestamp", "at", "datum", "datetime", "created", "published", "submitted",
        "posted", "reviewed", "tijd", "zeit", "fecha",
      ],
      others: [
        "scraped", "fetched", "retrieved", "crawled", "collected", "extracted", "imported",
        "synced",
        "stay", "checkin", "checkout", "travel", "trip", "visite", "bezoek", "besuch", "séjour",
        "verblijf", "aufenthalt", "commande", "bestellung", "bestelling", "achat", "kauf",
        "aankoop",
        "update", "updated", "edited", "modified",
        "experience", "experienced", "order", "purchase",
        "visit", "birth", "device", "version", "rating", "stars",
      ]),
    LikelyField(
      name: "experienced",
      columns: [
        "experiencedat", "dateofexperience", "experiencedate", "ervaringsdatum", "erfahrungsdatum",
        "datedelexpérience", "dateofvisit", "visitdate", "datedevisite", "dateofstay", "staydate",
        "traveldate", "bezoekdatum", "besuchsdatum",
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
        "profile", "logo", "site", "website", "place", "business", "auteur", "autor", "contributor",
        "consumer", "customer", "thumbnail", "hotel", "company", "foto",
      ]),
    LikelyField(
      name: "product",
      columns: [
        "product", "productname", "producttitle", "productnaam", "artikel", "produkt",
        "produktname", "produit", "nomduproduit", "producthandle",
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
        "antworttext", "réponse", "reponse", "respuesta", "risposta", "resposta", "odpowiedź", "返信",
        "オーナーからの返信", "reactie",
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
        "datumreactie", "reactiedatum", "返信日", "返信日時",
      ],
      words: [
        "date", "time", "timestamp", "at", "datum", "datetime", "created", "published", "posted",
      ],
      others: ["id", "url", "link", "author", "name", "text", "content", "body"]),
    LikelyField(
      name: "reply-public",
      columns: ["replyispublic", "commentpublic", "replypublic", "replypublished", "answerpublic"],
      words: ["public", "published", "visible", "approved", "shown"]),
    LikelyField(
      name: "hidden", columns: ["status", "state", "hidden", "verborgen", "statut"],
      words: [
        "status", "state", "hidden", "visibility", "visible", "approved", "moderation", "curated",
        "spam", "published", "public", "accepted", "pending",
      ],
      others: [
        "order", "reply", "date", "code", "review", "text", "body", "rating", "at", "time", "count",
        "profile", "user", "author", "reviewer", "photo", "url",
      ]),
  ]
}
