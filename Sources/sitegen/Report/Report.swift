import Audit
import Core
import Disk
import Foundation
import Glibc
import Ledger
import Publish
import Rendering
import Reviews

/// The program's output. Every message for a person is worded here or is a finding.
enum Report {
  /// Prints each finding on a line.
  static func findings(_ findings: [Finding], to stream: FileHandle) throws(DiskError) {
    guard !findings.isEmpty else { return }
    try write(findings.map { $0.description + "\n" }.joined(), to: stream)
  }

  /// Prints text that is safe for a terminal, or for programs.
  static func text(_ text: String, to stream: FileHandle) throws(DiskError) {
    if !text.isEmpty { try write(text, to: stream) }
  }

  /// Prints a line.
  static func line(_ text: String, to stream: FileHandle) throws(DiskError) {
    try write(text.terminalSafe + "\n", to: stream)
  }

  /// Prints what a build did.
  static func summary(
    _ summary: Summary, of site: BuiltSite, in output: String, after time: Swift.Duration
  ) throws(DiskError) {
    if !site.hasAddress {
      try line(
        "Note: without 'url' in site.yml there are no feeds, no sitemap and no pictures for shared links.",
        to: .standardError)
    }
    for note in summary.notes { try line("Note: \(note)", to: .standardError) }
    let way =
      switch summary.method {
      case .created, .exchanged, .unchanged: ""
      case .inPlace(let reason): ", file by file (\(reason))"
      }
    let deleted = summary.deleted == 0 ? "" : ", \(summary.deleted) deleted"
    try line(
      """
      \(count(site.reviews, "review")), \(count(site.replies, "reply", "replies")): \
      \(count(summary.written, "file")) written, \(summary.unchanged) unchanged\(deleted)\(way), \
      in \(seconds(time)) s. The site is in \(output).
      """, to: .standardOutput)
  }

  /// Prints what was entered in the ledger.
  static func entered(_ product: LedgerUpdate.Result) throws(DiskError) {
    guard let ledger = product.ledger, product.entered > 0 else { return }
    let signed = ledger.key == nil ? ", unsigned" : ""
    try line(
      """
      \(count(product.entered, "event")) entered in the ledger, which has \(ledger.log.count)\(signed). \
      Commit \(LedgerState.folder).
      """, to: .standardOutput)
  }

  /// Prints what an audit checked, and its result.
  static func audit(_ report: AuditReport, on today: Day) throws(DiskError) {
    let checked = report.checked
    var lines: [String] = []
    let before = checked.reviewsBefore.map {
      "\($0) of \(count(checked.cases, "review")) dated before it"
    }
    if let days = checked.days, let asOf = checked.asOf {
      lines.append(
        """
        Ledger begun \(days.lowerBound) \(checked.key.map { "by key \($0.text)" } ?? "without a key")\
        \(before.map { ", \($0)" } ?? ""); page built \(asOf), \(age(today.number - asOf.number))\
        \(checked.address.map { ", for \($0)" } ?? "").
        """)
    }
    lines += report.notes
    if let root = checked.root, let origin = checked.origin {
      let signature =
        checked.isSigned
        ? "signed with \(checked.key?.text ?? "a key")" : "not signed, so anyone could have made it"
      lines.append(
        "Ledger \(origin), \(count(checked.events, "event")), root \(root.base64), \(signature).")
    }
    if let days = checked.days {
      lines.append("Entered from \(days.lowerBound) to \(days.upperBound).")
    }
    if let since = checked.since, report.isClean {
      lines.append(
        "It continues the ledger of your checkpoint, which had \(count(since, "event")).")
    }
    lines.append(
      """
      Checked \(count(checked.checkpoints, "checkpoint")), \(count(checked.openings, "text")) \
      (\(checked.closed) not published), \(count(checked.cases, "review"))\
      \(checked.files.map { "; \(count($0, "file")) made again, byte for byte the same" } ?? "")\
      \(checked.packed > 0 ? ", and \(checked.packed) compressed ones" : "").
      """)
    for text in lines { try line(text, to: .standardOutput) }
  }

  /// Prints what the audit comes to.
  static func verdict(_ report: AuditReport) throws(DiskError) {
    guard report.isClean else {
      let findings = report.findings.count + report.unlisted
      return try line(
        "\(count(findings, "thing does", "things do")) not fit.", to: .standardOutput)
    }
    for doubt in report.doubts {
      let text =
        switch doubt {
        case .program(let program, let differing):
          """
          The ledger fits. The pages could not be verified: they were built with \(words(program)), this is \
          \(words(.current)), and \(differing == 0 ? "no file differs" : count(differing, "file differs", "files differ")). \
          Verify them with what built them, or make the honest site with: sitegen ledger rebuild
          """
        case .ownLook(let files):
          """
          The ledger fits; the look is the shop's own: \(files.joined(separator: ", ")). It is published, and \
          can say what it likes: look at it, and accept it with --accept-own-look, or see the same content \
          without it with: sitegen ledger rebuild
          """
        }
      try line(text, to: .standardOutput)
    }
    if report.doubts.isEmpty { try line("Everything fits.", to: .standardOutput) }
  }

