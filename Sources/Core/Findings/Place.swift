/// A place in a file of the project.
///
/// Lines and columns count from 1, and a column counts Unicode scalars, as editors do. A place
/// without a line is the file as a whole; one without a column is a whole line.
public struct Place: Hashable, Sendable {
  /// The path from the project's root, with `/` between its parts.
  public let file: String
  public let line: Int?
  public let column: Int?

  /// A place; `column` is ignored where `line` is nil.
  public init(_ file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = line == nil ? nil : column
  }

  /// The place of the byte at `offset` in `bytes`, the whole content of `file`.
  public init(_ file: String, offset: Int, in bytes: [UInt8]) {
    self = Lines(of: bytes).place(file, offset: offset)
  }
}

/// Where the lines of a text begin, for many places in the same text.
public struct Lines: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]

  /// The lines of a text.
  public init(of bytes: [UInt8]) {
    self.bytes = bytes
    starts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
  }

  /// The place of the byte at `offset` in the text, which is the content of `file`.
  public func place(_ file: String, offset: Int) -> Place {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    let before = bytes[starts[low]..<Swift.min(offset, bytes.count)]
    let column = before.reduce(1) { $1 & 0b1100_0000 == 0b1000_0000 ? $0 : $0 + 1 }
    return Place(file, line: low + 1, column: column)
  }
}

extension Place: Comparable {
  /// By file name's bytes, then line, then column; the whole before its parts.
  public static func < (one: Place, other: Place) -> Bool {
    if one.file != other.file { return one.file.utf8.lexicographicallyPrecedes(other.file.utf8) }
    return (one.line ?? 0, one.column ?? 0) < (other.line ?? 0, other.column ?? 0)
  }
}

extension Place: CustomStringConvertible {
  /// `content/replies/x.md:4:10`, as compilers write it and editors understand it.
  public var description: String {
    ([file] + [line, column].compactMap { $0 }.map(String.init)).joined(separator: ":")
  }
}
