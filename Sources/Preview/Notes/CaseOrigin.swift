import Core

/// Where the words of a case stand in the project: what the preview needs to know to show an editor
/// what concerns the case beside it.
public struct CaseOrigin: Sendable, Hashable {
  /// The review's ID, and the `id` of its article in the pages.
  public let id: String
  /// The review's place, then those of the replies, follow-ups and decisions: a file each, or with
  /// a line where many stand in one file.
  public let places: [Place]
  public let isAnswered: Bool

  /// A case and the places of what it was made of.
  public init(id: String, places: [Place], isAnswered: Bool) {
    self.id = id
    self.places = places
    self.isAnswered = isAnswered
  }
}
