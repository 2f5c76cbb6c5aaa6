import ArgumentParser
import Disk
import Foundation
import Preview
import Publish

/// An error that stops a command and is not a finding.
struct CommandError: Error {
  /// One sentence without a full stop.
  let message: String
  /// The exit status.
  let status: Int32

  /// An error in reading or writing, unless another status is given.
  init(_ message: String, status: Int32 = 2) {
    self.message = message
    self.status = status
  }
}

/// Runs a command's work and turns errors into a message and an exit status: 2 if something could
/// not be read or written, 70 for a defect in the program's own pages, 75 if another build of the
/// output is running, 130 if the user interrupted it.
func reportingErrors(_ work: () throws -> Void) throws {
  do {
    try work()
  } catch let error as CommandError {
    throw trouble(error.message, error.status)
  } catch let error as DiskError {
    throw trouble(error.description + (error.advice.map { "; \($0)" } ?? ""), 2)
  } catch let error as any Unreadable {
    throw trouble(error.description, 2)
  } catch let error as PublishError {
    switch error {
    case .locked: throw trouble(error.description, 75)
    case .interrupted: throw trouble(error.description, 130)
    case .badName, .collision: throw trouble(error.description + " (a defect in sitegen)", 70)
    case .refused, .foreignFiles, .program, .disk: throw trouble(error.description, 2)
    }
  }
}

/// An error about something that could not be read, written or reached, described in a sentence
/// without a full stop.
private protocol Unreadable: Error, CustomStringConvertible {}

extension WebError: Unreadable {}
extension PreviewError: Unreadable {}
extension ArchiveError: Unreadable {}

private func trouble(_ message: String, _ status: Int32) -> ExitCode {
  // If even this message cannot be written, the exit status still tells.
  let end = message.hasSuffix("?") ? "" : "."
  try? Report.line("sitegen: \(message)\(end)", to: .standardError)
  return ExitCode(status)
}
