/// The FNV-1a hash of 64 bits (Fowler, Noll, Vo; draft-eastlake-fnv): quick, and the same everywhere.
/// It is no proof of anything: who wants two texts with one hash can find them.
public struct FNV1a: Hashable, Sendable {
  @usableFromInline var state: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The hash of no bytes.
  @inlinable
  public init() {}

  /// The hash of `bytes`.
  @inlinable
  public init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte) }
  }

  /// Takes in one more byte.
  @inlinable
  public mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }

  /// The hash of the bytes so far.
  @inlinable
  public var value: UInt64 { state }
}
