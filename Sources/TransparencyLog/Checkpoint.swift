import Core

/// A log's size and root hash at one moment (C2SP tlog-checkpoint).
public struct Checkpoint: Hashable, Sendable {
  /// The log's name: its address without the scheme, such as `reviews.example/ledger`.
  public let origin: String
  /// The number of events.
  public let size: Int
  /// The root of the tree over them.
  public let root: Digest
  /// Further lines of the checkpoint, which mean nothing to this program. It writes none.
  public let extensions: [String]

  /// Makes a checkpoint. Nil if `origin` is not a line of text, if `size` is negative, or if `size`
  /// is 0 and `root` is not the empty tree's.
  public init?(origin: String, size: Int, root: Digest) {
    guard !origin.isEmpty, origin.unicodeScalars.allSatisfy({ $0.value >= 0x20 }), size >= 0,
      size > 0 || root == .emptyTree
    else { return nil }
    self.init(origin: origin, size: size, root: root, extensions: [])
  }

  private init(origin: String, size: Int, root: Digest, extensions: [String]) {
    self.origin = origin
    self.size = size
    self.root = root
    self.extensions = extensions
  }

  /// Parses the text of a note as a checkpoint.
  init(text: String) throws(NoteFlaw) {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Array($0) }.dropLast()
    guard lines.count >= 3 else { throw .tooFewLines }
    guard !lines[0].isEmpty else { throw .badOrigin }
    guard let size = Decimal.decode(lines[1]) else { throw .badSize }
    guard let root = Base64.decode(lines[2][...]).flatMap({ Digest($0) }),
      size > 0 || root == .emptyTree
    else { throw .badRoot }
    guard lines.allSatisfy({ !$0.isEmpty }) else { throw .badExtension }
    self.init(
      origin: String(decoding: lines[0], as: UTF8.self), size: size, root: root,
      extensions: lines.dropFirst(3).map { String(decoding: $0, as: UTF8.self) })
  }

  /// The checkpoint's lines, which are the text that is signed.
  public var text: String {
    ([origin, String(size), root.base64] + extensions).map { $0 + "\n" }.joined()
  }
}

/// A checkpoint as it is published: signed, or unsigned if the shop has no key.
public struct SignedCheckpoint: Hashable, Sendable {
  public let checkpoint: Checkpoint
  /// The note that the checkpoint was read from or written to, with its signatures.
  public let note: SignedNote

  /// Signs the checkpoint with each of `keys`. `isSigned` says whether that succeeded.
  public init(_ checkpoint: Checkpoint, signedBy keys: [SignerKey] = []) {
    self.checkpoint = checkpoint
    note = SignedNote(text: checkpoint.text, signedBy: keys)
  }

  /// Parses a published checkpoint.
  public init(parsing bytes: [UInt8]) throws(NoteFlaw) {
    note = try SignedNote(parsing: bytes)
    checkpoint = try Checkpoint(text: note.text)
  }

  /// The bytes that are published.
  public var bytes: [UInt8] { note.bytes }

  /// Whether the note has signatures, valid or not.
  public var isSigned: Bool { !note.signatures.isEmpty }

  /// Why this checkpoint cannot be trusted, or nil if its origin is `origin` and one of `keys`
  /// signed it. Without `keys`, as for a shop that has none, signatures are not checked.
  public func flaw(origin: String, trusting keys: [VerifierKey]) -> NoteFlaw? {
    guard checkpoint.origin.utf8.elementsEqual(origin.utf8) else {
      return .otherOrigin(checkpoint.origin)
    }
    return keys.isEmpty ? nil : note.flaw(trusting: keys)
  }
}
