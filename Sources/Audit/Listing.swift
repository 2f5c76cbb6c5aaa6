/// The paths of a site, where they can be listed.
struct Listing: Sendable {
  /// In byte order; nil over the web.
  let paths: [String]?

  /// The site's listing; nil where the site says that it has one and cannot tell it.
  init?(of files: PublishedFiles, _ findings: inout AuditFindings) {
    do {
      paths = try files.site.paths()
    } catch {
      findings.add(.unreadable, "the site's files cannot be listed: \(error)")
      return nil
    }
  }

  /// The paths below a folder, which ends in a slash; nil over the web.
  func below(_ folder: String) -> [Substring]? {
    paths?.filter { $0.utf8.starts(with: folder.utf8) }.map { $0.dropFirst(folder.utf8.count) }
  }
}
