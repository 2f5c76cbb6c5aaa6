import Findings

/// The one stylesheet of the site, with the shop's accent colour in it.
struct Stylesheet: Sendable {
  /// `style.HASH.css`: a new name for new content, so that it may be cached for ever.
  let name: String
  let bytes: [UInt8]
  let findings: [Finding]

  /// The theme's stylesheet for an accent colour, `#rrggbb`, that is made readable on light and
  /// dark ground where it is not.
  init(_ css: [UInt8], accent: String?) {
    var sheet = Self.minified(css)
    var findings: [Finding] = []
    if let accent, let own = Accent(accent) {
      if own.light != own.written {
        findings.append(
          Finding(
            .lowContrast, at: Place("content/site.yml"),
            "the accent \(accent) is too light to read; \(own.light.hex) is used in its place"))
      }
      sheet += Array(":root{--accent:\(own.light.hex)}".utf8)
      sheet += Array(
        "@media screen and (prefers-color-scheme:dark){:root{--accent:\(own.dark.hex)}}".utf8)
    }
    bytes = sheet
    name = "style.\(sheet.contentName).css"
    self.findings = findings
  }

  /// The sheet without comments and without white space that means nothing; strings are kept.
  static func minified(_ css: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var index = 0
    var quote: UInt8?
    while index < css.count {
      let byte = css[index]
      if let open = quote {
        out.append(byte)
        if byte == UInt8(ascii: "\\"), index + 1 < css.count {
          index += 1
          out.append(css[index])
        } else if byte == open {
          quote = nil
        }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
        out.append(byte)
      } else if css[index...].starts(with: [UInt8(ascii: "/"), UInt8(ascii: "*")]) {
        index += 2
        while index < css.count, !css[index...].starts(with: [42, 47]) { index += 1 }
        index += 2
        continue
      } else if byte <= 32 {
        // Around braces, semicolons and commas a space says nothing; elsewhere one is enough.
        if let last = out.last, !tight.contains(last), last != 32 { out.append(32) }
      } else {
        if tight.contains(byte), out.last == 32 { out.removeLast() }
        if byte == UInt8(ascii: "}"), out.last == UInt8(ascii: ";") { out.removeLast() }
        out.append(byte)
      }
      index += 1
    }
    return out
  }

  private static let tight: Set<UInt8> = Set("{};,".utf8)
}
