import Content
import Core
import Reviews
import Testing

@testable import Import

@Suite("Answers that come back")
struct RecognitionTests {
  static let options: ImportOptions = {
    var options = Imported.options
    var settings = Imported.settings
    settings.website = "https://ketting.example/"
    options.note(settings)
    return options
  }()

  /// What comes of an answer that stands here, when the source has that one.
  private func back(_ ours: String, _ theirs: String, fields: String = "") throws -> Imported {
    let first = try Imported(ReimportTests.export(ReimportTests.review()), options: Self.options)
    let id = try #require(first.reviews.first?.id)
    var store = first.store
    let file = "---\nby: sanne\ndate: 2026-03-15\n\(fields)---\n\(ours)\n"
    store.files["content/replies/2026/\(id).md"] = Array(file.utf8)
    return try Imported(Self.export(theirs), onto: store, options: Self.options)
  }

  private static func export(_ reply: String, updated: String = "2026-03-16T10:00:00Z") -> String {
    let json = JSON.string(reply).bytes(.canonical).dropFirst().dropLast()
    return ReimportTests.export(
      ReimportTests.review(reply: (String(decoding: json, as: UTF8.self), updated)))
  }

  /// An answer as it is written here, and as a source gives it back.
  static let comingBack: [(ours: String, theirs: String)] = [
    ("Sorry, **dat** had *niet* gemogen.", "Sorry, dat had niet gemogen."),
    ("Sorry, **dat** had *niet* gemogen.", "Sorry, **dat** had *niet* gemogen."),
    ("Sorry, dat had\nniet gemogen.\nKom langs.", "Sorry, dat had niet gemogen. Kom langs."),
    ("Sorry, dat had niet gemogen.", "Sorry, dat had\nniet gemogen."),
    ("Sorry.\n\nKom langs.", "Sorry.\r\n\r\n\r\nKom  langs. "),
    ("Kijk op [onze site](https://ketting.example/bel) voor meer.", "Kijk op onze site voor meer."),
    ("Kijk op [onze site](https://ketting.example/bel).", "Kijk op https://ketting.example/bel."),
    ("Kijk op <https://ketting.example/bel>.", "Kijk op ketting.example."),
    ("Look at [our page](https://ketting.example)", "Look at our page (https://ketting.example)"),
    ("We doen:\n\n- een nieuwe band\n- een slot\n", "We doen:\n• een nieuwe band\n• een slot"),
    ("We doen:\n\n* een nieuwe band\n* een slot\n", "We doen: een nieuwe band een slot"),
    ("Zo:\n\n1. bel ons\n2. kom langs\n", "Zo:\n1. bel ons\n2. kom langs"),
    ("Zo:\n\n1. bel ons\n2. kom langs\n", "Zo:\nbel ons\nkom langs"),
    ("## Sorry\n\nKom langs.", "Sorry\nKom langs."),
    ("> U schreef: te laat\n\nDat klopt.", "U schreef: te laat\nDat klopt."),
    ("Sorry voor de fout\\\nKom langs\\!", "Sorry voor de fout\nKom langs!"),
    ("Tom &amp; Sanne &euro; 5", "Tom & Sanne € 5"),
    ("Wij zeggen 'sorry' - en \"dank\"...", "Wij zeggen ‘sorry’ – en “dank”…"),
    ("Danke ❤️ und 👍🏽!", "Danke ❤ und 👍🏽!"),
    ("Dat was\u{200B} onze fout.", "Dat was onze\u{AD} fout."),
    ("DAT was onze fout.", "Dat was ONZE fout."),
    ("Dat was onze fout.", "Dat was onze fout.\n\nMet vriendelijke groet,\nSanne de Wit"),
    ("Dat was onze fout.\n\nGroetjes, Sanne", "Dat was onze fout."),
    ("Dat was onze fout.\n\nSanne", "Dat was onze fout. Team De Ketting"),
    ("Dat was onze fout.", "Dat was onze fout.\nZonnige groeten,\nhet team van De Ketting"),
    ("That was our mistake.", "That was our mistake.\n\nKind regards,\nMarieke Jansen\nDe Ketting"),
    ("That was our mistake.\n\n– Sanne", "That was our mistake. Best wishes, Sanne 020 123 45 67"),
    ("Das tut uns leid.", "Das tut uns leid. Mit freundlichen Grüßen, Ihr Team De Ketting"),
    ("Das tut uns leid.\n\nViele Grüße\nSanne", "Das tut uns leid.\n\nLiebe Grüße, Sanne"),
    ("Nous sommes désolés !", "Nous sommes désolés !\n\nCordialement,\nL’équipe De Ketting"),
    ("Nous sommes désolés.\n\nBien à vous,\nSanne", "Nous sommes désolés."),
    ("Cafe\u{301} is weer open.", "Café is weer open."),
    ("申し訳\nありません。", "申し訳ありません。"),
    ("Reçu : 10 h 30", "Reçu\u{202F}: 10\u{A0}h\u{A0}30"),
  ]

