import Core
import Ledger
import Reviews
import TestSupport
import Testing
@testable import TransparencyLog

@testable import Theme

@Suite("What the pages tell of the log")
struct ReceiptTests {
  private let shop = siteContent([review("a", 2), review("b", 5, on: "2026-03-05")])

  @Test("a case says in lists and on its page which event it is; without a log nothing is said")
  func event() throws {
    let made = pages(shop) { SampleLedger(of: $0).published() }
    #expect(made["index.html"]?.contains("id=\"b\" data-event=\"1\" data-stars=\"5\"") == true)
    let page = try #require(made["cases/b/index.html"])
    #expect(page.contains("<article class=\"case\" id=\"b\" data-event=\"1\""))
    #expect(page.contains("Entry 1 since 5 March 2026: unchanged, and it cannot be taken out"))
    for (path, text) in pages(shop) where path.hasSuffix(".html") {
      #expect(!text.contains("data-event") && !text.contains("<script"), "on \(path)")
    }
  }

  @Test("a review that is not in the log yet has no receipt")
  func pending() throws {
    let made = pages(shop) { _ in
      SampleLedger(of: Site(siteContent([review("a", 2)]), asOf: "2026-04-01")).published()
    }
    #expect(made["cases/b/index.html"]?.contains("data-receipt") == false)
    #expect(made["cases/b/receipt.tlog-proof"] == nil)
    #expect(made["cases/a/receipt.tlog-proof"] != nil)
  }

