import Core
import Markup
import Reviews

/// What all languages share of what is shown elsewhere: two stylesheets, and the script with which
/// other sites show the reviews.
struct EmbedFiles: Sendable {
  let embedStylesheet: Sheet
  let posterStylesheet: Sheet
  private let script: [UInt8]

  /// A stylesheet of its own, so that the pages' does not grow.
  struct Sheet: Sendable {
    let name: String
    let bytes: [UInt8]

    /// `NAME.HASH.css`, with both shades of the shop's colour for the sheet to choose from.
    init(_ css: [UInt8], called name: String, accent: Accent?) {
      var sheet = Stylesheet.minified(css)
      if let accent {
        sheet += Array(
          ":root{--accent-light:\(accent.light.hex);--accent-dark:\(accent.dark.hex)}".utf8)
      }
      bytes = sheet
      self.name = "\(name).\(sheet.contentName).css"
    }
  }

  init(_ templates: TemplateFiles, accent: Accent?, languages: [String]) {
    embedStylesheet = Sheet(templates.embedStylesheet, called: "embed", accent: accent)
    posterStylesheet = Sheet(templates.posterStylesheet, called: "poster", accent: accent)
    script = Self.script(templates.embedScript, languages: languages)
  }

  /// The script's name never changes: it stands in other sites' pages.
  var files: [SiteFile] {
    let (embed, poster, script) = (embedStylesheet, posterStylesheet, script)
    return [
      SiteFile(path: "assets/\(embed.name)", kind: .asset) { embed.bytes },
      SiteFile(path: "assets/\(poster.name)", kind: .asset) { poster.bytes },
      SiteFile(path: "embed/reviews.js", kind: .asset) { script },
    ]
  }

  /// The theme's script without its comments and the blanks that begin its lines, and with the
  /// site's languages and their folders in place of the word `EDITIONS`.
  static func script(_ text: [UInt8], languages: [String]) -> [UInt8] {
    let languageSites = JSON.object(
      languages.enumerated().map { place, tag in
        (key: tag.lowercased(), value: .string(place == 0 ? "" : tag + "/"))
      })
    var script: [UInt8] = []
    for line in text.split(separator: UInt8(ascii: "\n")) {
      let code = line.drop { $0 == UInt8(ascii: " ") }
      guard !code.starts(with: "//".utf8), !code.isEmpty else { continue }
      script += code + [UInt8(ascii: "\n")]
    }
    guard let mark = script.firstRange(of: Array("EDITIONS".utf8)) else { return script }
    script.replaceSubrange(mark, with: languageSites.bytes(.script))
    return script
  }
}
