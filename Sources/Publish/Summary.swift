/// What was done to bring out a site.
public struct Summary: Hashable, Sendable {
  /// Files that are new or have new bytes.
  public var written = 0
  /// Files whose bytes are the old ones.
  public var unchanged = 0
  /// Files of the old site that the new one has not.
  public var deleted = 0
  /// How many bytes the written files have.
  public var bytes = 0
  public var way: Method
  /// What did not go as it should have but harmed no one, a sentence each.
  public var notes: [String] = []
  /// Whether something of ours was left behind that the next build has to know and remove.
  var leavesRemains = false

  /// How the new site came to stand where visitors see it.
  public enum Method: Hashable, Sendable {
    /// There was none before.
    case created
    /// It took the old one's place in one step.
    case exchanged
    /// File by file, and why that was necessary.
    case inPlace(because: String)
    /// Nothing had changed, and nothing was touched.
    case unchanged
  }
}
