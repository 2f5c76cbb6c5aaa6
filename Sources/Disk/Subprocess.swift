import Glibc

/// Other programs that sitegen starts.
package enum Subprocess {
  /// How a program ended.
  package enum End: Equatable {
    case ended(Int32)
    case killed(by: Int32)
    case notStarted(Errno)
    /// sitegen was interrupted, and ended the program with it.
    case cancelled
  }

  /// Runs a program, given by its path and arguments, and waits for it. Its output goes to the file
  /// `log`. Ctrl-C reaches the program as it reaches this process; any other interruption ends the
  /// program too.
  package static func run(
    _ words: [String], log: String, isCancelled: () -> Bool = { false }
  ) -> End {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, log, O_WRONLY | O_CREAT | O_TRUNC, 0o644)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The other program need not ignore the signals that this process ignores.
    var defaults = sigset_t()
    sigemptyset(&defaults)
    for number in [SIGINT, SIGTERM] { sigaddset(&defaults, number) }
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))

    // A process that ignores SIGCHLD cannot get the exit status of its children.
    signal(SIGCHLD, SIG_DFL)
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child = pid_t()
    let code = posix_spawn(&child, words[0], &actions, &attributes, &arguments, environ)
    guard code == 0 else { return .notStarted(Errno(code: code)) }
    return wait(for: child, isCancelled)
  }

  private static func wait(for child: pid_t, _ isCancelled: () -> Bool) -> End {
    var status: Int32 = 0
    var isStopped = false
    while true {
      let done = waitpid(child, &status, isStopped ? 0 : WNOHANG)
      if done == child { break }
      if done < 0, errno != EINTR { return .notStarted(Errno(code: errno)) }
      if !isStopped, isCancelled() {
        kill(child, SIGKILL)
        isStopped = true
      } else if !isStopped {
        usleep(5000)
      }
    }
    if isStopped || isCancelled() { return .cancelled }
    let signal = status & 0x7f
    return signal == 0 ? .ended((status >> 8) & 0xff) : .killed(by: signal)
  }
}
