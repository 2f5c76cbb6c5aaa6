import ArgumentParser
import Audit
import Core
import Foundation
import Ledger
import Publish
import Reviews
import TransparencyLog

/// `sitegen ledger verify`: checks a published site by what is published alone.
struct LedgerVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check a published site against its ledger, without the shop's files.",
    discussion: """
      The command compares every case with the ledger, every event with a page, the ledger with its
      checkpoint and with the one that you kept, and the printed figures with those that follow from
      the ledger. The exit status is 1 if something does not fit. The site is a folder or an address.

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
    help: ArgumentHelp("How many threads to use. (default: one for each core)", valueName: "n"))
  var jobs: Int?

  @Flag(help: "Say only what is wrong.")
  var quiet = false

  func validate() throws { try ProjectOptions.check(jobs: jobs) }

  func run() throws {
    try reportingErrors {
      let site = try place.open()
      // A site that cannot be reached gets no verdict.
      _ = try site.read(SitePath.checkpoint)
      let audit = Audit(
        of: site, since: try since.map(Self.read), trusting: try key.map(Self.key),
        unpacking: Compression.allCases.map(Self.packing),
        jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
      let report = audit.run()
      for finding in report.findings {
        try Report.line("\(finding)", to: .standardOutput)
      }
      if report.unlisted > 0 {
        try Report.line("… and \(report.unlisted) more like these.", to: .standardOutput)
      }
      if !quiet { try Report.audit(report) }
      if !report.isClean { throw ExitCode(1) }
    }
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
