import Core

/// A promise about what was written that gives nothing of it away: SHA-256(tag ‖ salt ‖ content).
///
/// Who has salt and content can check it; who has neither learns nothing, as the salt has 256
/// random bits. Another content with the same commitment cannot be found.
public struct Commitment: Hashable, Sendable {
  /// What the hash begins with, so that it can be mistaken for no other use of SHA-256. It ends in a
  /// zero byte, and so no tag is the beginning of another.
  public static let tag = "sitegen.ledger.commitment.v1\u{0}"

  public let digest: Digest

  /// The commitment to content whose canonical form is `bytes`.
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

  /// One with that hash.
  public init(digest: Digest) {
    self.digest = digest
  }

  /// The one written in base64, or nil for anything but 32 bytes.
  package init?(base64 text: Slice<UnsafeBufferPointer<UInt8>>) {
    var digest = Digest.emptyTree
    guard withUnsafeMutableBytes(of: &digest, { Base64.decode(text, into: $0) }) else { return nil }
    self.digest = digest
  }
}

/// 32 random bytes that keep a commitment from being guessed, and whose destruction makes it say
/// nothing any more.
public struct Salt: Hashable, Sendable {
  /// 32 of them.
  public let bytes: [UInt8]

  package static let byteCount = 32

  /// The one made of `bytes`, which are 32.
  package init(known bytes: [UInt8]) { self.bytes = bytes }

  /// A new one; `random` must be fit for secrets.
  public init(using random: inout some RandomNumberGenerator) {
    bytes = (0..<4).flatMap { _ in
      let word: UInt64 = random.next()
      return (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) }
    }
  }

  /// The one written in base64, or nil for anything but 32 bytes.
  public init?(base64 text: some StringProtocol) {
    guard let bytes = Base64.decode(text), bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// Its bytes in base64: 44 characters.
  public var base64: String { Base64.encode(bytes) }
}
