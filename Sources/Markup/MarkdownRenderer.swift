import CCmark
import Core

/// A renderer of libcmark's tree, in libcmark's own layout, which writes only allowed elements.
struct MarkdownRenderer {
  private(set) var output: [UInt8] = []
  private let profile: Markdown.Profile
  /// The level of the last heading. The page's own title is the first.
  private var headingLevel = 1
  /// The link whose `<a>` is open. No other link may be inside it, though libcmark allows an
  /// autolink and an image in a link.
  private var enclosing: OpaquePointer?

  /// A renderer that expects about `capacity` bytes of output.
  init(profile: Markdown.Profile, capacity: Int) {
    self.profile = profile
    output.reserveCapacity(capacity)
  }

  /// Renders all nodes of an iterator that has not started.
  mutating func render(_ iterator: OpaquePointer) {
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
      let entering = event == CMARK_EVENT_ENTER
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT: Escape.html(node.literal, into: &output)
      case CMARK_NODE_SOFTBREAK: output.append("\n")
      case CMARK_NODE_LINEBREAK: output.append("<br>\n")
      case CMARK_NODE_EMPH: output.append(entering ? "<em>" : "</em>")
      case CMARK_NODE_STRONG: output.append(entering ? "<strong>" : "</strong>")
      case CMARK_NODE_HTML_INLINE: Escape.html(node.literal, into: &output)
      case CMARK_NODE_CODE:
        output.append("<code>")
        Escape.html(node.literal, into: &output)
        output.append("</code>")
      case CMARK_NODE_LINK: link(node, entering: entering)
      case CMARK_NODE_IMAGE:
        image(node)
        cmark_iter_reset(iterator, node, CMARK_EVENT_EXIT)
      default: block(node, entering: entering)
      }
    }
  }

  private mutating func block(_ node: OpaquePointer, entering: Bool) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH: paragraph(node, entering: entering)
    case CMARK_NODE_HEADING: heading(node, entering: entering)
    case CMARK_NODE_BLOCK_QUOTE:
      startLine()
      output.append(entering ? "<blockquote>\n" : "</blockquote>\n")
    case CMARK_NODE_LIST: list(node, entering: entering)
    case CMARK_NODE_ITEM:
      if entering { startLine() }
      output.append(entering ? "<li>" : "</li>\n")
    case CMARK_NODE_THEMATIC_BREAK:
      startLine()
      output.append("<hr>\n")
    case CMARK_NODE_CODE_BLOCK:
      startLine()
      output.append("<pre><code>")
      Escape.html(node.literal, into: &output)
      output.append("</code></pre>\n")
    case CMARK_NODE_HTML_BLOCK: rawHTML(node)
    default: break  // the document itself; custom nodes are never parsed
    }
  }

  private mutating func paragraph(_ node: OpaquePointer, entering: Bool) {
    let list = cmark_node_parent(cmark_node_parent(node))
    if cmark_node_get_list_tight(list) != 0 { return }
    if entering { startLine() }
    output.append(entering ? "<p>" : "</p>\n")
  }

  /// Renders a block of raw HTML as a paragraph of text, on lines of its own even in a tight list.
  private mutating func rawHTML(_ node: OpaquePointer) {
    if cmark_node_previous(node) != nil { startLine() }
    paragraph(node, entering: true)
    let text = node.literal
    let end = text.lastIndex { $0 != 0x0A }.map { $0 + 1 } ?? 0
    Escape.html(UnsafeBufferPointer(rebasing: text[..<end]), into: &output)
    paragraph(node, entering: false)
    if cmark_node_next(node) != nil { startLine() }
  }

  private mutating func heading(_ node: OpaquePointer, entering: Bool) {
    switch profile {
    case .words:
      if cmark_node_first_child(node) == nil { return }
      if entering { startLine() }
      output.append(entering ? "<p><strong>" : "</strong></p>\n")
    case .page:
      if entering {
        startLine()
        // One level at a time: a text whose first heading is `##` leaves no gap in the outline.
        let level = Int(cmark_node_get_heading_level(node)) + 1
        headingLevel = min(level, headingLevel + 1, 6)
      }
      output.append(entering ? "<h" : "</h")
      output.append(UInt8(ascii: "0") + UInt8(clamping: headingLevel))
      output.append(entering ? ">" : ">\n")
    }
  }

  private mutating func list(_ node: OpaquePointer, entering: Bool) {
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    guard entering else { return output.append(isOrdered ? "</ol>\n" : "</ul>\n") }
    startLine()
    let start = cmark_node_get_list_start(node)
    if !isOrdered {
      output.append("<ul>\n")
    } else if start == 1 {
      output.append("<ol>\n")
    } else {
      output.append("<ol start=\"")
      output.append(contentsOf: String(start).utf8)
      output.append("\">\n")
    }
  }

  /// Starts a new line, unless one has just begun.
  private mutating func startLine() {
    if let last = output.last, last != 0x0A { output.append(0x0A) }
  }
}

