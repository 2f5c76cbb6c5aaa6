import TransparencyLog

/// What a commitment was made to, kept beside the log; deletable, as the log is not.
public struct Opening: Hashable, Sendable {
  /// The index of the event that holds the commitment.
  public let event: Int
  public let piece: DocumentID
  /// Nil where it is closed: hidden for now, or destroyed.
  public let secret: Secret?

  /// Content and salt: who has both can check the commitment.
  public struct Secret: Hashable, Sendable {
    /// What was written, as canonical JSON.
    public let content: [UInt8]
    public let salt: Salt

    public init(content: [UInt8], salt: Salt) {
      self.content = content
      self.salt = salt
    }
  }

  public init(event: Int, piece: DocumentID, secret: Secret?) {
    self.event = event
    self.piece = piece
    self.secret = secret
  }
}
