import ArgumentParser
import Core
import Ledger
import Rendering
import Pictures

/// The program. Each command is a small file below Commands/.
@main
struct Sitegen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sitegen",
    abstract: "Turn customers' reviews and your replies into a page that people trust.",
    discussion: """
      Start in a folder that has a content/ folder: 'sitegen check' says what is wrong in it, \
      'sitegen build' makes public/. Without one, 'sitegen new' makes a site to \
      start from.

      Example: sitegen new bakery && sitegen build --root bakery
      """,
    version: Program.title,
    subcommands: [
      Build.self, Check.self, Serve.self, DeskCommand.self, ReplyCommand.self, ImportCommand.self,
      LedgerCommand.self, NewCommand.self, DoctorCommand.self, ExplainCommand.self,
      ManualCommand.self,
      PictureWork.self,
    ])

  static func main() {
    if let slip = CommandSlip(in: Self.self, CommandLine.arguments.dropFirst()) {
      try? Report.line(slip.message, to: .standardError)
      exit(withError: ExitCode(64))
    }
    main(nil)
  }
}

/// A word in the place of a command that is none, as in `sitegen chekc`.
struct CommandSlip {
  let message: String

  /// The slip in the arguments of a command. Nil if there is none.
  init?(in command: any ParsableCommand.Type, _ arguments: ArraySlice<String>) {
    let commands = command.configuration.subcommands
    guard !commands.isEmpty, let word = arguments.first, !word.hasPrefix("-"), word != "help" else {
      return nil
    }
    let names = commands.map { $0.configuration.commandName ?? "\($0)".lowercased() }
    if let index = names.firstIndex(of: word) {
      guard let slip = CommandSlip(in: commands[index], arguments.dropFirst()) else { return nil }
      self = slip
      return
    }
    let shown = zip(names, commands).filter { $1.configuration.shouldDisplay }.map(\.0)
    let end =
      shown.nearest(to: word).map { "did you mean '\($0)'?" }
      ?? "the commands are \(shown.joined(separator: ", "))."
    message = "sitegen: there is no command '\(word)'; \(end)"
  }
}

/// `sitegen picture-work`: the process that decodes photos, which sitegen starts itself. It is not
/// for people.
struct PictureWork: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "picture-work",
    abstract: "Make pictures of the photos that come through a socket.", shouldDisplay: false)

  func run() throws { throw ExitCode(PictureBounds.work()) }
}
