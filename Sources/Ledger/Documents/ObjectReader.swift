import Core
import Reviews

/// A reader of one object's members.
struct ObjectReader {
  let value: JCS
  let place: Place
  let offset: (Int) -> Int

  init(value: JCS, place: Place = Place(""), offset: @escaping (Int) -> Int = { _ in 0 }) {
    self.value = value
    self.place = place
    self.offset = offset
  }

  var document: CanonicalDocument? {
    guard let kind: DocumentKind = choice("kind") else { return nil }
    return switch kind {
    case .review: review.map(CanonicalDocument.review)
    case .reply: reply.map(CanonicalDocument.reply)
    case .followUp: followUp.map(CanonicalDocument.followUp)
    case .decision: decision.map(CanonicalDocument.decision)
    }
  }

  private var review: Review? {
    guard let id = text("id"), let date = moment("date"), let words = text("text") else {
      return nil
    }
    var review = Review(
      id: id, stars: Stars(number("rating")), author: text("author"), date: date, text: words,
      place: place)
    review.datedBy = choice("dated-by") ?? .shop
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
    review.scale = text("scale")
    review.corrected = day("corrected")
    review.photos = photos
    review.isMarkedComplaint = value["complaint"]?.boolean ?? false
    return review
  }

  private var reply: Reply? {
    guard let id = text("review"), let round = number("round"), let by = text("by"),
      let date = moment("date"), let words = text("text")
    else { return nil }
    var reply = Reply(
      review: id, round: round, by: by, date: date, text: words, place: place)
    reply.datedBy = choice("dated-by") ?? .shop
    reply.outcome = choice("outcome") ?? .answered
    reply.resolution = text("resolution")
    reply.resolvedOn = day("resolved-on")
    reply.proof = choice("proof")
    reply.url = text("url")
    reply.nextStep = day("next-step")
    reply.photos = photos
    reply.language = text("language")
    reply.isDated = value["undated"]?.boolean != true
    return reply
  }

  private var followUp: FollowUp? {
    guard let id = text("review"), let round = number("round"), let date = moment("date"),
      let says: FollowUp.Statement = choice("says"), let words = text("text")
    else { return nil }
    var followUp = FollowUp(
      review: id, round: round, date: date, says: says, text: words, place: place)
    followUp.datedBy = choice("dated-by") ?? .shop
    followUp.rating = number("rating")
    followUp.language = text("language")
    return followUp
  }

  private var decision: Decision? {
    guard let id = text("review"), let round = number("round"),
      let action: Decision.Action = choice("action"), let by = text("by"),
      let date = moment("date"), let words = text("text")
    else { return nil }
    var decision = Decision(
      review: id, round: round, action: action, by: by, date: date, text: words, place: place)
    decision.reason = choice("reason")
    decision.requestedBy = text("requested-by")
    decision.until = day("until")
    return decision
  }

  private func text(_ name: String) -> String? { value[name]?.string }
  private func number(_ name: String) -> Int? { value[name]?.integer }
  private func day(_ name: String) -> Day? { text(name).flatMap { Day($0) } }

  private func choice<Choice: RawRepresentable>(_ name: String) -> Choice?
  where Choice.RawValue == String {
    text(name).flatMap { Choice(rawValue: $0) }
  }

  private func moment(_ name: String) -> Moment? {
    guard let text = text(name) else { return nil }
    if let day = Day(text) { return Moment(day) }
    if let day = Day("\(text)-01") { return Moment(monthOf: day) }
    guard let instant = RFC3339.instant(text) else { return nil }
    return Moment(at: instant, offset: offset(instant))
  }

  private var photos: [Photo] {
    guard case .array(let values)? = value["photos"] else { return [] }
    return values.map { Photo($0, at: place) }
  }
}
