import Crypto

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
    hash.update(bufferPointer: bytes)
    hash.finalize().withUnsafeBytes { self = Digest(raw: $0) }
  }

  /// The hash of `bytes`.
  public init(of bytes: [UInt8]) {
    self = bytes.withUnsafeBytes { Digest(of: $0) }
  }

  /// The hash of the bytes of all of `parts`, one after another.
  package init(of parts: UnsafeRawBufferPointer...) {
    var hash = SHA256()
    for part in parts { hash.update(bufferPointer: part) }
    hash.finalize().withUnsafeBytes { self = Digest(raw: $0) }
  }

  /// The hash whose 32 bytes these are, or nil where there are more or fewer.
  public init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == Digest.byteCount else { return nil }
    self = Array(bytes).withUnsafeBytes { Digest(raw: $0) }
  }

  /// The first 32 of `bytes`, which are at least as many.
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
