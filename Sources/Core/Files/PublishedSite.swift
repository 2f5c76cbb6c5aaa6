/// A site as a stranger sees it: files by their paths, from a folder or over the web.
public protocol PublishedSite: Sendable {
  /// The bytes of the file at a path from the site's root, nil where there is none.
  ///
  /// Paths have no `.` or `..` in them and do not begin with a slash. It is asked from several
  /// threads at once. Of a file longer than `mostBytesOfAPublishedFile` it should throw, rather than
  /// read it.
  func read(_ path: String) throws -> [UInt8]?

  /// The paths of all files, in byte order; nil where nobody can list them, as over the web.
  func paths() throws -> [String]?
}

/// No file that is looked at is longer: 64 MiB are a page of 200 cases at all their bounds twice over.
public let mostBytesOfAPublishedFile = 64 << 20
