import Core
import Reviews
import Testing

@testable import Import

@Suite("Values of exports")
struct ValueTests {
  /// A table of Shopify's with one review. Fields are quoted.
  static func row(
    title: String = "", author: String = "Jan", body: String = "Good", reply: String = "",
    rating: String = "2", replied: String = ""
  ) -> String {
    "product_handle,state,rating,title,author,email,location,body,reply,created_at,replied_at\n"
      + "tube,published,\(rating),\"\(title)\",\"\(author)\",,,\"\(body)\",\"\(reply)\","
      + "2023-01-02 03:04:05 UTC,\(replied)\n"
  }

  static let wordsForNothing = [
    "nan", "NaN", "NaT", "None", "null", "NULL", "Null", "NA", "N/A", "n/a", "none", "nil",
    "undefined", "-", "--", "–", "—", "#N/A", "#REF!", "<NA>", "(null)", "\\N", " null ",
    "undefined undefined", "None null",
  ]

  @Test("a word for nothing is nothing, in every field", arguments: wordsForNothing)
  func nothing(word: String) throws {
    let imported = try Imported(
      Self.row(title: word, author: word, body: word, reply: word, rating: "4", replied: word))
    let review = try #require(imported.reviews.first)
    #expect(review.title == nil && review.author == nil && review.text.isEmpty)
    #expect(imported.siteContent().siteContent?.replies.isEmpty == true)
    #expect(imported.errors.isEmpty)
    let unrated = try Imported(Self.row(rating: word))
    #expect(unrated.reviews.map(\.stars.current) == [nil] && unrated.errors.isEmpty)
  }

  @Test("rows whose number is a word for nothing are not one review")
  func numbers() throws {
    let mapping = MappingFile.source(
      bytes: Array("source: x\nid: id\ndate: date\ntext: text\n".utf8), file: "m", name: nil)
    var session = ImportSession(
      MemoryContentStore(), source: mapping.source, options: Imported.options)
    session.begin("export")
    _ = try session.take(Array("id,date,text\nNaN,2024-01-01,a\nNaN,2024-01-02,b\n".utf8))
    _ = try session.end()
    #expect(session.importer.tally.new == 2 && session.importer.tally.duplicates == 0)
  }

  @Test("names and longer texts stay", arguments: ["Na", "Nan", "Nat", "Nil", "Nina"])
  func names(name: String) throws {
    let body = "None of it worked - null points"
    let imported = try Imported(Self.row(author: name, body: body))
    #expect(imported.reviews.map(\.author) == [name] && imported.reviews.map(\.text) == [body])
  }

  @Test("Python's NaN in JSON is no value")
  func bareWords() throws {
    let json =
      #"[{"reviewId": "a", "userName": "Ann", "content": "Fine", "score": 4, "thumbsUpCount": 0, "#
      + #""at": "2024-01-01 10:00:00", "replyContent": NaN, "repliedAt": NaN}]"#
    let imported = try Imported(json)
    #expect(imported.tally.new == 1 && imported.tally.replies == 0 && imported.errors.isEmpty)
  }

  @Test(
    "a reply of nothing but invisible signs is no reply",
    arguments: [
      "\u{200B}", "\u{2060}\u{FEFF}", "\u{2800}", "\u{3164}", "\u{AD}", "\u{85}", "&nbsp;&#8203;",
      "<p>&nbsp;</p>", "\u{E0041}", "\u{FE0F}", "\u{200E}\u{200F}",
    ])
  func invisible(reply: String) throws {
    let imported = try Imported(Self.row(reply: reply, replied: "2023-01-03 03:04:05 UTC"))
    #expect(imported.tally.new == 1 && imported.tally.replies == 0)
  }

  @Test(
    "a text that was decoded twice is mended where all of it says so",
    arguments: [
      ("NordhÃ¸y", "Nordhøy"), ("ðŸ\u{8F}½", "🏽"), ("itâ€™s", "it’s"), ("CafÃ©", "Café"),
      ("piÄ™kny", "piękny"), ("20Â°C for Â£5", "20°C for £5"), ("SituaciÃ³n", "Situación"),
      ("ÐŸÑ€Ð¸Ð²ÐµÑ‚", "Привет"), ("æ—¥æœ¬èªž", "日本語"), ("à¸ªà¸§à¸±à¸ª", "สวัส"),
      ("Ã‰tÃ© â€“ top â\u{9D}¤ï¸\u{8F}", "Été – top ❤️"), ("Ã„rger", "Ärger"), ("ÃƒÂ©tÃƒÂ©", "été"),
      ("â€œQuoteâ€\u{9D}", "“Quote”"), ("SÃ£o", "São"), ("50â‚¬", "50€"),
    ])
  func mended(text: String, meant: String) throws {
    #expect(DoubleEncoding.check(text) == .mended(meant))
    let imported = try Imported(
      Self.row(title: text, body: text, reply: text, replied: "2023-01-03 03:04:05 UTC"))
    #expect(imported.reviews.map(\.title) == [meant] && imported.tally.mendedTexts == 3)
  }

