import ArgumentParser
import Foundation
import Publish
import Reviews

/// What every command takes.
struct ProjectOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder that holds content/.", valueName: "dir"))
  var root = "."

  @Option(
    help: ArgumentHelp(
      "The day on which everything holds, such as 2026-03-14. (default: today, or the day of SOURCE_DATE_EPOCH)",
      valueName: "date"))
  var asOf: Day?

  @Flag(help: "A warning fails the command as an error does.")
  var strict = false

  @Option(help: ArgumentHelp("How many threads to use. (default: one a core)", valueName: "n"))
  var jobs: Int?

  @Flag(help: "Say nothing but what is wrong.")
  var quiet = false

  @Flag(help: "Say how long each stage took.")
  var verbose = false

  func validate() throws {
    if root.isEmpty { throw ValidationError("--root is the path of a folder, not nothing.") }
    if let jobs, !(1...256 ~= jobs) { throw ValidationError("--jobs is a number from 1 to 256.") }
    if quiet && verbose { throw ValidationError("--quiet and --verbose exclude each other.") }
  }

  /// The pipeline for these options; the one place that looks at the clock and the environment.
  func pipeline(
    baseURL: String? = nil, _ bookkeeping: Bookkeeping, progress: Progress
  ) throws -> Pipeline {
    return Pipeline(
      project: Project(root: root), asOf: try asOfDay(), baseURL: baseURL,
      bookkeeping: bookkeeping, jobs: threads, progress: progress)
  }

  /// The day on which everything holds, given the shop's time zone.
  func asOfDay() throws -> @Sendable (_ timeZone: String) -> Day {
    let environment = ProcessInfo.processInfo.environment
    var now = Date()
    if asOf == nil, let text = environment["SOURCE_DATE_EPOCH"] {
      guard let seconds = Int(text), 0...253_402_300_799 ~= seconds else {
        throw ValidationError("SOURCE_DATE_EPOCH is no number of seconds since 1970: \(text)")
      }
      now = Date(timeIntervalSince1970: Double(seconds))
    }
    let (asOf, moment) = (asOf, now)
    return { asOf ?? moment.day(in: $0) }
  }

  var threads: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }
}

extension Date {
  /// The day it is at this moment on the clocks of a time zone; of an unknown one, of UTC.
  fileprivate func day(in timeZone: String) -> Day {
    let offset = TimeZone(identifier: timeZone)?.secondsFromGMT(for: self) ?? 0
    return Day(number: Int(((timeIntervalSince1970 + Double(offset)) / 86_400).rounded(.down)))
  }
}

extension Day: ExpressibleByArgument {
  /// `2026-03-14`.
  public init?(argument: String) { self.init(argument) }
}
