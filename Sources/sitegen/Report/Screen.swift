import Core
import Foundation
import Glibc

/// What a stream is for whoever reads it: a terminal, with its width and colours, or a pipe.
struct Screen {
  /// Nil where nobody looks: a pipe or a file.
  let columns: Int?
  let ink: Ink

  private var isTerminal: Bool { columns != nil }

  /// As the stream is now. Colours only on a terminal that knows any, and not where the variable
  /// NO_COLOR is set (no-color.org).
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
