/// Reads XML of any length, and hands out the elements that are records, each as an object: its
/// children by name (those of one name as a list), its attributes as `@name`, its text as `#text`
/// where it has attributes or children.
///
/// Strict where it matters (tags must match) and deaf to what an export has no use for: document
/// types are refused, so no entity can be declared. Foundation's reader would keep a whole file.
public struct XMLReader: RecordReader {
  var window = Window()
  private var at = 0
  /// The open elements outside the record.
  var path: [String] = []
  /// The open elements of the record, itself first.
  var record: [XMLElement] = []
  var asideText: [UInt8] = []
  /// How much text the record has so far.
  var recordBytes = 0
  /// The name of the record that was given up, whose parts are passed over.
  var lost: String?
  private var isLast = false
  private var isOver = false
  var events: [ReadingEvent] = []

  /// A reader at the start of a file.
  public init() {}

  public mutating func read(_ text: [UInt8]) -> [ReadingEvent] {
    let gone = window.append(text)
    at -= gone
    return run()
  }

  public mutating func finish() -> [ReadingEvent] {
    isLast = true
    var last = run()
    if !isOver, !record.isEmpty || !path.isEmpty {
      let position = record.first?.position ?? window.position(of: window.bytes.count)
      last.append(.broken(position, "the file ends in the middle"))
    }
    return last
  }

  private mutating func run() -> [ReadingEvent] {
    let bytes = window.bytes
    while !isOver, at < bytes.count, token(bytes) {}
    if isOver { at = bytes.count }
    window.drop(before: at)
    defer { events = [] }
    return events
  }

  /// Whether an element is a record: by its name and that of the one it stands in.
  func isRecord(_ name: String) -> Bool {
    switch name {
    case "review": true
    case "reviews": path.last == "reviews"
    case "item": path.last == "channel"
    case "entry": path.last == "feed"
    default: false
    }
  }

  /// Takes a tag, or the text before one; false where the rest of it is not there yet.
  private mutating func token(_ bytes: [UInt8]) -> Bool {
    if bytes[at] != .less {
      let end = bytes[at...].firstIndex(of: .less) ?? bytes.count
      // A reference must not be cut in two, so text waits for the tag behind it.
      guard end < bytes.count || isLast || end - at > Bounds.record else { return false }
      take(bytes[at..<end], isRaw: false)
      at = end
      return true
    }
    if let known = special(bytes) { return known }
    guard let end = tagEnd(bytes) else {
      guard isLast || bytes.count - at > Bounds.row else { return false }
      fail("this tag has no end")
      at += 1
      return true
    }
    let tag = bytes[(at + 1)..<end]
    let start = at
    at = end + 1
    if tag.first == .slash {
      close(String(decoding: tag.dropFirst(), as: UTF8.self).withoutBlanksAround, start)
    } else {
      open(tag, start)
    }
    return true
  }

  /// Comments, CDATA, processing instructions and document types; nil for any other tag.
  private mutating func special(_ bytes: [UInt8]) -> Bool? {
    let rest = bytes[at...]
    if !isLast, rest.count < 9 { return false }
    if rest.starts(with: "<!--".utf8) { return skip(to: "-->", bytes) }
    if rest.starts(with: "<?".utf8) { return skip(to: "?>", bytes) }
    if rest.starts(with: "<![CDATA[".utf8) {
      let from = at + 9
      guard skip(to: "]]>", bytes) else { return false }
      if from <= at - 3 { take(bytes[from..<(at - 3)], isRaw: true) }
      return true
    }
    if rest.starts(with: "<!".utf8) {
      fail("document types are not read")
      isOver = true
      return true
    }
    return nil
  }

  private mutating func skip(to end: String, _ bytes: [UInt8]) -> Bool {
    let end = Array(end.utf8)
    var index = at
    while let found = bytes[index...].firstIndex(of: end[0]) {
      if bytes[found...].starts(with: end) {
        at = found + end.count
        return true
      }
      index = found + 1
    }
    if isLast || bytes.count - at > Bounds.record {
      fail("this has no end")
      isOver = true
    }
    return false
  }

  /// Where the tag at `at` ends: at the first `>` outside quotes.
  private func tagEnd(_ bytes: [UInt8]) -> Int? {
    var quote: UInt8?
    for index in (at + 1)..<bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == .quote || byte == 0x27 {
        quote = byte
      } else if byte == .greater {
        return index
      } else if byte == .less {
        return nil
      }
    }
    return nil
  }

  mutating func fail(_ message: String) {
    let position = record.first?.position ?? window.position(of: at)
    events.append(.broken(position, message))
    if let first = record.first { lost = first.name }
    record = []
    recordBytes = 0
  }
}
