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
