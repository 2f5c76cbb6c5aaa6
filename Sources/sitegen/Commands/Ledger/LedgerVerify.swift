import ArgumentParser
import Audit
import Core
import Foundation
import Ledger
import Publish
import Resources
import Reviews
import TransparencyLog

/// `sitegen ledger verify`: checks a published site by what is published alone.
struct LedgerVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check a published site against its ledger, without the shop's files.",
    discussion: """
      The command checks the ledger, makes the site again from what is published with it, and compares \
      every byte of every file. The site is a folder or an address. The exit status is 1 if something does \
      not fit, and 3 if the ledger fits and the pages could not be verified: they were built with something \
      else, or have a look of the shop's own.

      Example: sitegen ledger verify https://reviews.example.com/ --since checkpoint-309.txt
      """)

  @Argument(help: "The published site: a folder or an address.")
  var place: PublishedPlace

  @Option(
    help: ArgumentHelp("A checkpoint or a receipt that you saved earlier.", valueName: "file"))
  var since: String?

  @Option(
    help: ArgumentHelp(
      "The public key that you trust, as text or in a file. (default: the one that is published)",
      valueName: "key"))
  var key: [String] = []

  @Option(
    help: ArgumentHelp(
      "Fail if the site was built more than so many days ago: what fell due since would not show.",
      valueName: "days"))
  var maxAge: Int?

  @Flag(help: "Accept templates, words, styles and scripts of the shop's own.")
  var acceptOwnLook = false

  @OptionGroup var work: WorkOptions

  func validate() throws {
    if let maxAge, maxAge < 0 { throw ValidationError("--max-age is a number of days, 0 or more.") }
  }

  func run() throws {
    try reportingErrors {
      let site = try place.open()
      // A site that cannot be reached gets no verdict.
      _ = try site.read(SitePath.checkpoint)
      let today = ProjectOptions.today(in: "UTC")
      let progress = Progress(isQuiet: work.quiet)
      let request = try request()
      let report = progress.during {
        Audit(of: site, request, today: today, progress: progress.advance(to:)).run()
      }
      if !work.quiet { try Report.audit(report, on: today) }
      for finding in report.findings {
        try Report.line("\(finding)", to: .standardOutput)
      }
      for finding in report.unverified {
        try Report.line("not verified: \(finding)", to: .standardOutput)
      }
      if report.unlisted > 0 {
        try Report.line("… and \(report.unlisted) more like these.", to: .standardOutput)
      }
      if !work.quiet || !report.doubts.isEmpty { try Report.verdict(report) }
      if !report.isClean { throw ExitCode(1) }
      if !report.doubts.isEmpty { throw ExitCode(3) }
    }
  }

  private func request() throws -> Audit.Request {
    var request = Audit.Request()
    request.since = try since.map(Self.read)
    request.trusted = try key.map(Self.key)
    request.packings = Compression.allCases.map(Self.packing)
    for file in Resource.all(below: "hosting") {
      request.companions[String(file.path.dropFirst("hosting/".count))] = file.bytes
    }
    request.maxAge = maxAge
    request.acceptsOwnLook = acceptOwnLook
    request.jobs = work.threads
    return request
  }

  private static func packing(of kind: Compression) -> Packing {
    guard kind.missing == nil else { return Packing(ending: kind.rawValue, expands: nil) }
    return Packing(ending: kind.rawValue) { packed, bytes in kind.expands(packed, to: bytes) }
  }

  private static func read(_ path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandError("cannot read \(path)")
    }
    return Array(data)
  }

  private static func key(_ text: String) throws -> VerifierKey {
    let written =
      VerifierKey(text) == nil && FileManager.default.fileExists(atPath: text)
      ? String(decoding: try read(text), as: UTF8.self) : text
    guard let key = VerifierKey(written.trimmingCharacters(in: .whitespacesAndNewlines)) else {
      throw CommandError("this is no public key: \(text)", status: 64)
    }
    return key
  }
}

extension Progress {
  /// Shows the progress of an audit. Any thread may call this.
  func advance(to audit: AuditProgress) {
    let name =
      switch audit.stage {
      case .log: "Reading the ledger"
      case .openings: "Checking what was entered"
      case .files: "Comparing"
      }
    if audit.done == 0 || audit.stage != .files { begin(name, of: audit.total) }
    advance(done: audit.done)
  }
}
