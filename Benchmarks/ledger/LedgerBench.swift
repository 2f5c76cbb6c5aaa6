import Foundation

/// How long it takes to append one review to a large ledger, and to verify the whole of it; each in a
/// process of its own, as its peak of memory is measured too.
///
///     swift run -c release LedgerBench [EVENTS]      (a million)
@main
struct LedgerBench {
  static func main() throws {
    let arguments = CommandLine.arguments
    if arguments.count == 4, let size = Int(arguments[2]) {
      let ledger = LargeLedger(folder: URL(filePath: arguments[3]), size: size)
      switch arguments[1] {
      case "make": try ledger.make()
      case "append": try ledger.append()
      case "verify": try ledger.verify()
      case "build": try ledger.build()
      default: print("no such step: \(arguments[1])")
      }
      return
    }
    let size = arguments.dropFirst().first.flatMap { Int($0) } ?? 1_000_000
    let folder = FileManager.default.temporaryDirectory.appending(path: "ledger-bench-\(getpid())")
    defer { try? FileManager.default.removeItem(at: folder) }
    for step in ["make", "append", "verify"] + (size <= 100_000 ? ["build"] : []) {
      let process = Process()
      process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      process.arguments = [step, "\(size)", folder.path()]
      try process.run()
      process.waitUntilExit()
    }
  }
}

/// Times on the wall and of the processors (of all threads), and the peak of memory, printed as they
/// come.
struct Stopwatch {
  private let start: Reading
  private var last: Reading

  /// What the clocks show, in seconds.
  private struct Reading {
    let wall = Reading.seconds(CLOCK_MONOTONIC)
    let processor = Reading.seconds(CLOCK_PROCESS_CPUTIME_ID)

    private static func seconds(_ clock: clockid_t) -> Double {
      var time = timespec()
      clock_gettime(clock, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
  }

  init(_ title: String) {
    print(title)
    start = Reading()
    last = start
  }

  mutating func lap(_ name: String) {
    let now = Reading()
    print("  \(name): \(text(from: last, to: now))")
    last = Reading()
  }

  func finish() {
    print("  in all \(text(from: start, to: Reading())), peak memory \(Stopwatch.peak) MB")
  }

  private func text(from start: Reading, to end: Reading) -> String {
    String(
      format: "%.3f s (%.3f s of processors)", end.wall - start.wall,
      end.processor - start.processor)
  }

  /// The most memory that the process has had, in MB.
  static var peak: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
  }
}
