import ArgumentParser
import Content
import Core
import Disk
import Foundation
import Import
import Publish
import Reviews

/// What the user named, and what site.yml says where nothing was named.
extension ImportJob {
  /// The files that were named, without the source before them.
  func files() throws -> [String] {
    let files = isSourceNamed ? Array(command.arguments.dropFirst()) : command.arguments
    guard !files.isEmpty else { throw ValidationError("name a file, a folder or an archive.") }
    return files
  }

  private var isSourceNamed: Bool {
    guard let first = command.arguments.first else { return false }
    if ImportSource.named(first) != nil { return !FileManager.default.fileExists(atPath: first) }
    return command.arguments.count > 1 && !FileManager.default.fileExists(atPath: first)
  }

  func source() throws -> ImportSource? {
    if let path = command.map {
      guard let bytes = FileManager.default.contents(atPath: path) else {
        throw DiskError("reading", path, code: ENOENT)
      }
      let (source, findings) = MappingFile.source(
        bytes: [UInt8](bytes), file: path,
        name: isSourceNamed ? command.arguments.first : nil)
      try Report.findings(findings, to: .standardError)
      guard let source, !findings.fails(strict: false) else { throw ExitCode(1) }
      return source
    }
    guard isSourceNamed, let name = command.arguments.first else { return nil }
    if let source = ImportSource.named(name) { return source }
    let nearest = ImportSource.all.map(\.key).nearest(to: name)
    throw ValidationError(
      "unknown source '\(name)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "")
        + " Sources are \(ImportSource.names).")
  }

  func settings() throws -> (settings: Settings?, today: Day) {
    let asOf = try command.options.day()
    let path = "content/site.yml"
    let bytes = FileManager.default.contents(atPath: "\(command.options.root)/\(path)")
    let files = bytes.map { [SourceFile(path: path, bytes: [UInt8]($0))] } ?? []
    let settings = Content.parse(files, asOf: asOf, jobs: 1).siteContent?.settings
    return (settings, asOf(settings?.timeZone ?? "UTC"))
  }

  func signer(_ settings: Settings?) throws -> String? {
    let people = settings?.people ?? [:]
    if let by = command.by {
      guard people[by] != nil || settings == nil else {
        let nearest = people.keys.nearest(to: by)
        throw ValidationError(
          "unknown person '\(by)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "."))
      }
      return by
    }
    if let owner = settings?.promises.owner, people[owner] != nil { return owner }
    return people.count == 1 ? people.keys.first : nil
  }
}
