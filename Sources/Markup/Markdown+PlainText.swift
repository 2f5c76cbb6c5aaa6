import CCmark

extension Markdown {
  /// The words of a source in one line, without markup, for a description or instead of a title:
  /// made safe by `Escape.plain`, still to be escaped for where it lands.
  ///
  /// It has at most `limit` Unicode scalars; what is longer is cut behind a word and ends in "…".
  public static func plainText(from source: String, limit: Int) -> String {
    source.withUTF8Bytes { bytes in
      isProse(bytes) ? plainText(words: bytes, limit) : plainText(parsing: bytes, limit)
    }
  }

  /// The same by libcmark, whatever is in it.
  static func plainText(parsing source: UnsafeBufferPointer<UInt8>, _ limit: Int) -> String {
    guard nesting(of: source).depth <= maximumNesting else {
      return plainText(words: source, limit)
    }
    var words: [UInt8] = []
    words.reserveCapacity(source.count + 64)
    source.withMarkdownTree { collect($0, into: &words) }
    return words.withUnsafeBufferPointer { plainText(words: $0, limit) }
  }

  private static func plainText(words: UnsafeBufferPointer<UInt8>, _ limit: Int) -> String {
    var plain: [UInt8] = []
    plain.reserveCapacity(words.count)
    Escape.plain(words, into: &plain)
    return shorten(plain, to: limit)
  }

  private static func collect(_ iterator: OpaquePointer, into words: inout [UInt8]) {
    while cmark_iter_next(iterator) != CMARK_EVENT_DONE {
      guard let node = cmark_iter_get_node(iterator) else { return }
      words.append(contentsOf: node.literal)
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE: break
      case CMARK_NODE_EMPH, CMARK_NODE_STRONG, CMARK_NODE_LINK, CMARK_NODE_IMAGE: break
      default: words.append(0x0A)
      }
    }
  }

  /// Cuts at the last space, or inside a word where that would leave less than a third.
  private static func shorten(_ text: [UInt8], to limit: Int) -> String {
    guard limit > 0 else { return "" }
    var scalars = 0
    var end = text.count  // behind the scalars that fit beside "…"
    var lastSpace: (index: Int, scalars: Int)?
    for (index, byte) in text.enumerated() where byte & 0xC0 != 0x80 {
      if scalars == limit - 1 { end = index }
      if scalars == limit {
        if let lastSpace, lastSpace.scalars * 3 >= limit { end = lastSpace.index }
        return wholeCharacters(of: text, upTo: end) + "…"
      }
      if byte == 0x20 { lastSpace = (index, scalars) }
      scalars += 1
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The text up to a byte, or less where that byte is inside a character.
  private static func wholeCharacters(of text: [UInt8], upTo end: Int) -> String {
    if text[end] < 0x80 { return String(decoding: text[..<end], as: UTF8.self) }
    let whole = String(decoding: text, as: UTF8.self)
    let cut = whole.utf8.index(whole.startIndex, offsetBy: end)
    return String(whole[..<(whole.indices.prefix { $0 <= cut }.last ?? whole.startIndex)])
  }
}
