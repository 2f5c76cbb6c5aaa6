import ArgumentParser

/// The program: each command is a small file of its own.
@main
struct Sitegen: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sitegen",
    abstract: "Turn customers' reviews and your replies into a page that people trust.")
}
