import CCmark

/// Markdown (CommonMark 0.30) as it may stand on a page.
///
/// libcmark reads it; what is written is ours: paragraphs, emphasis, code, quotes, lists, links,
/// breaks, and on the shop's own pages headings. No other element and no attribute but `href`,
/// `title`, `rel` and `start` can come out, whatever went in. Raw HTML is shown as the text it is,
/// an image becomes a link to it, and a link that `Link` refuses becomes its text.
public enum Markdown {
  /// Who wrote the text, and so what it may do.
  public enum Profile: Sendable, CaseIterable {
    /// A customer's or the shop's words in a case. A heading becomes a bold paragraph, so that no
    /// review disturbs the page's outline, and links are marked as a visitor's.
    case words
    /// A page that is the shop's own: headings, from the second level down without gaps, and
    /// relative links.
    case page
  }

  /// The source as HTML, each block on lines of its own.
  ///
  /// It takes bounded time for sources of up to 16 KiB: one whose containers may nest deeper than
  /// `maximumNesting` is shown as the text it is, in paragraphs.
  public static func html(from source: String, profile: Profile) -> HTML {
    source.withUTF8Bytes { isProse($0) ? html(ofProse: $0) : html(parsing: $0, profile) }
  }

  /// The same by libcmark, whatever is in it.
  static func html(parsing source: UnsafeBufferPointer<UInt8>, _ profile: Profile) -> HTML {
    guard nesting(of: source).depth <= maximumNesting else { return paragraphs(of: source) }
    var renderer = MarkdownRenderer(
      profile: profile, capacity: source.count + source.count / 4 + 64)
    source.withMarkdownTree { renderer.render($0) }
    return HTML(trusted: renderer.output)
  }

  /// The source's text as paragraphs, without reading it as Markdown.
  private static func paragraphs(of source: UnsafeBufferPointer<UInt8>) -> HTML {
    var output: [UInt8] = []
    var isOpen = false
    for line in source.split(omittingEmptySubsequences: false, whereSeparator: \.isLineEnd) {
      if source.isInsideCRLF(line.startIndex) { continue }
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
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

extension UInt8 {
  fileprivate var isLineEnd: Bool { self == 0x0A || self == 0x0D }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the index stands between a carriage return and its line feed.
  fileprivate func isInsideCRLF(_ index: Int) -> Bool {
    index > 0 && index < count && self[index - 1] == 0x0D && self[index] == 0x0A
  }

  /// Parses the bytes and hands on an iterator over the tree, which lives as long as the call.
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
