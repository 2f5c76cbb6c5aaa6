import Core
import Reviews
import TestSupport
import Testing

@testable import Ledger

@Suite("Content against the ledger")
struct LedgerDiffTests {
  private func plain(_ id: String, on day: Int = 0, stars: Int? = 2, text: String = "Flat.")
    -> Review
  {
    Review(
      id: id, stars: Stars(stars), author: "M.", date: Moment(Day(number: Writer.day.number + day)),
      text: text, place: Place("content/reviews/\(id).md"))
  }

  private func decision(
    _ id: String, _ action: Decision.Action, round: Int = 1, until: Int? = nil,
    reason: Decision.Reason? = .abuse
  ) -> Decision {
    var decision = Decision(
      review: id, round: round, action: action, by: "sanne",
      date: Moment(Day(number: Writer.day.number + round)), text: "Why.",
      place: Place("content/decisions/\(id).md"))
    decision.reason = reason
    decision.until = until.map { Day(number: Writer.day.number + $0) }
    return decision
  }

  private func reply(_ id: String, round: Int = 1) -> Reply {
    Reply(
      review: id, round: round, by: "sanne", date: Moment(Day(number: Writer.day.number + round)),
      text: "Sorry.", place: Place("content/replies/\(id).md"))
  }

  /// The log's events as words: kind, index of the event referred to, revision.
  private func events(_ shop: Shop) -> [String] {
    (shop.ledger?.summaries ?? []).map { summary in
      let target = summary.refers.map { " \($0)" } ?? ""
      return summary.kind.word + target + (summary.revision.map { " r\($0)" } ?? "")
    }
  }

  private func shop(_ reviews: [Review]) -> Shop {
    var shop = Shop(seed: 1)
    shop.siteContent.reviews = reviews
    return shop
  }

