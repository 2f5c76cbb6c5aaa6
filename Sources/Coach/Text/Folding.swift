import Core

/// Case and diacritics folding, so that `Café`, `CAFÉ` and `cafe` are one word.
enum Folding {
  /// What a scalar is within a word.
  enum CharacterClass {
    case letter, digit, apostrophe, mark, picture, other
  }

  static func kind(_ scalar: UInt32) -> CharacterClass {
    switch scalar {
    case 0x61...0x7A, 0x41...0x5A: .letter
    case 0x30...0x39: .digit
    case 0x27, 0x2019, 0x02BC, 0xB4: .apostrophe
    case 0..<0xC0: scalar == 0xAA || scalar == 0xBA || scalar == 0xB5 ? .letter : .other
    case 0xD7, 0xF7: .other
    case 0xC0..<0x300: .letter
    case 0x300..<0x370, 0x200C...0x200D, 0xFE0E...0xFE0F, 0xAD: .mark
    case 0x2600..<0x2800, 0x1F000..<0x1FB00: .picture
    case 0x2000..<0x2C00, 0x3000..<0x3040, 0xFE00..<0xFE70, 0xE000..<0xF900: .other
    case 0xFF00..<0xFF21, 0xFFF0...0xFFFF: .other
    default: .letter
    }
  }

  static func isUpper(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5A, 0xC0...0xDE: scalar != 0xD7
    case 0x100..<0x180: Self.isUpperExtended(scalar)
    case 0x391...0x3A9, 0x410...0x42F: true
    default: false
    }
  }

  /// Whether the scalar of Latin Extended-A is a capital. In most of that block a capital comes
  /// before its small letter.
  private static func isUpperExtended(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x139...0x148, 0x179...0x17E: scalar % 2 == 1
    case 0x138, 0x149, 0x17F: false
    case 0x178: true
    default: scalar % 2 == 0
    }
  }

  /// Appends a letter without case and diacritics. Other scripts than Latin are not changed.
  static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    switch scalar {
    case 0x41...0x5A: bytes.append(UInt8(scalar) + 0x20)
    case 0..<0x80: bytes.append(UInt8(scalar))
    case 0xC0..<0x180: append(plain[Int(scalar) - 0xC0], of: scalar, to: &bytes)
    default: encode(scalar, to: &bytes)
    }
  }

  private static func append(_ letter: UInt8, of scalar: UInt32, to bytes: inout [UInt8]) {
    switch letter {
    case UInt8(ascii: "1"): bytes += [0x61, 0x65]  // ae
    case UInt8(ascii: "2"): bytes += [0x6F, 0x65]  // oe
    case UInt8(ascii: "3"): bytes += [0x73, 0x73]  // ss
    case UInt8(ascii: "4"): bytes += [0x69, 0x6A]  // ij
    case UInt8(ascii: "."): encode(scalar, to: &bytes)
    default: bytes.append(letter)
    }
  }

  private static func encode(_ scalar: UInt32, to bytes: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(scalar) else { return }
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// The plain letters of U+00C0 to U+017F; 1 is ae, 2 is oe, 3 is ss, 4 is ij.
  private static let plain: [UInt8] = Array(
    ("aaaaaa1ceeeeiiiidnooooo.ouuuuyt3" + "aaaaaa1ceeeeiiiidnooooo.ouuuuyty"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii44jjkkk"
      + "llllllllllnnnnnnnnnoooooo22rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)
}

/// The hash of a word: FNV-1a over its folded bytes.
///
/// On the way to the end of a word, the hash of every beginning comes for free. Stems such as
/// `refund*` are found by it.
struct WordHash {
  private var hash = FNV1a()

  var value: UInt64 { hash.value }

  mutating func add(_ byte: UInt8) { hash.add(byte) }

  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 { FNV1a(bytes).value }

  static func of(_ text: StaticString) -> UInt64 { text.withUTF8Buffer { of($0) } }
}

/// A hash table from words to numbers with open addressing, because it is read for every word of a
/// text.
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

  /// The number of a word, 0 or more. Nil if the table does not have it.
  subscript(hash: UInt64) -> Int32? {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while values[slot] >= 0 {
      if keys[slot] == hash { return values[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