  @Test("an answer of ours that comes back is known", arguments: comingBack)
  func same(ours: String, theirs: String) throws {
    let imported = try back(ours, theirs)
    #expect(imported.tally.replies == 0, "\(theirs)")
    let replies = imported.siteContent().siteContent?.replies ?? []
    #expect(replies.count == 1)
    #expect(imported.store.records.values.first?.replies.map(\.isWrittenHere) == [true])
    let again = try Imported(Self.export(theirs), onto: imported.store, options: Self.options)
    #expect(
      again.store.files == imported.store.files && again.store.records == imported.store.records)
  }

  static let long = Array(repeating: "Wij vonden uw fiets terug in de werkplaats.", count: 12)
    .enumerated().map { "\($0.offset). \($0.element)" }.joined(separator: " ")

  /// An answer as it is written here, and another one.
  static let differing: [(ours: String, theirs: String)] = [
    ("Dat was onze fout.", "Dat was niet onze fout."),
    ("Bel even met Sanne", "Bel even met Marieke"),
    ("Kom op 3 mei langs.", "Kom op 4 mei langs."),
    ("1. Mei zijn we open.", "2. Mei zijn we open."),
    ("U krijgt € 10,50 terug.", "U krijgt € 1050 terug."),
    ("U krijgt 10 euro terug.", "U krijgt 10 euro terug. Ook de band vergoeden we."),
    ("Beste Els, dat spijt ons.", "Beste Jan, dat spijt ons."),
    ("Dat spijt ons.", "Beste Els, dat spijt ons."),
    ("Bent u langs geweest?", "Bent u langs geweest."),
    ("Dank u.", "Dank u. Groeten aan Piet, die u hielp met de band."),
    ("Met vriendelijke groet, Sanne", "Cordialement, Sanne"),
    ("Thank you!", "Thanks!"),
    ("Es tut uns leid.", "Es tut uns sehr leid."),
    ("Nous sommes ouverts lundi.", "Nous sommes ouverts mardi."),
    ("Great 👍", "Great 👎"),
    ("Kort antwoord dat verder gaat.", "Kort antwoord"),
    (long, "\(long.prefix(120))…"),
    (long, "\(long.prefix(300))…En nog iets anders."),
  ]

  @Test("another answer is none of ours", arguments: differing)
  func others(ours: String, theirs: String) throws {
    let imported = try back(ours, theirs)
    #expect(imported.tally.replies == 1, "\(theirs)")
    #expect(imported.siteContent().siteContent?.replies.count == 2)
  }

  @Test("what a platform cut is known by its first two hundred letters")
  func cut() throws {
    for length in [300, 341, 400] {
      for end in ["…", "...", ""] {
        let imported = try back(
          "**Sorry!** \(Self.long)", "Sorry! \(Self.long.prefix(length))\(end)")
        #expect(imported.tally.replies == 0, "\(length)")
      }
    }
    // What is longer at the source is more than we said.
    #expect(try back("\(Self.long.prefix(300))", Self.long).tally.replies == 1)
  }

  @Test("an answer that came back is changed in its file when the source changes it")
  func changedThere() throws {
    let known = try back(
      "Dat was **onze** fout.", "Dat was onze fout.", fields: "outcome: working\n")
    let newer = Self.export("Het is opgelost.", updated: "2026-04-01T10:00:00Z")
    let second = try Imported(newer, onto: known.store, options: Self.options)
    let replies = try #require(second.siteContent().siteContent?.replies)
    #expect(replies.map(\.text) == ["Het is opgelost."] && replies.map(\.outcome) == [.working])
    #expect(replies.map(\.date.day.description) == ["2026-03-15"])
    #expect(second.tally.replies == 1 && second.findings.isEmpty)
    // Who mends it here first is not overwritten, and the same words are the same answer.
    var mended = known.store
    let path = try #require(mended.files.keys.first { $0.hasPrefix("content/replies/") })
    mended.files[path] = Array("---\nby: sanne\ndate: 2026-03-15\n---\nHet _is_ opgelost.\n".utf8)
    let third = try Imported(newer, onto: mended, options: Self.options)
    #expect(third.store.files == mended.files && third.findings.isEmpty)
    mended.files[path] = Array("---\nby: sanne\ndate: 2026-03-15\n---\nAnders.\n".utf8)
    let fourth = try Imported(newer, onto: mended, options: Self.options)
    #expect(fourth.store.files == mended.files && fourth.findings.map(\.rule) == [.changedHere])
  }

  @Test("an answer in a file with another name is known too, and not written twice")
  func otherName() throws {
    let first = try Imported(ReimportTests.export(ReimportTests.review()), options: Self.options)
    let id = try #require(first.reviews.first?.id)
    var store = first.store
    let file = "---\nreview: \(id)\nby: sanne\ndate: 2026-03-15\n---\nDat was **onze** fout.\n"
    store.files["content/replies/antwoord.md"] = Array(file.utf8)
    let second = try Imported(Self.export("Dat was onze fout."), onto: store, options: Self.options)
    #expect(second.store.files == store.files && second.tally.replies == 0)
    let third = try Imported(
      Self.export("Dat was onze fout."), onto: second.store, options: Self.options)
    #expect(third.store.records == second.store.records)
  }

  @Test("comparing takes a time in proportion to the length", .timeLimit(.minutes(1)))
  func linear() {
    for piece in [
      "**a** ", "[x](", "> ", "groet ", "- a\n", "https://", "&amp;", "*_`", "a\u{301}",
    ] {
      let text = String(repeating: piece, count: 16_384 / piece.utf8.count)
      let words = AnswerWords(text, names: ["groet"], hosts: [])
      #expect(words.isEmpty || words.isSame(as: words))
    }
  }
}

