import ArgumentParser
import Core
import Foundation
import Reviews

/// `sitegen desk`: lists what those who answer have to do.
struct DeskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "desk",
    abstract: "Say who waits for a reply, and what is due when.",
    usage: "sitegen desk [<options>]",
    discussion: """
      Complaints come first, the most urgent on top. Then come reviews that are \
      withheld for now, other reviews without a reply, and what complaints are \
      about. 'protocol' in site.yml says what is due when.

      Example: sitegen desk --mine sanne
      Example: sitegen desk --overdue --quiet || echo "somebody waits too long"
      """)

  /// The format of the list.
  enum DeskFormat: String, CaseIterable, ExpressibleByArgument { case text, json }

  @OptionGroup var options: ProjectOptions

  @Option(help: ArgumentHelp("A table (text), or json.", valueName: "format"))
  var format = DeskFormat.text

  @Option(
    help: ArgumentHelp(
      "Only what this person owns: the short name in 'people'.", valueName: "person"))
  var mine: String?

  @Flag(help: "Only complaints for which something is late; exit with 1 if there are any.")
  var overdue = false

  @Option(
    help: ArgumentHelp(
      "The longest that each list may be. (default: 20; other reviews 5)", valueName: "n"))
  var limit: Int?

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit is 1 or more.") }
  }

  func run() throws {
    try reportingErrors {
      let site = try options.site().site
      let owner = try mine.map { try options.person($0, of: site) }
      let desk = Desk(site).only(owner: owner, overdue: overdue)
      switch format {
      case .json: try Report.text(desk.json(limit: limit), to: .standardOutput)
      case .text:
        let sheet = DeskSheet(
          desk, of: site, limit: limit, overdueOnly: overdue, screen: Screen(of: .standardOutput))
        let isSilent =
          options.quiet && desk.complaints.isEmpty && desk.others.isEmpty && desk.paused.isEmpty
        if !isSilent { try Report.text(sheet.text, to: .standardOutput) }
      }
      if overdue, !desk.complaints.isEmpty { throw ExitCode(1) }
    }
  }
}
