import Core

/// A commitment to a text: SHA-256(tag ‖ salt ‖ content).
///
/// The commitment reveals nothing of the text to someone who has no salt, because the salt is 256
/// random bits. Someone who has both salt and content can check it. Nobody can find another content
/// with the same commitment.
public struct Commitment: Hashable, Sendable {
  /// The prefix of the hashed bytes, so that no other use of SHA-256 can give the same hash. The
  /// prefix ends in a zero byte, so no tag is the beginning of another.
  public static let tag = "sitegen.ledger.commitment.v1\u{0}"

  public let digest: Digest

  /// Commits to content whose canonical form is `bytes`.
  public init(toBytes bytes: [UInt8], salt: Salt, tag: String = Commitment.tag) {
    digest = Digest(of: Array(tag.utf8) + salt.bytes + bytes)
  }

  init(toBytes bytes: [UInt8], salt: Salt) {
    self = bytes.withUnsafeBytes { bytes in
      salt.bytes.withUnsafeBytes { Commitment(toBytes: bytes, salt: $0) }
    }
  }

  package init(toBytes content: UnsafeRawBufferPointer, salt: UnsafeRawBufferPointer) {
    digest = Commitment.tagBytes.withUnsafeBytes { Digest(of: $0, salt, content) }
  }

  private static let tagBytes = Array(tag.utf8)

  /// A commitment with a known hash.
  public init(digest: Digest) {
    self.digest = digest
  }

  /// Decodes a commitment from base64. Nil for anything but 32 bytes.
  package init?(base64 text: Slice<UnsafeBufferPointer<UInt8>>) {
    var digest = Digest.emptyTree
    guard withUnsafeMutableBytes(of: &digest, { Base64.decode(text, into: $0) }) else { return nil }
    self.digest = digest
  }
}

/// The 32 random bytes of a commitment. They keep anyone from guessing the content. Once they are
/// destroyed, the commitment proves nothing any more.
public struct Salt: Hashable, Sendable {
  /// The salt's 32 bytes.
  public let bytes: [UInt8]

  package static let byteCount = 32

  /// A salt with known bytes, of which there must be 32.
  package init(known bytes: [UInt8]) { self.bytes = bytes }

  /// A new salt. `random` must be a generator fit for secrets.
  public init(using random: inout some RandomNumberGenerator) {
    bytes = (0..<4).flatMap { _ in
      let word: UInt64 = random.next()
      return (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) }
    }
  }

  /// Decodes a salt from base64. Nil for anything but 32 bytes.
  public init?(base64 text: some StringProtocol) {
    guard let bytes = Base64.decode(text), bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// The salt in base64: 44 characters.
  public var base64: String { Base64.encode(bytes) }
}
