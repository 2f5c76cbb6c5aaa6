import Core
import Reviews
import Testing

@testable import Ledger

/// Everything of a document that is shown is committed. A property that is new must be named here:
/// among those that the committed document gives back, or among those that stay out, with a reason.
@Suite("Documents: all that is shown is committed")
struct CommittedFieldsTests {
  private static let committed: [DocumentKind: Set<String>] = [
    .review: [
      "id", "title", "stars", "scale", "author", "date", "experienced", "language", "source",
      "evidence", "incentive", "relation", "product", "recommends", "isMarkedComplaint",
      "corrected", "photos", "text",
    ],
    .reply: [
      "review", "round", "by", "date", "isDated", "outcome", "resolution", "resolvedOn", "proof",
      "url", "nextStep", "language", "photos", "text",
    ],
    .followUp: ["review", "round", "date", "says", "rating", "language", "text"],
    .decision: [
      "review", "round", "action", "reason", "by", "date", "requestedBy", "until", "text",
    ],
  ]

  private static let excepted: [DocumentKind: [String: String]] = [
    .review: [
      "topics": "labels of the shop, in the published source",
      "erased": "the day of the log's event", "isMissing": "what the log knows of the files",
      "place": "where it was read",
    ],
    .reply: ["place": "where it was read", "textLine": "where its text begins in the file"],
    .followUp: ["place": "where it was read"], .decision: ["place": "where it was read"],
  ]

  /// Documents of each kind in which every property has a value that is not the default.
  private func full(_ writer: inout Writer) -> [CanonicalDocument] {
    var review = writer.review("full")
    review.title = writer.text()
    review.stars = Stars(writer.number(1...5))
    review.scale = "9/10"
    review.author = writer.text()
    let instant = 1_780_000_000 + writer.number(-10_000_000...100_000_000)
    review.date = Moment(at: instant, offset: Writer.offset(instant))
    review.experienced = writer.someDay()
    review.language = "nl"
    review.source = .init(name: "google", id: writer.text(), url: writer.text())
    review.evidence = writer.one(of: [.order, .invitation, .source])
    review.incentive = writer.text()
    review.relation = writer.text()
    review.product = writer.text()
    review.recommends = true
    review.isMarkedComplaint = true
    review.corrected = writer.someDay()
    review.photos = [writer.photo(), writer.photo()]
    review.text = " \n\t\(writer.text())  \r\n\u{0}\u{2028} "
    var reply = writer.reply("full", round: 2)
    reply.date = review.date
    reply.isDated = false
    reply.outcome = writer.one(of: [.working, .private, .resolved, .declined])
    reply.resolution = writer.text()
    reply.resolvedOn = writer.someDay()
    reply.proof = .ruling
    reply.url = writer.text()
    reply.nextStep = writer.someDay()
    reply.language = "en"
    reply.photos = [writer.photo()]
    var followUp = writer.followUp("full", round: 3)
    followUp.says = .confirms
    followUp.rating = 4
    followUp.language = "de"
    var decision = writer.decision("full", round: 4)
    decision.action = .withhold
    decision.reason = .abuse
    decision.requestedBy = writer.text()
    decision.until = writer.someDay()
    return [.review(review), .reply(reply), .followUp(followUp), .decision(decision)]
  }

  private var bare: [CanonicalDocument] {
    let (date, place) = (Moment(Day(number: 0)), Place("x"))
    return [
      .review(Review(id: "b", stars: Stars(nil), author: nil, date: date, text: "", place: place)),
      .reply(Reply(review: "b", round: 1, by: "", date: date, text: "", place: place)),
      .followUp(
        FollowUp(review: "b", round: 1, date: date, says: .adds, text: "", place: place)),
      .decision(
        Decision(
          review: "b", round: 1, action: .keep, by: "", date: date, text: "", place: place)),
    ]
  }

  /// The stored properties of a document, as text.
  private func properties(_ document: CanonicalDocument) -> [String: String] {
    let item: Any =
      switch document {
      case .review(let one): one
      case .reply(let one): one
      case .followUp(let one): one
      case .decision(let one): one
      }
    let pairs = Mirror(reflecting: item).children.map { child in
      var value = child.value
      if let photos = value as? [Photo] { value = photos.map { ($0.alt, $0.picture) } }
      return (child.label ?? "", String(reflecting: value))
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  @Test("every property of a document is either committed or stays out for a reason")
  func complete() throws {
    var writer = Writer(seed: 1)
    for (document, bare) in zip(full(&writer), bare) {
      let kind = document.documentID.kind
      let committed = try #require(Self.committed[kind])
      let excepted = try #require(Self.excepted[kind])
      let (values, defaults) = (properties(document), properties(bare))
      #expect(Set(values.keys) == committed.union(excepted.keys), "\(kind)")
      #expect(committed.isDisjoint(with: excepted.keys))
      // Otherwise the next test could not fail for it.
      for name in committed { #expect(values[name] != defaults[name], "\(kind): \(name)") }
    }
  }

  @Test("a committed document gives back everything but what stays out", arguments: 0..<200)
  func roundTrip(seed: Int) throws {
    var writer = Writer(seed: UInt64(seed))
    let drawn: [CanonicalDocument] = [
      .review(writer.review("r")), .reply(writer.reply("r", round: 1)),
      .followUp(writer.followUp("r", round: 2)), .decision(writer.decision("r", round: 3)),
    ]
    for document in full(&writer) + (seed == 0 ? bare : drawn) {
      let edit = DocumentEdit(cause: .corrected, fields: [.text, .title])
      let edits = document.documentID.kind == .decision ? [nil] : [nil, edit]
      for edit in edits {
        let bytes = document.bytes(format: .newest, edit: edit)
        let back = try #require(
          CommittedDocument(decoding: bytes, at: Place("x"), offset: Writer.offset))
        #expect(back.edit == edit && back.format == .newest)
        let (values, found) = (properties(document), properties(back.document))
        for name in try #require(Self.committed[document.documentID.kind]) {
          #expect(values[name] == found[name], "\(document.documentID.kind): \(name)")
        }
      }
    }
  }

  @Test("a field that changes is named in the edit, and no other")
  func fields() throws {
    var writer = Writer(seed: 3)
    // What has no field of its own: names, and what the log or an import says of a document.
    let unnamed: Set<String> = ["id", "review", "round", "corrected"]
    for (document, bare) in zip(full(&writer), bare) where document.documentID.kind != .decision {
      let edit = DocumentEdit(from: try JCS(decoding: bare.bytes), to: document)
      let committed = try #require(Self.committed[document.documentID.kind])
      #expect(edit.fields.count == committed.subtracting(unnamed).count, "\(edit.fields)")
      let none = DocumentEdit(from: try JCS(decoding: document.bytes), to: document)
      #expect(none.fields == [])
    }
  }
}
