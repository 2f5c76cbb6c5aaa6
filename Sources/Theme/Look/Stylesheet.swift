/// The site's stylesheet, with the shop's accent colour in it.
struct Stylesheet: Sendable {
  /// `style.HASH.css`: a new name for new content, so that it may be cached for ever.
  let name: String
  let bytes: [UInt8]

  /// The theme's stylesheet, followed by the rules for the site's own accent, logo and sections, if
  /// it has any.
  init(_ css: [UInt8], accent: Accent? = nil, logo: Logo? = nil, hasOwnSections: Bool = false) {
    let own = [accent?.css ?? "", logo?.css ?? "", hasOwnSections ? Self.sections : ""].joined()
    let sheet = Self.minified(css) + Array(own.utf8)
    bytes = sheet
    name = "style.\(sheet.contentName).css"
  }

  /// The rules for sections in another order: space around them, and none of the summary's lines.
  private static let sections =
    "main>section{margin-block:1.5rem}.card>.trend{margin:0;padding:0;border:0}"

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

/// The site's script, on case pages only: it checks a case's receipt in the reader's browser. The
/// page is complete without it.
struct Script: Sendable {
  /// `receipt.HASH.js`: a new name for new content, so that it may be cached for ever.
  let name: String
  let bytes: [UInt8]

  /// The script as the theme has it, with its comments for readers who want to know what it does.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    name = "receipt.\(bytes.contentName).js"
  }
}

extension [UInt8] {
  /// The name of a file with this content: 16 hexadecimal digits, so that the file may be cached
  /// for ever. FNV-1a, 64 bits, which identifies content but proves nothing. Source: Fowler, Noll,
  /// Vo, Eastlake, draft-eastlake-fnv.
  var contentName: String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in self { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
