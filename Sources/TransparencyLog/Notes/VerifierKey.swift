import Core
import Crypto

/// A public key that verifies notes (C2SP signed-note, Ed25519; the text as in Go's sumdb/note).
public struct VerifierKey: Hashable, Sendable {
  public let name: String
  /// The first four bytes of SHA-256(name ‖ newline ‖ 0x01 ‖ public key).
  public let id: UInt32
  /// 32 bytes (RFC 8032).
  public let publicKey: [UInt8]

  /// The key of that name, or nil where name or key cannot be one's.
  public init?(name: String, publicKey: [UInt8]) {
    guard KeyName.isValid(name), publicKey.count == 32 else { return nil }
    self.name = name
    self.publicKey = publicKey
    id = KeyName.id(of: name, typedKey: [KeyName.ed25519] + publicKey)
  }

  /// The key written as `name+hex8+base64(0x01 ‖ public key)`, or nil for anything else, such as a
  /// key of another type or one whose ID is not its own.
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

  /// The key as text, to be published.
  public var text: String {
    "\(name)+\(KeyName.hex(id))+\(Base64.encode([KeyName.ed25519] + publicKey))"
  }

  /// Whether the text needs no escape in JSON, as an event of the log wants it.
  package var isPlainASCII: Bool {
    name.utf8.allSatisfy { 0x21...0x7E ~= $0 && $0 != UInt8(ascii: "\"") && $0 != 0x5C }
  }

  /// Whether `signature` is this key's for `message`.
  func verifies(_ signature: [UInt8], of message: [UInt8]) -> Bool {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else {
      return false
    }
    return key.isValidSignature(signature, for: message)
  }
}
