import Core

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
