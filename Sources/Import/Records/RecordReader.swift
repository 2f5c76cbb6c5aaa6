import Core

/// A reader of a file format, part by part, in bounded memory.
public protocol RecordReader: Sendable {
  /// The events of the next part of the text, which is valid UTF-8 and may cut a record anywhere.
  mutating func read(_ text: [UInt8]) -> [ReadingEvent]

  /// The events at the end of the file.
  mutating func finish() -> [ReadingEvent]
}

/// An event of a reader.
public enum ReadingEvent: Sendable {
  case record(Record)
  /// A value beside the records: a total, the address of the next page. At `#header` are the names of
  /// a table's columns; `#records` says that records may follow.
  case aside(path: [String], RecordValue)
  /// A record that cannot be read. Reading continues after it.
  case broken(TextPosition, String)
}

/// A record of a file, with its start.
public struct Record: Sendable {
  public let value: RecordValue
  public let position: TextPosition
}

/// How large a record of an export may be, in bytes: a hundred times the longest review anybody wrote.
enum RecordBounds {
  static let record = 8 << 20
  static let row = 1 << 20
  static let depth = 64
  /// The number of bytes of a file that may be read again after errors. After that, broken records
  /// are skipped.
  static let reread = 64 << 20
  /// The number of values beside the records that are kept.
  static let asides = 10_000
  /// The number of blank bytes with which a file may begin.
  static let blank = 1 << 20
  /// The number of records that cannot be read after which the rest of a file is not tried, if there
  /// is not one other record for ten of them.
  static let broken = 10_000
}

/// The part of a file that is still needed, with its position in the file.
struct Window: Sendable {
  private(set) var bytes: [UInt8] = []
  /// The index of the first byte that is still needed.
  private(set) var start = 0
  private var position = TextPosition(line: 1, column: 1)
  private var positioned = 0

  /// Appends the next part. Returns the number by which all indices shrink.
  mutating func append(_ more: [UInt8]) -> Int {
    let gone = start
    if gone > 0 {
      movePosition(to: gone)
      bytes.removeFirst(gone)
      positioned -= gone
      start = 0
    }
    bytes.append(contentsOf: more)
    return gone
  }

  /// Marks everything before `index` as done.
  mutating func drop(before index: Int) { start = min(index, bytes.count) }

  /// The position in the file of the byte at `index`. Indices must not go back.
  mutating func position(of index: Int) -> TextPosition {
    guard index >= positioned else { return position }
    movePosition(to: min(index, bytes.count))
    return position
  }

  private mutating func movePosition(to index: Int) {
    guard index > positioned else { return }
    position.move(over: bytes[positioned..<index])
    positioned = index
  }
}

/// A scan for the end of a JSON value by its brackets and quotes alone. It can stop and continue
/// with every part of a file.
struct Scan {
  private(set) var start: Int
  private(set) var at: Int
  let isRecord: Bool
  let path: [String]
  private var depth = 0
  private var inString = false
  private var isEscaped = false

  init(_ start: Int, isRecord: Bool, path: [String] = []) {
    self.start = start
    at = start
    self.isRecord = isRecord
    self.path = path
  }

  /// The same scan, with the bytes so far dropped.
  var emptied: Scan {
    var scan = self
    scan.start = at
    return scan
  }

  mutating func move(by count: Int) {
    start -= count
    at -= count
  }

  /// Continues. Returns whether the end is reached.
  mutating func advance(_ bytes: [UInt8], isLast: Bool) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      while at < bytes.count {
        let byte = bytes[at]
        if inString {
          if isEscaped {
            isEscaped = false
          } else if byte == .backslash {
            isEscaped = true
          } else if byte == .doubleQuote {
            inString = false
            if depth == 0 {
              at += 1
              return true
            }
          }
          at += 1
          continue
        }
        switch byte {
        case .doubleQuote: inString = true
        case .openBrace, .openBracket: depth += 1
        case .closeBrace, .closeBracket:
          // A word or number ends before the bracket of what it stands in.
          if depth == 0 { return true }
          depth -= 1
          if depth == 0 {
            at += 1
            return true
          }
        case .comma, .lineFeed, .space, .tab, .carriageReturn:
          if depth == 0, at > start { return true }
        default: break
        }
        at += 1
      }
      return isLast && depth == 0 && !inString && at > start
    }
  }
}
