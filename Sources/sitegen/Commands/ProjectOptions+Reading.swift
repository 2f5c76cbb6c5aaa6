import ArgumentParser
import Core
import Foundation
import Reviews

/// For commands that look at the project and publish nothing.
extension ProjectOptions {
  /// The project as far as it can be read; how many errors it has is said beside it.
  func site() throws -> (site: Site, findings: [Finding]) {
    let progress = Progress(briefly: self)
    let interruption = Interruption(progress, endsAtOnce: true)
    let product = try progress.during {
      try pipeline(LedgerUpdate(mode: .none), imagePipeline: nil, progress: progress).run()
    }
    interruption.end()
    guard let site = product.site else {
      try Report.findings(product.findings, of: project, to: .standardError)
      throw ExitCode(1)
    }
    let errors = product.findings.count { $0.rule.severity == .error }
    if errors > 0, !quiet {
      try Report.line(
        "\(Report.count(errors, "error")) in the content: 'sitegen check' says where.",
        to: .standardError)
    }
    return (site, product.findings)
  }

  /// The key of a person, whom the user named by it.
  func person(_ key: String, of site: Site) throws -> String {
    let people = site.settings.people
    guard people[key] == nil else { return key }
    let named = people.lazy.filter { $0.value.name == key }.map(\.key).min()
    throw CommandError(
      unknown("person", key, meant: named ?? people.keys.nearest(to: key)), status: 64)
  }

  /// A case, which the user named by its ID.
  func reviewCase(_ id: String, of site: Site) throws -> Case {
    if let found = site.cases.first(where: { $0.id == id }) { return found }
    throw CommandError(
      unknown("review", id, meant: site.cases.lazy.map(\.id).nearest(to: id)), status: 64)
  }

  private func unknown(_ kind: String, _ name: String, meant: String?) -> String {
    "there is no \(kind) '\(name)'" + (meant.map { "; did you mean '\($0)'?" } ?? "")
  }

  /// Now, as it is written into a file: on the shop's clock, to the minute; with `--as-of` only the
  /// day.
  func now(in timeZone: String) throws -> String {
    if let asOf { return "\(asOf)" }
    let style = Date.ISO8601FormatStyle(
      timeZone: TimeZone(identifier: timeZone) ?? .gmt
    ).year().month().day().dateTimeSeparator(.standard).time(includingFractionalSeconds: false)
      .timeZone(separator: .colon)
    return style.format(try moment())
  }
}
