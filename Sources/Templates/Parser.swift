import Findings

/// Template text to nodes, with what is wrong in it.
struct Parser {
  private let file: String
  private let bytes: [UInt8]
  private let lines: Lines
  private var tags: ArraySlice<Tag>
  private(set) var findings: [Finding] = []
  private let keepsIndentation: Bool

  init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
    lines = Lines(of: bytes)
    tags = Tag.scan(bytes)[...]
    // Where white space shows, it stays.
    keepsIndentation = ["<pre", "<textarea"].contains {
      bytes.firstRange(of: Array($0.utf8), from: 0) != nil
    }
  }

  /// The nodes of the whole template.
  mutating func parse() -> [Node] { nodes(until: nil) }

  private mutating func nodes(until section: Node.Name?) -> [Node] {
    var nodes: [Node] = []
    while let tag = tags.popFirst() {
      let place = lines.place(file, offset: tag.offset)
      let name = Node.Name(text: String(decoding: tag.content, as: UTF8.self), place: place)
      switch tag.kind {
      case .text: nodes.append(.literal(text(tag), place))
      case .comment: break
      case .value: nodes.append(.value(name))
      case .partial: nodes.append(.partial(name))
      case .open: nodes.append(.section(name, isInverted: false, body: self.nodes(until: name)))
      case .inverted: nodes.append(.section(name, isInverted: true, body: self.nodes(until: name)))
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
    if let section { report(section.place, "section '\(section.text)' is never closed") }
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
