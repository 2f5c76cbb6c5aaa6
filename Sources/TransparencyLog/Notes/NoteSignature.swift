import Core

/// One line of signature under a note: `— name base64(key ID ‖ signature)`.
public struct NoteSignature: Hashable, Sendable {
  public let name: String
  /// Names the key, together with `name`.
  public let keyID: UInt32
  /// 64 bytes for Ed25519; of any length for kinds that are not known here.
  public let signature: [UInt8]

  init(name: String, keyID: UInt32, signature: [UInt8]) {
    self.name = name
    self.keyID = keyID
    self.signature = signature
  }

  /// The one on a line (without its newline), or nil for anything else.
  init?(line: ArraySlice<UInt8>) {
    let dash = Array("— ".utf8)
    guard line.starts(with: dash) else { return nil }
    let parts = line.dropFirst(dash.count).split(
      separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard parts.count == 2, let name = String(validating: parts[0], as: UTF8.self),
      KeyName.isValid(name), let bytes = Base64.decode(parts[1]), bytes.count > 4
    else { return nil }
    self.name = name
    keyID = bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    signature = Array(bytes.dropFirst(4))
  }

  /// The line, with its newline.
  package var line: String {
    let id = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: keyID >> $0) }
    return "— \(name) \(Base64.encode(id + signature))\n"
  }

  /// Whether it says that it is that key's.
  func isBy(_ key: VerifierKey) -> Bool {
    keyID == key.id && name.utf8.elementsEqual(key.name.utf8)
  }
}
