import Resources
import Core

/// What the preview shows at one moment. The answer to a request is a pure function of this value;
/// the server only transports it.
public struct Preview: Sendable {
  /// The last site that could be built; nil until there is one.
  public private(set) var site: PreviewSite?
  /// The findings of the last build, sorted.
  public private(set) var findings: [Finding] = []
  /// Why the project could not be read. Nil if it could.
  public private(set) var trouble: String?
  /// Whether `site` is older than the content, because the content cannot be built.
  public private(set) var isBroken = true
  private(set) var links = Links()
  private(set) var notes = CaseNotes([], [])
  let hosts: HostNames
  private var cases: [CaseOrigin] = []
  private let session: String
  private var number = 0

  /// The folder of the preview's own files, beside those of the site.
  static let folder = "/_preview/"

  /// An empty preview. `session` tells it from earlier previews on the same port, whose pages may
  /// still be open: letters, digits and hyphens.
  public init(hosts: HostNames, session: String) {
    self.hosts = hosts
    self.session = session
  }

  /// The version of the site, which differs in every build and session. A page with another version
  /// is stale.
  var version: String { "\(session)-\(number)" }

  /// Shows a new site with its cases and findings.
  public mutating func show(
    _ site: PreviewSite, cases: [CaseOrigin], findings: [Finding], links: Links
  ) {
    number += 1
    self.site = site
    self.cases = cases
    self.links = links
    tell(findings, isBroken: false)
  }

  /// Keeps the last good site, because the content cannot be built.
  public mutating func keep(for findings: [Finding]) { tell(findings, isBroken: true) }

  /// Keeps the last good site, because the project cannot be read.
  public mutating func keep(for trouble: String) {
    tell([], isBroken: true)
    self.trouble = trouble
  }

  private mutating func tell(_ findings: [Finding], isBroken: Bool) {
    self.findings = findings
    self.isBroken = isBroken
    trouble = nil
    notes = CaseNotes(cases, findings)
  }
}

extension Preview {
  /// The answer to any request.
  public func answer(to request: Request) -> Response {
    if let refusal = refusal(of: request) { return refusal }
    let parts = request.target.utf8.split(
      separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
    // A site's paths are plain ASCII. Nothing is decoded, so that `%2e%2e` is no way up.
    guard parts[0].allSatisfy(isPathByte) else { return noSuchPage }
    let path = String(decoding: parts[0], as: UTF8.self)
    if path.hasPrefix(Self.folder) {
      let query = parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : ""
      return ownAnswer(String(path.dropFirst(Self.folder.count)), query, from: request.site)
    }
    guard let site else { return page(503, "nothing-yet.html") }
    let name = path.dropFirst() + (path.hasSuffix("/") ? "index.html" : "")
    if let bytes = site.bytes(String(name)) { return file(String(name), bytes) }
    if !path.hasSuffix("/"), site.has("\(name)/index.html") {
      // The site has this path, so it leads nowhere else.
      return .refusal(302, "See \(path)/", [.init(name: "Location", value: "\(path)/")])
    }
    return noSuchPage
  }

  private func refusal(of request: Request) -> Response? {
    guard request.hosts.count == 1 else { return .refusal(400, "A request names one host.") }
    guard hosts.contains(request.hosts[0]) else {
      return .refusal(
        421, "This preview answers to localhost and to addresses in numbers, not to other names.")
    }
    guard request.method == "GET" || request.method == "HEAD" else {
      return .refusal(
        405, "A preview answers only GET and HEAD.", [.init(name: "Allow", value: "GET, HEAD")])
    }
    guard request.target.utf8.count <= 12 * 1024 else {
      return .refusal(414, "The address is too long.")
    }
    guard request.target.utf8.first == UInt8(ascii: "/") else {
      return .refusal(400, "A path begins with a slash.")
    }
    return nil
  }

  /// The answer from one of the preview's own files, to a request from `site`.
  private func ownAnswer(_ name: String, _ query: String, from site: String?) -> Response {
    guard site != "cross-site", site != "same-site" else {
      return .refusal(403, "This is for the preview's own pages.")
    }
    let type = ContentType.of(name)
    return switch name {
    case "reload.js", "overlay.css": Response(200, type, .bytes(builtIn(name)))
    case "cases.json": Response(200, type, .bytes(notes(on: query)))
    case "events": Response(200, "text/event-stream; charset=utf-8", .events(events))
    default: .refusal(404, "There is no such file.")
    }
  }

  private func file(_ path: String, _ bytes: [UInt8]) -> Response {
    let type = ContentType.of(path)
    return type == ContentType.html ? page(200, bytes) : Response(200, type, .bytes(bytes))
  }

  /// An HTML page, with the preview's script in it.
  private func page(_ status: Int, _ bytes: [UInt8]) -> Response {
    Response(
      status, ContentType.html, .bytes(PreviewedPage.make(of: bytes, version: version)),
      [.init(name: "Content-Security-Policy", value: "frame-ancestors 'self'")])
  }

  private func page(_ status: Int, _ name: String) -> Response { page(status, builtIn(name)) }

  /// A file of `preview/` in the repository.
  private func builtIn(_ name: String) -> [UInt8] { Resource("preview/\(name)").bytes }

  private var noSuchPage: Response { page(404, "no-such-page.html") }
}

private func isPathByte(_ byte: UInt8) -> Bool {
  byte.isUnreserved || byte == .slash
}

extension Preview {
  /// The event for a page that begins to listen, and for every page after a build: the site's
  /// version and the findings. It has the whole state and not the change, so nobody misses
  /// anything.
  var events: [UInt8] {
    let reload = site == nil ? "" : "event: reload\ndata: \(version)\n\n"
    return Array("retry: 1000\n\(reload)event: findings\ndata: ".utf8)
      + StatusMessage(of: self).json.bytes(.canonical) + Array("\n\n".utf8)
  }

  /// The notes on the cases in a query: `ids=one,two`.
  func notes(on query: String) -> [UInt8] {
    let ids = query.hasPrefix("ids=") ? query.utf8.dropFirst(4).split(separator: .comma) : []
    let found = notes.notes(on: ids.prefix(200).map { String(decoding: $0, as: UTF8.self) }, links)
    return JSON.array(found.map(\.json)).bytes(.canonical)
  }
}
