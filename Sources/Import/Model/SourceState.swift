/// What sources call the state of a review. A decision quotes it, and decisions are public, so that
/// only words that are known are quoted: a column of that name may hold anything.
enum SourceState {
  private static let words: Set<String> = [
    "active", "approved", "archived", "awaiting approval", "blocked", "declined", "deleted",
    "disabled", "disapproved", "draft", "escalated", "expired", "flagged", "hidden", "hold",
    "inactive", "in review", "moderated", "new", "not approved", "not published", "not yet",
    "on hold", "pending", "private", "published", "quarantine", "rejected", "removed", "reported",
    "spam", "suspended", "trash", "trashed", "unapproved", "under assessment", "under review",
    "unlisted", "unpublished", "unverified", "visible", "withdrawn", "withheld",
  ]

  /// A state in small letters, or, where it is none that is known, that it is not.
  static func words(for state: String) -> String {
    let plain = String(
      decoding: state.withoutBlanksAround.utf8.map { $0 == .hyphen || $0 == 0x5F ? .space : $0 },
      as: UTF8.self
    ).lowercased()
    return words.contains(plain) ? plain : "one that is not known here"
  }
}
