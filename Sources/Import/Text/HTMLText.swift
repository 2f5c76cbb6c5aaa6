/// Text of sources that write HTML: references become characters, tags go, and where they break a
/// line, a line breaks.
enum HTMLText {
  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "euro": "€",
    "pound": "£", "copy": "©", "reg": "®", "trade": "™", "hellip": "…", "ndash": "–",
    "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "bdquo": "„",
    "laquo": "«", "raquo": "»", "deg": "°", "middot": "·", "bull": "•", "frac12": "½",
    "eacute": "é", "egrave": "è", "euml": "ë", "ecirc": "ê", "Eacute": "É", "aacute": "á",
    "agrave": "à", "auml": "ä", "acirc": "â", "Auml": "Ä", "aring": "å", "aelig": "æ",
    "iacute": "í", "igrave": "ì", "iuml": "ï", "icirc": "î", "oacute": "ó", "ograve": "ò",
    "ouml": "ö", "ocirc": "ô", "Ouml": "Ö", "oslash": "ø", "uacute": "ú", "ugrave": "ù",
    "uuml": "ü", "ucirc": "û", "Uuml": "Ü", "ccedil": "ç", "ntilde": "ñ", "szlig": "ß",
    "times": "×", "zwnj": "\u{200C}", "zwj": "\u{200D}", "shy": "\u{AD}",
  ]

  /// The text with its references (`&amp;`, `&#39;`, `&#xE9;`) as characters.
  static func decodingEntities(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(UInt8(ascii: "&")) else { return Array(text) }
    var plain: [UInt8] = []
    plain.reserveCapacity(text.count)
    var at = text.startIndex
    while at < text.endIndex {
      if text[at] == UInt8(ascii: "&"),
        let end = text[at...].prefix(12).firstIndex(of: .semicolon),
        let scalar = scalar(of: text[(at + 1)..<end])
      {
        plain.append(contentsOf: String(Character(scalar)).utf8)
        at = end + 1
      } else {
        plain.append(text[at])
        at += 1
      }
    }
    return plain
  }

  static func decodingEntities(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return String(decoding: decodingEntities(Array(text.utf8)[...]), as: UTF8.self)
  }

  /// The words of a piece of HTML: without tags, a line for each `<br>`, an empty one between
  /// paragraphs.
  static func words(of html: String) -> String {
    guard html.utf8.contains(.less) || html.utf8.contains(UInt8(ascii: "&")) else { return html }
    let bytes = Array(html.utf8)
    var text: [UInt8] = []
    var at = 0
    while at < bytes.count {
      if bytes[at] == .less, let (name, end) = tag(bytes, at) {
        switch name {
        case "br": text.append(.lineFeed)
        case "p", "div", "blockquote", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6":
          text.append(contentsOf: [.lineFeed, .lineFeed])
        case "li", "tr": text.append(.lineFeed)
        default: break
        }
        at = end
      } else {
        text.append(bytes[at])
        at += 1
      }
    }
    return String(decoding: decodingEntities(text[...]), as: UTF8.self)
  }

  private static func scalar(of reference: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard let first = reference.first else { return nil }
    guard first == UInt8(ascii: "#") else {
      return named[String(decoding: reference, as: UTF8.self)]
    }
    let digits = String(decoding: reference.dropFirst(), as: UTF8.self)
    let value =
      digits.hasPrefix("x") || digits.hasPrefix("X")
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value, value != 0 else { return nil }
    // As browsers do: 128 to 159 are meant as Windows-1252.
    if 0x80..<0xA0 ~= value { return TextDecoder.scalar(ofWindows: UInt8(value)) }
    return Unicode.Scalar(value)
  }
}
