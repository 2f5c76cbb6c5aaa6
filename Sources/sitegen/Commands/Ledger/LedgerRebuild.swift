import ArgumentParser
import Audit
import Core
import Disk
import Foundation
import Publish
import Reviews

/// `sitegen ledger rebuild`: makes the honest site from what is published with the ledger.
struct LedgerRebuild: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "Make the honest site from a published ledger, without trusting the pages there.",
    discussion: """
      The ledger is checked first. The site is made of it and of the source that is published with it, \
      in sitegen's own look with the shop's accent, logo and sections.

      Example: sitegen ledger rebuild https://reviews.example.com/ honest/
      """)

  @Argument(help: "The published site: a folder or an address.")
  var place: PublishedPlace

  @Argument(help: "The folder to write the site to.", completion: .directory)
  var output: String

  @Flag(help: "Use the shop's own templates, words, styles and scripts too.")
  var shopLook = false

  @Option(
    help: ArgumentHelp("How many threads to use. (default: one for each core)", valueName: "n"))
  var jobs: Int?

  @Flag(help: "Say only what is wrong.")
  var quiet = false

  func validate() throws {
    try ProjectOptions.check(jobs: jobs)
    if output.isEmpty { throw ValidationError("DIR needs the path of a folder.") }
  }

  func run() throws {
    let start = ContinuousClock.now
    try reportingErrors {
      let site = try place.open()
      _ = try site.read(SitePath.checkpoint)
      var request = Audit.Request()
      request.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
      let today = Day(containing: Int(Date().timeIntervalSince1970))
      let (report, honest) = Audit(of: site, request, today: today).rebuild(inShopLook: shopLook)
      for finding in report.findings { try Report.line("\(finding)", to: .standardError) }
      guard let honest else {
        try Report.line("The ledger does not fit; nothing was written.", to: .standardError)
        throw ExitCode(1)
      }
      let published = place.folder ?? "/"
      let summary = try Publication(
        output: output, projectRoot: published, jobs: request.jobs
      ).publish(honest.files)
      if !quiet {
        try Report.summary(
          summary, of: honest.site, in: output, after: ContinuousClock.now - start)
      }
    }
  }
}
