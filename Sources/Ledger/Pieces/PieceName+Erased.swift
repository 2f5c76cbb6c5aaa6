import Core

extension DocumentID {
  /// The ID that stands for the review of event `event` once its text was destroyed: it says
  /// nothing about it.
  public static func erasedID(_ event: Int) -> String { "erased-\(event)" }

  /// The event of which `id` is the ID after an erasure, or nil for any other ID.
  public static func erasedEvent(_ id: String) -> Int? {
    let prefix = "erased-"
    guard id.utf8.starts(with: prefix.utf8) else { return nil }
    return Decimal.decode(id.utf8.dropFirst(prefix.utf8.count))
  }

  /// The name that it has after the erasure of its review, which is event `event`.
  func erased(_ event: Int) -> DocumentID {
    DocumentID(folder, review: DocumentID.erasedID(event), round: round)
  }
}
