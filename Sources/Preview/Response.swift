/// The preview's answer to a request.
public struct Response: Sendable, Hashable {
  public var status: Int
  /// All header fields except the length, which the body gives.
  public var headers: [Header]
  public var body: Body

  /// A header field.
  public struct Header: Sendable, Hashable {
    public let name: String
    public let value: String
  }

  public enum Body: Sendable, Hashable {
    case bytes([UInt8])
    /// These events now, and later ones as they happen (`text/event-stream`).
    case events([UInt8])
  }

  /// The value of a header field that the answer has at most once.
  public subscript(name: String) -> String? { headers.first { $0.name == name }?.value }

  /// An answer. No answer may be cached, have its type guessed, or be used by pages of another
  /// site.
  init(_ status: Int, _ type: String, _ body: Body, _ more: [Header] = []) {
    self.status = status
    self.body = body
    headers =
      [
        Header(name: "Content-Type", value: type),
        Header(name: "Cache-Control", value: "no-store"),
        Header(name: "X-Content-Type-Options", value: "nosniff"),
        Header(name: "Cross-Origin-Resource-Policy", value: "same-origin"),
        Header(name: "Referrer-Policy", value: "no-referrer"),
      ] + more
  }

  /// A line of text for a request that cannot be answered.
  static func refusal(_ status: Int, _ text: String, _ more: [Header] = []) -> Response {
    Response(status, "text/plain; charset=utf-8", .bytes(Array((text + "\n").utf8)), more)
  }
}

/// A browser's request, as far as the answer depends on it.
public struct Request: Sendable, Hashable {
  public var method: String
  /// The target in the request line: `/cases/x/?y=z`.
  public var target: String
  /// The value of each Host field. A valid request has exactly one.
  public var hosts: [String]
  /// The browser's value of Sec-Fetch-Site: the relation to the site that the request comes from.
  /// Nil from other programs.
  public var site: String?

  /// A request for a target, with the names of the host.
  public init(_ method: String = "GET", _ target: String, hosts: [String], site: String? = nil) {
    self.method = method
    self.target = target
    self.hosts = hosts
    self.site = site
  }
}

/// The content type of a file, by its path.
enum ContentType {
  static let html = "text/html; charset=utf-8"

  static func of(_ path: String) -> String {
    let name =
      path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[$0...].dropFirst() } ?? path[...]
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return unknown }
    return byExtension[String(name[dot...].dropFirst())] ?? unknown
  }

  private static let unknown = "application/octet-stream"

  private static let byExtension = [
    "html": html,
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json; charset=utf-8",
    // Feeds too: as application/rss+xml a browser would save them instead of showing them.
    "xml": "application/xml; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "ico": "image/x-icon",
  ]
}
