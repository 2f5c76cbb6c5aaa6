/// A checkpoint as it is published: signed, or without signature by a shop that has no key.
public struct SignedCheckpoint: Hashable, Sendable {
  public let checkpoint: Checkpoint
  /// The text it was read from or written to, with its signatures.
  public let note: SignedNote

  /// The checkpoint, signed with each of `keys`; `isSigned` says whether that came about.
  public init(_ checkpoint: Checkpoint, signedBy keys: [SignerKey] = []) {
    self.checkpoint = checkpoint
    note = SignedNote(text: checkpoint.text, signedBy: keys)
  }

  /// The one that `bytes` write.
  public init(parsing bytes: [UInt8]) throws(NoteFlaw) {
    note = try SignedNote(parsing: bytes)
    checkpoint = try Checkpoint(text: note.text)
  }

  /// As it is published.
  public var bytes: [UInt8] { note.bytes }

  /// Whether there are signatures, of whatever worth.
  public var isSigned: Bool { !note.signatures.isEmpty }

  /// Why it is not to be believed; nil where it is that log's and one of `keys` has signed it. A log
  /// whose shop has no key is asked for without keys, and then signatures say nothing.
  public func flaw(origin: String, trusting keys: [VerifierKey]) -> NoteFlaw? {
    guard checkpoint.origin.utf8.elementsEqual(origin.utf8) else {
      return .otherOrigin(checkpoint.origin)
    }
    return keys.isEmpty ? nil : note.flaw(trusting: keys)
  }
}
