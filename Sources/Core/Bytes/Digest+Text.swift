extension Digest: CustomStringConvertible {
  /// The hash written as 44 characters of base64 (RFC 4648, section 4), or nil for anything else.
  public init?(base64 text: some StringProtocol) {
    guard let bytes = Base64.decode(text), let digest = Digest(bytes) else { return nil }
    self = digest
  }

  /// The hash written as 64 lower-case hexadecimal digits, or nil for anything else.
  public init?(hex text: some StringProtocol) {
    guard let bytes = Hex.decode(text), let digest = Digest(bytes) else { return nil }
    self = digest
  }

  /// Its bytes in base64: 44 characters.
  public var base64: String { Base64.encode(bytes) }

  /// Its bytes in lower-case hexadecimal digits: 64 characters.
  public var hex: String { Hex.encode(bytes) }

  public var description: String { hex }
}