  private static func words(_ program: Program) -> String {
    let commit = program.commit.map { " (\($0))" } ?? ""
    return "sitegen \(program.version)\(commit), libcmark \(program.cmark), ICU \(program.icu)"
  }

  private static func age(_ days: Int) -> String {
    switch days {
    case 0: "today"
    case 1...: "\(count(days, "day")) ago"
    default: "\(count(-days, "day")) from now"
    }
  }

  /// The number of findings in words. After an error the number of reviews is left out, because
  /// those with a mistake were not counted.
  static func count(
    _ findings: [Finding], of site: Site?, to stream: FileHandle = .standardOutput
  ) throws(DiskError) {
    let errors = findings.count { $0.rule.severity == .error }
    let warnings = findings.count { $0.rule.severity == .warning }
    let reviews = errors == 0 ? site?.statistics.reviews : nil
    let read = reviews.map { "\(count($0, "review")) read: " } ?? ""
    try line("\(read)\(count(errors, "error")), \(count(warnings, "warning")).", to: stream)
  }

  static func seconds(_ time: Swift.Duration) -> String {
    let hundredths = Int((time / .milliseconds(10)).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  static func count(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) \(count == 1 ? one : many ?? one + "s")"
  }

  /// Writes text. A reader that went away (`| head`) is no error, and a failure to write an error
  /// cannot be reported.
  private static func write(_ text: String, to stream: FileHandle) throws(DiskError) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Glibc.write(stream.fileDescriptor, $0.baseAddress, $0.count)
      }
      if count >= 0 {
        rest = rest.dropFirst(count)
        continue
      }
      let code = errno
      if code == EINTR { continue }
      if code == EAGAIN {
        var reader = pollfd(fd: stream.fileDescriptor, events: Int16(POLLOUT), revents: 0)
        poll(&reader, 1, -1)
        continue
      }
      guard code != EPIPE, stream.fileDescriptor != STDERR_FILENO else { return }
      throw DiskError("writing to", "the standard output", code: code)
    }
  }
}

extension Report {
  /// Prints findings: a line each on a pipe; on a terminal also the line of the file with a mark
  /// under the place.
  static func findings(
    _ findings: [Finding], of project: Project, to stream: FileHandle
  ) throws(DiskError) {
    let screen = Screen(of: stream)
    guard let columns = screen.columns else { return try self.findings(findings, to: stream) }
    var (file, bytes) = ("", [UInt8]?.none)
    var lines: [String] = []
    for finding in findings {
      if finding.place.file != file {
        file = finding.place.file
        bytes = finding.place.line == nil ? nil : project.bytes(of: file, limit: ContentBounds.file)
      }
      lines += finding.lines(in: bytes, columns: columns, ink: screen.ink)
    }
    try text(lines.map { $0 + "\n" }.joined(), to: stream)
  }

  /// Prints findings for a program. Paths in reports for code hosts start at the current folder,
  /// where the repository is checked out.
  static func findings(
    _ findings: [Finding], as format: FindingFormat, of project: Project
  ) throws(DiskError) {
    switch format {
    case .text: try self.findings(findings, of: project, to: .standardOutput)
    case .json: try text(JSON.lines(findings.lazy.map(\.json)), to: .standardOutput)
    case .github:
      let lines = findings.map { $0.below(project.root).workflowCommand + "\n" }
      try text(lines.joined(), to: .standardOutput)
    case .sarif:
      let sarif = SARIF(version: Program.version) {
        RulesManual.paragraphs(on: $0.name)
      }
      try text(sarif.text(of: findings.map { $0.below(project.root) }), to: .standardOutput)
    }
  }
}

extension Finding {
  /// The finding with a path that starts at the current folder, if the project's root is below it.
  fileprivate func below(_ root: String) -> Finding {
    guard let prefix = root.fromHere, !prefix.isEmpty else { return self }
    let place = Place("\(prefix)/\(place.file)", line: place.line, column: place.column)
    return Finding(rule, at: place, message, suggestion: suggestion)
  }
}

extension String {
  /// The path of a folder from the current one, without `.` parts: empty for the current folder
  /// itself, nil if the folder is not below it.
  fileprivate var fromHere: String? {
    let here = FileManager.default.currentDirectoryPath
    let whole = URL(filePath: hasPrefix("/") ? self : "\(here)/\(self)").standardized.path
    if whole == here { return "" }
    return whole.hasPrefix(here + "/") ? String(whole.dropFirst(here.utf8.count + 1)) : nil
  }
}
