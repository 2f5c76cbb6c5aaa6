extension HTMLText {
  /// The elements that are taken for HTML: those of the standard, and old ones that still come.
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
  /// Attributes that stand without a value.
  private static let flags: Set<String> = [
    "allowfullscreen", "async", "autoplay", "checked", "compact", "controls", "defer", "disabled",
    "hidden", "loop", "muted", "nowrap", "noshade", "open", "readonly", "required", "reversed",
    "selected",
  ]

  /// The name of the tag at `start` in small letters, and where it ends; nil where `<` is just that,
  /// as in `1 < 2`, `<jan@x.nl>` or `if a<b then c>d`.
  static func tag(_ bytes: [UInt8], _ start: Int) -> (name: String, end: Int)? {
    var at = start + 1
    if bytes[at...].starts(with: "!--".utf8) { return comment(bytes, at) }
    if at < bytes.count, bytes[at] == .slash { at += 1 }
    let nameStart = at
    while at < bytes.count, bytes[at].isLetter || bytes[at].isDigit { at += 1 }
    let name = String(
      decoding: bytes[nameStart..<at].map { $0.isLetter ? $0 | 0x20 : $0 }, as: UTF8.self)
    guard elements.contains(name), let end = bytes[at...].prefix(4096).firstIndex(of: .greater),
      isEnd(bytes[at..<end])
    else { return nil }
    return (name, end + 1)
  }

  /// Whether that can stand between a tag's name and its `>`: nothing, `/`, or attributes.
  private static func isEnd(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let first = rest.first else { return true }
    guard first.isBlank || first == .slash else { return false }
    let words = rest.drop { $0.isBlank || $0 == .slash }
    let attribute = words.prefix { $0.isLetter || $0.isDigit || $0 == .hyphen || $0 == .colon }
    let behind = words[attribute.endIndex...].first { !$0.isBlank }
    return words.isEmpty || (!attribute.isEmpty && behind == UInt8(ascii: "="))
      || flags.contains(String(decoding: attribute, as: UTF8.self).lowercased())
  }

  private static func comment(_ bytes: [UInt8], _ start: Int) -> (name: String, end: Int)? {
    var index = start + 3
    // Bounded, so that comments without an end cost no more than their length.
    while index + 2 < min(bytes.count, start + 4096) {
      if bytes[index] == .hyphen, bytes[index + 1] == .hyphen, bytes[index + 2] == .greater {
        return ("", index + 3)
      }
      index += 1
    }
    return nil
  }
}
