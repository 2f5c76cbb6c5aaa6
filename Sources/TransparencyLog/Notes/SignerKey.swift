import Core
import Crypto

/// A private key that signs notes (Ed25519; the text as in Go's sumdb/note).
public struct SignerKey: Sendable {
  /// The public key that goes with it.
  public let verifier: VerifierKey
  private let seed: [UInt8]

  /// A new one, or nil where no key can have that name; `random` must be fit for secrets.
  public init?(name: String, using random: inout some RandomNumberGenerator) {
    self.init(name: name, seed: Salt(using: &random).bytes)
  }

  /// The one that RFC 8032 makes of a seed of 32 bytes, or nil where name or seed cannot be one's.
  public init?(name: String, seed: [UInt8]) {
    guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed),
      let verifier = VerifierKey(name: name, publicKey: Array(key.publicKey.rawRepresentation))
    else { return nil }
    self.verifier = verifier
    self.seed = seed
  }

  /// The key written as `PRIVATE+KEY+name+hex8+base64(0x01 ‖ seed)`, or nil for anything else.
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

  /// The key as text, to be kept secret.
  public var secret: String {
    let seed = Base64.encode([KeyName.ed25519] + seed)
    return "PRIVATE+KEY+\(verifier.name)+\(KeyName.hex(verifier.id))+\(seed)"
  }

  /// Its signature of a note's text, which ends in a newline.
  public func signature(of text: String) -> NoteSignature? {
    guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed),
      let signature = try? key.signature(for: Array(text.utf8))
    else { return nil }
    return NoteSignature(name: verifier.name, keyID: verifier.id, signature: Array(signature))
  }
}

extension SignerKey: CustomStringConvertible, CustomReflectable {
  /// Its public half: the secret is not printed by accident.
  public var description: String { "the private key of \(verifier.text)" }
  public var customMirror: Mirror { Mirror(self, children: ["verifier": verifier]) }
}
