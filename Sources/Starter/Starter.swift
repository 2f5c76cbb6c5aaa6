import Core
import Resources

/// A site to start from: settings with notes, one review and its reply, and what a code host needs to
/// check and publish it.
public struct Starter: Sendable {
  /// By their paths from the project's root, in byte order.
  public let files: [SourceFile]
  /// The lines in which the user must still say where sitegen is from, because the program does not
  /// know it.
  public let openPlaces: [Place]

  /// What stands in the files for the program's home, its owner there, and its version.
  private static let address = "ADDRESS-OF-SITEGEN"
  private static let owner = "OWNER-OF-SITEGEN/sitegen"
  private static let version = "VERSION-OF-SITEGEN"

  /// The files of a site in a language; what runs on machines is the same in all. `home` is the https
  /// address of the program's repository, if it is known.
  public init(
    language: BuiltInLanguage, home: String? = Resource.home, version: String = Resource.version
  ) {
    var values = [Self.version: version]
    if let home {
      values[Self.address] = home
      // An action is named by its place on GitHub.
      let parts = home.split(separator: "/")
      if parts.count == 4, parts[1] == "github.com" {
        values[Self.owner] = "\(parts[2])/\(parts[3])"
      }
    }
    files = ["starter/all", "starter/\(language.rawValue)"].flatMap { folder in
      Resource.all(below: folder).map {
        SourceFile(
          path: String($0.path.dropFirst(folder.count + 1)), bytes: Self.filled($0.bytes, values))
      }
    }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    openPlaces = files.filter { !$0.path.hasSuffix(".md") }.flatMap { file in
      let lines = file.bytes.split(separator: .lineFeed, omittingEmptySubsequences: false)
      return lines.enumerated().compactMap { number, line in
        let text = String(decoding: line, as: UTF8.self)
        return text.contains(Self.address) || text.contains(Self.owner)
          ? Place(file.path, line: number + 1) : nil
      }
    }
  }

  private static func filled(_ bytes: [UInt8], _ values: [String: String]) -> [UInt8] {
    var text = String(decoding: bytes, as: UTF8.self)
    for (name, value) in values { text = text.replacing(name, with: value) }
    return Array(text.utf8)
  }
}
