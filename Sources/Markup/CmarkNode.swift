import CCmark

/// A node of libcmark's tree. What its properties hold lives as long as the tree.
extension OpaquePointer {
  var literal: UnsafeBufferPointer<UInt8> { bytes(of: cmark_node_get_literal(self)) }
  var url: UnsafeBufferPointer<UInt8> { bytes(of: cmark_node_get_url(self)) }
  var title: UnsafeBufferPointer<UInt8> { bytes(of: cmark_node_get_title(self)) }

  /// The text inside a node, piece by piece, without its markup; a break is a space.
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

  /// Whether its text, or the address of an image in it, has anything that can be seen.
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
