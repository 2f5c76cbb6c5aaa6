import Core
import Foundation
import Glibc

/// The properties of an output stream: a terminal, with its width and colours, or a pipe.
struct Screen {
  /// The width in columns. Nil for a pipe or a file.
  let columns: Int?
  let ink: Ink

  private var isTerminal: Bool { columns != nil }

  /// The stream's present properties. Colours are used only on a terminal that supports them, and
  /// not if NO_COLOR is set (no-color.org).
  init(of stream: FileHandle) {
    let environment = ProcessInfo.processInfo.environment
    guard isatty(stream.fileDescriptor) == 1 else {
      columns = nil
      ink = Ink(hasColour: false)
      return
    }
    var size = winsize()
    let isKnown = ioctl(stream.fileDescriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    columns = isKnown ? Int(size.ws_col) : 80
    ink = Ink(
      hasColour: environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb")
  }
}
