import Core

/// A private key that signs notes (Ed25519; the text as in Go's sumdb/note).
public struct SignerKey: Sendable {
  /// The public key of this private key.
  public let verifier: VerifierKey
  private let seed: [UInt8]

  /// Makes a new key. Nil if no key can have that name. `random` must be a generator fit for
  /// secrets.
  public init?(name: String, using random: inout some RandomNumberGenerator) {
    self.init(name: name, seed: Salt(using: &random).bytes)
  }

  /// The key that RFC 8032 derives from a seed of 32 bytes. Nil if the name or the seed is not
  /// valid.
  public init?(name: String, seed: [UInt8]) {
    guard let publicKey = Ed25519.publicKey(ofSeed: seed),
      let verifier = VerifierKey(name: name, publicKey: publicKey)
    else { return nil }
    self.verifier = verifier
    self.seed = seed
  }

  /// Parses a private key, `PRIVATE+KEY+name+hex8+base64(0x01 ‖ seed)`. Nil for anything else.
  public init?(secret text: String) {
    let prefix = "PRIVATE+KEY+"
    guard text.utf8.starts(with: prefix.utf8) else { return nil }
    let parts = text.utf8.dropFirst(prefix.utf8.count).split(
      separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let name = String(validating: parts[0], as: UTF8.self),
      let typedSeed = Base64.decode(Array(parts[2])[...]), typedSeed.first == KeyName.ed25519,
      let key = SignerKey(name: name, seed: Array(typedSeed.dropFirst())),
      KeyName.hex(key.verifier.id).utf8.elementsEqual(parts[1])
    else { return nil }
    self = key
  }

  /// The private key as text. Keep it secret.
  public var secret: String {
    let seed = Base64.encode([KeyName.ed25519] + seed)
    return "PRIVATE+KEY+\(verifier.name)+\(KeyName.hex(verifier.id))+\(seed)"
  }

  /// Signs a note's text, which ends in a newline.
  public func signature(of text: String) -> NoteSignature? {
    Ed25519.signature(of: Array(text.utf8), bySeed: seed).flatMap {
      NoteSignature(name: verifier.name, keyID: verifier.id, signature: $0)
    }
  }
}

extension SignerKey: CustomStringConvertible, CustomReflectable {
  /// The public key, so that the secret is not printed by accident.
  public var description: String { "the private key of \(verifier.text)" }
  public var customMirror: Mirror { Mirror(self, children: ["verifier": verifier]) }
}

/// A public key that verifies notes (C2SP signed-note, Ed25519; the text as in Go's sumdb/note).
public struct VerifierKey: Hashable, Sendable {
  public let name: String
  /// The first four bytes of SHA-256(name ‖ newline ‖ 0x01 ‖ public key).
  public let id: UInt32
  /// The public key's 32 bytes (RFC 8032).
  public let publicKey: [UInt8]

  /// The key of that name. Nil if the name or the key is not valid.
  public init?(name: String, publicKey: [UInt8]) {
    guard KeyName.isValid(name), publicKey.count == Ed25519.keyByteCount else { return nil }
    self.name = name
    self.publicKey = publicKey
    id = KeyName.id(of: name, typedKey: [KeyName.ed25519] + publicKey)
  }

  /// Parses a public key, `name+hex8+base64(0x01 ‖ public key)`. Nil for anything else, such as a
  /// key of another type or one whose ID does not match.
  public init?(_ text: String) {
    let parts = text.utf8.split(
      separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let name = String(validating: parts[0], as: UTF8.self),
      let typedKey = Base64.decode(Array(parts[2])[...]), typedKey.first == KeyName.ed25519,
      let key = VerifierKey(name: name, publicKey: Array(typedKey.dropFirst())),
      KeyName.hex(key.id).utf8.elementsEqual(parts[1])
    else { return nil }
    self = key
  }

  /// The public key as text, as it is published.
  public var text: String {
    "\(name)+\(KeyName.hex(id))+\(Base64.encode([KeyName.ed25519] + publicKey))"
  }

  /// Whether the key's text needs no escapes in JSON, which an event of the log requires.
  package var isPlainASCII: Bool {
    name.utf8.allSatisfy { 0x21...0x7E ~= $0 && $0 != UInt8(ascii: "\"") && $0 != 0x5C }
  }

  /// Whether `signature` is this key's for `message`.
  func verifies(_ signature: [UInt8], of message: [UInt8]) -> Bool {
    Ed25519.verifies(signature, of: message, by: publicKey)
  }
}

/// The names and IDs of keys (C2SP signed-note).
enum KeyName {
  /// Whether a key can have that name: at least one character, but no white space of Unicode, plus
  /// signs or control characters.
  static func isValid(_ name: String) -> Bool {
    !name.isEmpty
      && name.unicodeScalars.allSatisfy {
        !$0.properties.isWhitespace && $0 != "+" && $0.value >= 0x20
      }
  }

  /// The key ID: the first four bytes of SHA-256(name ‖ newline ‖ type and key).
  static func id(of name: String, typedKey: [UInt8]) -> UInt32 {
    let hash = Digest(of: Array(name.utf8) + [UInt8(ascii: "\n")] + typedKey)
    return hash.bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// A key ID as eight hexadecimal digits.
  static func hex(_ id: UInt32) -> String {
    Hex.encode([24, 16, 8, 0].map { UInt8(truncatingIfNeeded: id >> $0) })
  }

  /// The type byte of Ed25519, with which signatures and keys begin.
  static let ed25519: UInt8 = 0x01
}
