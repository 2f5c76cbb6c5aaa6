import Core

/// A reader of XML of any length. Each record element becomes an object: its children by name
/// (those of one name as a list), its attributes as `@name`, its text as `#text` if it has
/// attributes or children.
///
/// The reader is strict where it matters: tags must match. Document types are refused, so no entity
/// can be declared. Foundation's parser would keep a whole file in memory.
public struct XMLReader: RecordReader {
  var window = Window()
  private var at = 0
  /// The open elements outside the record.
  var path: [String] = []
  /// The open elements of the record, the outermost first.
  var record: [XMLElement] = []
  private var asideText: [UInt8] = []
  /// The size of the record's text so far.
  private var recordBytes = 0
  /// The name of the record that was given up, whose parts are skipped.
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

  /// Whether an element is a record, by its name and its parent's.
  func isRecord(_ name: String) -> Bool {
    switch name {
    case "review": true
    case "reviews": path.last == "reviews"
    case "item": path.last == "channel"
    case "entry": path.last == "feed"
    default: false
    }
  }

  /// Takes a tag, or the text before one. Returns false if it is not complete yet.
  private mutating func token(_ bytes: [UInt8]) -> Bool {
    if bytes[at] != .lessThan {
      let end = bytes[at...].firstIndex(of: .lessThan) ?? bytes.count
      // A reference must not be cut in two, so text waits for the tag behind it.
      guard end < bytes.count || isLast || end - at > RecordBounds.record else { return false }
      take(bytes[at..<end], isRaw: false)
      at = end
      return true
    }
    if let known = special(bytes) { return known }
    guard let end = tagEnd(bytes) else {
      guard isLast || bytes.count - at > RecordBounds.row else { return false }
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

  /// Takes comments, CDATA, processing instructions and document types. Nil for any other tag.
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
    if isLast || bytes.count - at > RecordBounds.record {
      fail("this has no end")
      isOver = true
    }
    return false
  }

  /// The end of the tag at `at`: the first `>` outside quotes.
  private func tagEnd(_ bytes: [UInt8]) -> Int? {
    var quote: UInt8?
    for index in (at + 1)..<bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == .doubleQuote || byte == 0x27 {
        quote = byte
      } else if byte == .greaterThan {
        return index
      } else if byte == .lessThan {
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

/// Records, values beside them and errors, made from text and tags.
extension XMLReader {
  mutating func take(_ text: ArraySlice<UInt8>, isRaw: Bool) {
    let text = isRaw ? Array(text) : HTMLText.decodingEntities(text)
    if record.isEmpty {
      if asideText.count < 4096 { asideText += text }
    } else {
      recordBytes += text.count
      guard recordBytes <= RecordBounds.record else {
        return fail("this record is longer than 8 MiB")
      }
      record[record.count - 1].text += text
    }
  }

  mutating func open(_ tag: ArraySlice<UInt8>, _ start: Int) {
    let isEmpty = tag.last == .slash
    var tag = isEmpty ? tag.dropLast() : tag
    let name = String(
      decoding: tag.prefix { !$0.isWhiteSpace }, as: UTF8.self)
    tag = tag.dropFirst(name.utf8.count)
    guard !name.isEmpty, path.count + record.count < RecordBounds.depth else {
      return fail("this element cannot be read")
    }
    if let lost {
      guard name == lost else { return }
      self.lost = nil
    }
    var element = XMLElement(name: name, position: window.position(of: start))
    element.members = XMLElement.attributes(tag)
    if record.isEmpty, !isRecord(name) {
      asideText = []
      if ["reviews", "channel", "feed"].contains(name) {
        events.append(.aside(path: ["#records"], .null))
      }
      if !isEmpty { path.append(name) }
      return
    }
    recordBytes += tag.count
    guard recordBytes <= RecordBounds.record else {
      return fail("this record is longer than 8 MiB")
    }
    record.append(element)
    if isEmpty { closeRecordElement() }
  }

  mutating func close(_ name: String, _ start: Int) {
    if let last = record.last {
      guard last.name == name else {
        return fail("</\(name)> stands where </\(last.name)> belongs")
      }
      return closeRecordElement()
    }
    if let lost {
      if lost == name { self.lost = nil }
      return
    }
    guard path.last == name else {
      return fail("</\(name)> stands where no <\(name)> is open")
    }
    if !asideText.isEmpty, !String(decoding: asideText, as: UTF8.self).isBlank {
      events.append(.aside(path: path, .text(String(decoding: asideText, as: UTF8.self))))
    }
    asideText = []
    path.removeLast()
  }

  private mutating func closeRecordElement() {
    let element = record.removeLast()
    let value = element.value
    guard record.isEmpty else {
      record[record.count - 1].members.append(RecordValue.Member(key: element.name, value: value))
      return
    }
    recordBytes = 0
    events.append(.record(Record(value: value, position: element.position)))
  }
}

/// An element of a record while it is read.
struct XMLElement {
  var name: String
  var members: [RecordValue.Member] = []
  var text: [UInt8] = []
  var position = TextPosition(line: 1, column: 1)

  /// The attributes of a tag, after its name.
  static func attributes(_ text: ArraySlice<UInt8>) -> [RecordValue.Member] {
    var members: [RecordValue.Member] = []
    var rest = text
    while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
      let name = String(decoding: rest[..<equals], as: UTF8.self).withoutBlanksAround
      rest = rest[(equals + 1)...].drop { $0.isWhiteSpace }
      guard let quote = rest.first, quote == .doubleQuote || quote == 0x27,
        let end = rest.dropFirst().firstIndex(of: quote)
      else { break }
      let value = HTMLText.decodingEntities(rest[(rest.startIndex + 1)..<end])
      members.append(
        RecordValue.Member(key: "@" + name, value: .text(String(decoding: value, as: UTF8.self))))
      rest = rest[(end + 1)...]
    }
    return members
  }

  /// The element's text, or an object. Children of one name become a list at the place of the
  /// first.
  var value: RecordValue {
    let text = String(decoding: text, as: UTF8.self)
    if members.isEmpty { return .text(text) }
    var order: [String] = []
    var values: [String: [RecordValue]] = [:]
    for member in members {
      if values[member.key] == nil { order.append(member.key) }
      values[member.key, default: []].append(member.value)
    }
    if !text.isBlank {
      order.append("#text")
      values["#text"] = [.text(text)]
    }
    return .object(
      order.map { key in
        let all = values[key] ?? []
        return RecordValue.Member(key: key, value: all.count == 1 ? all[0] : .list(all))
      })
  }
}
