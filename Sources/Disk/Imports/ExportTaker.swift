/// What takes the files of an export, one after the other.
public protocol ExportTaker {
  /// A file begins.
  mutating func begin(_ name: String) throws

  /// The next bytes of the file; false where the rest of it need not be read.
  mutating func take(_ bytes: [UInt8]) throws -> Bool

  /// The file ends, or enough of it was read.
  mutating func end() throws
}
