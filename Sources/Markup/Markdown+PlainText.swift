import CCmark

extension Markdown {
  /// The words of a source in one line, without markup, for a description or instead of a title:
  /// made safe by `Escape.plain`, still to be escaped for where it lands.
  ///
  /// It has at most `limit` Unicode scalars; what is longer is cut behind a word and ends in "…".
  public static func plainText(from source: String, limit: Int) -> String {
    let text = source.withUTF8Bytes { bytes in
      guard nesting(of: bytes).depth <= maximumNesting else { return source }
      var words: [UInt8] = []
      words.reserveCapacity(bytes.count)
      bytes.withMarkdownTree { collect($0, into: &words) }
      return String(decoding: words, as: UTF8.self)
    }
    return shorten(Escape.plain(text), to: limit)
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
  private static func shorten(_ text: String, to limit: Int) -> String {
    guard text.unicodeScalars.count > limit else { return text }
    guard limit > 0 else { return "" }
    var length = 0
    var end = text.startIndex
    var lastSpace: (index: String.Index, length: Int)?
    for index in text.indices {
      if text[index] == " " { lastSpace = (index, length) }
      length += text[index].unicodeScalars.count
      if length >= limit { break }
      end = text.index(after: index)
    }
    if let lastSpace, lastSpace.length * 3 >= limit { end = lastSpace.index }
    return text[..<end] + "…"
  }
}
