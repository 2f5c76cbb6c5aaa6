import Core
import Reviews
import Testing

@testable import Ledger

@Suite("What a later revision changed")
struct EditTests {
  private func publish(_ shop: Shop) throws -> PublishedLedger {
    try #require(shop.ledger.flatMap { PublishedLedger($0, of: shop.site) })
  }

  private func events(_ shop: Shop) throws -> [CaseHistory.HistoryEvent] {
    try #require(publish(shop).record(of: "r-1")).events
  }

  /// A shop with one plain review, which is not in the ledger yet.
  private func shop() -> Shop {
    var shop = Shop.of(1)
    var review = Review(
      id: "r-1", stars: Stars(2), author: "Marieke V.", date: Moment(shop.day),
      text: "My tyre was flat again, said Jan de Boer.", place: Place("content/reviews/r-1.md"))
    review.title = "Flat"
    shop.siteContent.reviews = [review]
    return shop
  }

  /// Enters what is new as the first ledgers did.
  private func buildInFirstFormat(_ shop: inout Shop) throws {
    let diff = try #require(shop.diff)
    let documents: [DocumentID: CanonicalDocument] = Dictionary(
      uniqueKeysWithValues: shop.siteContent.reviews.map { ($0.documentID, .review($0)) }
        + shop.siteContent.replies.map { ($0.documentID, .reply($0)) }
        + shop.siteContent.decisions.map { ($0.documentID, .decision($0)) })
    let pending = diff.pending.map { item in
      PendingEntry(
        kind: item.kind, document: item.document, place: item.place, revision: item.revision,
        stars: item.stars, reason: item.reason,
        content: documents[item.document]?.bytes(format: .first), before: item.before,
        target: item.target, order: item.order)
    }
    let old = LedgerDiff(
      settings: nil, pending: pending, missing: [], findings: [], events: diff.events)
    #expect(shop.ledger?.append(old, day: shop.day, using: &shop.writer.random) == nil)
    #expect(shop.ledger?.sign(with: nil) == nil)
    for file in shop.ledger?.stateFiles(since: nil) ?? [] { shop.files.write(file) }
  }

