import ArgumentParser
import Pictures

/// `sitegen picture-work`: what sitegen starts itself as to have photos decoded; not for people.
struct PictureWork: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "picture-work",
    abstract: "Make pictures of the photos that come through a socket.", shouldDisplay: false)

  func run() throws { throw ExitCode(PictureBounds.work()) }
}
