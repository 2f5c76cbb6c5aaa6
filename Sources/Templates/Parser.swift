import Core

/// A parser from template text to nodes and findings.
struct Parser {
  private let file: String
  private let bytes: [UInt8]
  private let lines: Lines
  private var tags: ArraySlice<Tag>
  private(set) var findings: [Finding] = []
  private let keepsIndentation: Bool
  /// Whether the parser stopped early, so that nothing is reported as missing.
  private var hasGivenUp = false

  init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
    lines = Lines(of: bytes)
    tags = Tag.scan(bytes)[...]
    // Where white space shows, it stays.
    let lowercased = bytes.map(\.lowercased)
    keepsIndentation = lowercased.contains("<pre") || lowercased.contains("<textarea")
  }

  /// The nodes of the whole template.
  mutating func parse() -> [TemplateNode] { nodes(until: nil, depth: 0) }

  /// The greatest depth of nested sections. Each takes a part of the stack.
  private static let deepest = 64

  private mutating func nodes(until section: TemplateNode.TagName?, depth: Int) -> [TemplateNode] {
    if let section, depth > Self.deepest {
      report(section.place, "sections stand more than \(Self.deepest) deep in each other")
      tags = []
      hasGivenUp = true
      return []
    }
    var nodes: [TemplateNode] = []
    while let tag = tags.popFirst() {
      let place = lines.place(file, offset: tag.offset)
      let name = TemplateNode.TagName(
        text: String(decoding: tag.content, as: UTF8.self), place: place)
      switch tag.kind {
      case .text: nodes.append(.literal(text(tag), place))
      case .comment: break
      case .value: nodes.append(.value(name))
      case .partial: nodes.append(.partial(name))
      case .open, .inverted:
        let body = self.nodes(until: name, depth: depth + 1)
        nodes.append(.section(name, isInverted: tag.kind == .inverted, body: body))
      case .close:
        if section?.text == name.text { return nodes }
        report(
          place,
          section.map {
            "'\(name.text)' is closed here, but '\($0.text)' is open since \($0.place)"
          }
            ?? "'\(name.text)' is closed here and was never opened")
        if section != nil { return nodes }
      case .unsupported(let sign):
        report(place, "tags with '\(Character(Unicode.Scalar(sign)))' are not known here")
      case .unclosed: report(place, "'{{' without '}}'")
      }
    }
    if let section, !hasGivenUp {
      report(section.place, "section '\(section.text)' is never closed")
    }
    return nodes
  }

  private func text(_ tag: Tag) -> [UInt8] {
    guard !keepsIndentation else { return Array(tag.content) }
    var text: [UInt8] = []
    var isLineStart = tag.offset > 0 && bytes[tag.offset - 1] == UInt8(ascii: "\n")
    for byte in tag.content {
      if isLineStart, byte.isSpaceOrTab || byte == UInt8(ascii: "\n") { continue }
      isLineStart = byte == UInt8(ascii: "\n")
      text.append(byte)
    }
    return text
  }

  private mutating func report(_ place: Place, _ message: String) {
    findings.append(Finding(.templateSyntax, at: place, message))
  }
}

/// A tag of a template, or the text between two tags.
struct Tag {
  let kind: TagKind
  /// The name in the tag; of `.text` the text itself.
  let content: ArraySlice<UInt8>
  let offset: Int

  enum TagKind: Equatable {
    case text, value, open, inverted, close, partial, comment
    /// A kind of Mustache tag that this parser does not support, by its sign.
    case unsupported(UInt8)
    /// `{{` that is never closed.
    case unclosed
  }

  /// The tags of a template and the text between them, in order.
  ///
  /// A tag that is not a value and is alone on its line removes the line, as Mustache's
  /// specification says. Indentation is dropped where it cannot be seen.
  static func scan(_ bytes: [UInt8]) -> [Tag] {
    var tags: [Tag] = []
    var position = 0
    while let start = bytes.firstIndex(of: openMark, from: position) {
      var tag = tag(in: bytes, at: start)
      if tag.kind == .unclosed {
        append(bytes[position..<start], to: &tags)
        tags.append(tag.tag)
        return tags
      }
      var textEnd = start
      if tag.kind != .value, let line = line(of: bytes, around: start..<tag.end, from: position) {
        textEnd = line.lowerBound
        tag.end = line.upperBound
      }
      append(bytes[position..<textEnd], to: &tags)
      tags.append(tag.tag)
      position = tag.end
    }
    append(bytes[position...], to: &tags)
    return tags
  }

  private static let openMark = Array("{{".utf8)

  private static func append(_ text: ArraySlice<UInt8>, to tags: inout [Tag]) {
    guard !text.isEmpty else { return }
    tags.append(Tag(kind: .text, content: text, offset: text.startIndex))
  }

  private static func tag(in bytes: [UInt8], at start: Int) -> ScannedTag {
    let inside = start + 2
    guard inside < bytes.count else {
      return ScannedTag(.unclosed, bytes[inside...], start, inside)
    }
    let sign = bytes[inside]
    let isTriple = sign == UInt8(ascii: "{")
    let closeMark = Array((isTriple ? "}}}" : "}}").utf8)
    guard let end = bytes.firstIndex(of: closeMark, from: inside) else {
      return ScannedTag(.unclosed, bytes[inside..<inside], start, inside)
    }
    let after = end + closeMark.count
    let kind: TagKind? =
      switch sign {
      case UInt8(ascii: "#"): .open
      case UInt8(ascii: "^"): .inverted
      case UInt8(ascii: "/"): .close
      case UInt8(ascii: ">"): .partial
      case UInt8(ascii: "!"): .comment
      case UInt8(ascii: "{"), UInt8(ascii: "&"): .value
      case UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: "$"): .unsupported(sign)
      default: nil
      }
    let content = bytes[(kind == nil ? inside : inside + 1)..<end].trimmingBlanks
    return ScannedTag(kind ?? .value, content, start, after)
  }

  private struct ScannedTag {
    let tag: Tag
    var end: Int
    var kind: TagKind { tag.kind }

    init(_ kind: TagKind, _ content: ArraySlice<UInt8>, _ start: Int, _ end: Int) {
      tag = Tag(kind: kind, content: content, offset: start)
      self.end = end
    }
  }

  /// The whole line around a tag that is alone on it.
  private static func line(
    of bytes: [UInt8], around tag: Range<Int>, from earliest: Int
  ) -> Range<Int>? {
    var start = tag.lowerBound
    while start > earliest, bytes[start - 1].isSpaceOrTab { start -= 1 }
    guard start == 0 || bytes[start - 1] == UInt8(ascii: "\n") else { return nil }
    var end = tag.upperBound
    while end < bytes.count, bytes[end].isSpaceOrTab || bytes[end] == UInt8(ascii: "\r") {
      end += 1
    }
    guard end == bytes.count || bytes[end] == UInt8(ascii: "\n") else { return nil }
    return start..<Swift.min(end + 1, bytes.count)
  }
}

extension ArraySlice<UInt8> {
  var trimmingBlanks: ArraySlice<UInt8> {
    var slice = self.drop { $0.isHTMLWhiteSpace }
    while slice.last?.isHTMLWhiteSpace == true { slice.removeLast() }
    return slice
  }
}

/// A node of a parsed template.
indirect enum TemplateNode: Sendable {
  case literal([UInt8], Place)
  case value(TagName)
  case section(TagName, isInverted: Bool, body: [TemplateNode])
  case partial(TagName)

  /// A name in a tag, with its place.
  struct TagName: Sendable {
    let text: String
    let place: Place
  }
}
