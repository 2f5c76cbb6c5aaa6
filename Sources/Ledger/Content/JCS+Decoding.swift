extension JCS {
  /// Where text stops being canonical JSON of this subset.
  public struct DecodingError: Error, Hashable {
    /// In bytes from the start.
    public let offset: Int
    /// What is wrong there, in words.
    public let message: String
  }

  /// Objects and arrays nest no deeper.
  public static let mostDepth = 32

  /// The value that `bytes` write in canonical form. Any other spelling is refused: what was read
  /// is written again and compared.
  public init(decoding bytes: [UInt8]) throws(DecodingError) {
    var reader = JCSReader(bytes: bytes)
    let value = try reader.value(depth: 0)
    guard reader.at == bytes.count else { throw reader.mistake("nothing may follow the value") }
    let canonical = value.bytes
    guard canonical == bytes else {
      let offset = zip(canonical, bytes).prefix { $0 == $1 }.reduce(0) { count, _ in count + 1 }
      throw DecodingError(offset: offset, message: "this is not the canonical spelling")
    }
    self = value
  }
}
