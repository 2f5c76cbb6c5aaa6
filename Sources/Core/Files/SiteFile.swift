/// A file of the finished site: its path, and its bytes on demand.
public struct SiteFile: Sendable {
  /// The path from the site's root: parts of `[a-z0-9-]` and `.`, with `/` between them.
  public let path: String
  public let kind: PublishOrder
  /// Files that share work have turns close to each other. They are rendered in the order of their
  /// turns, so that what they share is held for a short time.
  public let turn: Int
  private let content: @Sendable () -> [UInt8]
  private let source: (@Sendable () -> ContentKey)?

  /// The order in which files are written into a folder that visitors read: linked files before the
  /// pages that link to them.
  public enum PublishOrder: Int, Sendable, Comparable, CaseIterable {
    case asset, item, list, index, checkpoint

    public static func < (one: PublishOrder, other: PublishOrder) -> Bool {
      one.rawValue < other.rawValue
    }
  }

  /// A file whose bytes a pure function makes, on any thread, each time they are read.
  ///
  /// A site of 10,000 reviews is 60 MB. It is rendered as it is written, and never held in memory
  /// as a whole.
  public init(
    path: String, kind: PublishOrder, key: (@Sendable () -> ContentKey)? = nil, turn: Int = 0,
    content: @escaping @Sendable () -> [UInt8]
  ) {
    self.path = path
    self.kind = kind
    source = key
    self.turn = turn
    self.content = content
  }

  /// A key of everything that the bytes are made from: at one path, the same key means the same bytes.
  /// Nil where only the bytes can tell.
  public func key() -> ContentKey? { source?() }

  /// Renders the file.
  public func render() -> [UInt8] { content() }
}

/// A published site as a stranger sees it: files by path, from a folder or over the web.
public protocol PublishedSite: Sendable {
  /// The bytes of the file at a path from the site's root. Nil if there is none.
  ///
  /// Paths have no `.` or `..` parts and do not begin with a slash. Several threads call this at
  /// once. For a file longer than `mostBytesOfAPublishedFile` it should throw and not read on.
  func read(_ path: String) throws -> [UInt8]?

  /// The paths of all files in byte order. Nil if they cannot be listed, as over the web.
  func paths() throws -> [String]?

  /// What visitors get for a file in all the ways in which browsers ask for it. Empty for a site whose
  /// files are sent as they are.
  func answers(to path: String) throws -> [PublishedAnswer]

  /// The names of the files in a folder, whose path ends in a slash, without those of inner folders.
  /// Nil if they cannot be listed.
  func names(in folder: String) throws -> [String]?
}

extension PublishedSite {
  public func names(in folder: String) throws -> [String]? {
    try paths()?.filter { $0.hasPrefix(folder) }.map { String($0.dropFirst(folder.count)) }
      .filter { !$0.utf8.contains(UInt8(ascii: "/")) }
  }

  public func answers(to path: String) -> [PublishedAnswer] { [] }
}

/// The answer of a web server to one request.
public struct PublishedAnswer: Sendable {
  /// How it was asked for, in words: `as 'trust/', compressed`.
  public let request: String
  /// The file that was sent. Nil if there is none.
  public let bytes: [UInt8]?
  /// The headers, with names in lower case, in the order in which they came.
  public let headers: [(name: String, value: String)]

  public init(request: String, bytes: [UInt8]?, headers: [(name: String, value: String)]) {
    self.request = request
    self.bytes = bytes
    self.headers = headers
  }
}

/// The largest file that is read from a published site: 64 MiB, twice a page of 200 cases at all
/// their bounds.
public let mostBytesOfAPublishedFile = 64 << 20
