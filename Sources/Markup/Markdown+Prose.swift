extension Markdown {
  /// Whether a source is nothing but paragraphs of words: no byte in it could mean anything else to
  /// CommonMark. Most of what customers write is, and need not be parsed.
  ///
  /// It asks for more than it must: a line that begins or ends with a space is not taken.
  static func isProse(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    // libcmark skips a byte order mark.
    if source.first == 0xEF { return false }
    while index < source.count {
      let start = index
      guard !marksLines.contains(source[start]) else { return false }
      while index < source.count, source[index].isASCIIDigit { index += 1 }
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

  /// Prose as HTML: what libcmark and our renderer would make of it.
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

  /// What can begin something else than a paragraph, at a line's beginning.
  private static let marksLines = ASCIISet(" #>-+=~*_")
  /// What means nothing in the middle of a line.
  private static let plainInProse = ASCIISet(excluding: "\\`*_[]<&", keepingControls: "")
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether no line of the paragraph is left: here is a line's end, and none but that behind it.
  fileprivate func endsParagraph(at index: Int) -> Bool {
    self[index] == 0x0A && (index + 1 == count || self[index + 1] == 0x0A)
  }
}
