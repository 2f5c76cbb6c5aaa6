import Core

/// A reader of CSV of any length (RFC 4180), row by row. Rows become objects with the names in the
/// header.
///
/// The separator is `,`, `;`, a tab or `|`: the one that a first line `sep=;` names, otherwise the
/// one that the header has most of. Up to nine lines of other text may come before the header. A
/// row is reported if it has more or fewer fields than the header, or text beside a quoted field.
/// Reading continues on the line after the one where the row began.
public struct CSVReader: RecordReader {
  private var window = Window()
  private var at = 0
  private var header: [String] = []
  private var separator: UInt8?
  /// The separator that Excel's first line `sep=;` names.
  private var declared: UInt8?
  /// Whether several columns have the same name.
  private var hasTwins = false
  private var linesAbove = 0
  /// Whether the rest of a line is skipped, because its row is broken.
  private var isSkipping = false
  /// The number of bytes that were read in vain for the ends of rows.
  private var reread = 0
  /// Whether reading has ended because no header was found.
  private var isOver = false
  private var isLast = false
  private var events: [ReadingEvent] = []
  /// The names by which a header below other lines is recognized, in small letters and digits.
  private let known: Set<String>

  /// A reader at the start of a file, which recognizes a header by these names.
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
    if isOver { at = bytes.count }
    while at < bytes.count, row(bytes) {}
    window.drop(before: at)
    defer { events = [] }
    return events
  }

  /// Takes the next row. Returns false if it is not complete yet.
  private mutating func row(_ bytes: [UInt8]) -> Bool {
    if header.isEmpty { return findHeader(bytes) }
    if isSkipping {
      let end = bytes.lineEnd(from: at)
      isSkipping = end == bytes.count
      at = min(end + 1, bytes.count)
      return true
    }
    switch CSVRow(bytes, from: at, separator ?? .comma, isLast: isLast) {
    case .needsMore: return false
    case .broken(let message):
      events.append(.broken(window.position(of: at), message))
      isSkipping = true
    case .endless(let message):
      events.append(.broken(window.position(of: at), message))
      isSkipping = true
      reread += bytes.count - at
      // A file with only broken rows must not be read again and again.
      if reread > RecordBounds.reread { at = bytes.count }
    case .fields(let fields, let next):
      if fields.allSatisfy({ $0.isBlank }) {
        at = next
      } else if fields.count == header.count {
        events.append(
          .record(Record(value: .object(members(fields)), position: window.position(of: at))))
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

  /// The fields by their names. Of several columns of one name, the first that is not empty counts.
  private func members(_ fields: [String]) -> [RecordValue.Member] {
    let members = zip(header, fields).map {
      RecordValue.Member(key: $0, value: CellValue.value(of: $1))
    }
    guard hasTwins else { return members }
    return members.filter { !$0.value.isEmptyText } + members.filter(\.value.isEmptyText)
  }

  /// Takes the line as the header if it can be one.
  private mutating func findHeader(_ bytes: [UInt8]) -> Bool {
    let end = bytes.lineEnd(from: at)
    guard end < bytes.count || isLast else {
      return bytes.count - at > RecordBounds.row ? giveUp() : false
    }
    if linesAbove == 0, declared == nil, let separator = bytes[at..<end].declaredSeparator {
      declared = separator
      at = min(end + 1, bytes.count)
      return true
    }
    let separator = declared ?? bytes[at..<end].likelySeparator
    guard case .fields(let names, let next) = CSVRow(bytes, from: at, separator, isLast: isLast)
    else {
      return isLast || bytes.count - at > RecordBounds.row ? giveUp() : false
    }
    let plain = names.map(\.plainName)
    let isHeader =
      known.isEmpty ? names.count > 1 : plain.count(where: known.contains) >= min(2, known.count)
    linesAbove += 1
    if isHeader {
      header = plain
      hasTwins = Set(plain).count < plain.count
      self.separator = separator
      events.append(.aside(path: ["#header"], .list(names.map { .text($0.withoutBlanksAround) })))
    } else if linesAbove >= 10 {
      return giveUp()
    }
    at = next
    return true
  }

  private mutating func giveUp() -> Bool {
    events.append(.broken(window.position(of: at), "no row of this file can be its header"))
    at = window.bytes.count
    isOver = true
    return false
  }
}

/// A row of CSV, as far as it was read.
enum CSVRow {
  /// The fields, and the index of the next row.
  case fields([String], next: Int)
  case needsMore
  case broken(String)
  /// A broken row, which goes on to the end of these bytes.
  case endless(String)

  /// The row that begins at `start`. `isLast` says that nothing follows these bytes.
  init(_ bytes: [UInt8], from start: Int, _ separator: UInt8, isLast: Bool) {
    self = Self.row(bytes, from: start, separator, isLast)
  }

  private static func row(
    _ bytes: [UInt8], from start: Int, _ separator: UInt8, _ isLast: Bool
  ) -> CSVRow {
    // A row that goes on beyond these bytes is read again with more, up to its bound.
    let unfinished: CSVRow =
      isLast
      ? .endless("the quotes of this row have no end")
      : bytes.count - start < RecordBounds.row
        ? .needsMore : .endless("this row is longer than 1 MiB")
    var fields: [String] = []
    var at = start
    while true {
      switch field(bytes, &at, separator, isLast) {
      case .text(let text): fields.append(text)
      case .needsMore: return unfinished
      case .broken(let message): return .broken(message)
      }
      guard at < bytes.count else { return isLast ? .fields(fields, next: at) : unfinished }
      if bytes[at] == separator {
        at += 1
        if at == bytes.count, !isLast { return unfinished }
        continue
      }
      if bytes[at] == .carriageReturn {
        at += 1
        guard at < bytes.count || isLast else { return unfinished }
      }
      if at < bytes.count, bytes[at] == .lineFeed { at += 1 }
      return .fields(fields, next: at)
    }
  }

  private enum Cell {
    case text(String)
    case needsMore
    case broken(String)
  }

  /// The field at `at`, which moves to the separator or the end of the row.
  private static func field(
    _ bytes: [UInt8], _ at: inout Int, _ separator: UInt8, _ isLast: Bool
  ) -> Cell {
    guard at < bytes.count, bytes[at] == .doubleQuote else {
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
      while at < bytes.count, bytes[at] != .doubleQuote { at += 1 }
      guard at < bytes.count else { return .needsMore }
      if at + 1 == bytes.count, !isLast { return .needsMore }
      if at + 1 < bytes.count, bytes[at + 1] == .doubleQuote {
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

extension ArraySlice<UInt8> {
  /// The separator that a header has most of, outside quotes.
  var likelySeparator: UInt8 {
    let candidates: [UInt8] = [.comma, .semicolon, .tab, UInt8(ascii: "|")]
    var counts = [0, 0, 0, 0]
    var inQuotes = false
    for byte in self {
      if byte == .doubleQuote { inQuotes.toggle() }
      if !inQuotes, let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
    }
    let most = counts.max() ?? 0
    return candidates[counts.firstIndex(of: most) ?? 0]
  }

  /// The separator in a line `sep=;`, which Excel writes above a table.
  var declaredSeparator: UInt8? {
    let line = filter { !$0.isWhiteSpace && $0 != .doubleQuote || $0 == .tab }
    guard line.count > 4, String(decoding: line.prefix(4), as: UTF8.self).lowercased() == "sep=",
      [.comma, .semicolon, .tab, UInt8(ascii: "|")].contains(line[4]),
      // A program that saved the table again has filled the line up.
      line.dropFirst(4).allSatisfy({ $0 == line[4] })
    else { return nil }
    return line[4]
  }
}
