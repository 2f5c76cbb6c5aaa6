import Disk
import Glibc

/// The program Pagefind, as it is installed here.
public struct Pagefind: Sendable, Equatable {
  /// What starts it: a program and the arguments before its own.
  let command: [String]

  /// How to get it.
  public static let advice = "python3 -m pip install 'pagefind[bin]'"

  /// The one that `PATH` leads to: `pagefind`, or else Python's package of that name; nil where
  /// there is neither.
  public static func installed() -> Pagefind? {
    let folders = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
    func find(_ name: String) -> String? {
      folders.split(separator: ":").map { "\($0)/\(name)" }.first(where: isProgram)
    }
    func isProgram(_ path: String) -> Bool {
      var status = stat()
      return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        && access(path, X_OK) == 0
    }
    if let program = find("pagefind") { return Pagefind(command: [program]) }
    guard let python = find("python3"),
      Subprocess.run([python, "-c", "import pagefind, pagefind_bin"], log: "/dev/null") == .ended(0)
    else { return nil }
    return Pagefind(command: [python, "-m", "pagefind"])
  }

  /// What came of running it.
  enum PagefindResult: Equatable {
    case done
    /// With the last of what it said.
    case failed(String)
    case cancelled
  }

  /// Makes an index of the pages in the folder `site` in the folder `output`, both by their paths.
  func run(
    site: String, output: String, log: String, isCancelled: () -> Bool
  ) -> PagefindResult {
    let arguments = ["--site", site, "--output-path", output, "--silent"]
    switch Subprocess.run(command + arguments, log: log, isCancelled: isCancelled) {
    case .ended(0): return .done
    case .ended: return .failed(Self.lastWords(in: log))
    case .killed(let signal): return .failed("it was ended by signal \(signal)")
    case .notStarted(let error): return .failed(error.words)
    case .cancelled: return .cancelled
    }
  }

  /// The last line of a log, as far as it is plain text.
  private static func lastWords(in log: String) -> String {
    let file = open(log, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return "" }
    defer { close(file) }
    let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, filled in
      let start = max(0, lseek(file, 0, SEEK_END) - off_t(buffer.count))
      filled = max(0, pread(file, buffer.baseAddress, buffer.count, start))
    }
    let line = bytes.split(separator: UInt8(ascii: "\n")).last ?? []
    return String(decoding: line.filter { $0 >= 32 && $0 != 127 }.prefix(300), as: UTF8.self)
  }
}
