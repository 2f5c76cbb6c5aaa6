import Core

/// Conversion of HTML to plain text: references become characters, tags are removed, and line
/// breaks are kept.
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

  /// The plain text of HTML: without tags, a new line for each `<br>`, an empty line between
  /// paragraphs.
  static func words(of html: String) -> String {
    guard html.utf8.contains(.lessThan) || html.utf8.contains(UInt8(ascii: "&")) else {
      return html
    }
    let bytes = Array(html.utf8)
    var text: [UInt8] = []
    var ends = TagEnds(bytes)
    var at = 0
    while at < bytes.count {
      if bytes[at] == .lessThan, let (name, end) = tag(bytes, at, &ends) {
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

extension HTMLText {
  /// The elements that are recognized as HTML: those of the standard, and old ones that still
  /// occur.
  private static let elements: Set<String> = [
    "a", "abbr", "acronym", "address", "article", "aside", "audio", "b", "bdi", "bdo", "big",
    "blockquote", "body", "br", "button", "canvas", "caption", "center", "cite", "code", "col",
    "colgroup", "dd", "del", "details", "dfn", "dir", "div", "dl", "dt", "em", "embed", "fieldset",
    "figcaption", "figure", "font", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head",
    "header", "hgroup", "hr", "html", "i", "iframe", "img", "input", "ins", "kbd", "label",
    "legend",
    "li", "link", "main", "map", "mark", "menu", "meta", "nav", "noscript", "object", "ol",
    "option",
    "p", "param", "picture", "pre", "q", "s", "samp", "script", "section", "select", "small",
    "source", "span", "strike", "strong", "style", "sub", "summary", "sup", "svg", "table", "tbody",
    "td", "textarea", "tfoot", "th", "thead", "time", "title", "tr", "tt", "u", "ul", "var",
    "video",
    "wbr",
  ]
  /// The attributes without a value.
  private static let flags: Set<String> = [
    "allowfullscreen", "async", "autoplay", "checked", "compact", "controls", "defer", "disabled",
    "hidden", "loop", "muted", "nowrap", "noshade", "open", "readonly", "required", "reversed",
    "selected",
  ]

  /// The name of the tag at `start` in small letters, and its end. Nil if `<` begins no tag, as in
  /// `1 < 2`, `<jan@x.nl>` or `if a<b then c>d`.
  private static func tag(
    _ bytes: [UInt8], _ start: Int, _ ends: inout TagEnds
  ) -> (name: String, end: Int)? {
    var at = start + 1
    if bytes[at...].starts(with: "!--".utf8) {
      return ends.comment(from: start + 4).map { ("", $0 + 3) }
    }
    if at < bytes.count, bytes[at] == .slash { at += 1 }
    let nameStart = at
    while at < bytes.count, bytes[at].isLetter || bytes[at].isDigit { at += 1 }
    let name = String(
      decoding: bytes[nameStart..<at].map { $0.isLetter ? $0 | 0x20 : $0 }, as: UTF8.self)
    guard elements.contains(name), let end = ends.tag(from: at), end - at < 4096,
      isEnd(bytes[at..<end])
    else { return nil }
    return (name, end + 1)
  }

  /// Whether the text can be between a tag's name and its `>`: nothing, `/`, or attributes.
  private static func isEnd(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let first = rest.first else { return true }
    guard first.isWhiteSpace || first == .slash else { return false }
    let words = rest.drop { $0.isWhiteSpace || $0 == .slash }
    let attribute = words.prefix { $0.isAlphanumeric || $0 == .hyphen || $0 == .colon }
    let behind = words[attribute.endIndex...].first { !$0.isWhiteSpace }
    return words.isEmpty || (!attribute.isEmpty && behind == UInt8(ascii: "="))
      || flags.contains(String(decoding: attribute, as: UTF8.self).lowercased())
  }
}

/// The ends of tags and comments in a text, each searched for once however many begin before it.
private struct TagEnds {
  private let bytes: [UInt8]
  private var nextTag = -1
  private var nextComment = -1

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The index of the next `>`.
  mutating func tag(from start: Int) -> Int? {
    if nextTag < start {
      nextTag = bytes[start...].firstIndex(of: .greaterThan) ?? bytes.count
    }
    return nextTag < bytes.count ? nextTag : nil
  }

  /// The index of the next `-->`.
  mutating func comment(from start: Int) -> Int? {
    if nextComment < start {
      nextComment = bytes.firstIndex(of: Array("-->".utf8), from: start) ?? bytes.count
    }
    return nextComment < bytes.count ? nextComment : nil
  }
}
