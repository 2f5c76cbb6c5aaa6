/// A customer's name in the two forms in which an import can write it.
public struct ImportedName: Sendable, Hashable {
  /// As it is to be written.
  public let written: String
  /// As another import may have written it: in full where this is short, short where this is in
  /// full; nil where both are the same.
  let other: String?

  init(_ written: String, other: String? = nil) {
    self.written = written
    self.other = other == written ? nil : other
  }
}

extension ImportedReview {
  /// The review with its writer's name in the other form; nil where there is none.
  var renamed: ImportedReview? {
    guard let name = author, let other = name.other else { return nil }
    var renamed = self
    renamed.author = ImportedName(other)
    return renamed
  }
}
