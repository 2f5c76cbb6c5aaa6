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
  case broken(Position, String)
}

/// One record of a file, and where it starts.
public struct Record: Sendable {
  public let value: RecordValue
  public let position: Position
}

/// A line and a column of a file, both from 1; the column counts characters as editors do.
public struct Position: Hashable, Sendable {
  public var line: Int
  public var column: Int

  /// As a place in `file`.
  func place(in file: String) -> Place { Place(file, line: line, column: column) }
}

extension Position {
  /// Moves on over `bytes`.
  mutating func move(over bytes: ArraySlice<UInt8>) {
    for byte in bytes {
      if byte == .lineFeed {
        line += 1
        column = 1
      } else if !byte.isContinuation {
        column += 1
      }
    }
  }
}

/// How large a record may be, in bytes: a hundred times the longest review anybody wrote.
enum Bounds {
  static let record = 8 << 20
  static let row = 1 << 20
  static let depth = 64
  /// How much of a file is read once more behind mistakes, before what they reach over is passed by.
  static let reread = 64 << 20
}
