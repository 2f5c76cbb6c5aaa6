import CPlatform
import Glibc

/// Another program: its words, its environment and its streams, and how it is to be waited for.
///
/// The program gets this process's three standard streams as far as it is told, and no other
/// descriptor.
package struct Subprocess: Sendable {
  /// Where a stream of the program leads.
  package enum Stream: Sendable {
    /// Where this process's own leads.
    case inherited
    /// Nowhere: `/dev/null`.
    case nothing
    /// A file, which is made or made empty.
    case file(String)
    case descriptor(Int32)
  }

  /// How it ended.
  package enum End: Equatable {
    case ended(Int32)
    case killed(by: Int32)
    case notStarted(Errno)
    /// sitegen was interrupted, and ended the program with it.
    case cancelled
  }

  /// The program's path, or a name that is looked for in `PATH`.
  private let program: String
  /// What it is called, and its arguments.
  private let words: [String]
  /// `NAME=value` each; nil for this process's own.
  package var environment: [String]?
  package var input = Stream.nothing
  package var output = Stream.nothing
  package var errors = Stream.nothing
  /// The signals that do to the program what they do by default: what this process ignores so as to
  /// end in order, or its threads block, another does not have to.
  package var signals = [SIGINT, SIGTERM]
  /// Whether it outlives a Ctrl-C, in a process group of its own.
  package var isApart = false

  /// A program and its arguments; `program` where it is called something else than it is.
  package init(_ words: [String], program: String? = nil) {
    self.words = words
    self.program = program ?? words[0]
  }

  /// Runs it and waits for it; who is called off meanwhile ends it.
  package func run(isCancelled: (() -> Bool)? = nil) -> End {
    do throws(Errno) { return try start().wait(isCancelled) } catch { return .notStarted(error) }
  }

  /// Runs it, and takes what it writes into its output, at most so many bytes. A program that writes
  /// more loses its reader.
  package func run(readingAtMost most: Int) -> (end: End, output: [UInt8]) {
    var pipe: [Int32] = [0, 0]
    guard sitegen_pipe(&pipe) == 0 else { return (.notStarted(Errno(code: errno)), []) }
    var program = self
    program.output = .descriptor(pipe[1])
    let running: Running
    do throws(Errno) { running = try program.start() } catch {
      for end in pipe { close(end) }
      return (.notStarted(error), [])
    }
    close(pipe[1])
    let bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, filled in
      while filled < most {
        let got = read(pipe[0], buffer.baseAddress! + filled, most - filled)
        if got < 0, errno == EINTR { continue }
        if got <= 0 { return }
        filled += got
      }
    }
    close(pipe[0])
    return (running.wait(), bytes)
  }

  /// Starts it. Who starts it waits for it too, or ends it.
  package func start() throws(Errno) -> Running {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, stream) in [input, output, errors].enumerated() {
      let number = Int32(number)
      switch stream {
      case .inherited: break
      case .nothing:
        posix_spawn_file_actions_addopen(
          &actions, number, "/dev/null", number == 0 ? O_RDONLY : O_WRONLY, 0)
      case .file(let path):
        posix_spawn_file_actions_addopen(
          &actions, number, path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
      case .descriptor(let descriptor):
        posix_spawn_file_actions_adddup2(&actions, descriptor, number)
      }
    }
    sitegen_spawn_close_from(&actions, 3)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (defaults, blocked) = (sigset_t(), sigset_t())
    sigemptyset(&defaults)
    pthread_sigmask(SIG_BLOCK, nil, &blocked)
    for signal in signals {
      sigaddset(&defaults, signal)
      sigdelset(&blocked, signal)
    }
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setsigmask(&attributes, &blocked)
    let flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
    posix_spawnattr_setflags(&attributes, Int16(flags | (isApart ? POSIX_SPAWN_SETPGROUP : 0)))

    // A process that ignores SIGCHLD cannot get the exit status of its children.
    signal(SIGCHLD, SIG_DFL)
    var arguments = words.map { strdup($0) } + [nil]
    var settings = (environment ?? []).map { strdup($0) } + [nil]
    defer { for text in arguments + settings { free(text) } }
    var process = pid_t()
    let code =
      environment == nil
      ? posix_spawnp(&process, program, &actions, &attributes, &arguments, environ)
      : posix_spawnp(&process, program, &actions, &attributes, &arguments, &settings)
    guard code == 0 else { throw Errno(code: code) }
    return Running(process: process)
  }

  /// A program that was started.
  package struct Running: Sendable {
    fileprivate let process: pid_t

    /// Waits for its end; who is called off meanwhile ends it.
    @discardableResult
    package func wait(_ isCancelled: (() -> Bool)? = nil) -> End {
      var status: Int32 = 0
      var isStopped = false
      while true {
        let done = waitpid(process, &status, isCancelled == nil || isStopped ? 0 : WNOHANG)
        if done == process { break }
        if done < 0, errno != EINTR { return .notStarted(Errno(code: errno)) }
        guard let isCancelled, !isStopped else { continue }
        if isCancelled() {
          kill(process, SIGKILL)
          isStopped = true
        } else {
          usleep(5000)
        }
      }
      if isStopped || isCancelled?() == true { return .cancelled }
      let signal = status & 0x7f
      return signal == 0 ? .ended((status >> 8) & 0xff) : .killed(by: signal)
    }

    /// Ends it, whatever it is doing.
    package func end() {
      kill(process, SIGKILL)
      wait()
    }
  }
}
