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

/// A site as a stranger sees it: files by their paths, from a folder or over the web.
public protocol PublishedSite: Sendable {
  /// The bytes of the file at a path from the site's root, nil where there is none.
  ///
  /// Paths have no `.` or `..` in them and do not begin with a slash. It is asked from several
  /// threads at once. Of a file longer than `mostBytesOfAPublishedFile` it should throw, rather than
  /// read it.
  func read(_ path: String) throws -> [UInt8]?

  /// The paths of all files, in byte order; nil where nobody can list them, as over the web.
  func paths() throws -> [String]?
}

/// No file that is looked at is longer: 64 MiB are a page of 200 cases at all their bounds twice over.
public let mostBytesOfAPublishedFile = 64 << 20
