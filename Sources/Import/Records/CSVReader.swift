/// Reads CSV of any length (RFC 4180) row by row: rows become objects by the names in the header.
///
/// The separator is `,`, `;`, a tab or `|`, whichever the header has most of. The header may stand
/// below up to nine lines of other text. A row that has more or fewer fields than the header, or in
/// which text stands beside a quoted field, is reported; reading goes on with the line below the one
/// where it began.
public struct CSVReader: RecordReader {
  private var window = Window()
  private var at = 0
  private var header: [String] = []
  private var separator: UInt8?
  private var linesAbove = 0
  /// Whether the rest of a line goes, as its row is broken.
  private var isSkipping = false
  private var isLast = false
  private var events: [ReadingEvent] = []
  /// The names that a header has, to know it by below other lines; in small letters and digits.
  private let known: Set<String>

  /// A reader at the start of a file, that knows a header by these names.
  public init(known: Set<String> = []) { self.known = known }

  public mutating func read(_ text: [UInt8]) -> [ReadingEvent] {
    at -= window.append(text)
    return run()
  }

  public mutating func finish() -> [ReadingEvent] {
    isLast = true
    return run()
  }

  private mutating func run() -> [ReadingEvent] {
    let bytes = window.bytes
    while at < bytes.count, row(bytes) {}
    window.drop(before: at)
    defer { events = [] }
    return events
  }

  private enum Row {
    case fields([String], next: Int)
    case needsMore
    case broken(String)
  }

  /// Takes the next row; false where the rest of it is not there yet.
  private mutating func row(_ bytes: [UInt8]) -> Bool {
    if header.isEmpty { return findHeader(bytes) }
    if isSkipping {
      let end = bytes.lineEnd(from: at)
      isSkipping = end == bytes.count
      at = min(end + 1, bytes.count)
      return true
    }
    switch fields(bytes, from: at, separator ?? .comma) {
    case .needsMore: return false
    case .broken(let message):
      events.append(.broken(window.position(of: at), message))
      isSkipping = true
    case .fields(let fields, let next):
      if fields.allSatisfy({ $0.isBlank }) {
        at = next
      } else if fields.count == header.count {
        let members = zip(header, fields).map { Value.Member(key: $0, value: .text($1)) }
        events.append(
          .record(Record(value: .object(members), position: window.position(of: at))))
        at = next
      } else {
        events.append(
          .broken(
            window.position(of: at),
            "this row has \(fields.count) fields, and the header \(header.count)"))
        isSkipping = true
      }
    }
    return true
  }

  /// Takes the line for the header where it can be one.
  private mutating func findHeader(_ bytes: [UInt8]) -> Bool {
    let end = bytes.lineEnd(from: at)
    guard end < bytes.count || isLast else {
      return bytes.count - at > Bounds.row ? giveUp() : false
    }
    let separator = bytes[at..<end].likelySeparator
    guard case .fields(let names, let next) = fields(bytes, from: at, separator) else {
      return isLast || bytes.count - at > Bounds.row ? giveUp() : false
    }
    let plain = names.map(\.plainName)
    let isHeader =
      known.isEmpty ? names.count > 1 : plain.count(where: known.contains) >= min(2, known.count)
    linesAbove += 1
    if isHeader {
      header = names.map(\.plainName)
      self.separator = separator
      events.append(.aside(path: ["#header"], .list(names.map { .text($0.withoutBlanksAround) })))
    } else if linesAbove >= 10 {
      return giveUp()
    }
    at = next
    return true
  }

  private mutating func giveUp() -> Bool {
    events.append(.broken(window.position(of: at), "no row here can be the header of the others"))
    at = window.bytes.count
    header = [""]
    return false
  }

  private func fields(_ bytes: [UInt8], from start: Int, _ separator: UInt8) -> Row {
    var fields: [String] = []
    fields.reserveCapacity(header.count)
    var at = start
    while true {
      switch field(bytes, &at, separator) {
      case .text(let text): fields.append(text)
      case .needsMore:
        if !isLast, bytes.count - start < Bounds.row { return .needsMore }
        return .broken(
          isLast ? "the quotes of this row have no end" : "this row is longer than 1 MiB")
      case .broken(let message): return .broken(message)
      }
      guard at < bytes.count else { return isLast ? .fields(fields, next: at) : .needsMore }
      if bytes[at] == separator {
        at += 1
        if at == bytes.count, !isLast { return .needsMore }
        continue
      }
      if bytes[at] == .carriageReturn {
        at += 1
        guard at < bytes.count || isLast else { return .needsMore }
      }
      if at < bytes.count, bytes[at] == .lineFeed { at += 1 }
      return .fields(fields, next: at)
    }
  }

  private enum Field {
    case text(String)
    case needsMore
    case broken(String)
  }

  /// The field at `at`, which then stands behind it, on a separator or the row's end.
  private func field(_ bytes: [UInt8], _ at: inout Int, _ separator: UInt8) -> Field {
    guard at < bytes.count, bytes[at] == .quote else {
      let start = at
      while at < bytes.count, bytes[at] != separator, bytes[at] != .lineFeed,
        bytes[at] != .carriageReturn
      { at += 1 }
      return .text(String(decoding: bytes[start..<at], as: UTF8.self))
    }
    at += 1
    var start = at
    var text: [UInt8] = []
    while true {
      while at < bytes.count, bytes[at] != .quote { at += 1 }
      guard at < bytes.count else { return .needsMore }
      if at + 1 == bytes.count, !isLast { return .needsMore }
      if at + 1 < bytes.count, bytes[at + 1] == .quote {
        text.append(contentsOf: bytes[start...at])
        at += 2
        start = at
        continue
      }
      text.append(contentsOf: bytes[start..<at])
      at += 1
      if at < bytes.count, bytes[at] != separator, bytes[at] != .lineFeed,
        bytes[at] != .carriageReturn
      {
        return .broken("text stands behind the quotes of a field")
      }
      return .text(String(decoding: text, as: UTF8.self))
    }
  }
}

extension [UInt8] {
  /// Where the line ends that holds `start`: at its line feed, or at the end of the text.
  fileprivate func lineEnd(from start: Int) -> Int {
    self[start...].firstIndex(of: .lineFeed) ?? count
  }
}

extension ArraySlice<UInt8> {
  /// Which separator a header has most of, outside quotes.
  fileprivate var likelySeparator: UInt8 {
    let candidates: [UInt8] = [.comma, .semicolon, .tab, UInt8(ascii: "|")]
    var counts = [0, 0, 0, 0]
    var inQuotes = false
    for byte in self {
      if byte == .quote { inQuotes.toggle() }
      if !inQuotes, let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
    }
    let most = counts.max() ?? 0
    return candidates[counts.firstIndex(of: most) ?? 0]
  }
}

extension String {
  /// In small letters and digits alone: how names of columns are compared.
  var plainName: String {
    String(
      decoding: utf8.compactMap { byte -> UInt8? in
        if byte.isDigit || byte >= 0x80 { return byte }
        return byte.isLetter ? byte | 0x20 : nil
      }, as: UTF8.self)
  }

  /// Without blanks at its ends.
  var withoutBlanksAround: String {
    let bytes = utf8
    guard let first = bytes.firstIndex(where: { !$0.isBlank }),
      let last = bytes.lastIndex(where: { !$0.isBlank })
    else { return "" }
    return String(self[first...last])
  }
}
