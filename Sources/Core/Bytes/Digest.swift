/// A SHA-256 hash (FIPS 180-4): 32 bytes.
public struct Digest: Hashable, Sendable {
  /// The number of its bytes.
  public static let byteCount = 32

  // The bytes as they lie in memory: no allocation, and equal in four comparisons.
  private var first: UInt64 = 0
  private var second: UInt64 = 0
  private var third: UInt64 = 0
  private var fourth: UInt64 = 0

  /// The hash of `bytes`.
  public init(of bytes: UnsafeRawBufferPointer) {
    var hash = SHA256()
    hash.update(bytes)
    self = hash.finalize()
  }

  /// The hash of `bytes`.
  public init(of bytes: [UInt8]) {
    self = bytes.withUnsafeBytes { Digest(of: $0) }
  }

  /// The hash of the concatenation of all `parts`.
  package init(of parts: UnsafeRawBufferPointer...) {
    var hash = SHA256()
    for part in parts { hash.update(part) }
    self = hash.finalize()
  }

  /// The hash with these bytes. Nil unless there are 32.
  public init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == Digest.byteCount else { return nil }
    self = Array(bytes).withUnsafeBytes { Digest(raw: $0) }
  }

  /// The hash with the first 32 of `bytes`, which must be at least as many.
  package init(raw bytes: UnsafeRawBufferPointer) {
    withUnsafeMutableBytes(of: &self) {
      $0.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[..<Digest.byteCount]))
    }
  }

  /// Its bytes.
  public var bytes: [UInt8] { withBytes { Array($0) } }

  package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    withUnsafeBytes(of: self, body)
  }
}

extension Digest: CustomStringConvertible {
  /// Decodes 44 characters of base64 (RFC 4648, section 4). Nil for anything else.
  public init?(base64 text: some StringProtocol) {
    guard let bytes = Base64.decode(text), let digest = Digest(bytes) else { return nil }
    self = digest
  }

  /// Decodes 64 lower-case hexadecimal digits. Nil for anything else.
  public init?(hex text: some StringProtocol) {
    guard let bytes = Hex.decode(text), let digest = Digest(bytes) else { return nil }
    self = digest
  }

  /// The hash in base64: 44 characters.
  public var base64: String { Base64.encode(bytes) }

  /// The hash in lower-case hexadecimal digits: 64 characters.
  public var hex: String { Hex.encode(bytes) }

  public var description: String { hex }
}