  @Test(
    "what people write is not mended",
    arguments: [
      "Café", "C'EST FERMÉ…", "MANHÃ…", "„SÖ“", "CAFÉ™", "JOSÉ´S", "NÃO", "AÇÃO", "là »… été",
      "Ø±0,5 mm", "Ñ", "é”—", "Spaß„", "日本語", "Привет…", "«Ä»", "Tiếng Việt", "naïve — “Æ”", "🏽👍",
    ])
  func genuine(text: String) { #expect(DoubleEncoding.check(text) == .none) }

  @Test(
    "a text that was decoded twice in part is told with its place",
    arguments: ["Ã©tÃ© in Café", "â€œx â€"])
  func doubtful(text: String) throws {
    let imported = try Imported(Self.row(body: text))
    #expect(imported.reviews.map(\.text) == [text])
    #expect(imported.findings.map(\.rule) == [.garbledText])
    #expect(imported.findings[0].description.hasPrefix("export:2:1: warning: "))
  }

  @Test("a character that was lost is told, in the file and where an escape is cut")
  func lost() throws {
    let bytes = Array("\u{FEFF}".utf8) + Array(Self.row(body: "a@b").utf8)
    let imported = try Imported(bytes.map { $0 == 0x40 ? 0xFF : $0 })
    #expect(
      imported.findings.map(\.rule).sorted { $0.name < $1.name } == [.brokenRecord, .garbledText])
    #expect(imported.errors[0].hasPrefix("export:2:"))
    let json = ReimportTests.export(ReimportTests.review(comment: #"Nice \#u{5C}ud83d"#))
    #expect(try Imported(json).findings.map(\.rule) == [.garbledText])
  }

  static let marks = [
    ("Translated by Google", "Original"), ("Vertaald door Google", "Origineel"),
    ("Übersetzt von Google", "Original"), ("Traduit par Google", "Avis d'origine"),
    ("Traducido por Google", "Original"), ("Tradotto da Google", "Originale"),
    ("Traduzione di Google", "Testo originale"), ("Traduzido pelo Google", "Original"),
    ("Tradução do Google", "Original"), ("Przetłumaczone przez Google", "Oryginał"),
    ("Oversat af Google", "Original"), ("Översatt av Google", "Ursprunglig"),
    ("Googlen kääntämä", "Alkuperäinen"), ("Přeloženo Googlem", "Originál"),
    ("A Google fordítása", "Eredeti"), ("Tradus de Google", "Original"),
    ("Google tarafından çevrildi", "Orijinal"), ("Переведено Google", "Оригинал"),
    ("由 Google 提供翻译", "原文"), ("Google による翻訳", "原文"), ("Google 번역 제공", "원문"),
    ("Diterjemahkan oleh Google", "Asli"), ("Traduït per Google", "Versió inicial"),
  ]

  @Test(
    "of Google's translations only the original stays, in reviews and in replies", arguments: marks)
  func translations(translated: String, original: String) throws {
    let (theirs, ours) = ("Prima winkel.\n\n(Update)\n\nNog steeds.", "Dank u")
    for text in [
      "(\(translated)) Fine shop.\n\n(Update)\n\nStill.\n\n(\(original))\n\(theirs)",
      "(\(translated))\nFine shop.\n\n(Update)\n\nStill.\n\n(\(original))\n\n\(theirs)",
      "\(theirs)\n\n(\(translated))\nFine shop.\n\n(Update)\n\nStill.",
      "\(theirs)\n\n(\(translated)) Fine shop.",
      "（\(translated)）Fine shop.\r\n\r\n(Update)\r\n\r\nStill.\r\n\r\n（\(original)）\r\n\(theirs)",
    ] {
      #expect(TranslatedText.check(text) == .original(theirs), "\(text)")
    }
    let reply = "(\(translated)) Thanks\n\n(\(original))\n\(ours)"
    let imported = try Imported(
      Self.row(body: reply, reply: reply, replied: "2023-01-03 03:04:05 UTC"))
    #expect(imported.reviews.map(\.text) == [ours] && imported.findings.isEmpty)
    #expect(imported.siteContent().siteContent?.replies.map(\.text) == [ours])
  }

  @Test(
    "a customer's own words in brackets cut nothing",
    arguments: [
      ("(found on Google) Nice.", TranslatedText.Finding.none),
      ("(via Google) Nice.\n\n(Edit)\nStill nice.", .doubtful),
      ("Nice.\n\n(found via Google)\nStill nice.", .none),
      ("Nice.\n\n(Translated by Google)", .none),
      ("The menu said (Translated by Google) everywhere.", .none),
      ("(Original)\nA copy.\n\n(Update)\nStill.", .none),
      ("(Translated by Google) Only the translation.", .doubtful),
      ("(Translated by Google) A.\n\n(Original)\n ", .doubtful),
      ("(Translated by Google) A. (Original) B.", .original("B.")),
      ("(Vertaald door Google) A (original) b. (Origineel) C (original) d.", .doubtful),
      ("A. (Translated by Google) B.", .none),
      ("(Imetafsiriwa na Google) A.\n\n(Asili)\nB.", .original("B.")),
    ])
  func brackets(text: String, finding: TranslatedText.Finding) {
    #expect(TranslatedText.check(text) == finding)
  }

  @Test(
    "names in capitals, in brackets, of one syllable, and handles",
    arguments: [
      ("DUPONT René", "René D."), ("DE LA TOUR Anne Marie", "Anne T."),
      ("VAN DER BERG Jan", "Jan B."),
      ("(DUPONT) Ann", "Ann D."), ("(Dupont) Ann", "Ann D."), ("[BERG] Jan", "Jan B."),
      ("（王）小明", "小明 王."), ("(Utrecht) Jan Berg", "Jan B."), ("(Jan Berg)", "Jan B."),
      ("AJ Smith", "A. S."), ("NG Peter", "N. P."), ("J.P. Morgan", "J.P. M."),
      ("JAN BERG", "JAN B."),
      ("McDONALD Ann", "Ann M."), ("O'NEILL Pat", "Pat O."), ("MARIE D.", "MARIE D."),
      ("Wander54321098765", "Wander54321098765"), ("ดี", "ดี"), ("สมชาย ดี", "สมชาย ด."),
      ("ดี เดช", "ดี ด."), ("ສີ ແກ້ວ", "ສີ ກ."), ("ស្រី លី", "ស្រី ល."), ("É. Zola", "É. Z."),
    ])
  func names(name: String, short: String) throws {
    #expect(PersonName.shortened(name) == short)
    #expect(PersonName.contact(in: name) == nil)
  }

  @Test(
    "a telephone number in a name stays out",
    arguments: [
      "Jan0612345678", "Jan 612345678", "Jan+31612345678", "Jan_612345678", "J 06-12 34 56 78",
    ])
  func phones(name: String) { #expect(PersonName.contact(in: name) == .phone) }

  @Test(
    "a reply that says the name which is shortened is told and counted",
    arguments: [
      ("Ann Lee", "Dear Mrs Lee,", true), ("LEE, Ann", "Dear Mrs LEE", true),
      ("Ann lee", "Hi Lee!", true),
      ("Ann Lee", "Dear Ann, sleep well, leek", false),
      ("Marieke van der Veldt", "Mw. Veldt", true),
      ("王小明", "您好王小明先生", true), ("Piet", "Dear Piet", false), ("Jan Berg", "Bergen", false),
    ])
  func saidNames(name: String, reply: String, isSaid: Bool) throws {
    let imported = try Imported(
      Self.row(author: name, reply: reply, replied: "2023-01-03 03:04:05 UTC"))
    #expect(imported.tally.saidNames == (isSaid ? 1 : 0))
    #expect(imported.findings.map(\.rule) == (isSaid ? [.nameInReply] : []))
    #expect(!imported.findings.contains { $0.description.contains("Lee") })
  }

  @Test("many reviews from one address, and the shop's own, are told before the address is dropped")
  func writers() throws {
    var options = Imported.options
    options.ownNames = ["sannedewit"]
    options.ownAddresses = ["sanne@example.com"]
    options.ownHosts = ["reviews.deketting.example"]
    let header = String(Self.row().prefix { $0 != "\n" })
    func row(_ number: Int, _ author: String, _ email: String) -> String {
      "tube\(number),published,5,,\(author),\(email),,Good,,2023-01-0\(number) 03:04:05 UTC,"
    }
    let table =
      [
        header, row(1, "Ann", "a@x.nl"), row(2, "Bob", "A@x.nl"), row(3, "Cas", "a@x.nl "),
        row(4, "Dee", "d@x.nl"), row(5, "Els", "d@x.nl"), row(6, "Sanne de Wit", "s@x.nl"),
        row(7, "Fee", "Sanne@example.com"), row(8, "Gus", "shop@deketting.example"),
      ].joined(separator: "\n")
    let imported = try Imported(table, options: options)
    #expect(imported.tally.new == 8 && imported.tally.dropped.counts[.email] == 8)
    #expect(
      imported.findings.map { "\($0.place.line ?? 0) \($0.rule.name)" }
        == ["2 one-address", "7 own-review", "8 own-review", "9 own-review"])
    #expect(!imported.findings.contains { $0.description.contains("x.nl") })
  }
}
