import Foundation
import Glibc
import TestSupport

/// The program as its users run it: a process of its own, beside the tests.
struct Program {
  /// What it did.
  struct Run {
    let status: Int32
    let output: String
    let errors: String

    /// The lines that it wrote where findings go.
    var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
  }

  /// The program that was built together with these tests.
  static let path: String = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(filePath: tests).deletingLastPathComponent().appending(path: "sitegen").path
  }()

  /// Runs it to its end, in `folder`, with no more in its environment than a home and what is
  /// given here.
  @discardableResult
  static func run(
    _ arguments: [String], in folder: TestFolder, environment: [String: String] = [:]
  ) throws -> Run {
    try start(arguments, in: folder, environment: environment).end()
  }

  /// Starts it. Both streams go to files, so that however much it says, it never waits for us;
  /// `output` and `errors` take the place of either.
  static func start(
    _ arguments: [String], in folder: TestFolder, environment: [String: String] = [:],
    output: FileHandle? = nil, errors: FileHandle? = nil
  ) throws -> Running {
    let streams = try ["out", "err"].map { try folder.stream($0) }
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = ["HOME": folder.path + "/home"].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try output ?? FileHandle(forWritingTo: streams[0])
    process.standardError = try errors ?? FileHandle(forWritingTo: streams[1])
    try process.run()
    return Running(process: process, output: streams[0], errors: streams[1])
  }

  /// A process that has not ended yet.
  struct Running {
    let process: Process
    let output: URL
    let errors: URL

    /// What it has said so far about its work.
    var errorsSoFar: String { Self.text(errors) }

    func end() -> Run {
      process.waitUntilExit()
      return Run(
        status: process.terminationStatus, output: Self.text(output), errors: Self.text(errors))
    }

    private static func text(_ file: URL) -> String {
      (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
  }
}
