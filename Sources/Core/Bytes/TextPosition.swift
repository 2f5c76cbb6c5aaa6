/// A line and a column of a text, both from 1. A column counts Unicode scalars, as editors do.
///
/// It takes eight bytes, since a node of content has one each. What lies beyond 2³¹ stays there.
public struct TextPosition: Hashable, Sendable {
  private var storedLine: Int32
  private var storedColumn: Int32

  public var line: Int { Int(storedLine) }
  public var column: Int { Int(storedColumn) }

  /// The first of a text.
  public static let start = TextPosition(line: 1, column: 1)

  public init(line: Int, column: Int) {
    storedLine = Int32(clamping: line)
    storedColumn = Int32(clamping: column)
  }

  /// Moves on over `bytes`, a part of a text in UTF-8.
  public mutating func move(over bytes: ArraySlice<UInt8>) {
    // Loops without branches, which run sixteen bytes at a time.
    var lines = 0
    for byte in bytes { lines &+= byte == .lineFeed ? 1 : 0 }
    let last = lines > 0 ? bytes.lastIndex(of: .lineFeed) : nil
    var columns = 0
    for byte in bytes[(last.map { $0 + 1 } ?? bytes.startIndex)...] {
      columns &+= byte.isContinuation ? 0 : 1
    }
    self = TextPosition(line: line + lines, column: (last == nil ? column : 1) + columns)
  }
}

extension Place {
  /// The place of a position in `file`.
  public init(_ file: String, _ position: TextPosition) {
    self.init(file, line: position.line, column: position.column)
  }
}
