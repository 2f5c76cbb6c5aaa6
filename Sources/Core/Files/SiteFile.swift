/// A file of the finished site: where it stands, and its bytes when they are asked for.
public struct SiteFile: Sendable {
  /// The path from the site's root: parts of `[a-z0-9-]` and `.`, with `/` between them.
  public let path: String
  public let kind: PublishOrder
  private let content: @Sendable () -> [UInt8]

  /// In what order files go into a folder that visitors are reading from: what is linked to comes
  /// before what links to it.
  public enum PublishOrder: Int, Sendable, Comparable, CaseIterable {
    case asset, item, list, index, checkpoint

    public static func < (one: PublishOrder, other: PublishOrder) -> Bool {
      one.rawValue < other.rawValue
    }
  }

  /// A file whose bytes are made by a pure function, on any thread, each time they are asked for.
  ///
  /// A site of 10,000 reviews is 60 MB: it is rendered as it is written, and never held whole.
  public init(path: String, kind: PublishOrder, content: @escaping @Sendable () -> [UInt8]) {
    self.path = path
    self.kind = kind
    self.content = content
  }

  /// Its bytes.
  public func render() -> [UInt8] { content() }
}
