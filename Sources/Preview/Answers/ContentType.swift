/// What kind of file a path names, in the words of HTTP.
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
