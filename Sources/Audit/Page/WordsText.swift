import Markup

/// What somebody wrote as a page must show it, whatever the theme's markup around it: its text,
/// folded, and the addresses of its links.
struct WordsText: Hashable, Sendable, Comparable {
  let text: [UInt8]
  /// Each on a line.
  let links: [UInt8]
  let isShop: Bool

  init(text: [UInt8], links: [UInt8], isShop: Bool) {
    self.text = text
    self.links = links
    self.isShop = isShop
  }

  /// That of Markdown source; nil where nothing comes of it.
  init?(markdown source: String, isShop: Bool) {
    guard !source.isEmpty else { return nil }
    let html = Markdown.html(from: source, profile: .words).bytes
    guard !html.isEmpty else { return nil }
    self.init(html: html, isShop: isShop)
  }

  private init(html: [UInt8], isShop: Bool) {
    var folded = FoldedText()
    var addresses: [UInt8] = []
    html.withUnsafeBufferPointer { bytes in
      var tags = Tags(bytes)
      // It is our own markup, which is read to its end.
      while let token = try? tags.next() {
        switch token {
        case .text(let range): folded.append(bytes[range])
        case .start(let name, _):
          guard bytes.has("a", at: name), let value = bytes.value(of: "href", in: tags.attributes)
          else { continue }
          addresses += Array(bytes.text(value).utf8) + [UInt8(ascii: "\n")]
        case .end: continue
        case .finish: return
        }
      }
    }
    self.init(text: folded.bytes, links: addresses, isShop: isShop)
  }

  /// A text without markup, folded as on a page.
  static func plain(_ text: String) -> [UInt8] {
    var folded = FoldedText()
    HTML(text: text).bytes.withUnsafeBufferPointer { folded.append($0[...]) }
    return folded.bytes
  }

  static func < (one: WordsText, other: WordsText) -> Bool {
    if one.isShop != other.isShop { return other.isShop }
    if one.text != other.text { return one.text.lexicographicallyPrecedes(other.text) }
    return one.links.lexicographicallyPrecedes(other.links)
  }
}
