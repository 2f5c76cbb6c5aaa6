import Markup
import Reviews

/// The script with which other sites show the reviews.
enum EmbedScript {
  /// The theme's script without its comments and the blanks that begin its lines, and with the
  /// site's languages and their folders in place of the word `EDITIONS`.
  static func bytes(_ text: [UInt8], languages: [String]) -> [UInt8] {
    var folders: [UInt8] = []
    for (place, tag) in languages.enumerated() {
      folders += Array((place == 0 ? "{\"" : ",\"").utf8)
      Escape.json(tag.lowercased(), into: &folders)
      folders += Array("\":\"".utf8)
      if place > 0 { Escape.json(SitePath.language(tag, isFirst: false), into: &folders) }
      folders += Array("\"".utf8)
    }
    folders += Array("}".utf8)
    var script: [UInt8] = []
    for line in text.split(separator: UInt8(ascii: "\n")) {
      let code = line.drop { $0 == UInt8(ascii: " ") }
      guard !code.starts(with: "//".utf8), !code.isEmpty else { continue }
      script += code + [UInt8(ascii: "\n")]
    }
    guard let mark = script.firstRange(of: Array("EDITIONS".utf8)) else { return script }
    script.replaceSubrange(mark, with: folders)
    return script
  }
}
