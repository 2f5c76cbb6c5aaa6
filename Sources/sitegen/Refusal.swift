import ArgumentParser
import Foundation

/// Says why a command does not do what it was asked, and gives the status to end with: 64 where it
/// was asked for something that there is not.
func refusal(_ message: String, status: Int32 = 64) -> ExitCode {
  // Where not even this can be said, the status still tells.
  try? Report.line("sitegen: \(message)\(message.hasSuffix("?") ? "" : ".")", to: .standardError)
  return ExitCode(status)
}
