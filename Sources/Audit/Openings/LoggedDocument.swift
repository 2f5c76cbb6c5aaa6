import Ledger
import Reviews

/// What was published of the document that an event has a commitment to.
struct LoggedDocument: Sendable {
  let id: DocumentID
  /// Nil where its opening is closed, or is not what the commitment was made to.
  let content: CanonicalDocument?
  /// What its opening shows, whatever that is; nil where it is closed.
  let secret: Opening.Secret?

  /// Whether its opening is open, whatever stands in it.
  var isOpen: Bool { secret != nil }
}