@Suite("Sources that keep one answer")
struct OneAnswerTests {

  static func export(_ reply: String, _ day: String) -> String {
    ReimportTests.export(ReimportTests.review(reply: (reply, "\(day)T10:00:00Z")))
  }

  @Test("an answer that the source replaced is an edit of that round")
  func replaced() throws {
    let first = try Imported(Self.export("We look into it.", "2026-03-15"))
    let second = try Imported(Self.export("All solved.", "2026-04-02"), onto: first.store)
    #expect(second.store.files.keys == first.store.files.keys && second.tally.replies == 1)
    let replies = try #require(second.siteContent().siteContent?.replies)
    #expect(replies.map(\.text) == ["All solved."])
    #expect(replies.map(\.date.day.description) == ["2026-04-02"])
    let again = try Imported(Self.export("All solved.", "2026-04-02"), onto: second.store)
    #expect(again.store.files == second.store.files && again.tally.replies == 0)
    let older = try Imported(Self.export("We look into it.", "2026-03-15"), onto: second.store)
    #expect(older.store.files == second.store.files && older.findings.isEmpty)
    let fresh = try Imported(Self.export("All solved.", "2026-04-02"))
    #expect(fresh.store.files == second.store.files)
  }

  @Test("an answer that somebody changed here is left alone")
  func changedHere() throws {
    var first = try Imported(Self.export("We look into it.", "2026-03-15"))
    let path = try #require(first.store.files.keys.first { $0.hasPrefix("content/replies/") })
    first.store.files[path]?.append(contentsOf: "A note.\n".utf8)
    let second = try Imported(Self.export("All solved.", "2026-04-02"), onto: first.store)
    #expect(second.store.files == first.store.files)
    #expect(second.findings.map(\.rule) == [.changedHere])
  }

  @Test("after a round that was written here, a new answer is the next round")
  func afterOurs() throws {
    let first = try Imported(Self.export("We look into it.", "2026-03-15"))
    let id = try #require(first.reviews.first?.id)
    var store = first.store
    let own = "---\nby: sanne\ndate: 2026-03-20\n---\nStill at it.\n"
    store.files["content/replies/2026/\(id).2.md"] = Array(own.utf8)
    let second = try Imported(Self.export("All solved.", "2026-04-02"), onto: store)
    let (content, findings) = second.siteContent()
    #expect(findings.isEmpty)
    #expect(content?.replies.map(\.text) == ["We look into it.", "Still at it.", "All solved."])
  }

  @Test("in a thread another answer is a round of its own")
  func thread() throws {
    func export(_ words: String, _ day: String) -> String {
      #"{"data": [{"created_time": "2026-03-01T10:00:00+0000", "recommendation_type": "negative", "#
        + #""review_text": "Late.", "reviewer": {"id": "9", "name": "Els"}, "open_graph_story": {"#
        + #""id": "5", "comments": {"data": [{"message": "\#(words)", "#
        + #""created_time": "\#(day)T10:00:00+0000", "from": {"id": "7", "name": "Us"}}]}}}]}"#
    }
    var options = Imported.options
    options.page = "7"
    let first = try Imported(export("We look.", "2026-03-02"), options: options)
    let second = try Imported(export("Solved.", "2026-03-05"), onto: first.store, options: options)
    #expect(second.siteContent().siteContent?.replies.map(\.text) == ["We look.", "Solved."])
  }
}
