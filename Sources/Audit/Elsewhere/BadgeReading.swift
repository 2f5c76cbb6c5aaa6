import Core

/// A badge as it is drawn: `badge.svg` and its other forms.
///
/// It may hold what sitegen draws, in its order, and nothing else: neither an element that stands on
/// top of another, nor one that is moved away. Colours are not looked at.
struct BadgeReading {
  var title = ""
  var description = ""
  /// A letter for each shape in its order: `g` the ground, `s` a star, `b` a bar, `t` a text.
  var shapes = ""
  var texts: [String] = []
  /// The width and height of each bar, in pixels.
  var bars: [(width: Int, height: Int)] = []

  init(_ drawing: [UInt8]) throws(PageFlaw) {
    guard drawing.count <= 40_000, (try? UTF8Span(validating: drawing.span)) != nil else {
      throw .notText
    }
    self = try drawing.withUnsafeBufferPointer { bytes throws(PageFlaw) in
      var reader = BadgeReader(bytes)
      return try reader.read()
    }
  }

  init() {}
}

/// Reads a badge's tags.
private struct BadgeReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var tags: Tags
  private var badge = BadgeReading()
  private var size = (width: 0, height: 0)
  private var open: [String] = []
  private var text: FoldedText?

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    tags = Tags(bytes)
  }

  mutating func read() throws(PageFlaw) -> BadgeReading {
    var isWhole = false
    while true {
      switch try tags.next() {
      case .text(let range): text?.append(bytes[range])
      case .start(let range, let isClosed):
        guard !isWhole else { throw .strange("a second drawing", at: range.lowerBound) }
        try start(range, isClosed: isClosed)
      case .end(let range):
        guard let last = open.popLast(), last == name(range) else {
          throw .misnested(name(range), at: range.lowerBound)
        }
        try end(last, at: range.lowerBound)
        isWhole = open.isEmpty
      case .finish:
        guard isWhole else { throw .cutOff }
        return badge
      }
    }
  }

  private func name(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// What each element may have; nothing else stands in a badge.
  private static let attributes: [String: Set<String>] = [
    "svg": [
      "xmlns", "width", "height", "viewBox", "role", "aria-labelledby", "font-family", "direction",
      "xml:lang",
    ],
    "title": ["id"], "desc": ["id"], "style": [],
    "rect": ["class", "x", "y", "width", "height", "rx", "fill", "stroke"],
    "path": ["class", "fill", "transform", "d"],
    "text": [
      "class", "fill", "x", "y", "font-size", "font-weight", "textLength", "text-anchor",
    ],
  ]

  private mutating func start(_ range: Range<Int>, isClosed: Bool) throws(PageFlaw) {
    let name = name(range)
    let isFirst = open.isEmpty
    guard let allowed = Self.attributes[name], isFirst == (name == "svg"),
      open.count == (isFirst ? 0 : 1),
      tags.attributes.allSatisfy({ allowed.contains(self.name($0.name)) })
    else { throw .unsafeElement(name, at: range.lowerBound) }
    func far() -> PageFlaw { .strange("a shape out of its place", at: range.lowerBound) }
    switch name {
    case "svg":
      size = (pixels("width") ?? 0, pixels("height") ?? 0)
      guard value("viewbox") == "0 0 \(size.width) \(size.height)" else { throw far() }
    case "rect" where badge.shapes.isEmpty: badge.shapes = "g"
    case "rect":
      guard let width = pixels("width"), let height = pixels("height"), isInside else {
        throw far()
      }
      badge.shapes += "b"
      badge.bars.append((width, height))
    case "path": badge.shapes += "s"
    case "text":
      guard !isClosed, isInside, let size = pixels("font-size"), 9...48 ~= size else {
        throw far()
      }
      badge.shapes += "t"
      text = FoldedText()
    default:
      // What it says of itself comes before what it shows.
      guard badge.shapes.isEmpty else { throw .unsafeElement(name, at: range.lowerBound) }
      text = FoldedText()
    }
    if !isClosed { open.append(name) }
  }

  private mutating func end(_ name: String, at offset: Int) throws(PageFlaw) {
    let said = String(decoding: text?.bytes ?? [], as: UTF8.self)
    text = nil
    switch name {
    case "title" where badge.title.isEmpty: badge.title = said
    case "desc" where badge.description.isEmpty: badge.description = said
    case "text": badge.texts.append(said)
    case "style":
      guard Self.isOfColours(said) else { throw .unsafeElement(name, at: offset) }
    case "title", "desc": throw .unsafeElement(name, at: offset)
    default: break
    }
  }

  /// `@media (prefers-color-scheme:dark){.ink{fill:#ffffff}…}` and nothing more.
  private static func isOfColours(_ style: String) -> Bool {
    let head = "@media (prefers-color-scheme:dark){"
    guard style.hasPrefix(head), style.hasSuffix("}}") else { return false }
    return style.dropFirst(head.count).dropLast(2).split(separator: "}").allSatisfy { rule in
      let parts = rule.split(separator: "{", omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0].hasPrefix(".") else { return false }
      let colour = parts[1].hasPrefix("fill:#") ? parts[1].dropFirst(6) : parts[1].dropFirst(8)
      return (parts[1].hasPrefix("fill:#") || parts[1].hasPrefix("stroke:#"))
        && colour.utf8.count == 6 && colour.allSatisfy(\.isHexDigit)
        && parts[0].utf8.dropFirst().allSatisfy { $0.isLetter }
    }
  }

  private var isInside: Bool {
    guard let x = pixels("x"), let y = pixels("y") else { return false }
    return 0...size.width ~= x && 0...size.height ~= y
  }

  private func value(_ name: StaticString) -> String? {
    bytes.value(of: name, in: tags.attributes).map { bytes.text($0) }
  }

  /// In whole pixels, a half left out.
  private func pixels(_ name: StaticString) -> Int? {
    guard let text = value(name), text.utf8.count <= 8 else { return nil }
    return Int(text.hasSuffix(".5") ? String(text.dropLast(2)) : text)
  }
}
