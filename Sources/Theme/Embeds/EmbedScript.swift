import Core
import Reviews

/// The script with which other sites show the reviews.
enum EmbedScript {
  /// The theme's script without its comments and the blanks that begin its lines, its style minified,
  /// and with the site's languages and their folders in place of the word `EDITIONS`, and the accent
  /// for light and for dark screens in place of `ACCENT`.
  static func bytes(_ text: [UInt8], languages: [String], _ palette: Palette) -> [UInt8] {
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
    script.minifyStyle()
    let accents = "\(palette.light(.accent).hex),\(palette.dark(.accent).hex)"
    for (mark, value) in [("EDITIONS", folders.bytes(.script)), ("ACCENT", Array(accents.utf8))] {
      guard let place = script.firstRange(of: Array(mark.utf8)) else { continue }
      script.replaceSubrange(place, with: value)
    }
    return script
  }
}

extension [UInt8] {
  /// Minifies the stylesheet of a script, which is the text of its `replaceSync`.
  fileprivate mutating func minifyStyle() {
    let (opening, closing) = (Array("replaceSync(`".utf8), Array("`)".utf8))
    guard let start = firstRange(of: opening)?.upperBound,
      let end = self[start...].firstRange(of: closing)?.lowerBound
    else { return }
    replaceSubrange(start..<end, with: Stylesheet.minified(Array(self[start..<end])))
  }
}
