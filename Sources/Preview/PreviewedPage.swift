import Core
import Synchronization

/// A page of the site as the preview shows it: with its script, and a policy that lets it run. Only
/// the answer has them; the site's own files never do.
enum PreviewedPage {
  /// The page with the preview's script before its end, for the site's version `version`, of
  /// letters, digits and hyphens.
  static func make(of page: [UInt8], version: String) -> [UInt8] {
    let script = Array(
      "<script src=\"\(Preview.folder)reload.js\" data-version=\"\(version)\"></script>\n".utf8)
    var page = widened(page)
    let end = page.lastPlace(of: Array("</body>".utf8))?.lowerBound ?? page.endIndex
    page.insert(contentsOf: script, at: end)
    return page
  }

  /// The page with its policy widened, where it has one: the value of `content` in the first
  /// `<meta http-equiv="Content-Security-Policy" content="…">`, as the theme writes it.
  private static func widened(_ page: [UInt8]) -> [UInt8] {
    let opening = Array("<meta http-equiv=\"content-security-policy\" content=\"".utf8)
    guard let start = page.firstPlace(of: opening)?.upperBound,
      let end = page[start...].firstIndex(of: UInt8(ascii: "\""))
    else { return page }
    let policy = String(decoding: page[start..<end], as: UTF8.self)
    var page = page
    page.replaceSubrange(start..<end, with: Array(PagePolicy.widened(policy).utf8))
    return page
  }
}

extension [UInt8] {
  /// Where `word`, in small letters, stands first, in any letters.
  fileprivate func firstPlace(of word: [UInt8]) -> Range<Int>? {
    indices.dropLast(Swift.max(0, word.count - 1)).first { has(word, at: $0) }
      .map { $0..<$0 + word.count }
  }

  /// Where `word`, in small letters, stands last, in any letters.
  fileprivate func lastPlace(of word: [UInt8]) -> Range<Int>? {
    indices.dropLast(Swift.max(0, word.count - 1)).last { has(word, at: $0) }
      .map { $0..<$0 + word.count }
  }

  private func has(_ word: [UInt8], at start: Int) -> Bool {
    word.indices.allSatisfy { self[start + $0].lowercased == word[$0] }
  }
}

/// The files of a site, in memory, by their paths; each is rendered when it is first asked for.
///
/// There is no other way to a file than its whole path in the site: nothing is decoded, joined or
/// looked up on a disk.
public final class PreviewSite: Sendable {
  private let files: [String: SiteFile]
  private let rendered = Mutex<[String: [UInt8]]>([:])

  /// The files that a build would write.
  public init(_ files: [SiteFile]) {
    self.files = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
  }

  /// How many files there are.
  public var count: Int { files.count }

  /// Whether there is a file at a path from the site's root.
  func has(_ path: String) -> Bool { files[path] != nil }

  /// The bytes of the file at a path from the site's root.
  func bytes(_ path: String) -> [UInt8]? {
    guard let file = files[path] else { return nil }
    if let bytes = rendered.withLock({ $0[path] }) { return bytes }
    // Not under the lock: two who ask at once render it twice, and nobody waits for another page.
    let bytes = file.render()
    rendered.withLock { $0[path] = bytes }
    return bytes
  }
}

/// The Content-Security-Policy of a page, with room for what the preview puts into it.
enum PagePolicy {
  /// The policy with the preview's own script, style and stream allowed, all from 'self'. Whatever
  /// else it says holds in the preview as it will on the web.
  static func widened(_ policy: String) -> String {
    var directives = policy.split(separator: ";").map {
      $0.split(whereSeparator: \.isWhitespace).map(String.init)
    }.filter { !$0.isEmpty }
    let fallback = directives.first { $0[0].lowercased() == "default-src" }?.dropFirst()
    // Without the directive and without a default, everything is allowed already.
    for name in ["script-src", "style-src", "connect-src"] {
      if let index = directives.firstIndex(where: { $0[0].lowercased() == name }) {
        directives[index] = [name] + allowingSelf(directives[index].dropFirst())
      } else if let fallback {
        directives.append([name] + allowingSelf(fallback))
      }
    }
    return directives.map { $0.joined(separator: " ") }.joined(separator: "; ")
  }

  private static func allowingSelf(_ sources: ArraySlice<String>) -> [String] {
    let others = sources.filter { $0.lowercased() != "'none'" }
    return others.contains("'self'") ? Array(others) : others + ["'self'"]
  }
}
