import Core
import Resources

/// A site to start from: settings with notes, one review and its reply, and what a code host needs to
/// check and publish it.
public struct Starter: Sendable {
  /// By their paths from the project's root, in byte order.
  public let files: [SourceFile]

  /// The files of a site in a language; what runs on machines is the same in all.
  public init(language: BuiltInLanguage) {
    files = ["starter/all", "starter/\(language.rawValue)"].flatMap { folder in
      Resource.all(below: folder).map {
        SourceFile(path: String($0.path.dropFirst(folder.count + 1)), bytes: $0.bytes)
      }
    }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}
