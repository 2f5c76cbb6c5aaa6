import Core
import Synchronization

/// A page of the site as the preview shows it: with the preview's script, and a policy that allows
/// that. The site's own files stay as they are.
enum PreviewedPage {
  /// The page with the preview's script before its end, for this version of the site (letters,
  /// digits and hyphens).
  static func make(of page: [UInt8], version: String) -> [UInt8] {
    let script = Array(
      "<script src=\"\(Preview.folder)reload.js\" data-version=\"\(version)\"></script>\n".utf8)
    var page = widened(page)
    let end = page.lastPlace(of: Array("</body>".utf8))?.lowerBound ?? page.endIndex
    page.insert(contentsOf: script, at: end)
    return page
  }

  /// The page with its policy widened, if it has one: the value of `content` in the first `<meta
  /// http-equiv="Content-Security-Policy" content="…">`, as the theme writes it.
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
  /// The first range of `word`, given in small letters, without regard to case.
  fileprivate func firstPlace(of word: [UInt8]) -> Range<Int>? {
    indices.dropLast(Swift.max(0, word.count - 1)).first { has(word, at: $0) }
      .map { $0..<$0 + word.count }
  }

  /// The last range of `word`, given in small letters, without regard to case.
  fileprivate func lastPlace(of word: [UInt8]) -> Range<Int>? {
    indices.dropLast(Swift.max(0, word.count - 1)).last { has(word, at: $0) }
      .map { $0..<$0 + word.count }
  }

  private func has(_ word: [UInt8], at start: Int) -> Bool {
    word.indices.allSatisfy { self[start + $0].lowercased == word[$0] }
  }
}

/// The files of a site in memory, by their paths. Each file is rendered when it is first requested.
///
/// A request must have the whole path of a file in the site: nothing is decoded, joined or looked
/// up on a disk.
public final class PreviewSite: Sendable {
  private let files: [String: SiteFile]
  private let rendered = Mutex<[String: [UInt8]]>([:])

  /// The files that a build would write.
  public init(_ files: [SiteFile]) {
    self.files = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
  }

  /// The number of files.
  public var count: Int { files.count }

  /// Whether the site has a file at this path from its root.
  func has(_ path: String) -> Bool { files[path] != nil }

  /// The bytes of the file at a path from the site's root.
  func bytes(_ path: String) -> [UInt8]? {
    guard let file = files[path] else { return nil }
    if let bytes = rendered.withLock({ $0[path] }) { return bytes }
    // Rendering is outside the lock: two simultaneous requests render twice, and none waits for
    // another page.
    let bytes = file.render()
    rendered.withLock { $0[path] = bytes }
    return bytes
  }
}

/// The Content-Security-Policy of a page, widened for what the preview adds.
enum PagePolicy {
  /// The policy with the preview's own script, style and event stream allowed, all from 'self'. The
  /// rest of the policy holds as on the web.
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
