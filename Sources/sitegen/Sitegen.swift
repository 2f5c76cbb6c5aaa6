import ArgumentParser
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
}

/// `sitegen picture-work`: the process that decodes photos, which sitegen starts itself. It is not
/// for people.
struct PictureWork: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "picture-work",
    abstract: "Make pictures of the photos that come through a socket.", shouldDisplay: false)

  func run() throws { throw ExitCode(PictureBounds.work()) }
}
