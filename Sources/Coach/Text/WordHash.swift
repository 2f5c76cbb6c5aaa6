/// A word as a number: FNV-1a over its folded bytes, 64 bits.
///
/// The hash of every beginning of a word comes for free on the way to its end, which is how stems
/// such as `refund*` are found.
struct WordHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = WordHash()
    for byte in bytes { hash.add(byte) }
    return hash.value
  }

  static func of(_ text: StaticString) -> UInt64 { text.withUTF8Buffer { of($0) } }
}

/// From hashes of words to numbers; open addressing, since it is asked for every word of a text.
struct WordTable: Sendable {
  private var keys: [UInt64]
  private var values: [Int32]
  private let mask: Int

  init(_ entries: [UInt64: Int32]) {
    var size = 16
    while size < entries.count * 3 { size *= 2 }
    mask = size - 1
    keys = [UInt64](repeating: 0, count: size)
    values = [Int32](repeating: -1, count: size)
    for (key, value) in entries {
      var slot = Int(truncatingIfNeeded: key) & mask
      while values[slot] >= 0 { slot = (slot + 1) & mask }
      keys[slot] = key
      values[slot] = value
    }
  }

  /// The number of a word, 0 or more; nil for one that is not there.
  subscript(hash: UInt64) -> Int32? {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while values[slot] >= 0 {
      if keys[slot] == hash { return values[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
