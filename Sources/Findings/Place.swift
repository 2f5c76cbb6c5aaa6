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
  public init(_ file: String, offset: Int, in bytes: some Collection<UInt8>) {
    var line = 1
    var column = 1
    for byte in bytes.prefix(offset) {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0b1100_0000 != 0b1000_0000 {
        column += 1
      }
    }
    self.init(file, line: line, column: column)
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
