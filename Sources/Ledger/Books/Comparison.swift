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
  /// Of the pieces that pending entries refer to and the ledger has, the first events.
  let events: [DocumentID: Int]

  /// A piece that is in the log and has gone.
  public struct Missing: Sendable, Hashable {
    public let piece: DocumentID
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
      "the \(piece.folder.noun) '\(piece.text)' is event \(event) of the ledger and has gone"
    if DocumentID.erasedEvent(piece.review) != nil {
      return Finding(
        .ledgerErased, at: Place(piece.path),
        "this stub, of a review that was erased, has gone; bring it back")
    }
    let way =
      piece.folder == .reviews
      ? "bring it back, and add a decision if it is not to be shown, or: sitegen ledger erase \(piece.review)"
      : "bring it back"
    // A review that has gone leaves a place that says so; these would leave none.
    let rule =
      piece.folder == .decisions || piece.folder == .followUps
      ? Rule(Rule.ledgerMissing.name, .error) : .ledgerMissing
    return Finding(rule, at: Place(piece.path), "\(what); \(way)")
  }
}
