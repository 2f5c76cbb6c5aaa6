import CCmark
import Core

/// Rendering of Markdown (CommonMark 0.30).
///
/// libcmark parses, and this code writes: paragraphs, emphasis, code, quotes, lists, links, breaks,
/// and on the shop's own pages headings. No other element and no attribute except `href`, `title`,
/// `rel` and `start` can come out. Raw HTML is shown as text, an image becomes a link to it, and a
/// link that `Link` refuses becomes its text.
public enum Markdown {
  /// The author of a text, which decides what the text may contain.
  public enum Profile: Sendable, CaseIterable {
    /// The words of a customer or the shop in a case. A heading becomes a bold paragraph, so that
    /// no review disturbs the page's outline. Links are marked as written by a visitor.
    case words
    /// A page of the shop's own, with headings from the second level down without gaps, and
    /// relative links.
    case page
  }

  /// Renders the source as HTML, each block on lines of its own.
  ///
  /// For sources of up to 16 KiB the time is bounded: a source whose containers may nest deeper
  /// than `maximumNesting` is shown as plain text in paragraphs.
  public static func html(from source: String, profile: Profile) -> HTML {
    source.withUTF8Bytes { isProse($0) ? html(ofProse: $0) : html(parsing: $0, profile) }
  }

  /// Renders the source with libcmark.
  static func html(parsing source: UnsafeBufferPointer<UInt8>, _ profile: Profile) -> HTML {
    guard nesting(of: source).depth <= maximumNesting else { return paragraphs(of: source) }
    var renderer = MarkdownRenderer(
      profile: profile, capacity: source.count + source.count / 4 + 64)
    source.withMarkdownTree { renderer.render($0) }
    return HTML(trusted: renderer.output)
  }

  /// The source's text as paragraphs, without parsing it as Markdown.
  private static func paragraphs(of source: UnsafeBufferPointer<UInt8>) -> HTML {
    var output: [UInt8] = []
    var isOpen = false
    for line in source.split(omittingEmptySubsequences: false, whereSeparator: \.isLineEnd) {
      if source.isInsideCRLF(line.startIndex) { continue }
      if line.allSatisfy(\.isSpaceOrTab) {
        if isOpen { output.append("</p>\n") }
        isOpen = false
      } else {
        output.append(isOpen ? "\n" : "<p>")
        isOpen = true
        Escape.html(UnsafeBufferPointer(rebasing: line), into: &output)
      }
    }
    if isOpen { output.append("</p>\n") }
    return HTML(trusted: output)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the index is between a carriage return and its line feed.
  fileprivate func isInsideCRLF(_ index: Int) -> Bool {
    index > 0 && index < count && self[index - 1] == 0x0D && self[index] == 0x0A
  }

  /// Parses the bytes and passes an iterator over the tree, which lives as long as the call.
  func withMarkdownTree(_ body: (OpaquePointer) -> Void) {
    let text = UnsafeRawBufferPointer(self)
    let root = cmark_parse_document(
      text.baseAddress?.assumingMemoryBound(to: CChar.self), text.count,
      CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8)
    defer { cmark_node_free(root) }
    guard let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    body(iterator)
  }
}

extension Markdown {
  /// The words of a source in one line, without markup, for a description or a title.
  /// `Escape.plain` has cleaned it; it still has to be escaped for its place.
  ///
  /// The text has at most `limit` Unicode scalars. A longer one is cut after a word and ends in
  /// "…".
  public static func plainText(from source: String, limit: Int) -> String {
    shortened(source, limit).text
  }

  /// The words of a source in one line, with whether they are cut.
  private static func shortened(_ source: String, _ limit: Int) -> Shortened {
    source.withUTF8Bytes { bytes in
      isProse(bytes) ? shortened(words: bytes, limit) : shortened(parsing: bytes, limit)
    }
  }

  typealias Shortened = (text: String, isCut: Bool)

  /// The first sentences of a source, without markup and with an ellipsis behind them; nil if the
  /// whole has at most `limit` Unicode scalars. A sentence that is too long is cut at a space.
  public static func beginning(of source: String, limit: Int) -> String? {
    // No text has more scalars than bytes.
    guard source.utf8.count > limit else { return nil }
    let (text, isCut) = shortened(source, limit)
    guard isCut else { return nil }
    let sentences = text.unicodeScalars.dropLast()
    let end = sentences.indices.last { index in
      switch sentences[index] {
      case "。", "！", "？": return true
      // A full stop inside a number or an address ends nothing.
      case ".", "!", "?", "…":
        return sentences[sentences.index(after: index)...].first.map { $0 == " " } ?? true
      default: return false
      }
    }
    guard let end, sentences[...end].count * 3 >= limit else { return text }
    return String(sentences[...end]) + " …"
  }

