import Core
import Reviews

/// The content of a commitment: a document with all that is shown of it, as canonical JSON (RFC
/// 8785). It has the source text and not HTML, so that a new renderer changes nothing.
///
/// Members without a value are left out. The shop's topics are not included: they are its own
/// labels, which it may reorder, and stand in the published source. Of a photo it has what a page
/// needs to show its picture, and no name of a file of the shop's.
public enum CanonicalDocument: Sendable {
  case review(Review)
  case reply(Reply)
  case followUp(FollowUp)
  case decision(Decision)

  /// The canonical form in the newest format.
  public var bytes: [UInt8] { bytes(format: .newest) }

  /// The canonical form, with what a revision says of itself.
  public func bytes(format: DocumentFormat, edit: DocumentEdit? = nil) -> [UInt8] {
    switch self {
    case .review(let review):
      CanonicalDocument.bytes(of: review, format: format, edit: edit)
    case .reply(let reply): CanonicalDocument.bytes(of: reply, format: format, edit: edit)
    case .followUp(let followUp):
      CanonicalDocument.bytes(of: followUp, format: format, edit: edit)
    case .decision(let decision): CanonicalDocument.bytes(of: decision, format: format)
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
  public static func bytes(
    of review: Review, format: DocumentFormat = .newest, edit: DocumentEdit? = nil
  ) -> [UInt8] {
    var object = ObjectWriter(reserving: review.text.utf8.count + 320)
    object.add(#","author":"#, review.author)
    if review.isMarkedComplaint { object.add(#","complaint":"#, true) }
    if format != .first { object.add(#","corrected":"#, review.corrected) }
    object.add(#","date":"#, review.date)
    object.add(#","dated-by":"#, review.datedBy.committed)
    object.add(#","edit":"#, edit)
    object.add(#","evidence":"#, review.evidence.rawValue)
    object.add(#","experienced":"#, review.experienced)
    object.add(#","format":"#, format)
    object.add(#","id":"#, review.id)
    object.add(#","incentive":"#, review.incentive)
    object.add(#","kind":"#, Review.documentKind.rawValue)
    object.add(#","language":"#, review.language)
    object.add(#","photos":"#, review.photos, format)
    object.add(#","product":"#, review.product)
    object.add(#","rating":"#, review.stars.current)
    object.add(#","recommends":"#, review.recommends)
    object.add(#","relation":"#, review.relation)
    if format != .first { object.add(#","scale":"#, review.scale) }
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
  public static func bytes(
    of reply: Reply, format: DocumentFormat = .newest, edit: DocumentEdit? = nil
  ) -> [UInt8] {
    var object = ObjectWriter(reserving: reply.text.utf8.count + 320)
    object.add(#","by":"#, reply.by)
    object.add(#","date":"#, reply.date)
    object.add(#","dated-by":"#, reply.datedBy.committed)
    object.add(#","edit":"#, edit)
    object.add(#","format":"#, format)
    object.add(#","kind":"#, Reply.documentKind.rawValue)
    object.add(#","language":"#, reply.language)
    object.add(#","next-step":"#, reply.nextStep)
    object.add(#","outcome":"#, reply.outcome.rawValue)
    object.add(#","photos":"#, reply.photos, format)
    object.add(#","proof":"#, reply.proof?.rawValue)
    object.add(#","resolution":"#, reply.resolution)
    object.add(#","resolved-on":"#, reply.resolvedOn)
    object.add(#","review":"#, reply.review)
    object.add(#","round":"#, reply.round)
    object.add(#","text":"#, reply.text)
    if format != .first, !reply.isDated { object.add(#","undated":"#, true) }
    object.add(#","url":"#, reply.url)
    return object.finished
  }

  /// The canonical form of a follow-up.
  public static func bytes(
    of followUp: FollowUp, format: DocumentFormat = .newest, edit: DocumentEdit? = nil
  ) -> [UInt8] {
    var object = ObjectWriter(reserving: followUp.text.utf8.count + 240)
    object.add(#","date":"#, followUp.date)
    object.add(#","dated-by":"#, followUp.datedBy.committed)
    object.add(#","edit":"#, edit)
    object.add(#","format":"#, format)
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
  public static func bytes(of decision: Decision, format: DocumentFormat = .newest) -> [UInt8] {
    var object = ObjectWriter(reserving: decision.text.utf8.count + 280)
    object.add(#","action":"#, decision.action.rawValue)
    object.add(#","by":"#, decision.by)
    object.add(#","date":"#, decision.date)
    object.add(#","format":"#, format)
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
  /// The document that an event commits to, or nil for anything else. Topics are not in it.
  ///
  /// `offset` gives the seconds east of UTC of the shop's clock at an instant, so that a moment
  /// has the shop's day; `place` is where the document is said to have been read.
  public init?(decoding bytes: [UInt8], at place: Place, offset: (Int) -> Int) {
    guard let committed = CommittedDocument(decoding: bytes, at: place, offset: offset) else {
      return nil
    }
    self = committed.document
  }
}

/// All that an event commits to: a document, its format, and what a revision says of itself.
public struct CommittedDocument: Sendable {
  public let document: CanonicalDocument
  public let format: DocumentFormat
  /// Of a later revision, what it changed. Nil for a first revision, for a decision, and where that
  /// was not known when it was entered.
  public let edit: DocumentEdit?

  /// The canonical form.
  public var bytes: [UInt8] { document.bytes(format: format, edit: edit) }

  /// The document whose canonical form is `bytes`, or nil for anything else.
  public init?(decoding bytes: [UInt8], at place: Place, offset: (Int) -> Int) {
    guard let value = try? JCS(decoding: bytes) else { return nil }
    let document = withoutActuallyEscaping(offset) { offset in
      ObjectReader(value: value, place: place, offset: offset).document
    }
    guard let document, let format = DocumentFormat(value) else { return nil }
    self.document = document
    self.format = format
    edit = DocumentEdit(value)
    // Anything that parsing skipped, such as an extra member or one of another type, differs here.
    guard self.bytes == bytes else { return nil }
  }
}

extension DocumentFormat {
  /// The format of a committed document; nil where this version does not know it.
  init?(_ content: JCS) {
    guard let number = content["format"] else {
      self = .first
      return
    }
    guard let known = number.integer.flatMap(DocumentFormat.init), known != .first else {
      return nil
    }
    self = known
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
