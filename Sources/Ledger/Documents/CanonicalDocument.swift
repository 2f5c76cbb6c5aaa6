import Core
import Reviews

/// The content of a commitment: a document with all that is shown of it, as canonical JSON (RFC
/// 8785). It has the source text and not HTML, so that a new renderer changes nothing.
///
/// Members without a value are left out. The shop's topics are not included: they are its own
/// labels, which it may reorder. A photo has its description and the SHA-256 of its file.
public enum CanonicalDocument: Sendable {
  case review(Review)
  case reply(Reply)
  case followUp(FollowUp)
  case decision(Decision)

  /// The canonical form.
  public var bytes: [UInt8] {
    switch self {
    case .review(let review): CanonicalDocument.bytes(of: review)
    case .reply(let reply): CanonicalDocument.bytes(of: reply)
    case .followUp(let followUp): CanonicalDocument.bytes(of: followUp)
    case .decision(let decision): CanonicalDocument.bytes(of: decision)
    }
  }

  /// The document's identity.
  public var documentID: DocumentID {
    switch self {
    case .review(let review): review.documentID
    case .reply(let reply): reply.documentID
    case .followUp(let followUp): followUp.documentID
    case .decision(let decision): decision.documentID
    }
  }

  /// The Markdown source.
  public var text: String {
    switch self {
    case .review(let review): review.text
    case .reply(let reply): reply.text
    case .followUp(let followUp): followUp.text
    case .decision(let decision): decision.text
    }
  }
}

// The members are in the order of their names' bytes, as the canonical form requires.
extension CanonicalDocument {
  /// The canonical form of a review.
  public static func bytes(of review: Review) -> [UInt8] {
    var object = ObjectWriter(reserving: review.text.utf8.count + 320)
    object.add(#","author":"#, review.author)
    if review.isMarkedComplaint { object.add(#","complaint":"#, true) }
    object.add(#","date":"#, review.date)
    object.add(#","dated-by":"#, review.datedBy.committed)
    object.add(#","evidence":"#, review.evidence.rawValue)
    object.add(#","experienced":"#, review.experienced)
    object.add(#","id":"#, review.id)
    object.add(#","incentive":"#, review.incentive)
    object.add(#","kind":"#, Review.documentKind.rawValue)
    object.add(#","language":"#, review.language)
    object.add(#","photos":"#, review.photos)
    object.add(#","product":"#, review.product)
    object.add(#","rating":"#, review.stars.current)
    object.add(#","recommends":"#, review.recommends)
    object.add(#","relation":"#, review.relation)
    if let source = review.source {
      object.add(#","source":"#) { object in
        object.add(#","id":"#, source.id)
        object.add(#","name":"#, source.name)
        object.add(#","url":"#, source.url)
      }
    }
    object.add(#","text":"#, review.text)
    object.add(#","title":"#, review.title)
    return object.finished
  }

  /// The canonical form of a reply.
  public static func bytes(of reply: Reply) -> [UInt8] {
    var object = ObjectWriter(reserving: reply.text.utf8.count + 320)
    object.add(#","by":"#, reply.by)
    object.add(#","date":"#, reply.date)
    object.add(#","dated-by":"#, reply.datedBy.committed)
    object.add(#","kind":"#, Reply.documentKind.rawValue)
    object.add(#","language":"#, reply.language)
    object.add(#","next-step":"#, reply.nextStep)
    object.add(#","outcome":"#, reply.outcome.rawValue)
    object.add(#","photos":"#, reply.photos)
    object.add(#","proof":"#, reply.proof?.rawValue)
    object.add(#","resolution":"#, reply.resolution)
    object.add(#","resolved-on":"#, reply.resolvedOn)
    object.add(#","review":"#, reply.review)
    object.add(#","round":"#, reply.round)
    object.add(#","text":"#, reply.text)
    object.add(#","url":"#, reply.url)
    return object.finished
  }

  /// The canonical form of a follow-up.
  public static func bytes(of followUp: FollowUp) -> [UInt8] {
    var object = ObjectWriter(reserving: followUp.text.utf8.count + 240)
    object.add(#","date":"#, followUp.date)
    object.add(#","dated-by":"#, followUp.datedBy.committed)
    object.add(#","kind":"#, FollowUp.documentKind.rawValue)
    object.add(#","language":"#, followUp.language)
    object.add(#","rating":"#, followUp.rating)
    object.add(#","review":"#, followUp.review)
    object.add(#","round":"#, followUp.round)
    object.add(#","says":"#, followUp.says.rawValue)
    object.add(#","text":"#, followUp.text)
    return object.finished
  }

  /// The canonical form of a decision.
  public static func bytes(of decision: Decision) -> [UInt8] {
    var object = ObjectWriter(reserving: decision.text.utf8.count + 280)
    object.add(#","action":"#, decision.action.rawValue)
    object.add(#","by":"#, decision.by)
    object.add(#","date":"#, decision.date)
    object.add(#","kind":"#, Decision.documentKind.rawValue)
    object.add(#","reason":"#, decision.reason?.rawValue)
    object.add(#","requested-by":"#, decision.requestedBy)
    object.add(#","review":"#, decision.review)
    object.add(#","round":"#, decision.round)
    object.add(#","text":"#, decision.text)
    object.add(#","until":"#, decision.until)
    return object.finished
  }
}

extension CanonicalDocument {
  /// The document whose canonical form is `bytes`, or nil for anything else. Topics are not in it.
  ///
  /// `offset` gives the seconds east of UTC of the shop's clock at an instant, so that a moment
  /// has the shop's day; `place` is where the document is said to have been read.
  public init?(decoding bytes: [UInt8], at place: Place, offset: (Int) -> Int) {
    guard let value = try? JCS(decoding: bytes) else { return nil }
    let document = withoutActuallyEscaping(offset) { offset in
      ObjectReader(value: value, offset: offset).document(at: place)
    }
    // Anything that parsing skipped, such as an extra member or one of another type, differs here.
    guard let document, document.bytes == bytes else { return nil }
    self = document
  }
}

extension DateTeller {
  /// The member `dated-by`: left out of a date that is the shop's word, as most are.
  fileprivate var committed: String? { self == .shop ? nil : rawValue }

  /// The member `dated-by` of a document's canonical form, found without decoding it. A quotation
  /// mark within a text is escaped, so these bytes stand nowhere else.
  init(inDocument bytes: UnsafeBufferPointer<UInt8>) {
    self = bytes.contains(#","dated-by":"source","#) ? .source : .shop
  }
}

/// A reader of one object's members.
private struct ObjectReader {
  let value: JCS
  let offset: (Int) -> Int

  func document(at place: Place) -> CanonicalDocument? {
    guard let kind: DocumentKind = choice("kind") else { return nil }
    return switch kind {
    case .review: review(at: place).map(CanonicalDocument.review)
    case .reply: reply(at: place).map(CanonicalDocument.reply)
    case .followUp: followUp(at: place).map(CanonicalDocument.followUp)
    case .decision: decision(at: place).map(CanonicalDocument.decision)
    }
  }

  func review(at place: Place) -> Review? {
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
    reply.datedBy = choice("dated-by") ?? .shop
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
    followUp.datedBy = choice("dated-by") ?? .shop
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
    guard let instant = RFC3339.instant(text) else { return nil }
    return Moment(at: instant, offset: offset(instant))
  }
}
