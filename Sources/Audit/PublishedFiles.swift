import Core
import Ledger

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

  /// A document of JSON as sitegen writes it; nil where there is none, and with a finding of that
  /// kind where it is damaged.
  func document(
    _ path: String, damaged kind: AuditFinding.Kind, _ findings: inout AuditFindings
  ) -> JCS? {
    guard var bytes = read(path, &findings) else { return nil }
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    do { return try JCS(decoding: bytes) } catch {
      findings.add(kind, file: path, "it is damaged at byte \(error.offset): \(error.message)")
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

extension Audit {
  /// Every file that was compressed beforehand must be the one beside it: it is what visitors get.
  func checkPacked(
    _ listing: Listing, _ report: inout AuditReport, _ findings: inout AuditFindings
  ) {
    guard let paths = listing.paths else {
      report.notes.append(
        "Compressed files (.gz, .br) can be checked only in a folder.")
      return
    }
    for packing in packings {
      let packed = paths.compactMap { Self.origin(of: $0, packing) }
      guard !packed.isEmpty else { continue }
      guard let expands = packing.expands else {
        report.notes.append(
          "\(packed.count) files in .\(packing.ending) were not checked, because the library that"
            + " unpacks them is not installed.")
        continue
      }
      let flaws = packed.parallelMap(jobs: jobs) { origin in
        var findings = AuditFindings()
        let path = "\(origin).\(packing.ending)"
        if let small = files.read(path, &findings) {
          let bytes = files.read(origin, &findings)
          if !(bytes.map { expands(small, $0) } ?? false) {
            findings.add(
              .otherPacked, file: path,
              bytes == nil
                ? "this is sent in the place of a file that is not there"
                : "this is sent in the place of '\(origin)', and is not the same")
          }
        }
        return findings
      }
      for own in flaws { findings.add(own) }
      report.checked.packed += packed.count
    }
  }

  /// The file in whose place one is sent; nil of one that is no compressed page, data or style.
  private static func origin(of path: String, _ packing: Packing) -> String? {
    let end = ".\(packing.ending)"
    guard path.utf8.count > end.utf8.count, path.hasSuffix(end) else { return nil }
    let origin = String(path.dropLast(end.count))
    return endings.contains { origin.hasSuffix($0) } ? origin : nil
  }

  private static let endings = [".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".csv"]
}
