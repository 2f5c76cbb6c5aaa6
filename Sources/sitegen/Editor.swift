import Disk
import Foundation
import Glibc
import Publish

/// The editor of the user's choice.
struct Editor {
  /// As in VISUAL and EDITOR: words of the shell, such as `code --wait`.
  let command: String

  /// Opens a file in it and waits until it is closed; whether all went well.
  ///
  /// The editor has the terminal to itself, in this process's own group, which Foundation's Process
  /// does not do. Ctrl-C is the editor's meanwhile.
  func open(_ path: String) throws(DiskError) -> Bool {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var defaults = sigset_t()
    sigemptyset(&defaults)
    for number in [SIGINT, SIGQUIT] { sigaddset(&defaults, number) }
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))

    // As git does it: the path is an argument and no part of what the shell reads. With a trap the
    // shell outlives a Ctrl-C that the editor survives.
    let words = ["/bin/sh", "-c", "trap : INT QUIT; \(command) \"$@\"", command, path]
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }

    let old = [SIGINT, SIGQUIT].map { ($0, signal($0, SIG_IGN)) }
    defer { for (number, handler) in old { signal(number, handler) } }
    var child = pid_t()
    let code = posix_spawn(&child, "/bin/sh", nil, &attributes, &arguments, environ)
    guard code == 0 else { throw DiskError("opening the editor", command, code: code) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { return false }
    }
    return status == 0
  }
}
