import TransparencyLog

extension Commitment {
  /// The commitment to `content` in its canonical form.
  public init(to content: JCS, salt: Salt, tag: String = Commitment.tag) {
    self.init(toBytes: content.bytes, salt: salt, tag: tag)
  }

  /// Whether it was made of that content and that salt.
  public func holds(for content: JCS, salt: Salt, tag: String = Commitment.tag) -> Bool {
    self == Commitment(to: content, salt: salt, tag: tag)
  }
}
