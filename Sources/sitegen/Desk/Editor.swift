import Disk
import Glibc

/// The editor of the user's choice.
struct Editor {
  /// The command as in VISUAL and EDITOR: words of the shell, such as `code --wait`.
  let command: String

  /// What ends a program at a terminal: Ctrl-C, Ctrl-\\, and a terminal that is closed.
  private static let signals = [SIGINT, SIGQUIT, SIGHUP]

  /// Runs `work` while the terminal may be an editor's: what ends a program there ends the editor
  /// and not this one, which still has to look at what was written.
  static func withTerminal(_ work: () throws -> Void) rethrows {
    let old = signals.map { ($0, signal($0, SIG_IGN)) }
    defer { for (number, handler) in old { signal(number, handler) } }
    try work()
  }

  /// Opens a file in the editor and waits until it is closed. Returns whether that succeeded.
  ///
  /// The editor has the terminal to itself, in this process's own group.
  func open(_ path: String) throws(DiskError) -> Bool {
    // As git does it: the path is an argument and no part of what the shell reads. With a trap the
    // shell outlives a Ctrl-C that the editor survives.
    var shell = Subprocess(["/bin/sh", "-c", "trap : INT QUIT; \(command) \"$@\"", command, path])
    (shell.input, shell.output, shell.errors) = (.inherited, .inherited, .inherited)
    shell.signals = Self.signals
    let end = shell.run()
    if case .notStarted(let error) = end {
      throw DiskError("starting", "the editor '\(command)'", code: error.code)
    }
    return end == .ended(0)
  }
}