// MARK: - Links

extension MarkdownRenderer {
  private mutating func link(_ node: OpaquePointer, entering: Bool) {
    if !entering {
      guard enclosing == node else { return }
      enclosing = nil
      return output.append("</a>")
    }
    guard enclosing == nil, allows(node.url) else { return }
    enclosing = node
    openLink(to: node.url, title: node.title)
    // A link without words would be a trap for whoever listens to the page.
    if !node.hasVisibleText { Escape.html(node.url, into: &output) }
  }

  /// Renders an image as a link to it, with its description or else its address as the text.
  private mutating func image(_ node: OpaquePointer) {
    let opens = enclosing == nil && allows(node.url)
    if opens { openLink(to: node.url, title: node.title) }
    if node.hasVisibleText {
      node.forEachText { Escape.html($0, into: &output) }
    } else {
      Escape.html(node.url, into: &output)
    }
    if opens { output.append("</a>") }
  }

  private func allows(_ url: UnsafeBufferPointer<UInt8>) -> Bool {
    Link.isAllowed(url) || (profile == .page && Link.isRelative(url))
  }

  private mutating func openLink(
    to url: UnsafeBufferPointer<UInt8>, title: UnsafeBufferPointer<UInt8>
  ) {
    output.append("<a href=\"")
    Escape.href(url, into: &output)
    if !title.isEmpty {
      output.append("\" title=\"")
      Escape.html(title, into: &output)
    }
    if profile == .words {
      output.append("\" rel=\"nofollow ugc noopener noreferrer\">")
    } else if Link.isAllowed(url) {
      output.append("\" rel=\"noopener noreferrer\">")
    } else {
      output.append("\">")
    }
  }
}

/// A node of libcmark's tree. The values of its properties live as long as the tree.
extension OpaquePointer {
  var literal: UnsafeBufferPointer<UInt8> { bytes(of: cmark_node_get_literal(self)) }
  var url: UnsafeBufferPointer<UInt8> { bytes(of: cmark_node_get_url(self)) }
  var title: UnsafeBufferPointer<UInt8> { bytes(of: cmark_node_get_title(self)) }

  /// Calls `body` with each text inside a node, without markup. A break is a space.
  func forEachText(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard let iterator = cmark_iter_new(self) else { return }
    defer { cmark_iter_free(iterator) }
    while cmark_iter_next(iterator) != CMARK_EVENT_DONE {
      guard let node = cmark_iter_get_node(iterator) else { return }
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE: body(node.literal)
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
        let space = [UInt8(ascii: " ")]
        space.withUnsafeBufferPointer(body)
      default: break
      }
    }
  }

  /// Whether the node's text, or the address of an image in it, has anything visible.
  var hasVisibleText: Bool {
    guard let iterator = cmark_iter_new(self) else { return false }
    defer { cmark_iter_free(iterator) }
    while cmark_iter_next(iterator) != CMARK_EVENT_DONE {
      guard let node = cmark_iter_get_node(iterator) else { return false }
      if node != self, cmark_node_get_type(node) == CMARK_NODE_IMAGE, !node.url.isEmpty {
        return true
      }
      if node.literal.isVisible { return true }
    }
    return false
  }

  private func bytes(of text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeRawBufferPointer(start: text, count: strlen(text)).assumingMemoryBound(
      to: UInt8.self)
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate var isVisible: Bool {
    if let first, 0x21..<0x7F ~= first { return true }
    return String(decoding: self, as: UTF8.self).unicodeScalars.contains {
      !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint && $0.value >= 0x20
    }
  }
}
