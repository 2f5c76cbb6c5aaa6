import Core

/// A text with signatures under it (C2SP signed-note), or without any.
public struct SignedNote: Hashable, Sendable {
  /// The largest size of a note in bytes, the same as in Go's sumdb/note.
  public static let mostBytes = 1_000_000

  /// The signed text, which ends in a newline.
  public let text: String
  public let signatures: [NoteSignature]

  /// Signs a text, which ends in a newline, with each of `keys`.
  public init(text: String, signedBy keys: [SignerKey] = []) {
    self.text = text
    signatures = keys.compactMap { $0.signature(of: text) }
  }

  /// Parses a note. The last empty line separates the text from the signatures; a note without an
  /// empty line is an unsigned text.
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

  /// Why the note cannot be trusted. Nil if at least one of `keys` signed it and no signature by
  /// one of them is false. Signatures by other keys are ignored.
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

/// One signature line of a note: `— name base64(key ID ‖ signature)`.
public struct NoteSignature: Hashable, Sendable {
  public let name: String
  /// The key ID, which together with `name` identifies the key.
  public let keyID: UInt32
  /// The signature: 64 bytes for Ed25519, any length for unknown types.
  public let signature: [UInt8]

  init(name: String, keyID: UInt32, signature: [UInt8]) {
    self.name = name
    self.keyID = keyID
    self.signature = signature
  }

  /// Parses a signature line without its newline. Nil for anything else.
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

  /// Whether the line names that key as its signer.
  func isBy(_ key: VerifierKey) -> Bool {
    keyID == key.id && name.utf8.elementsEqual(key.name.utf8)
  }
}

/// A reason why a note or a checkpoint cannot be trusted.
public enum NoteFlaw: Error, Hashable {
  /// The note is longer than `mostBytes`.
  case tooLong
  /// The note is not UTF-8, or has control characters.
  case notText
  /// The text or a signature does not end in a newline.
  case unfinished
  /// The line of that number, from 1, is not a signature.
  case badSignatureLine(Int)
  /// The note has no signature.
  case unsigned
  /// None of the given keys signed the note.
  case unknownKeys
  /// The signature that names this key is not valid for it.
  case forged(name: String)
  /// There are fewer than the three lines of a checkpoint: origin, size, root.
  case tooFewLines
  /// The first line is no origin.
  case badOrigin
  /// The second line is no size.
  case badSize
  /// The third line is not a root hash, or not one of a log of this size.
  case badRoot
  /// One of the lines after the third is empty.
  case badExtension
  /// The checkpoint is of another log, with that origin.
  case otherOrigin(String)
}

extension NoteFlaw: CustomStringConvertible {
  public var description: String {
    switch self {
    case .tooLong: "the note is longer than \(SignedNote.mostBytes) bytes"
    case .notText: "the note is not UTF-8 text, or has control characters"
    case .unfinished: "the note is cut off"
    case .badSignatureLine(let line): "line \(line) is no signature"
    case .unsigned: "the checkpoint is not signed"
    case .unknownKeys: "no key that is trusted has signed the checkpoint"
    case .forged(let name): "the signature of '\(name)' is not by its key, or the text was changed"
    case .tooFewLines: "a checkpoint has at least three lines: origin, size, root hash"
    case .badOrigin: "the first line of the checkpoint names no ledger"
    case .badSize: "the second line of the checkpoint is no size"
    case .badRoot: "the third line of the checkpoint is no root hash of a ledger of its size"
    case .badExtension: "an empty line stands in the checkpoint"
    case .otherOrigin(let name): "the checkpoint is that of another ledger, '\(name)'"
    }
  }
}
