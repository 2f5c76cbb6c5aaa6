import Core

/// Reads a file of some format, part by part, in bounded memory.
public protocol RecordReader: Sendable {
  /// What the next part of the text brings; `text` is valid UTF-8 and may cut a record anywhere.
  mutating func read(_ text: [UInt8]) -> [ReadingEvent]

  /// What is left at the end of the file.
  mutating func finish() -> [ReadingEvent]
}

/// What a reader comes across.
public enum ReadingEvent: Sendable {
  case record(Record)
  /// Something that stands beside the records: a total, the address of the next page.
  case aside(path: [String], RecordValue)
  /// A record that cannot be read; its neighbours can.
  case broken(TextPosition, String)
}

/// One record of a file, and where it starts.
public struct Record: Sendable {
  public let value: RecordValue
  public let position: TextPosition
}

/// How large a record of an export may be, in bytes: a hundred times the longest review anybody wrote.
enum RecordBounds {
  static let record = 8 << 20
  static let row = 1 << 20
  static let depth = 64
  /// How much of a file is read once more behind mistakes, before what they reach over is passed by.
  static let reread = 64 << 20
}

/// The part of a file that is not yet done with, and where in the file it starts.
struct Window: Sendable {
  private(set) var bytes: [UInt8] = []
  /// The first byte that is still wanted.
  private(set) var start = 0
  private var position = TextPosition(line: 1, column: 1)
  private var positioned = 0

  /// Takes the next part, and answers by how much all indices are less from now on.
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

  /// Says that what stands before `index` is done with.
  mutating func drop(before index: Int) { start = min(index, bytes.count) }

  /// Where the byte at `index` stands in the file; indices must not go back.
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

/// A look for the end of a JSON value by its brackets and quotes alone, which can stop and go on
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

  /// The same look, with all before it done with.
  var emptied: Scan {
    var scan = self
    scan.start = at
    return scan
  }

  mutating func move(by count: Int) {
    start -= count
    at -= count
  }

  /// Goes on, and answers whether the end is reached.
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
