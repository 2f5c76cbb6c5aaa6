import Core

/// Template text to nodes, with what is wrong in it.
struct Parser {
  private let file: String
  private let bytes: [UInt8]
  private let lines: Lines
  private var tags: ArraySlice<Tag>
  private(set) var findings: [Finding] = []
  private let keepsIndentation: Bool
  /// Whether the rest was not read, so that nothing can be said of what is missing.
  private var hasGivenUp = false

  init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
    lines = Lines(of: bytes)
    tags = Tag.scan(bytes)[...]
    // Where white space shows, it stays.
    keepsIndentation = ["<pre", "<textarea"].contains {
      bytes.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
        .firstRange(of: Array($0.utf8), from: 0) != nil
    }
  }

  /// The nodes of the whole template.
  mutating func parse() -> [TemplateNode] { nodes(until: nil, depth: 0) }

  /// How deep sections may stand in each other; each takes its part of the stack.
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
      if isLineStart, byte.isBlank || byte == UInt8(ascii: "\n") { continue }
      isLineStart = byte == UInt8(ascii: "\n")
      text.append(byte)
    }
    return text
  }

  private mutating func report(_ place: Place, _ message: String) {
    findings.append(Finding(.templateSyntax, at: place, message))
  }
}