  /// The words of a source by libcmark.
  static func shortened(parsing source: UnsafeBufferPointer<UInt8>, _ limit: Int) -> Shortened {
    guard nesting(of: source).depth <= maximumNesting else {
      return shortened(words: source, limit)
    }
    var words: [UInt8] = []
    words.reserveCapacity(source.count + 64)
    source.withMarkdownTree { collect($0, into: &words) }
    return words.withUnsafeBufferPointer { shortened(words: $0, limit) }
  }

  private static func shortened(words: UnsafeBufferPointer<UInt8>, _ limit: Int) -> Shortened {
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

  /// Cuts at the last space, or inside a word if less than a third would be left.
  private static func shorten(_ text: [UInt8], to limit: Int) -> Shortened {
    guard limit > 0 else { return ("", !text.isEmpty) }
    var scalars = 0
    var end = text.count  // behind the scalars that fit beside "…"
    var lastSpace: (index: Int, scalars: Int)?
    for (index, byte) in text.enumerated() where byte & 0xC0 != 0x80 {
      if scalars == limit - 1 { end = index }
      if scalars == limit {
        if let lastSpace, lastSpace.scalars * 3 >= limit { end = lastSpace.index }
        return (wholeCharacters(of: text, upTo: end) + "…", true)
      }
      if byte == 0x20 { lastSpace = (index, scalars) }
      scalars += 1
    }
    return (String(decoding: text, as: UTF8.self), false)
  }

  /// The text up to the byte `end`, or less if that byte is inside a character.
  private static func wholeCharacters(of text: [UInt8], upTo end: Int) -> String {
    if text[end] < 0x80 { return String(decoding: text[..<end], as: UTF8.self) }
    let whole = String(decoding: text, as: UTF8.self)
    let cut = whole.utf8.index(whole.startIndex, offsetBy: end)
    return String(whole[..<(whole.indices.prefix { $0 <= cut }.last ?? whole.startIndex)])
  }
}

extension Markdown {
  /// Whether a source is only paragraphs of words: CommonMark gives no byte in it another meaning.
  /// Most of what customers write is such prose, and need not be parsed.
  ///
  /// The test is stricter than necessary: a line that begins or ends with a space fails.
  static func isProse(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    // libcmark skips a byte order mark.
    if source.first == 0xEF { return false }
    while index < source.count {
      let start = index
      guard !marksLines.contains(source[start]) else { return false }
      while index < source.count, source[index].isDigit { index += 1 }
      if index > start, index < source.count, source[index] == 0x2E || source[index] == 0x29 {
        return false  // a list's number
      }
      while index < source.count, plainInProse.contains(source[index]) || source[index] >= 0x80 {
        index += 1
      }
      if index > start, source[index - 1] == 0x20 { return false }
      if index == source.count { return true }
      guard source[index] == 0x0A else { return false }
      index += 1
    }
    return true
  }

  /// Prose as HTML, equal to what libcmark and our renderer would make.
  static func html(ofProse source: UnsafeBufferPointer<UInt8>) -> HTML {
    var output: [UInt8] = []
    output.reserveCapacity(source.count + source.count / 8 + 64)
    var index = 0
    while index < source.count {
      if source[index] == 0x0A {
        index += 1
        continue
      }
      let start = index
      while index < source.count, !source.endsParagraph(at: index) { index += 1 }
      output.append("<p>")
      Escape.html(UnsafeBufferPointer(rebasing: source[start..<index]), into: &output)
      output.append("</p>\n")
    }
    return HTML(trusted: output)
  }

  /// The bytes that can begin something other than a paragraph at the beginning of a line.
  private static let marksLines = ASCIISet(" #>-+=~*_")
  /// The bytes without a meaning in the middle of a line.
  private static let plainInProse = ASCIISet(excluding: "\\`*_[]<&")
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the paragraph ends at a line end, with no further line of it.
  fileprivate func endsParagraph(at index: Int) -> Bool {
    self[index] == 0x0A && (index + 1 == count || self[index + 1] == 0x0A)
  }
}
