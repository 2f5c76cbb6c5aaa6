import ArgumentParser
import Content
import Findings
import Foundation
import Publish

/// `sitegen build`: makes public/, whole or not at all.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make public/ from content/.",
    usage: "sitegen build [<options>]",
    discussion: """
      With an error in the content nothing is written, and the old public/ stays.

      Example: sitegen build --output /var/www/reviews
      """)

  @OptionGroup var options: ProjectOptions

  @Option(help: ArgumentHelp("Where to write. (default: public in the root)", valueName: "dir"))
  var output: String?

  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp(
      "Where the site will stand, in place of 'url' in site.yml.", valueName: "url"),
    transform: siteAddress)
  var baseURL: String?

  @Flag(help: "Write into a folder that has files of others; none of them is deleted.")
  var force = false

  func validate() throws {
    if output == "" { throw ValidationError("--output is the path of a folder, not nothing.") }
  }

  func run() throws {
    let start = ContinuousClock.now
    let progress = Progress(options)
    let interruption = Interruption(progress)
    try reportingTrouble {
      let product = try progress.during {
        try options.pipeline(baseURL: baseURL, progress: progress).run()
      }
      try Report.findings(product.findings, of: options.project, to: .standardError)
      guard let site = product.site, !product.findings.fails(strict: options.strict) else {
        try Report.line("Nothing was written.", to: .standardError)
        throw ExitCode(1)
      }
      let summary = try progress.during {
        progress.begin("Rendering", of: site.cases.count)
        let files = product.files()
        return try publication(interruption).publish(files, progress: progress.advance(to:))
      }
      if !options.quiet {
        try Report.summary(summary, of: site, in: destination, after: ContinuousClock.now - start)
      }
    }
  }

  private var destination: String {
    output ?? (options.root == "." ? "public" : options.root + "/public")
  }

  private func publication(_ interruption: Interruption) -> Publication {
    Publication(
      output: destination, projectRoot: options.root, jobs: options.threads, takeOver: force,
      isCancelled: interruption.wasAsked)
  }
}

/// The address of a site's root, as strictly read as 'url' in site.yml.
private func siteAddress(_ text: String) throws -> String {
  guard text.isWebAddress else {
    throw ValidationError("it is an address that starts with http:// or https://.")
  }
  guard !text.utf8.contains(UInt8(ascii: "?")), !text.utf8.contains(UInt8(ascii: "#")) else {
    throw ValidationError("the site's address may not have a '?' or '#' in it.")
  }
  return text.hasSuffix("/") ? text : text + "/"
}
