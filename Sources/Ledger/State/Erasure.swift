import Core
import Reviews

extension LedgerState {
  /// The erasure of a review: the files that replace it, and those that have to go.
  public struct Erasure: Sendable, Hashable {
    /// The event of the review. Its new ID is `erased-` and this number.
    public let event: Int
    /// The ID after the erasure.
    public var name: String { DocumentID.erasedID(event) }
    /// The files to write: the stub, which keeps day, stars and source; and of a review that was
    /// removed as a fake its decisions, without words, so that it stays out of the score.
    public let stubs: [Stub]
    /// The documents whose files go, wherever below their folders they are.
    public let gone: [DocumentID]

    /// A file to write.
    public struct Stub: Sendable, Hashable {
      /// The path from the project's root.
      public let path: String
      public let text: String
    }
  }

  /// Destroys the texts of a review and of everything under it, and enters the erasure: its
  /// openings are closed under a neutral name. The stub's values come from `review`, or if that is
  /// nil from the newest opening. Nil, with nothing changed, if the ledger has no such review or
  /// neither is available.
  ///
  /// Write the project's files first, then the state, so that an interrupted erasure can be
  /// repeated.
  public mutating func erase(
    _ id: String, review: Review? = nil, day: Day,
    using random: inout some RandomNumberGenerator
  ) -> Erasure? {
    let index = index(jobs: 1)
    guard let event = index.first[DocumentID(.review, review: id)], !erased.contains(event) else {
      return nil
    }
    let secret = opening(of: index.newest[event])?.secret
    guard let review = review ?? secret?.review else { return nil }
    let entry = Entry(.erase, day: self.day(day), id: EntryID(using: &random), refers: event)
    guard append(entry) == nil else { return nil }
    let events = log.indices.filter { self.review(of: $0) == event }
    let gone = index.first.keys.filter { $0.review == id }.sorted()
    let decisions = isFake(event) ? events.compactMap { opening(of: $0)?.secret?.decision } : []
    for bundle in Set(events.map { $0 / OpeningBundle.width }) { closeErased(in: bundle) }
    return Erasure(
      event: event,
      stubs: [review.stub(event, stars: summaries[event].stars, erased: summaries.last?.day)]
        + decisions.map { $0.stub(event) },
      gone: gone)
  }

  /// Whether the last decision that hides or shows the review removed it as a fake.
  func isFake(_ review: Int) -> Bool {
    let last = summaries.last {
      $0.refers == review && $0.kind.isDecision && $0.kind != .decision(.redact)
    }
    return last?.kind == .decision(.remove) && last?.reason == .fake
  }
}

extension Opening.Secret {
  private var document: CanonicalDocument? {
    CanonicalDocument(decoding: content, at: Place(LedgerState.folder), offset: { _ in 0 })
  }

  /// The review, with its times in UTC.
  var review: Review? { if case .review(let review) = document { review } else { nil } }

  /// The decision, with its times in UTC.
  var decision: Decision? { if case .decision(let decision) = document { decision } else { nil } }
}

extension Review {
  fileprivate func stub(_ event: Int, stars: Int?, erased: Day?) -> LedgerState.Erasure.Stub {
    let document = DocumentID(.review, review: DocumentID.erasedID(event))
    var lines = ["date: \(date.day)"]
    if let stars { lines.append("rating: \(stars)") }
    if let source { lines.append("source: { name: \(source.name.quoted) }") }
    if let erased { lines.append("erased: \(erased)") }
    return .init(path: document.path, text: lines.frontMatter)
  }
}

extension Decision {
  fileprivate func stub(_ event: Int) -> LedgerState.Erasure.Stub {
    var lines = ["action: \(action.rawValue)"]
    if let reason { lines.append("reason: \(reason.rawValue)") }
    lines += ["by: \(by.quoted)", "date: \(date.day)"]
    if let until { lines.append("until: \(until)") }
    return .init(path: documentID.erased(event).path, text: lines.frontMatter)
  }
}

extension [String] {
  fileprivate var frontMatter: String { (["---"] + self + ["---"]).map { $0 + "\n" }.joined() }
}

extension String {
  /// The text as a double-quoted string of YAML, which includes JSON's strings.
  fileprivate var quoted: String { String(decoding: JCS.string(self).bytes, as: UTF8.self) }
}
