import ArgumentParser
import Core
import Foundation

/// `sitegen manual`: prints the manual page, for `make install`.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print the manual page, for man(1).",
    discussion: """
      Example: sitegen manual > /usr/local/share/man/man1/sitegen.1
      """, shouldDisplay: false)

  func run() throws {
    try reportingErrors {
      let page = try ManualPage(Sitegen._dumpHelp())
      try Report.text(page.text, to: .standardOutput)
    }
  }
}

/// `sitegen explain`: prints what the manual says about a rule.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what a rule means and what to do about it.",
    usage: "sitegen explain <rule>",
    discussion: """
      The name of a rule stands in brackets at the end of each finding.

      Example: sitegen explain unknown-person
      """)

  @Argument(
    help: ArgumentHelp("The name of a rule.", valueName: "rule"),
    completion: .list(RulesManual.names))
  var rule: String

  func run() throws {
    try reportingErrors {
      guard let text = RulesManual.paragraphs(on: rule) else {
        let meant = RulesManual.names.nearest(to: rule).map { "; did you mean '\($0)'?" } ?? ""
        throw CommandError("there is no rule '\(rule)'\(meant)", status: 64)
      }
      try Report.text(text + "\n", to: .standardOutput)
    }
  }
}
