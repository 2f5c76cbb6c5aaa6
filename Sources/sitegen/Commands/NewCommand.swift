import ArgumentParser
import Core
import Disk
import Foundation
import Publish
import Starter

/// `sitegen new`: makes a starter site.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Make a site to start from.",
    usage: "sitegen new <dir> [--language <language>]",
    discussion: """
      In a new or empty folder: settings with notes, one review with its reply, \
      and what GitHub and GitLab need to check and publish the site.

      Example: sitegen new bakery --language nl
      """)

  @Argument(
    help: ArgumentHelp("A new folder, or an empty one; a .git may be in it.", valueName: "dir"),
    completion: .directory)
  var folder: String

  @Option(
    help: ArgumentHelp(
      "The language of the site and of its notes.", valueName: "language"))
  var language = BuiltInLanguage.en

  @Flag(help: "Say only what is wrong.")
  var quiet = false

  func validate() throws {
    if folder.isEmpty { throw ValidationError("name the folder to make.") }
  }

  func run() throws {
    try reportingErrors {
      let project = try emptyFolder()
      let starter = Starter(language: language)
      for file in starter.files {
        guard try project.create(file) else {
          throw CommandError(
            "\(folder)/\(file.path) was made by another program meanwhile", status: 2)
        }
      }
      guard !quiet else { return }
      try Report.line(
        "A site to start from is in \(folder). README.md there says how to go on.",
        to: .standardOutput)
      try Report.line(
        "To look at it: sitegen build --root \(folder), then open \(folder)/public/index.html.",
        to: .standardOutput)
      for place in starter.openPlaces {
        try Report.line(
          "Line \(place.line ?? 1) of \(folder)/\(place.file) needs the place of sitegen's own "
            + "repository, which this program does not know.", to: .standardOutput)
      }
    }
  }

  private func emptyFolder() throws -> Project {
    let manager = FileManager.default
    let names = try? manager.contentsOfDirectory(atPath: folder)
    if let other = names?.sorted().first(where: { $0 != ".git" }) {
      throw CommandError(
        "\(folder) is not empty: '\(other)' is in it. Name a new folder", status: 2)
    }
    do {
      try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      let code = ((error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError)?.code
      throw DiskError("making the folder", folder, code: Int32(code ?? Int(EEXIST)))
    }
    return Project(root: folder)
  }
}

extension BuiltInLanguage: ExpressibleByArgument {}
