/// A site as a stranger sees it: files by their paths, from a folder or over the web.
public protocol PublishedSite: Sendable {
  /// The bytes of the file at a path from the site's root, nil where there is none.
  func read(_ path: String) throws -> [UInt8]?

  /// The paths of all files, in byte order; nil where nobody can list them, as over the web.
  func paths() throws -> [String]?
}
