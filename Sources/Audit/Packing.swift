/// A way in which files are compressed beforehand, for web servers to send in their place.
public struct Packing: Sendable {
  let ending: String
  let expands: (@Sendable (_ packed: [UInt8], _ bytes: [UInt8]) -> Bool)?

  /// Files that end in `.` and `ending`. `expands` says whether one of them is the compressed form of
  /// just these bytes; nil where what it takes to tell is not installed.
  public init(
    ending: String, expands: (@Sendable (_ packed: [UInt8], _ bytes: [UInt8]) -> Bool)?
  ) {
    self.ending = ending
    self.expands = expands
  }
}
