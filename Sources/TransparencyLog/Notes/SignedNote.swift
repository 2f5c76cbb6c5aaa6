/// A text with signatures under it (C2SP signed-note), or without any.
public struct SignedNote: Hashable, Sendable {
  /// Notes are no longer, in bytes, as in Go's sumdb/note.
  public static let mostBytes = 1_000_000

  /// The signed text, which ends in a newline.
  public let text: String
  public let signatures: [NoteSignature]

  /// A text that ends in a newline, signed with each of `keys`.
  public init(text: String, signedBy keys: [SignerKey] = []) {
    self.text = text
    signatures = keys.compactMap { $0.signature(of: text) }
  }

  /// The note that `bytes` write. The last empty line parts the text from the signatures; without
  /// an empty line it is an unsigned text.
  public init(parsing bytes: [UInt8]) throws(NoteFlaw) {
    guard bytes.count <= SignedNote.mostBytes else { throw .tooLong }
    let newline = UInt8(ascii: "\n")
    guard bytes.allSatisfy({ $0 >= 0x20 || $0 == newline }) else { throw .notText }
    guard bytes.last == newline else { throw .unfinished }
    let gap = bytes.indices.dropLast().last { bytes[$0] == newline && bytes[$0 + 1] == newline }
    guard let text = String(validating: bytes[...(gap ?? bytes.count - 1)], as: UTF8.self) else {
      throw .notText
    }
    self.text = text
    var signatures: [NoteSignature] = []
    if let gap {
      let line = bytes[...gap].count { $0 == newline } + 2
      let lines = bytes[(gap + 2)...].split(separator: newline)
      for (place, bytes) in lines.enumerated() {
        guard let signature = NoteSignature(line: bytes) else {
          throw .badSignatureLine(line + place)
        }
        signatures.append(signature)
      }
      guard !signatures.isEmpty else { throw .unfinished }
    }
    self.signatures = signatures
  }

  /// The note as it is published.
  public var bytes: [UInt8] {
    Array(text.utf8)
      + (signatures.isEmpty
        ? [] : [UInt8(ascii: "\n")] + signatures.flatMap { Array($0.line.utf8) })
  }

  /// Why the note is not to be believed; nil where at least one of `keys` has signed it and no
  /// signature by one of them is false. Signatures by others say nothing.
  public func flaw(trusting keys: [VerifierKey]) -> NoteFlaw? {
    guard !signatures.isEmpty else { return .unsigned }
    let message = Array(text.utf8)
    var isSigned = false
    for signature in signatures {
      for key in keys where signature.isBy(key) {
        guard key.verifies(signature.signature, of: message) else { return .forged(name: key.name) }
        isSigned = true
      }
    }
    return isSigned ? nil : .unknownKeys
  }
}