  @Test("the receipt stands once, and every language leads to it")
  func path() throws {
    var shop = shop
    shop.settings.languages = ["en", "nl"]
    let made = pages(shop) { SampleLedger(of: $0).published() }
    #expect(made.keys.filter { $0.hasSuffix(".tlog-proof") }.count == 2)
    let receipt = try Receipt(parsing: Array(try #require(made["cases/a/receipt.tlog-proof"]).utf8))
    #expect(receipt.index == 0)
    for (page, up) in [("cases/a/index.html", "../../"), ("nl/cases/a/index.html", "../../../")] {
      let html = try #require(made[page])
      #expect(html.contains("data-receipt=\"\(up)cases/a/receipt.tlog-proof\""))
      #expect(html.contains("data-checkpoint=\"\(up)ledger/checkpoint\""))
      // Neither size nor root, or the page would change with every entry.
      #expect(!html.contains(receipt.checkpoint.checkpoint.root.base64))
    }
  }

  @Test("the script is on the pages with a receipt and on no other, with a policy that allows it")
  func script() {
    let made = pages(shop) { SampleLedger(of: $0).published() }
    let names = made.keys.filter { $0.hasPrefix("assets/") && $0.hasSuffix(".js") }
    #expect(names.count == 1)
    for (path, html) in made where path.hasSuffix(".html") {
      let isCase = path.hasPrefix("cases/")
      let scripts = html.matches(of: /<script[^>]*>/).map { String($0.0) }
      #expect(scripts == (isCase ? ["<script src=\"../../\(names[0])\" defer>"] : []), "on \(path)")
      #expect(html.contains("script-src 'self'; connect-src 'self'") == isCase, "on \(path)")
    }
  }

  @Test("a log that nobody signed is called that, and its receipts no proof")
  func signature() throws {
    let key = try #require(SignerKey(name: "shop-key", seed: [UInt8](repeating: 7, count: 32)))
    let unsigned = pages(shop) { SampleLedger(of: $0).published() }["cases/a/index.html"]
    #expect(unsigned?.contains("Nobody has signed it") == true)
    #expect(unsigned?.contains("proves nothing by itself") == true)
    let signed = pages(shop) {
      var book = SampleLedger(of: $0)
      book.key = key
      return book.published()
    }["cases/a/index.html"]
    #expect(signed?.contains("It is signed with the key shop-key.") == true)
    #expect(signed?.contains("Nobody") == false)
  }

  private func edited(_ shop: SiteContent, redacted: Bool = false) -> [String: String] {
    pages(shop) { site in
      var book = SampleLedger(of: site)
      if redacted { book.add(.decision(.redact), of: "a", on: "2026-03-20", reason: .personalData) }
      var later = site.cases[0].review
      later.text = "Now."
      book.add(.review, of: later, revision: 2, on: "2026-03-20")
      return book.published()
    }
  }

  @Test("an edited review says so in lists and on its page, which has what it said before")
  func earlier() throws {
    let made = edited(shop)
    let card = try #require(made["index.html"])
    #expect(card.contains("Changed on 20 March 2026. <a href=\"cases/a/index.html#_earlier\">"))
    let page = try #require(made["cases/a/index.html"])
    #expect(page.contains("<h3 id=\"_earlier\">Review, as entered on 1 March 2026</h3>"))
    #expect(page.contains("<div class=\"words\" data-event=\"0\" dir=\"auto\"><p>Good.</p>"))
    #expect(page.contains("data-index=\"2\""))
    #expect(page.contains("unchanged since 20 March 2026"))
    #expect(
      page.contains("<li value=\"2\">Review, changed, <time datetime=\"2026-03-20\">20 March 2026"))
  }

  /// The shop's pages after a revision of its first review; `earlier` is what it replaced.
  private func revised(
    _ edit: DocumentEdit, earlier: Review? = nil, languages: String = "en"
  ) -> [String: String] {
    var shop = shop
    shop.settings.languages = [languages]
    return pages(shop) { site in
      var book = SampleLedger(of: site)
      if edit.cause == .redacted {
        book.add(.decision(.redact), of: "a", on: "2026-03-20", reason: .personalData)
      }
      let newest = book.log.count
      book.add(.review, of: site.cases[0].review, revision: 2, on: "2026-03-20")
      book.note(newest, of: "a", edit: edit)
      let version = earlier.map {
        CaseHistory.Version(document: .review($0), changed: edit.fields)
      }
      book.note(0, of: "a", earlier: version)
      return book.published()
    }
  }

  @Test("what it said before has every value that changed, and no word of what did not")
  func earlierValues() throws {
    var old = shop.reviews[0]
    old.title = "An <old> title"
    old.stars = Stars(2)
    old.scale = "4/10"
    old.recommends = false
    old.date = Moment("2025-12-24")
    old.experienced = "2025-12-23"
    old.evidence = .order
    old.incentive = "5 euros"
    old.source = .init(name: "google", url: "https://g.example/1")
    old.author = "Never told"
    let fields = DocumentField.allCases.filter { ![.text, .photos, .author].contains($0) }
    let made = revised(.init(cause: .edited, fields: fields + [.author]), earlier: old)
    let page = try #require(made["cases/a/index.html"])
    for (label, value) in [
      ("title", "An &lt;old&gt; title"), ("stars", "2 out of 5 stars"),
      ("rating where it was written", "4/10"), ("recommendation", "Does not recommend"),
      ("date", "24 December 2025"), ("day of the visit or purchase", "23 December 2025"),
      ("evidence", "verified order"), ("reward", "5 euros"),
      ("source", "Google, https://g.example/1"), ("product", "none"),
      ("marked as a complaint", "no"),
    ] {
      #expect(page.contains("<p class=\"small\">\(label): <bdi>\(value)</bdi></p>"), "\(label)")
    }
    #expect(!page.contains("Never told"))
    #expect(!page.contains("data-event=\"0\" dir"), "its words are the same")
    let few = revised(.init(cause: .edited, fields: [.incentive]), earlier: old)
    let other = try #require(few["cases/a/index.html"])
    #expect(other.contains("Review, changed: reward, <time"))
    #expect(other.contains("reward: <bdi>5 euros</bdi>") && !other.contains("24 December 2025"))
  }

  @Test("the page tells an edit, a completion, a correction and a redaction apart")
  func causes() throws {
    func page(_ edit: DocumentEdit) throws -> String {
      try #require(revised(edit)["cases/a/index.html"])
    }
    let completed = try page(.init(cause: .completed, fields: [.scale]))
    #expect(completed.contains("Review, recorded in full: rating where it was written, <time"))
    #expect(!completed.contains("Changed on"))
    let corrected = try page(.init(cause: .corrected, fields: [.title, .text]))
    #expect(corrected.contains("Review, import corrected: title and words, <time"))
    #expect(corrected.contains("Import corrected on 20 March 2026."))
    #expect(!corrected.contains("Changed on"))
    let redacted = try page(.init(cause: .redacted, fields: [.text]))
    #expect(redacted.contains("Review, without that part, <time"))
    let rewritten = try page(.init(cause: .redacted, fields: [.text], isRewritten: true))
    #expect(rewritten.contains("Review, without that part and rewritten, <time"))
  }

  @Test("a redaction that rewrote more says so in lists and on its page")
  func rewritten() throws {
    for isRewritten in [false, true] {
      var shop = shop
      var decision = Decision(
        review: "a", round: 1, action: .redact, by: "sanne", date: Moment("2026-03-20"), text: "",
        place: Place("d"))
      decision.reason = .personalData
      shop.decisions = [decision]
      let made = pages(shop) { site in
        var book = SampleLedger(of: site)
        book.add(.decision(.redact), of: "a", on: "2026-03-20", reason: .personalData)
        let newest = book.log.count
        book.add(.review, of: site.cases[0].review, revision: 2, on: "2026-03-20")
        book.note(
          newest, of: "a",
          edit: .init(cause: .redacted, fields: [.text], isRewritten: isRewritten))
        return book.published()
      }
      for path in ["index.html", "cases/a/index.html"] {
        let page = try #require(made[path])
        #expect(page.contains("taken out on 20 March 2026, and more was rewritten.") == isRewritten)
      }
    }
  }

  /// The first page of a shop where a follow-up was edited after it was entered, and its reply too.
  private func followed(
    from first: FollowUp.Statement, to last: FollowUp.Statement, replyToo: Bool = false,
    on path: String = "index.html"
  ) throws -> String {
    var shop = shop
    shop.replies = [
      Reply(
        review: "a", round: 1, by: "sanne", date: Moment("2026-03-02"), text: "Sorry.",
        place: Place("r"))
    ]
    shop.followUps = [
      FollowUp(
        review: "a", round: 1, date: Moment("2026-03-04"), says: last, text: "Well.",
        place: Place("f"))
    ]
    let made = pages(shop) { site in
      var book = SampleLedger(of: site)
      book.add(.reply, of: "a", revision: 1, on: "2026-03-02")
      book.add(.followUp, of: "a", revision: 1, says: first, on: "2026-03-04")
      book.add(.followUp, of: "a", revision: 2, says: last, on: "2026-03-20")
      if replyToo { book.add(.reply, of: "a", revision: 2, on: "2026-03-21") }
      return book.published()
    }
    return try #require(made[path])
  }

  @Test("the sentence under a badge does not give edited words the day of the first ones unsaid")
  func editedSentence() throws {
    let page = try followed(from: .disputes, to: .confirms, on: "cases/a/index.html")
    #expect(
      page.contains(
        "confirmed on 4 March 2026 that this is resolved, as told by the shop. Changed on 20 March 2026. <a"
      ))
  }

