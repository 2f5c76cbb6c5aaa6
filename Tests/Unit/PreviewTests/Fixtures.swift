import Core
import Synchronization

@testable import Preview

/// A page as the theme frames it.
func page(_ words: String) -> String {
  """
  <!doctype html><html><head>
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">
  </head><body>\(words)</body></html>
  """
}

/// A site's files from their texts.
func site(_ files: [String: String]) -> PreviewSite {
  PreviewSite(
    files.map { path, text in SiteFile(path: path, kind: .list) { Array(text.utf8) } })
}

let smallSite = [
  "index.html": page("home"), "cases/late-cake/index.html": page("cake"),
  "assets/style.0123.css": "body{}", "feed.xml": "<rss/>", "badge.svg": "<svg/>",
]

/// A preview that shows a small site.
func shown(
  _ files: [String: String] = smallSite, cases: [CaseOrigin] = [], findings: [Finding] = [],
  links: Links = Links()
) -> Preview {
  var preview = Preview(hosts: HostNames(), session: "s")
  preview.show(site(files), cases: cases, findings: findings, links: links)
  return preview
}

extension Preview {
  /// The answer to a browser on this machine.
  func get(_ target: String, site: String? = nil) -> Response {
    answer(to: Request("GET", target, hosts: ["localhost:8000"], site: site))
  }

  /// The events as they would be sent, as text.
  var eventText: String { String(decoding: events, as: UTF8.self) }
}

extension Response {
  var text: String {
    switch body {
    case .bytes(let bytes), .events(let bytes): String(decoding: bytes, as: UTF8.self)
    }
  }
}

extension Rule {
  static let broken = Rule("broken", .error)
  static let odd = Rule("odd", .warning)
}

func finding(_ rule: Rule, _ file: String, line: Int? = 4, _ message: String = "it is so")
  -> Finding
{
  Finding(rule, at: Place(file, line: line, column: 10), message)
}

/// Notes what was called.
final class Counter: Sendable {
  private let names = Mutex<[String]>([])

  var calls: [String] { names.withLock { $0 } }

  func count(_ name: String) -> [UInt8] {
    names.withLock { $0.append(name) }
    return Array(name.utf8)
  }
}
