import ArgumentParser
import Foundation

/// `sitegen manual`: the manual page, for `make install`.
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
