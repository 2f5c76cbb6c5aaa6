import Core
import Reviews

/// Something that is to be entered in the log: a document that is new, a later revision of one, or
/// the end of a pause.
public struct PendingEntry: Sendable {
  public let kind: Entry.EventKind
  /// The document; of a restore, the decision whose pause is over.
  public let document: DocumentID
  /// The place of the document's file.
  public let place: Place
  /// Of a document, from 1.
  public let revision: Int?
  let stars: Int?
  let reason: Decision.Reason?
  /// The canonical JSON. Nil for an event without a commitment.
  let content: [UInt8]?
  /// What the document was before this revision, with its event; nil where that is not known.
  let before: (event: Int, content: [UInt8])?
  /// The document whose first event it refers to; nil for the first of a review.
  let target: DocumentID?
  let order: EntryOrder

  /// The order of entries: case by case, the one with the oldest review first. In a case the review
  /// comes first, then everything by date. A review's edit follows, so that a text comes after the
  /// decision to remove a part of it. The end of a pause comes last.
  struct EntryOrder: Comparable {
    let review: (date: Moment, id: String)
    let step: Step
    let date: Moment
    /// The rank of the document's kind.
    let kind: Int
    let round: Int

    enum Step: Int { case review, document, edit, restore }

    static func < (one: EntryOrder, other: EntryOrder) -> Bool {
      if one.review.date != other.review.date { return one.review.date < other.review.date }
      if one.review.id != other.review.id {
        return one.review.id.utf8.lexicographicallyPrecedes(other.review.id.utf8)
      }
      if one.step != other.step { return one.step.rawValue < other.step.rawValue }
      if one.date != other.date { return one.date < other.date }
      return (one.kind, one.round) < (other.kind, other.round)
    }

    static func == (one: EntryOrder, other: EntryOrder) -> Bool { !(one < other) && !(other < one) }
  }
}

extension PendingEntry {
  /// The error that the entry is missing in the log: a new document, or a change with its details.
  var locked: Finding {
    if let before, let content, before.content != content {
      let change = ContentDifference(from: before.content, to: content)
      return Finding(
        .ledgerChanged, at: place, "this is not event \(before.event) of the ledger: \(change)")
    }
    return Finding(.ledgerUnrecorded, at: place, "\(what) is not in the ledger")
  }

  /// The note that the entry will be added.
  var pending: Finding {
    Finding(.ledgerPending, at: place, "\(what) is not in the ledger yet; a build enters it")
  }

  private var what: String {
    switch kind {
    case .restore: "the end of this pause"
    case .erase: "this erasure"
    default:
      (revision ?? 1) == 1 ? "this \(document.kind)" : "this text of the \(document.kind)"
    }
  }
}