  @Test("an edit names each field that changed, and the page has what was there")
  func edited() throws {
    var shop = shop()
    shop.build()
    shop.siteContent.reviews[0].title = nil
    shop.siteContent.reviews[0].evidence = .order
    shop.siteContent.reviews[0].incentive = "5 euros"
    shop.siteContent.reviews[0].scale = "9/10"
    shop.siteContent.reviews[0].recommends = true
    shop.siteContent.reviews[0].date = Moment(Day(number: shop.day.number - 1))
    shop.build()
    let events = try events(shop)
    let changed: [DocumentField] = [
      .date, .evidence, .incentive, .recommends, .scale, .title,
    ]
    #expect(events.map(\.edit) == [nil, .init(cause: .edited, fields: changed)])
    #expect(events.map(\.earlier?.changed) == [changed, nil])
    guard case .review(let was)? = events[0].earlier?.document else { return #expect(Bool(false)) }
    #expect(was.title == "Flat" && was.evidence == .none && was.date.day == shop.day)
    #expect(shop.diff?.isEmpty == true)
    #expect(try publish(shop).record(of: "r-1")?.changed == shop.day)
  }

  @Test("who shortens a name or withdraws a photo is not shown by what stood there before")
  func withdrawn() throws {
    var shop = shop()
    shop.siteContent.reviews[0].photos = [shop.writer.photo()]
    let name = try #require(shop.siteContent.reviews[0].photos[0].picture?.name)
    shop.build()
    shop.siteContent.reviews[0].text = "Flat."
    shop.build()
    shop.siteContent.reviews[0].author = "M. V."
    shop.build()
    var events = try events(shop)
    // What stands only in a text that is closed is not told either.
    #expect(events.map(\.edit?.fields) == [nil, nil, [.author]])
    #expect(events.allSatisfy { $0.earlier == nil })
    shop.siteContent.reviews[0].photos = []
    shop.siteContent.reviews[0].title = "Flat twice"
    shop.build()
    events = try self.events(shop)
    #expect(events.last?.edit?.fields == [.photos, .title])
    #expect(events.allSatisfy { $0.earlier == nil })
    for file in try publish(shop).files where file.path.contains("openings") {
      let bytes = file.render()
      #expect(!bytes.holds(Array("Marieke".utf8)) && !bytes.holds(Array(name.utf8)))
    }
    // The same name and photos as today's can stay.
    shop.siteContent.reviews[0].title = "Flat thrice"
    shop.build()
    guard case .review(let was)? = try self.events(shop)[3].earlier?.document else {
      return #expect(Bool(false))
    }
    #expect(was.title == "Flat twice")
  }

  @Test("what the first format could not hold is entered once, as a completion and no edit")
  func completed() throws {
    var shop = shop()
    shop.siteContent.reviews[0].scale = "9/10"
    shop.siteContent.reviews[0].photos = [shop.writer.photo()]
    var reply = Reply(
      review: "r-1", round: 1, by: "sanne", date: shop.siteContent.reviews[0].date, text: "Sorry.",
      place: Place("content/replies/r-1.md"))
    reply.isDated = false
    shop.siteContent.replies = [reply]
    try buildInFirstFormat(&shop)
    shop.build()
    let events = try events(shop)
    #expect(events.map(\.kind) == [.review, .reply, .reply, .review])
    #expect(events[2].edit == .init(cause: .completed, fields: [.undated]))
    #expect(events[3].edit == .init(cause: .completed, fields: [.photos, .scale]))
    #expect(events.allSatisfy { $0.earlier == nil })
    let record = try #require(publish(shop).record(of: "r-1"))
    #expect(record.changed == nil && record.edit(of: .reply, round: 1) == nil)
    #expect(shop.diff?.isEmpty == true)
    #expect(shop.findings == [])
    // The reply was only completed, for all to see; an edit closes both.
    let word = Array("Sorry.".utf8)
    func count() throws -> Int {
      try publish(shop).files.filter { $0.path.contains("openings") }.flatMap {
        $0.render().split(separator: UInt8(ascii: "\n"))
      }.count { Array($0).holds(word) }
    }
    #expect(try count() == 2)
    shop.siteContent.replies[0].text = "Sorry indeed."
    shop.build()
    #expect(try count() == 0)
    #expect(try self.events(shop).last?.edit == .init(cause: .edited, fields: [.text]))
  }

  @Test("an older ledger gets no revision for what it holds, and an edit names only what changed")
  func older() throws {
    var shop = shop()
    try buildInFirstFormat(&shop)
    #expect(shop.diff?.isEmpty == true)
    shop.siteContent.reviews[0].scale = "9/10"
    shop.siteContent.reviews[0].text = "Never again."
    shop.build()
    let events = try events(shop)
    #expect(events.last?.edit == .init(cause: .edited, fields: [.text]))
    #expect(events[0].earlier?.changed == [.text])
    // In the newest format nothing was left out, so that a scale is an edit like any other.
    shop.siteContent.reviews[0].scale = "8/10"
    shop.build()
    #expect(try self.events(shop).last?.edit == .init(cause: .edited, fields: [.scale]))
  }

  @Test("an edit of the first ledgers is told by what is open of it")
  func olderEdit() throws {
    var shop = shop()
    try buildInFirstFormat(&shop)
    shop.siteContent.reviews[0].title = "Twice flat"
    try buildInFirstFormat(&shop)
    let events = try events(shop)
    #expect(events.map(\.edit) == [nil, .init(cause: .edited, fields: [.title])])
    #expect(events[0].earlier?.changed == [.title])
  }

  @Test("what an import corrects is told as its correction, with what was there before")
  func corrected() throws {
    var shop = shop()
    shop.build()
    shop.siteContent.reviews[0].title = "Flat tyre"
    shop.siteContent.reviews[0].corrected = shop.day
    shop.build()
    let record = try #require(publish(shop).record(of: "r-1"))
    #expect(record.events[1].edit == .init(cause: .corrected, fields: [.title]))
    #expect(record.newestEdit?.index == 1)
    #expect(record.events[0].earlier?.changed == [.title])
    // The customer's edit that follows is no correction, whether the day stays or goes.
    shop.siteContent.reviews[0].text = "Flat."
    shop.build()
    #expect(try events(shop).last?.edit == .init(cause: .edited, fields: [.text]))
    shop.siteContent.reviews[0].text = "Round."
    shop.siteContent.reviews[0].corrected = nil
    shop.build()
    #expect(try events(shop).last?.edit == .init(cause: .edited, fields: [.text]))
  }

  @Test(
    "a redaction that changes more than it takes out is told as rewritten",
    arguments: [
      ("My tyre was flat again, said […].", false),
      ("My tyre was flat.", false),
      ("", false),
      ("My tyre was flat again, said Jan de Boer.", false),
      ("My tyre was fine again, said Jan de Boer.", true),
      ("My tyre was flat again! 😀", true),
      ("was My tyre flat", true),
      ("My tyre was flat again, said J.", true),
    ])
  func rewritten(text: String, isRewritten: Bool) throws {
    var shop = shop()
    shop.build()
    var decision = Decision(
      review: "r-1", round: 1, action: .redact, by: "s", date: Moment(shop.day), text: "",
      place: Place("x"))
    decision.reason = .personalData
    shop.siteContent.decisions = [decision]
    shop.siteContent.reviews[0].text = text
    shop.build()
    let record = try #require(publish(shop).record(of: "r-1"))
    let edit = try #require(record.events.last?.edit)
    #expect(edit.cause == .redacted && edit.isRewritten == isRewritten)
    #expect(edit.fields == (text.contains("Jan de") && !isRewritten ? [] : [.text]))
    #expect(record.isRewritten == isRewritten)
    #expect(record.changed == nil)
    #expect(shop.diff?.isEmpty == true)
  }

  @Test("a redaction may take out a name and a title, and changes nothing else unseen")
  func redactedFields() throws {
    func isRewritten(_ change: (inout Review) -> Void) throws -> Bool {
      var review = shop().siteContent.reviews[0]
      review.incentive = "5 euros"
      let old = try JCS(decoding: CanonicalDocument.bytes(of: review))
      change(&review)
      return DocumentEdit(from: old, to: .review(review), isRedaction: true).isRewritten
    }
    #expect(try !isRewritten { $0.author = nil })
    #expect(try !isRewritten { $0.author = "M. V." })
    #expect(try !isRewritten { $0.title = nil })
    #expect(try isRewritten { $0.author = "Piet" })
    #expect(try isRewritten { $0.title = "Great" })
    #expect(try isRewritten { $0.incentive = nil })
    #expect(try isRewritten { $0.stars = Stars(5) })
    #expect(
      try isRewritten {
        $0.date = Moment(Writer.day, time: nil); $0.evidence = .order
      })
  }

  @Test("what a revision says of itself is what everybody can compute where both are open")
  func recomputed() throws {
    var shop = Shop(seed: 5)
    for step in 0..<300 {
      shop.happen()
      if step % 20 == 19 { shop.build() }
    }
    shop.build()
    let ledger = try #require(shop.ledger)
    var count = 0
    var newest: [Int: Int] = [:]
    for event in ledger.log.indices where ledger.summaries[event].isEdit {
      let first = try #require(ledger.summaries[event].refers)
      let before = newest.updateValue(event, forKey: first) ?? first
      guard let old = ledger.opening(of: before)?.secret,
        let new = ledger.opening(of: event)?.secret
      else { continue }
      let edit = try #require(DocumentEdit(try JCS(decoding: new.content)))
      #expect(DocumentEdit(from: old.content, to: new.content) == edit)
      count += 1
    }
    #expect(count > 20)
  }
}
