import ArgumentParser

/// The program: each command is a small file of its own below Commands/.
@main
struct Sitegen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sitegen",
    abstract: "Turn customers' reviews and your replies into a page that people trust.",
    discussion: """
      Start in a folder that has a content/ folder: 'sitegen check' says what is wrong in it, \
      'sitegen build' makes public/.
      """,
    version: "0.1.0",
    subcommands: [Build.self, Check.self, LedgerCommand.self, ImportCommand.self])
}
