import Core

/// A site to start from: settings with notes, one review and its reply, and what a code host needs to
/// check and publish it.
public struct Starter: Sendable {
  /// The languages there is one in.
  public enum Language: String, Sendable, CaseIterable {
    case en, nl, de, fr
  }

  /// By their paths from the project's root, in byte order.
  public let files: [SourceFile]

  /// The files of a site in a language; what runs on machines is the same in all.
  public init(language: Language) {
    var texts: [String: String] = [:]
    for folder in ["all/", "\(language.rawValue)/"] {
      for (path, text) in StarterFiles.files where path.hasPrefix(folder) {
        texts[String(path.dropFirst(folder.utf8.count))] = text
      }
    }
    files = texts.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { SourceFile(path: $0.key, bytes: Array($0.value.utf8)) }
  }
}
