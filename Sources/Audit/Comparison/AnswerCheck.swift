import Core

/// The check of what a web server sends for a file, in one of the ways in which browsers ask for it.
struct AnswerCheck {
  let path: String
  let rebuilt: [UInt8]

  func check(_ answer: PublishedAnswer, _ findings: inout AuditFindings) {
    if let bytes = answer.bytes, bytes != rebuilt {
      findings.add(
        .otherBytes, file: path,
        "asked for \(answer.request), \(TextDifference(bytes, rebuilt, path: path))")
    } else if answer.bytes == nil {
      findings.add(.missingFile, file: path, "asked for \(answer.request), it is not there")
    }
    for (name, value) in answer.headers {
      guard let flaw = flaw(name, value) else { continue }
      findings.add(.otherHeaders, file: path, "asked for \(answer.request), \(flaw)")
    }
    if isPage, !answer.headers.contains(where: { $0.name == "content-type" }) {
      findings.add(
        .otherHeaders, file: path,
        "asked for \(answer.request), the server does not say what it is (Content-Type)")
    }
  }

  private var isPage: Bool { path.hasSuffix(".html") }

  /// Why a header changes what visitors see. Nil if it does not.
  private func flaw(_ name: String, _ value: String) -> String? {
    switch name {
    case "refresh": "the server sends visitors on (Refresh: \(value.terminalSafe))"
    case "link": "the server adds to the page (Link: \(value.terminalSafe))"
    case "content-type":
      types.contains(Self.plain(value))
        ? nil : "the server says that it is '\(value.terminalSafe)' (Content-Type)"
    default: nil
    }
  }

  /// A media type without parameters, except a character set that is not UTF-8.
  private static func plain(_ value: String) -> String {
    value.lowercased().filter { $0 != " " && $0 != "\"" }
      .split(separator: ";").filter { $0 != "charset=utf-8" }.joined(separator: ";")
  }

  /// The media types that a file may have. Files that browsers show as they are may have any that runs
  /// nothing.
  private var types: Set<String> {
    let name = path.split(separator: "/").last ?? ""
    let ending = name.lastIndex(of: ".").map { String(name[$0...]) } ?? ""
    let feeds = ["application/xml", "text/xml", "application/rss+xml", "application/atom+xml"]
    return switch ending {
    case ".html": ["text/html"]
    case ".css": ["text/css"]
    case ".js": ["text/javascript", "application/javascript", "application/x-javascript"]
    case ".json":
      ["application/json", "application/feed+json", "text/plain", "application/schema+json"]
    case ".svg": ["image/svg+xml"]
    case ".xml": Set(feeds + ["text/plain"])
    case ".png": ["image/png"]
    case ".jpg": ["image/jpeg"]
    case ".webp": ["image/webp"]
    case ".txt": ["text/plain"]
    case ".csv": ["text/csv", "text/plain", "application/octet-stream"]
    default:
      ["", "text/plain", "application/octet-stream", "application/json", "binary/octet-stream"]
    }
  }
}
