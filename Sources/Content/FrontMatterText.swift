import Core
import Markup
import Reviews

/// The two parts of a file: front matter and Markdown.
struct FrontMatterText {
  let front: YAMLNode
  /// The Markdown with LF line ends, without empty lines around it.
  let body: String
  /// The offset of the body in the file, in bytes.
  let bodyStart: Int

  /// Splits a file. Nil, with an error, if that is not possible or the file is not text.
  init?(_ file: SourceFile, findings: inout [Finding]) {
    let bytes = file.bytes
    guard let parts = Self.parts(of: file, findings: &findings) else { return nil }
    let mistake = Self.mistake(inBody: parts.body, of: bytes)
    if let (rule, offset, message) = mistake {
      findings.append(
        Finding(rule, at: Place(file.path, offset: offset, in: bytes), message))
    }
    let front = YAMLNode.yaml(
      bytes, in: parts.front, line: 2, file: file.path, findings: &findings)
    guard let front else { return nil }
    self.front = front
    bodyStart = parts.body.lowerBound
    // The fields are checked even if the body cannot be used.
    body = mistake == nil ? bytes.text(in: parts.body) : "…"
  }

  /// The ranges of front matter and body.
  private static func parts(
    of file: SourceFile, findings: inout [Finding]
  ) -> (front: Range<Int>, body: Range<Int>)? {
    let bytes = file.bytes
    guard let start = bytes.textStart(of: file.path, findings: &findings) else { return nil }
    func error(_ rule: Rule, at offset: Int, _ message: String) {
      findings.append(Finding(rule, at: Place(file.path, offset: offset, in: bytes), message))
    }
    guard let frontStart = bytes.markerEnd(at: start) else {
      error(.noFrontMatter, at: start, "the file must start with a line '---' and its front matter")
      return nil
    }
    var frontEnd = frontStart
    while frontEnd < bytes.count {
      if let bodyStart = bytes.markerEnd(at: frontEnd) {
        if frontEnd - frontStart > ContentBounds.frontMatter {
          let offset = frontStart + ContentBounds.frontMatter
          error(
            .frontMatterTooLong, at: offset,
            "front matter may be at most \(ContentBounds.frontMatter.inKiB)")
          return nil
        }
        return (frontStart..<frontEnd, bytes.trimmedLines(in: bodyStart..<bytes.count))
      }
      frontEnd = bytes.lineEnd(from: frontEnd) + 1
    }
    error(.unterminatedFrontMatter, at: start, "this front matter has no line '---' at its end")
    return nil
  }

  private static func mistake(
    inBody range: Range<Int>, of bytes: [UInt8]
  ) -> (rule: Rule, offset: Int, message: String)? {
    if range.count > ContentBounds.text {
      let offset = range.lowerBound + ContentBounds.text
      return (.bodyTooLong, offset, "a text may be at most \(ContentBounds.text.inKiB)")
    }
    let nesting = Markdown.nesting(of: bytes[range])
    guard nesting.depth > Markdown.maximumNesting else { return nil }
    let offset = range.lowerBound + nesting.offset
    return (
      .nestingTooDeep, offset,
      "lists and quotes may stand at most \(Markdown.maximumNesting) deep in each other"
    )
  }
}

extension [UInt8] {
  /// The start of the line after a marker `---`. Nil if the line at `start` is no marker.
  fileprivate func markerEnd(at start: Int) -> Int? {
    guard start + 3 <= count, self[start] == .hyphen, self[start + 1] == .hyphen,
      self[start + 2] == .hyphen
    else { return nil }
    var index = start + 3
    while index < count, self[index].isSpaceOrTab { index += 1 }
    if index < count, self[index] == .carriageReturn { index += 1 }
    if index == count { return count }
    return self[index] == .lineFeed ? index + 1 : nil
  }

  /// The part of `range` without empty lines before and white space after it.
  fileprivate func trimmedLines(in range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var index = start
    while index < range.upperBound, self[index].isWhiteSpace {
      index += 1
      if self[index - 1] == .lineFeed { start = index }
    }
    if index == range.upperBound { return index..<index }
    var end = range.upperBound
    while self[end - 1].isWhiteSpace { end -= 1 }
    return start..<end
  }

  /// The text in `range`, each CRLF as LF.
  fileprivate func text(in range: Range<Int>) -> String {
    guard self[range].contains(.carriageReturn) else {
      return String(decoding: self[range], as: UTF8.self)
    }
    return String(decoding: self[range].filter { $0 != .carriageReturn }, as: UTF8.self)
  }
}

extension [UInt8] {
  /// The start of the text after a byte order mark. Nil, with an error, if the file is empty or not
  /// text: not UTF-8, with a NUL byte, or with a carriage return that ends no line.
  func textStart(of file: String, findings: inout [Finding]) -> Int? {
    func finding(_ rule: Rule, at offset: Int, _ message: String) -> Finding {
      Finding(rule, at: Place(file, offset: offset, in: self), message)
    }
    if isEmpty {
      findings.append(finding(.emptyFile, at: 0, "the file is empty"))
      return nil
    }
    if let offset = firstInvalidUTF8 {
      findings.append(finding(.invalidUTF8, at: offset, "this byte is not UTF-8"))
      return nil
    }
    if let offset = firstOddByte {
      findings.append(
        self[offset] == 0
          ? finding(.nulByte, at: offset, "a NUL byte stands here")
          : finding(.loneCarriageReturn, at: offset, "a carriage return without a line feed"))
      return nil
    }
    guard starts(with: [0xEF, 0xBB, 0xBF]) else { return 0 }
    findings.append(finding(.byteOrderMark, at: 0, "the file starts with a byte order mark"))
    return 3
  }

  /// The offset of the first byte that is not UTF-8, as the Unicode Standard defines it in table
  /// 3-7: no overlong forms, no surrogates, nothing over U+10FFFF.
  private var firstInvalidUTF8: Int? {
    do {
      _ = try UTF8Span(validating: span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// The offset of the first NUL byte or lone carriage return.
  private var firstOddByte: Int? {
    for index in indices {
      switch self[index] {
      case 0: return index
      case .carriageReturn:
        if index + 1 == count || self[index + 1] != .lineFeed { return index }
      default: continue
      }
    }
    return nil
  }
}

extension [UInt8] {
  /// The offset of the first control character in `range` other than tabs and line ends: the
  /// characters that YAML does not allow, and the line separators that only YAML counts as line
  /// ends.
  func firstControl(in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = self[index]
      if byte < 0x20 {
        if byte != .lineFeed, byte != .tab, byte != .carriageReturn { return index }
      } else if byte >= 0x7F {
        switch byte {
        case 0x7F: return index
        case 0xC2 where self[index + 1] < 0xA0: return index
        case 0xE2 where self[index + 1] == 0x80 && self[index + 2] | 1 == 0xA9: return index
        case 0xEF where self[index + 1] == 0xBB && self[index + 2] == 0xBF: return index
        case 0xEF where self[index + 1] == 0xBF && self[index + 2] >= 0xBE: return index
        default: break
        }
      }
      index += 1
    }
    return nil
  }

  /// The line of the byte at `offset`, from 1.
  func line(at offset: Int) -> Int {
    self[..<offset].reduce(1) { $1 == .lineFeed ? $0 + 1 : $0 }
  }
}
