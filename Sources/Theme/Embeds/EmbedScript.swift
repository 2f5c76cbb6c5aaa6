import Core
import Reviews

/// The script with which other sites show the reviews.
enum EmbedScript {
  /// The theme's script without its comments and the blanks that begin its lines, and with the
  /// site's languages and their folders in place of the word `EDITIONS`.
  static func bytes(_ text: [UInt8], languages: [String]) -> [UInt8] {
    let folders = JSON.object(
      languages.enumerated().map { place, tag in
        (
          key: tag.lowercased(),
          value: .string(SitePath.language(tag, isFirst: place == 0))
        )
      })
    var script: [UInt8] = []
    for line in text.split(separator: UInt8(ascii: "\n")) {
      let code = line.drop { $0 == UInt8(ascii: " ") }
      guard !code.starts(with: "//".utf8), !code.isEmpty else { continue }
      script += code + [UInt8(ascii: "\n")]
    }
    guard let mark = script.firstRange(of: Array("EDITIONS".utf8)) else { return script }
    script.replaceSubrange(mark, with: folders.bytes(.script))
    return script
  }
}