  @Test("later words and replies that were edited say so, and what a customer said at first")
  func editedFollowUp() throws {
    let turned = try followed(from: .disputes, to: .confirms)
    #expect(
      turned.contains(
        """
        <p class="note">Changed on 20 March 2026. At first: says it is not resolved, 4 March 2026.</p>
        </li>
        """))
    let kept = try followed(from: .adds, to: .adds)
    #expect(kept.contains("<p class=\"note\">Changed on 20 March 2026.</p>\n</li>"))
    #expect(kept.components(separatedBy: "Changed on").count == 2)
    let both = try followed(from: .adds, to: .adds, replyToo: true)
    #expect(both.contains("<p class=\"note\">Changed on 21 March 2026.</p>\n</li>\n<li"))
    #expect(both.components(separatedBy: "Changed on").count == 3)
  }

  @Test("what a decision took out is no edit of the customer's")
  func redacted() throws {
    let made = edited(shop, redacted: true)
    #expect(made["index.html"]?.contains("Changed on") == false)
    #expect(
      made["cases/a/index.html"]?.contains("Part taken out (personal data of others)") == true)
  }

  @Test("of a review that is not shown no earlier version stands anywhere")
  func hidden() throws {
    var shop = shop
    var decision = Decision(
      review: "a", round: 1, action: .remove, by: "sanne", date: Moment("2026-03-25"), text: "",
      place: Place("d"))
    decision.reason = .abuse
    shop.decisions = [decision]
    for (path, html) in edited(shop) where path.hasSuffix(".html") && path.contains("cases/a/") {
      #expect(!html.contains("_earlier") && !html.contains("data-open"), "on \(path)")
      #expect(html.contains("class=\"case removed\" id=\"a\" data-event=\"0\""))
    }
  }
}
