import Core
import Reviews

extension CanonicalDocument {
  /// The piece whose canonical form is `bytes`, or nil for anything else. Topics are not in it.
  ///
  /// `offset` gives the seconds east of UTC of the shop's clock at an instant, so that a moment
  /// has the shop's day; `place` is where the piece is said to have been read.
  public init?(decoding bytes: [UInt8], at place: Place, offset: (Int) -> Int) {
    guard let value = try? JCS(decoding: bytes) else { return nil }
    let piece = withoutActuallyEscaping(offset) { offset in
      ObjectReader(value: value, offset: offset).piece(at: place)
    }
    // Whatever was passed over in reading, a member more or of another type, differs here.
    guard let piece, piece.bytes == bytes else { return nil }
    self = piece
  }
}

/// A reader of one object's members.
private struct ObjectReader {
  let value: JCS
  let offset: (Int) -> Int

  func piece(at place: Place) -> CanonicalDocument? {
    switch text("kind") {
    case "review": review(at: place).map(CanonicalDocument.review)
    case "reply": reply(at: place).map(CanonicalDocument.reply)
    case "follow-up": followUp(at: place).map(CanonicalDocument.followUp)
    case "decision": decision(at: place).map(CanonicalDocument.decision)
    default: nil
    }
  }

  func review(at place: Place) -> Review? {
    guard let id = text("id"), let date = moment("date"), let words = text("text") else {
      return nil
    }
    var review = Review(
      id: id, rating: number("rating"), author: text("author"), date: date, text: words,
      place: place)
    review.title = text("title")
    review.experienced = day("experienced")
    review.language = text("language")
    if let source = value["source"], let name = source["name"]?.string {
      review.source = Review.Origin(
        name: name, id: source["id"]?.string, url: source["url"]?.string)
    }
    review.evidence = choice("evidence") ?? .none
    review.incentive = text("incentive")
    review.relation = text("relation")
    review.product = text("product")
    review.recommends = value["recommends"]?.boolean
    review.photos = value["photos"]?.photos(at: place) ?? []
    review.isMarkedComplaint = value["complaint"]?.boolean ?? false
    return review
  }

  func reply(at place: Place) -> Reply? {
    guard let review = text("review"), let round = number("round"), let by = text("by"),
      let date = moment("date"), let words = text("text")
    else { return nil }
    var reply = Reply(
      review: review, round: round, by: by, date: date, text: words, place: place)
    reply.outcome = choice("outcome") ?? .answered
    reply.resolution = text("resolution")
    reply.resolvedOn = day("resolved-on")
    reply.proof = choice("proof")
    reply.url = text("url")
    reply.nextStep = day("next-step")
    reply.photos = value["photos"]?.photos(at: place) ?? []
    reply.language = text("language")
    return reply
  }

  func followUp(at place: Place) -> FollowUp? {
    guard let review = text("review"), let round = number("round"), let date = moment("date"),
      let says: FollowUp.Statement = choice("says"), let words = text("text")
    else { return nil }
    var followUp = FollowUp(
      review: review, round: round, date: date, says: says, text: words, place: place)
    followUp.rating = number("rating")
    followUp.language = text("language")
    return followUp
  }

  func decision(at place: Place) -> Decision? {
    guard let review = text("review"), let round = number("round"),
      let action: Decision.Action = choice("action"), let by = text("by"),
      let date = moment("date"), let words = text("text")
    else { return nil }
    var decision = Decision(
      review: review, round: round, action: action, by: by, date: date, text: words, place: place)
    decision.reason = choice("reason")
    decision.requestedBy = text("requested-by")
    decision.until = day("until")
    return decision
  }

  func text(_ name: String) -> String? { value[name]?.string }
  func number(_ name: String) -> Int? { value[name]?.integer }
  func day(_ name: String) -> Day? { text(name).flatMap { Day($0) } }

  func choice<Choice: RawRepresentable>(_ name: String) -> Choice? where Choice.RawValue == String {
    text(name).flatMap { Choice(rawValue: $0) }
  }

  func moment(_ name: String) -> Moment? {
    guard let text = text(name) else { return nil }
    if let day = Day(text) { return Moment(day) }
    let bytes = Array(text.utf8)
    guard bytes.count == 20, let day = Day(String(decoding: bytes[..<10], as: UTF8.self)),
      let hour = twoDigits(bytes, at: 11), let minute = twoDigits(bytes, at: 14),
      let second = twoDigits(bytes, at: 17), hour < 24, minute < 60, second < 60
    else { return nil }
    let instant = day.number * 86_400 + hour * 3600 + minute * 60 + second
    let local = (instant + offset(instant)).dayAndSecond
    return Moment(
      Day(number: local.day), time: Moment.Time(secondOfDay: local.second, instant: instant))
  }

  private func twoDigits(_ bytes: [UInt8], at place: Int) -> Int? {
    let digits = bytes[place..<place + 2]
    guard digits.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}
