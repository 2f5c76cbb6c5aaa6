import Core
import TestSupport
import Testing

@testable import Reviews

/// Values with every field set, against which each coding is held: `Mirror` names the fields, so a new
/// one fails here until it is set, and then until it is coded.
@Suite("What people wrote, in binary records")
struct RecordTests {
  private static let moment = Moment(
    "2026-03-14", time: Moment.Time(secondOfDay: 61, instant: 1_773_446_461))

  private static var review: Review {
    var review = Review(
      id: "loaf", stars: Stars(first: 2, current: 5), author: "Ann", date: moment, text: "Fine.",
      place: Place("content/reviews/loaf.md", line: 2, column: 3))
    review.title = "A loaf"
    review.scale = "8/10"
    review.datedBy = .source
    review.entered = "2026-03-15"
    review.experienced = "2026-03-01"
    review.language = "nl-BE"
    review.source = Review.Origin(name: "kiyoh", id: "7", url: "https://kiyoh.example/7")
    review.evidence = .invitation
    review.incentive = "a voucher"
    review.relation = "a niece"
    review.topics = ["bread", "time"]
    review.product = "Rye"
    review.recommends = false
    review.isMarkedComplaint = true
    review.erased = "2026-03-16"
    review.corrected = "2026-03-17"
    review.isMissing = true
    review.quarantineLimit = "2026-03-18"
    review.photos = [photo]
    return review
  }

  private static var photo: Photo {
    var photo = Photo(
      file: "loaf.jpg", alt: "A loaf", place: Place("content/reviews/loaf.md", line: 9))
    photo.digest = "ab12"
    let file = PictureRecord.File(size: Picture.Size(width: 3, height: 4), digest: "cd34")
    let other = PictureRecord.File(size: Picture.Size(width: 5, height: 6), digest: "ef56")
    photo.picture = PictureRecord(name: "p", original: "o", small: file, large: other)
    return photo
  }

  private static var reply: Reply {
    var reply = Reply(
      review: "loaf", round: 2, by: "rosa", date: moment, text: "Sorry.",
      place: Place("r.md", line: 4))
    reply.isDated = false
    reply.datedBy = .source
    reply.entered = "2026-03-15"
    reply.outcome = .resolved
    reply.resolution = "A new loaf."
    reply.resolvedOn = "2026-03-16"
    reply.proof = .replacement
    reply.url = "https://shop.example/"
    reply.nextStep = "2026-03-20"
    reply.language = "de"
    reply.photos = [photo]
    reply.textLine = 7
    return reply
  }

  private static var followUp: FollowUp {
    var followUp = FollowUp(
      review: "loaf", round: 2, date: moment, says: .confirms, text: "Thanks.",
      place: Place("f.md", line: 5))
    followUp.datedBy = .source
    followUp.entered = "2026-03-15"
    followUp.toldBy = .shop
    followUp.rating = 4
    followUp.language = "fr"
    return followUp
  }

  private static var decision: Decision {
    var decision = Decision(
      review: "loaf", round: 2, action: .redact, by: "rosa", date: moment, text: "A name.",
      place: Place("d.md", line: 6))
    decision.reason = .abuse
    decision.requestedBy = "the writer"
    decision.until = "2026-04-01"
    return decision
  }

  /// Fails if a field of `full` is that of `blank`, or is not read as it was written.
  private func expectWhole<Value: BinaryCodable>(_ full: Value) {
    let fields = zip(Mirror(reflecting: full).children, Mirror(reflecting: Value.blank).children)
    // Of `toldBy` there is one value so far. A moment with a time is no month: MonthTests has one.
    for (own, blank) in fields where own.label != "toldBy" && own.label != "isMonth" {
      #expect(text(own.value) != text(blank.value), "\(Value.self).\(own.label ?? "") is not set")
    }
    var record = BinaryRecord()
    record.note(full)
    let read = record.bytes.withUnsafeBytes { bytes in
      var reading = BinaryRecord(reading: bytes)
      var value = Value.blank
      value.code(&reading)
      #expect(reading.isDone)
      return value
    }
    #expect(text(read) == text(full))
  }

  private func text(_ value: Any) -> String {
    var text = ""
    dump(value, to: &text)
    return text
  }

  @Test("every field of a document is written and read")
  func whole() {
    expectWhole(Self.review)
    expectWhole(Self.reply)
    expectWhole(Self.followUp)
    expectWhole(Self.decision)
    expectWhole(Self.photo)
    expectWhole(Self.moment)
  }

  @Test("a case's key changes with what anybody wrote, and with the day's effects")
  func keys() {
    let one = makeCase(Self.review, replies: [Self.reply])
    var (review, reply) = (Self.review, Self.reply)
    review.title = "Another"
    reply.proof = .refund
    let others = [
      makeCase(review, replies: [Self.reply]), makeCase(Self.review, replies: [reply]),
      makeCase(Self.review, replies: [Self.reply, Self.reply]),
      makeCase(Self.review, replies: [Self.reply], followUps: [Self.followUp]),
      makeCase(Self.review, replies: [Self.reply], decisions: [Self.decision]),
    ]
    let keys = [one.key()] + others.map { $0.key() } + [one.key { $0.note(1) }]
    #expect(Set(keys).count == keys.count)
    var waiting = Self.review
    waiting.stars = Stars(1)
    waiting.erased = nil
    let days: [Day] = ["2026-03-15", "2027-03-15"]
    #expect(Set(days.map { makeCase(waiting, asOf: $0).key() }).count == 2)
  }
}
