/// A tag of an SVG file.
struct SVGTag: Sendable {
  let name: String
  let kind: TagForm
  /// The attributes in the order written. Their values still have character references.
  let attributes: [(name: String, value: String)]
  /// The offset of its `<`, in bytes.
  let offset: Int

  enum TagForm: Sendable { case opening, closing, empty }

  /// The value of an attribute.
  func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
}

/// The error that stops the parsing of an SVG file.
struct SVGMistake: Error, Equatable {
  let offset: Int
  let message: String
}

/// A parser of the tags and texts of well-formed XML. A logo needs only elements, attributes, texts
/// and comments, so anything else is refused: document types and their entities, processing
/// instructions, CDATA.
package struct SVGReader {
  let bytes: [UInt8]
  private var index = 0
  /// Whether a comment was skipped since this was last set to false.
  var hasComment = false

  /// A parser at the beginning of a file. The XML declaration is skipped.
  init(_ bytes: [UInt8]) throws(SVGMistake) {
    self.bytes = bytes
    do { _ = try UTF8Span(validating: bytes.span) } catch {
      throw SVGMistake(offset: error.byteOffsets.lowerBound, message: "is not UTF-8")
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    if looksAt("<?xml ") { try skip(past: "?>") }
  }

  /// A tag, or a text between tags.
  enum Token {
    case tag(SVGTag)
    case text(ArraySlice<UInt8>, offset: Int)
  }

  /// The next token. Nil at the end.
  mutating func next() throws(SVGMistake) -> Token? {
    while looksAt("<!--") {
      hasComment = true
      try skip(past: "-->")
    }
    guard index < bytes.count else { return nil }
    let start = index
    if bytes[index] != UInt8(ascii: "<") {
      index = bytes[index...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
      return .text(bytes[start..<index], offset: start)
    }
    if looksAt("<!") { throw mistake(start, "has a document type or CDATA") }
    if looksAt("<?") { throw mistake(start, "has a processing instruction") }
    return .tag(try tag(from: start))
  }

  private mutating func tag(from start: Int) throws(SVGMistake) -> SVGTag {
    index += 1
    let isClosing = eat("/")
    let name = name()
    guard !name.isEmpty else { throw mistake(start, "is broken here") }
    var attributes: [(name: String, value: String)] = []
    while true {
      let hadSpace = skipSpace()
      if eat(">") {
        return SVGTag(
          name: name, kind: isClosing ? .closing : .opening, attributes: attributes, offset: start)
      }
      if !isClosing, looksAt("/>") {
        index += 2
        return SVGTag(name: name, kind: .empty, attributes: attributes, offset: start)
      }
      guard hadSpace, !isClosing else { throw mistake(index, "is broken here") }
      let attribute = try attribute()
      guard !attributes.contains(where: { $0.name == attribute.name }) else {
        throw mistake(index, "has '\(attribute.name)' twice in one tag")
      }
      attributes.append(attribute)
    }
  }

  private mutating func attribute() throws(SVGMistake) -> (name: String, value: String) {
    let start = index
    let name = name()
    _ = skipSpace()
    guard !name.isEmpty, eat("=") else { throw mistake(start, "is broken here") }
    _ = skipSpace()
    guard index < bytes.count, bytes[index] == 0x22 || bytes[index] == 0x27,
      let end = bytes[(index + 1)...].firstIndex(of: bytes[index])
    else { throw mistake(start, "is broken here") }
    let value = bytes[(index + 1)..<end]
    guard !value.contains(UInt8(ascii: "<")) else { throw mistake(start, "is broken here") }
    index = end + 1
    return (name, String(decoding: value, as: UTF8.self))
  }

  private mutating func name() -> String {
    let start = index
    while index < bytes.count, bytes[index] > 0x20, !Self.ends.contains(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private static let ends = Set("<>/='\"&".utf8)

  private mutating func skipSpace() -> Bool {
    let start = index
    while index < bytes.count, bytes[index].isWhiteSpace { index += 1 }
    return index > start
  }

  private mutating func eat(_ text: StaticString) -> Bool {
    guard looksAt(text) else { return false }
    index += text.utf8CodeUnitCount
    return true
  }

  private func looksAt(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes[index...].starts(with: $0) }
  }

  private mutating func skip(past end: StaticString) throws(SVGMistake) {
    let start = index
    while index < bytes.count {
      if eat(end) { return }
      index += 1
    }
    throw mistake(start, "is cut off")
  }

  private func mistake(_ offset: Int, _ message: String) -> SVGMistake {
    SVGMistake(offset: offset, message: message)
  }
}
