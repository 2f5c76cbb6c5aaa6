import Core
import Reviews

/// How what people wrote stands to the ledger.
public struct LedgerDiff: Sendable {
  /// What is to be entered, in the order in which it is.
  public let pending: [PendingEntry]
  /// What is in the log and has gone from the content, in the log's order.
  public let missing: [Missing]
  /// What stops any build: decisions that were changed, stubs of erased reviews that are not as they
  /// were left. And what is worth a warning, such as what has gone: the page will say so.
  public let findings: [Finding]
  /// By ID, the stars that the log first had of reviews that have others by now; nil is for none.
  public let firstStars: [String: Int?]
  /// Of the documents that pending entries refer to and the ledger has, the first events.
  let events: [DocumentID: Int]

  /// A document that is in the log and has gone.
  public struct Missing: Sendable, Hashable {
    public let document: DocumentID
    /// The event with which it came in.
    public let event: Int
  }

  /// Whether there is nothing to be entered and nothing wrong.
  public var isEmpty: Bool { pending.isEmpty && findings.isEmpty }

  /// All findings where nothing may be entered: whatever is not in the log, or has gone, is an error
  /// at its file.
  public var asLocked: [Finding] {
    let strict = findings.map { finding in
      finding.rule == .ledgerMissing
        ? Finding(Rule(finding.rule.name, .error), at: finding.place, finding.message) : finding
    }
    return strict + pending.map(\.locked)
  }

  /// All findings where another build will do the entering: whatever is not in the log is a note.
  public var asPending: [Finding] { findings + pending.map(\.pending) }
}

extension SiteContent {
  /// Takes the stars that writers gave first, as `diff` knows them, for those that count; what
  /// they became stays beside them.
  public mutating func countFirstStars(of diff: LedgerDiff) {
    guard !diff.firstStars.isEmpty else { return }
    for index in reviews.indices where !reviews[index].isMissing {
      guard let first = diff.firstStars[reviews[index].id] else { continue }
      (reviews[index].rating, reviews[index].revisedRating) = (first, reviews[index].rating)
    }
  }
}

extension LedgerDiff.Missing {
  var finding: Finding {
    let what =
      "the \(document.kind) '\(document.text)' is event \(event) of the ledger and has gone"
    if DocumentID.erasedEvent(document.review) != nil {
      return Finding(
        .ledgerErased, at: Place(document.path),
        "this stub, of a review that was erased, has gone; bring it back")
    }
    let way =
      document.kind == .review
      ? "bring it back, and add a decision if it is not to be shown, or: sitegen ledger erase \(document.review)"
      : "bring it back"
    // A review that has gone leaves a place that says so; these would leave none.
    let rule =
      document.kind == .decision || document.kind == .followUp
      ? Rule(Rule.ledgerMissing.name, .error) : .ledgerMissing
    return Finding(rule, at: Place(document.path), "\(what); \(way)")
  }
}

extension LedgerState {
  /// How `siteContent` stands to the ledger on the day `asOf`: what is new in it, what was changed, and
  /// what has gone. The content is complete: nothing was left out of it for being wrong.
  public func diff(with siteContent: SiteContent, asOf: Day, jobs: Int = 1) -> LedgerDiff {
    var builder = LedgerDiffBuilder(ledger: self, siteContent: siteContent, asOf: asOf, jobs: jobs)
    builder.compareDocuments()
    builder.compareRedactions()
    builder.comparePauses()
    builder.compareErasures()
    return builder.result
  }
}

extension LedgerState {
  /// What the ledger knows of a review that has gone: ID, date, stars and source, for its place to be
  /// kept. Nil for a document that is no review. `offset` gives the seconds east of UTC of the shop's
  /// clock at an instant. Where what was written is not known, its date is that of its event.
  public func placeholder(for missing: LedgerDiff.Missing, offset: (Int) -> Int) -> Review? {
    guard missing.document.kind == .review, log.indices.contains(missing.event) else { return nil }
    let place = Place(missing.document.path)
    let newest =
      summaries.lastIndex { $0.isEdit && $0.kind == .review && $0.refers == missing.event }
      ?? missing.event
    var review = Review(
      id: missing.document.review, rating: summaries[missing.event].stars, author: nil,
      date: Moment(summaries[missing.event].day), text: "", place: place)
    if let content = opening(of: newest)?.secret?.content,
      case .review(let written) = CanonicalDocument(decoding: content, at: place, offset: offset)
    {
      review.date = written.date
      review.source = written.source.map { Review.Origin(name: $0.name) }
    }
    if let stars = summaries[newest].stars, stars != review.rating { review.revisedRating = stars }
    review.isMissing = true
    return review
  }
}

/// What differs between two versions of a document, for people: each field that does, with the old
/// and the new value, cut short around the place where they part.
struct ContentDifference: CustomStringConvertible {
  let description: String

  init(from old: [UInt8], to new: [UInt8]) {
    let old = (try? JCS(decoding: old))?.fields ?? [:]
    let new = (try? JCS(decoding: new))?.fields ?? [:]
    let names = Set(old.keys).union(new.keys).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let changes = names.compactMap { name -> String? in
      switch (old[name], new[name]) {
      case (nil, let now?): return "\(name) is new: \(now.excerpt(from: 0))"
      case (let was?, nil): return "\(name) is gone: \(was.excerpt(from: 0))"
      case (let was?, let now?) where was != now:
        let same = zip(was.unicodeScalars, now.unicodeScalars).prefix { $0 == $1 }.count
        return "\(name) was \(was.excerpt(from: same)) and is \(now.excerpt(from: same))"
      default: return nil
      }
    }
    description = changes.joined(separator: ", ")
  }
}

extension JCS {
  /// The members of an object as texts, those of objects in it too: `source.name`.
  fileprivate var fields: [String: String] {
    guard case .object(let members) = self else { return [:] }
    var fields: [String: String] = [:]
    for (name, value) in members {
      switch value {
      case .string(let text): fields[name] = text
      case .object:
        for (inner, text) in value.fields { fields["\(name).\(inner)"] = text }
      default: fields[name] = String(decoding: value.bytes, as: UTF8.self)
      }
    }
    return fields
  }
}

extension String {
  /// Forty code points at most, beginning shortly before `place`, on one line and safe for a terminal.
  fileprivate func excerpt(from place: Int) -> String {
    let scalars = Array(unicodeScalars.map { $0 == "\n" ? " " : $0 })
    let start = place <= 12 ? 0 : place - 8
    let part = scalars[min(start, scalars.count)...].prefix(40)
    var text = String.UnicodeScalarView()
    text.append(contentsOf: part)
    let before = start > 0 ? "…" : ""
    let after = start + part.count < scalars.count ? "…" : ""
    return "'\(before)\(String(text).terminalSafe)\(after)'"
  }
}
