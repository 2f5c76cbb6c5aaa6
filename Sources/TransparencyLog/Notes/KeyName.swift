import Core

/// Names of keys, as C2SP signed-note has them.
enum KeyName {
  /// Whether a key can have that name: something, without spaces (of any kind in Unicode), plus
  /// signs and control characters.
  static func isValid(_ name: String) -> Bool {
    !name.isEmpty
      && name.unicodeScalars.allSatisfy {
        !$0.properties.isWhitespace && $0 != "+" && $0.value >= 0x20
      }
  }

  /// The four bytes that name a key together with its name: the first of
  /// SHA-256(name ‖ newline ‖ type and key).
  static func id(of name: String, typedKey: [UInt8]) -> UInt32 {
    let hash = Digest(of: Array(name.utf8) + [UInt8(ascii: "\n")] + typedKey)
    return hash.bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// As eight hexadecimal digits.
  static func hex(_ id: UInt32) -> String {
    Hex.encode([24, 16, 8, 0].map { UInt8(truncatingIfNeeded: id >> $0) })
  }

  /// Signatures and keys begin with their type; this is that of Ed25519.
  static let ed25519: UInt8 = 0x01
}
