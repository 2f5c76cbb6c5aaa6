import Core

/// The files of a site, with a finding for each that cannot be read.
struct PublishedFiles: Sendable {
  let site: any PublishedSite

  /// The bytes of a file; nil where there is none, and with a finding where it cannot be read.
  func read(_ path: String, _ findings: inout AuditFindings) -> [UInt8]? {
    switch bytes(of: path) {
    case .success(let bytes): return bytes
    case .failure(let flaw):
      findings.add(.unreadable, file: path, flaw.message)
      return nil
    }
  }

  /// Why a file cannot be read.
  struct Flaw: Error {
    let message: String
  }

  /// The same, for where a finding cannot be handed on at once.
  func bytes(of path: String) -> Result<[UInt8]?, Flaw> {
    do {
      guard let bytes = try site.read(path) else { return .success(nil) }
      guard bytes.count <= mostBytesOfAPublishedFile else {
        return .failure(Flaw(message: "the file is longer than any that sitegen writes"))
      }
      return .success(bytes)
    } catch {
      return .failure(Flaw(message: "the file cannot be read: \(error)"))
    }
  }
}

/// The paths of a site, where they can be listed.
struct Listing: Sendable {
  /// In byte order; nil over the web.
  let paths: [String]?
  private let names: Set<String>

  /// Whether a file is listed.
  func contains(_ path: String) -> Bool { names.contains(path) }

  /// The site's listing; nil where the site says that it has one and cannot tell it.
  init?(of files: PublishedFiles, _ findings: inout AuditFindings) {
    do {
      paths = try files.site.paths()
      names = Set(paths ?? [])
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

/// A way in which files are compressed beforehand, for web servers to send in their place.
public struct Packing: Sendable {
  let ending: String
  let expands: (@Sendable (_ packed: [UInt8], _ bytes: [UInt8]) -> Bool)?

  /// Files that end in `.` and `ending`. `expands` says whether one of them is the compressed form of
  /// just these bytes; nil where what it takes to tell is not installed.
  public init(
    ending: String, expands: (@Sendable (_ packed: [UInt8], _ bytes: [UInt8]) -> Bool)?
  ) {
    self.ending = ending
    self.expands = expands
  }
}
