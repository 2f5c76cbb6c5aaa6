/// Stylesheets as they are published: minified, with the shop's own colour in them.
enum Stylesheet {
  /// The one of the site's pages: the theme's with the site's own accent and mark in it, and after it
  /// what its logo and sections ask for, so that a site without them does not pay for them.
  static func pages(
    _ css: [UInt8], accent: Accent? = nil, mark: Mark, hasOwnSections: Bool = false
  ) -> Asset {
    var sheet = minified(css)
    if let accent {
      set("--accent", to: [accent.light.hex, accent.dark.hex], in: &sheet)
      set("--on", to: [accent.light.ink.hex, accent.dark.ink.hex], in: &sheet)
    }
    set("--mark", to: [mark.text], in: &sheet)
    sheet += (mark.rules + (hasOwnSections ? sections : "")).utf8
    return Asset(sheet, "style", "css")
  }

  /// Gives a custom property its values: on light screens, and on dark ones where it has two. A sheet
  /// that does not declare it as often gets rules at its end.
  private static func set(_ name: String, to values: [String], in sheet: inout [UInt8]) {
    let mark = Array((name + ":").utf8)
    var places: [Int] = []
    while let start = sheet.firstIndex(of: mark, from: places.last ?? 0) {
      places.append(start + mark.count)
    }
    guard places.count == values.count else {
      sheet += ":root{\(name):\(values[0])}".utf8
      if values.count > 1 {
        sheet += "@media screen and (prefers-color-scheme:dark){:root{\(name):\(values[1])}}".utf8
      }
      return
    }
    for (place, value) in zip(places, values).reversed() {
      let rest = sheet[place...].firstIndex { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "}") }
      sheet.replaceSubrange(place..<(rest ?? sheet.endIndex), with: value.utf8)
    }
  }

  /// One for what is shown elsewhere, with both shades of the accent for the sheet to choose from.
  static func embedded(_ css: [UInt8], _ stem: String, accent: Accent?) -> Asset {
    let own = accent.map {
      ":root{--accent-light:\($0.light.hex);--accent-dark:\($0.dark.hex)}"
    }
    return Asset(minified(css) + Array((own ?? "").utf8), stem, "css")
  }

  /// The rules for sections in another order: space around them, and none of the summary's lines.
  private static let sections =
    "main>.wrap>section{margin-block:1.5rem}.card>.trend{margin:0}"
    + "main>section:not(.hero){inline-size:min(68rem,100% - 2rem);margin:1.5rem auto}"

  /// The sheet without comments and without white space that has no meaning. Strings are kept.
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
        // Around braces, semicolons, commas and child combinators a space says nothing, nor behind a
        // colon; before one it means a descendant. Elsewhere one is enough.
        if let last = out.last, !tight.contains(last), last != 32, last != UInt8(ascii: ":") {
          out.append(32)
        }
      } else {
        if tight.contains(byte) || byte == UInt8(ascii: "!"), out.last == 32 { out.removeLast() }
        if byte == UInt8(ascii: "}"), out.last == UInt8(ascii: ";") { out.removeLast() }
        out.append(byte)
      }
      index += 1
    }
    return out
  }

  private static let tight: Set<UInt8> = Set("{};,>".utf8)
}