  @Test("what is new is entered case by case, the oldest review first, each case by date")
  func order() {
    var shop = shop([plain("a", on: 5), plain("b", on: 0), plain("c", on: 0)])
    shop.siteContent.replies = [reply("b", round: 2), reply("b")]
    shop.siteContent.decisions = [decision("b", .keep, reason: nil)]
    shop.build()
    #expect(
      events(shop) == [
        "review r1", "reply 0 r1", "keep 0", "reply 0 r1", "review r1", "review r1",
      ])
    #expect(
      shop.ledger?.openings.map(\.document.text) == [
        "reviews/b", "replies/b", "decisions/b", "replies/b.2", "reviews/c", "reviews/a",
      ])
  }

  @Test("the order does not depend on that of the content")
  func shuffled() throws {
    var shop = Shop(seed: 3)
    for _ in 0..<80 { shop.happen() }
    let one = try #require(shop.diff).pending.map { "\($0.document) \($0.kind)" }
    #expect(one.count > 40)
    shop.siteContent.reviews.shuffle(using: &shop.writer.random)
    shop.siteContent.replies.shuffle(using: &shop.writer.random)
    shop.siteContent.decisions.reverse()
    #expect(try #require(shop.diff).pending.map { "\($0.document) \($0.kind)" } == one)
  }

  @Test("an edit is a later revision, and only where what is shown was changed")
  func edits() {
    var shop = shop([plain("a")])
    shop.siteContent.replies = [reply("a")]
    shop.build()
    shop.siteContent.reviews[0].topics = ["repair"]
    shop.siteContent.reviews[0].place = Place("content/reviews/2026/a.md")
    #expect(shop.diff?.isEmpty == true)
    shop.siteContent.replies[0].text = "Very sorry."
    shop.build()
    shop.siteContent.reviews[0].stars = Stars(5)
    shop.siteContent.replies[0].by = "ahmed"
    shop.build()
    #expect(
      events(shop) == ["review r1", "reply 0 r1", "reply 1 r2", "reply 1 r3", "review 0 r2"])
    #expect(shop.ledger?.summaries.map(\.stars) == [2, nil, nil, nil, 5])
  }

  @Test("a day in the log is never before the one above it")
  func days() {
    var shop = shop([plain("a")])
    shop.build()
    shop.day = Day(number: shop.day.number - 9)
    shop.siteContent.reviews.append(plain("b"))
    shop.build()
    #expect(shop.ledger?.summaries.map(\.day) == [Writer.day, Writer.day])
  }

  @Test("with --locked everything that is new or changed is an error at its file, and says how")
  func locked() throws {
    var shop = shop([
      plain("a", text: "The bike was brought back a day late, and the bell is gone.")
    ])
    shop.build()
    shop.siteContent.reviews[0].text =
      "The bike was brought back a day early, and the bell is gone."
    shop.siteContent.reviews[0].stars = Stars(5)
    shop.siteContent.reviews[0].title = "Great\u{1B}[2J\nservice"
    shop.siteContent.reviews.append(plain("b"))
    let diff = try #require(shop.diff)
    #expect(
      diff.asLocked.map(\.description) == [
        "content/reviews/a.md: note: by event 0 of the ledger it had 2 stars, and now it has 5: the first ones count, and the page shows both [ledger-rating]",
        "content/reviews/a.md: error: this is not event 0 of the ledger: rating was '2' and is '5', text was '…k a day late, and the bell is gone.' and is '…k a day early, and the bell is gone.', title is new: 'Great\u{FFFD}[2J service' [ledger-changed]",
        "content/reviews/b.md: error: this review is not in the ledger [ledger-unrecorded]",
      ])
    #expect(!diff.asPending.fails(strict: false))
    #expect(diff.asPending.count == 3)
  }

  @Test("what is in the ledger and has gone is found, with the way out")
  func missing() throws {
    var shop = shop([plain("a"), plain("b")])
    shop.siteContent.replies = [reply("b")]
    shop.build()
    shop.siteContent.reviews.removeFirst()
    shop.siteContent.replies = []
    let diff = try #require(shop.diff)
    #expect(diff.missing.map(\.event) == [0, 2])
    let messages = diff.findings.map(\.message)
    #expect(messages.count == 2)
    #expect(
      messages.contains(
        "the reply 'replies/b' is event 2 of the ledger, but its file has gone; bring it back"))
    #expect(messages.contains { $0.hasSuffix("or: sitegen ledger erase a") })
    let ledger = try #require(shop.ledger)
    let resolved = ledger.resolve(shop.siteContent, asOf: shop.day)
    let place = try #require(resolved.reviews.first)
    #expect(place.id == "a" && place.stars == Stars(2) && place.isMissing && place.text.isEmpty)
    #expect(place.date == Moment(Writer.day))
    // The place that is kept for it does not bring it back.
    shop.siteContent = resolved
    #expect(shop.diff?.missing == diff.missing)
    #expect(shop.diff?.pending.isEmpty == true)
  }

  @Test("a decision that was entered cannot be edited")
  func decisionChanged() throws {
    var shop = shop([plain("a")])
    shop.siteContent.decisions = [decision("a", .remove)]
    shop.build()
    shop.siteContent.decisions[0].reason = .illegal
    let diff = try #require(shop.diff)
    #expect(diff.pending.isEmpty)
    #expect(
      diff.findings.map(\.description) == [
        "content/decisions/a.md: error: a decision that is in the ledger, as event 1, is not edited; add another one: reason was 'abuse' and is 'illegal' [ledger-decision-changed]"
      ])
  }

  @Test("the end of a pause is entered once, by the first build after its last day")
  func pauses() {
    var shop = shop([plain("a")])
    shop.siteContent.decisions = [decision("a", .withhold, until: 3)]
    shop.build()
    shop.day = Day(number: Writer.day.number + 3)
    #expect(shop.diff?.isEmpty == true)
    shop.day = Day(number: Writer.day.number + 4)
    shop.build()
    shop.build()
    #expect(events(shop) == ["review r1", "withhold 0", "restore 0"])
    let today = shop.day
    shop.day = Day(number: Writer.day.number + 3)
    #expect(shop.diff?.findings.map(\.rule) == [.ledgerRestored])
    #expect(shop.diff?.findings.first?.message.hasPrefix("by event 2 of") == true)
    shop.day = today
    shop.siteContent.decisions.append(decision("a", .withhold, round: 2, until: 3))
    shop.build()
    #expect(events(shop).suffix(2) == ["withhold 0", "restore 0"])
    shop.siteContent.decisions.append(decision("a", .withhold, round: 3, until: 4))
    shop.siteContent.decisions.append(decision("a", .remove, round: 4))
    shop.day = Day(number: Writer.day.number + 9)
    shop.build()
    #expect(events(shop).suffix(2) == ["withhold 0", "remove 0"])
  }

  @Test("after a decision to redact, the text is entered anew")
  func redactions() {
    var shop = shop([plain("a"), plain("b")])
    shop.build()
    shop.siteContent.decisions = [decision("a", .redact)]
    #expect(shop.diff?.findings.map(\.rule) == [.ledgerNotRedacted])
    shop.siteContent.reviews[0].text = "F…"
    #expect(shop.diff?.findings.isEmpty == true)
    shop.siteContent.reviews.append(plain("c", on: 1))
    shop.siteContent.decisions.append(decision("c", .redact))
    shop.build()
    #expect(
      events(shop).dropFirst(2) == [
        "redact 0", "review 0 r2", "review r1", "redact 4", "review 4 r2",
      ])
    #expect(shop.diff?.isEmpty == true)
  }

  @Test("an erased review is a stub with its day, stars and source, and nothing else")
  func erasure() throws {
    var review = plain("a")
    review.source = .init(name: "google: \"maps\"", id: "8831", url: "https://g.example/")
    var shop = shop([review, plain("b")])
    shop.siteContent.replies = [reply("a"), reply("a", round: 2)]
    shop.siteContent.decisions = [decision("a", .remove, reason: .fake)]
    shop.build()
    let erasure = try #require(
      shop.ledger?.erase("a", day: shop.day, using: &shop.writer.random))
    #expect(erasure.event == 0)
    #expect(erasure.gone.map(\.text) == ["decisions/a", "replies/a", "replies/a.2", "reviews/a"])
    #expect(
      erasure.stubs.map(\.text) == [
        "---\ndate: 2026-03-14\nrating: 2\nsource: { name: \"google: \\\"maps\\\"\" }\nerased: 2026-03-14\n---\n",
        "---\naction: remove\nreason: fake\nby: \"sanne\"\ndate: 2026-03-15\n---\n",
      ])
    #expect(
      erasure.stubs.map(\.path) == ["content/reviews/erased-0.md", "content/decisions/erased-0.md"])
    #expect(
      shop.ledger?.openings.filter { $0.secret == nil }.map(\.document.text) == [
        "reviews/erased-0", "replies/erased-0", "decisions/erased-0", "replies/erased-0.2",
      ])
    #expect(shop.ledger?.erase("a", day: shop.day, using: &shop.writer.random) == nil)
    #expect(shop.ledger?.erase("x", day: shop.day, using: &shop.writer.random) == nil)
  }

  @Test("a stub that is not what the erasure left is an error")
  func stubs() throws {
    var shop = shop([plain("a"), plain("b")])
    shop.build()
    shop.erase("a")
    #expect(shop.diff?.isEmpty == true)
    let place = try #require(shop.siteContent.reviews.firstIndex { $0.erased != nil })
    func rules(_ edit: (inout Review) -> Void) -> [Rule]? {
      var other = shop
      edit(&other.siteContent.reviews[place])
      return other.diff?.asLocked.map(\.rule)
    }
    #expect(rules { $0.stars = Stars(5) } == [.ledgerErased])
    #expect(rules { $0.text = "Still here." } == [.ledgerErased])
    #expect(rules { $0.erased = nil } == [.ledgerErased])
    #expect(rules { $0.author = "M." } == [.ledgerErased])
    shop.siteContent.replies = [reply("erased-0")]
    #expect(shop.diff?.asLocked.map(\.rule) == [.ledgerErased])
    shop.siteContent.replies = []
    shop.siteContent.decisions = [decision("erased-0", .remove)]
    #expect(shop.diff?.asLocked.map(\.rule) == [.ledgerErased])
    shop.siteContent.decisions = []
    var stub = plain("erased-1", text: "")
    stub.author = nil
    stub.erased = shop.day
    shop.siteContent.reviews.append(stub)
    #expect(shop.diff?.asLocked.map(\.rule) == [.ledgerErased])
    shop.siteContent.reviews.removeAll { $0.erased != nil }
    #expect(shop.diff?.missing.map(\.document.text) == ["reviews/erased-0"])
  }

  @Test("without its key a log that has one gets no checkpoint")
  func signing() throws {
    var shop = shop([plain("a")])
    let key = try #require(signer())
    let other = try #require(signer(seed: 10))
    #expect(shop.ledger?.sign(with: key) == .unknownKey(key.verifier))
    #expect(
      shop.ledger?.append(key: key.verifier, day: shop.day, using: &shop.writer.random) == nil)
    #expect(shop.ledger?.sign(with: nil) == .noKey(key.verifier))
    #expect(shop.ledger?.sign(with: other) == .otherKey(key.verifier))
    #expect(shop.ledger?.sign(with: key) == nil)
    #expect(shop.ledger?.sign(with: key) == nil)
    #expect(shop.ledger?.checkpoints.map(\.checkpoint.size) == [1])
    #expect(
      shop.ledger?.append(key: other.verifier, day: shop.day, using: &shop.writer.random) == nil)
    #expect(shop.ledger?.sign(with: key) == .otherKey(other.verifier))
    #expect(shop.ledger?.sign(with: other) == nil)
    let newest = try #require(shop.ledger?.checkpoints.last)
    #expect(newest.flaw(origin: "reviews.example/ledger", trusting: [other.verifier]) == nil)
  }
}
