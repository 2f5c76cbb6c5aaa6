import CCrypto

/// SHA-256 (FIPS 180-4) of bytes that come part by part, by OpenSSL's libcrypto.
///
/// A value without allocations: a log has a million short leaves. `SHA256_*` are deprecated since
/// OpenSSL 3.0 in favour of `EVP_*`, which allocate, and take up to three times as long for a leaf.
public struct SHA256: Sendable {
  private var state = SHA256_CTX()

  /// The hash of no bytes yet.
  public init() { SHA256_Init(&state) }

  /// Takes the next bytes.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    SHA256_Update(&state, bytes.baseAddress, bytes.count)
  }

  /// Takes the next bytes.
  public mutating func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { update($0) }
  }

  /// The hash of all bytes so far. More may follow.
  public func finalize() -> Digest {
    var state = state
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Digest.byteCount) {
      SHA256_Final($0.baseAddress, &state)
      return Digest(raw: UnsafeRawBufferPointer($0))
    }
  }
}
