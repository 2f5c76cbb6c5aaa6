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

  @OptionGroup var work: WorkOptions

  func validate() throws {
    if output.isEmpty { throw ValidationError("DIR needs the path of a folder.") }
  }

  func run() throws {
    let start = ContinuousClock.now
    try reportingErrors {
      let site = try place.open()
      _ = try site.read(SitePath.checkpoint)
      var request = Audit.Request()
      request.jobs = work.threads
      let today = ProjectOptions.today(in: "UTC")
      let (report, honest) = Audit(of: site, request, today: today).rebuild(inShopLook: shopLook)
      for finding in report.findings { try Report.line("\(finding)", to: .standardError) }
      guard let honest else {
        try Report.line("Nothing was written.", to: .standardError)
        throw ExitCode(1)
      }
      let published = place.folder ?? "/"
      let summary = try Publication(
        output: output, projectRoot: published, jobs: request.jobs
      ).publish(honest.files)
      if !work.quiet {
        try Report.summary(
          summary, of: BuiltSite(of: honest.site), in: output, after: ContinuousClock.now - start)
      }
    }
  }
}
