import Foundation
import Glibc

/// The git repository that a project's folder is in.
package struct Git {
  /// The path of the project's folder.
  private let root: String

  package init(root: String) { self.root = root }

  /// What git says to a command, and its exit status. Nil where git is not installed. What it says of
  /// errors goes where this program's errors go. `variables` are set as `NAME=value`.
  package func run(
    _ arguments: [String], variables: [String] = []
  ) throws(DiskError) -> (status: Int32, output: [UInt8])? {
    // The ledger's key is nobody else's.
    let environment = variables.isEmpty ? [] : ["env", "-u", "SITEGEN_LEDGER_KEY"] + variables
    let git = Subprocess(environment + ["git", "-C", root] + arguments)
    let (end, output) = git.run(readingAtMost: 64 << 20)
    switch end {
    case .ended(let status): return (status, output)
    case .notStarted(let error) where error.code == ENOENT: return nil
    case .notStarted(let error): throw DiskError("starting", "git", code: error.code)
    case .killed, .cancelled: throw DiskError("running", "git", code: EINTR)
    }
  }

  /// Whether the folder, or one that it is in, is a repository, whatever git thinks of it.
  package var isThere: Bool {
    var folder = URL(filePath: root).standardizedFileURL
    while true {
      if FileManager.default.fileExists(atPath: folder.appending(path: ".git").path) { return true }
      if folder.path == "/" { return false }
      folder.deleteLastPathComponent()
    }
  }
}
