import Core
import Synchronization

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
