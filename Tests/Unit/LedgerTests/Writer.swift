import Core
import Reviews
import TestSupport

/// What people might write, drawn at random.
struct Writer {
  var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  static let day: Day = "2026-03-14"
  /// A clock an hour before UTC, two in July.
  static func offset(_ instant: Int) -> Int { instant > 1_780_000_000 ? 7200 : 3600 }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  mutating func one<Choice>(of choices: [Choice]) -> Choice {
    choices[number(0...choices.count - 1)]
  }

  mutating func text() -> String {
    let parts = [
      "late", "the \"bell\"", "back\\slash", "tab\there", "line\nbreak", "naïve", "e\u{301}", "👩‍🔧",
      "\u{7F}\u{1}", ",\"event\":7,\"piece\":\"reviews/x\",\"salt\":\"", "}", "<b>", "\u{202E}",
    ]
    return (0..<number(1...5)).map { _ in one(of: parts) }.joined(separator: " ")
  }

  mutating func maybe<Value>(_ value: (inout Writer) -> Value) -> Value? {
    number(0...1) == 0 ? nil : value(&self)
  }

  mutating func someDay() -> Day { Day(number: Writer.day.number + number(0...400)) }

  mutating func moment() -> Moment {
    let day = someDay()
    guard number(0...1) == 0 else { return Moment(day) }
    let instant = day.number * 86_400 + number(0...86_399)
    let local = instant + Writer.offset(instant)
    return Moment(
      Day(number: local / 86_400), time: .init(secondOfDay: local % 86_400, instant: instant))
  }

  mutating func review(_ id: String) -> Review {
    var review = Review(
      id: id, stars: Stars(maybe { $0.number(1...5) }), author: maybe { $0.text() }, date: moment(),
      text: text(), place: Place("content/reviews/\(id).md"))
    review.title = maybe { $0.text() }
    review.experienced = maybe { $0.someDay() }
    review.language = maybe { _ in "nl" }
    review.source = maybe {
      .init(name: "google", id: $0.maybe { $0.text() }, url: $0.maybe { $0.text() })
    }
    review.evidence = one(of: Review.Evidence.allCases)
    review.incentive = maybe { $0.text() }
    review.relation = maybe { $0.text() }
    review.product = maybe { $0.text() }
    review.recommends = maybe { $0.number(0...1) == 0 }
    review.isMarkedComplaint = number(0...1) == 0
    review.scale = maybe { "\($0.number(0...10))/10" }
    review.corrected = number(0...9) == 0 ? someDay() : nil
    review.photos = photos()
    return review
  }

  mutating func photos() -> [Photo] {
    (0..<max(0, number(-4...2))).map { _ in photo() }
  }

  mutating func photo() -> Photo {
    let number = number(0...1_000_000_000)
    var photo = Photo(file: "\(number).jpg", alt: text(), place: Place("content/reviews/x.md"))
    photo.digest = "digest-\(number)"
    photo.picture = PictureRecord(
      name: "picture-\(number)", original: "original-\(number)",
      small: .init(size: .init(width: 320, height: 200), digest: "small-\(number)"),
      large: .init(size: .init(width: 1280, height: 800), digest: "large-\(number)"))
    return photo
  }

  mutating func reply(_ id: String, round: Int) -> Reply {
    var reply = Reply(
      review: id, round: round, by: "sanne", date: moment(), text: text(),
      place: Place("content/replies/\(id).\(round).md"))
    reply.outcome = one(of: Reply.Claim.allCases)
    reply.resolution = maybe { $0.text() }
    reply.resolvedOn = maybe { $0.someDay() }
    reply.proof = maybe { $0.one(of: Reply.Proof.allCases) }
    reply.url = maybe { $0.text() }
    reply.nextStep = maybe { $0.someDay() }
    reply.language = maybe { _ in "en" }
    reply.isDated = number(0...4) > 0
    reply.photos = photos()
    return reply
  }

  mutating func followUp(_ id: String, round: Int) -> FollowUp {
    var followUp = FollowUp(
      review: id, round: round, date: moment(), says: one(of: FollowUp.Statement.allCases),
      text: text(), place: Place("content/follow-ups/\(id).\(round).md"))
    followUp.rating = maybe { $0.number(1...5) }
    followUp.language = maybe { _ in "en" }
    return followUp
  }

  mutating func decision(_ id: String, round: Int) -> Decision {
    var decision = Decision(
      review: id, round: round, action: one(of: Decision.Action.allCases), by: "ahmed",
      date: moment(), text: text(), place: Place("content/decisions/\(id).\(round).md"))
    decision.reason = one(of: Decision.Reason.allCases)
    if decision.action == .keep, number(0...1) == 0 { decision.reason = nil }
    decision.requestedBy = maybe { $0.text() }
    if decision.action == .withhold { decision.until = maybe { $0.someDay() } }
    return decision
  }
}
