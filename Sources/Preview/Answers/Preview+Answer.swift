import Resources

extension Preview {
  /// The answer to a request, whatever it is.
  public func answer(to request: Request) -> Answer {
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

  private func refusal(of request: Request) -> Answer? {
    guard request.hosts.count == 1 else { return .refusal(400, "A request names one host.") }
    guard hosts.contains(request.hosts[0]) else {
      return .refusal(
        421, "This preview answers to localhost and to addresses in numbers, not to other names.")
    }
    guard request.method == "GET" || request.method == "HEAD" else {
      return .refusal(405, "A preview is only read.", [.init(name: "Allow", value: "GET, HEAD")])
    }
    guard request.target.utf8.count <= 12 * 1024 else {
      return .refusal(414, "The address is too long.")
    }
    guard request.target.utf8.first == UInt8(ascii: "/") else {
      return .refusal(400, "A path begins with a slash.")
    }
    return nil
  }

  /// The answer from a file of the preview's own, to a request from `site`.
  private func ownAnswer(_ name: String, _ query: String, from site: String?) -> Answer {
    guard site != "cross-site", site != "same-site" else {
      return .refusal(403, "This is for the preview's own pages.")
    }
    let type = ContentType.of(name)
    return switch name {
    case "reload.js", "overlay.css": Answer(200, type, .bytes(builtIn(name)))
    case "cases.json": Answer(200, type, .bytes(notes(on: query)))
    case "events": Answer(200, "text/event-stream; charset=utf-8", .events(events))
    default: .refusal(404, "There is no such file.")
    }
  }

  private func file(_ path: String, _ bytes: [UInt8]) -> Answer {
    let type = ContentType.of(path)
    return type == ContentType.html ? page(200, bytes) : Answer(200, type, .bytes(bytes))
  }

  /// An HTML page, with the preview's script in it.
  private func page(_ status: Int, _ bytes: [UInt8]) -> Answer {
    Answer(
      status, ContentType.html, .bytes(PreviewedPage.make(of: bytes, version: version)),
      [.init(name: "Content-Security-Policy", value: "frame-ancestors 'self'")])
  }

  private func page(_ status: Int, _ name: String) -> Answer { page(status, builtIn(name)) }

  /// A file of `preview/` in the repository.
  private func builtIn(_ name: String) -> [UInt8] { Resource("preview/\(name)").bytes }

  private var noSuchPage: Answer { page(404, "no-such-page.html") }
}

private func isPathByte(_ byte: UInt8) -> Bool {
  (48...57).contains(byte) || (97...122).contains(byte | 0x20) || "/-._~".utf8.contains(byte)
}
