import ArgumentParser
import CPlatform
import Content
import Core
import Foundation
import Ledger
import Publish
import Rendering
import Reviews

/// `sitegen build`: publishes the site to public/, all of it or nothing.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make public/ from content/.",
    usage: "sitegen build [<options>]",
    discussion: """
      With an error in the content nothing is written, and the old public/ stays.

      Example: sitegen build --output /var/www/reviews
      """)

  @OptionGroup var options: ProjectOptions

  @OptionGroup var entryOptions: EntryOptions

  @Option(
    help: ArgumentHelp("Where to write. (default: public in the root)", valueName: "dir"),
    completion: .directory)
  var output: String?

  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp(
      "Where the site will stand, in place of 'url' in site.yml.", valueName: "url"),
    transform: siteAddress)
  var baseURL: String?

  @Flag(
    help: "Write into a folder that has files that sitegen did not write; none of them is deleted.")
  var force = false

  @Flag(
    help: "Enter nothing in the ledger. Anything that is new, gone or changed since is an error.")
  var locked = false

  @Option(
    help: ArgumentHelp(
      "Where the site was last published, if not in the output: an address, a folder or a checkpoint. The ledger must continue the one there.",
      valueName: "place"))
  var published: PublishedPlace?

  @Flag(name: .customLong("no-ledger"), help: "Make a site without a ledger, to look at it.")
  private var withoutLedger = false

  @Flag(
    help: ArgumentHelp(
      "Make a search page too, with Pagefind. Its files may differ from build to build."))
  var search = false

  @Flag(help: "Write compressed files too, .gz and .br, for web servers to send.")
  var compress = false

  @Flag(
    name: .customLong("in-place"),
    help:
      "Bring what changed in file by file, and not the whole site in one step: quicker after a small change, and a visitor may see old and new pages for a moment."
  )
  var inPlace = false

  @Flag(
    help:
      "Look at every file of the output, and mend those that somebody changed, whatever is known of it."
  )
  var full = false

  func validate() throws {
    if locked && withoutLedger {
      throw ValidationError("--locked and --no-ledger cannot be used together.")
    }
    if output == "" { throw ValidationError("--output needs the path of a folder.") }
  }

  func run() throws {
    let start = ContinuousClock.now
    sitegen_keep_memory()
    let progress = Progress(options)
    let interruption = Interruption(progress)
    try reportingErrors {
      let pagefind = search ? try installedPagefind() : nil
      try requireCompression()
      let ledgerUpdate = try ledgerUpdate()
      let state = full ? nil : OutputState(of: destination, projectRoot: options.root)
      var pipeline = try options.pipeline(
        baseURL: baseURL, ledgerUpdate, imagePipeline: options.imagePipeline(for: .publishing),
        progress: progress)
      pipeline.isSearchable = search
      pipeline.program = Program.current.key
      pipeline.memory = state.flatMap { ContentMemory(of: $0) }
      let reading = try progress.during { try pipeline.read() }
      let inputs = try inputs(of: reading, ledgerUpdate)
      if let inputs, let built = BuiltSite(of: state, from: inputs),
        let count = try publication(interruption).done(for: inputs)
      {
        try Report.findings(options.told(built.findings), of: options.project, to: .standardError)
        if !options.quiet {
          try Report.summary(
            Summary(unchanged: count), of: built, in: destination,
            after: ContinuousClock.now - start)
        }
        return
      }
      let product = try progress.during { try pipeline.run(on: reading) }
      try Report.findings(options.told(product.findings), of: options.project, to: .standardError)
      guard let site = product.site, let ledger = product.ledger,
        !product.findings.fails(strict: options.strict)
      else {
        try Report.line("Nothing was written.", to: .standardError)
        throw ExitCode(1)
      }
      let publisher = try progress.during {
        progress.begin("Rendering", of: site.cases.count)
        let rendered = product.render()
        let documents = rendered.searchDocuments
        let index = pagefind.flatMap { pagefind in
          documents.isEmpty
            ? nil : SearchIndex(of: documents, in: SitePath.searchIndex, by: pagefind)
        }
        return try publication(interruption)
          .prepare(rendered.files, index: index, progress: progress.advance(to:))
      }
      // The ledger's state is stored before anything is published.
      do { try options.write(ledger, keeping: product.pictures) } catch {
        publisher.withdraw()
        throw error
      }
      let summary = try progress.during { try publisher.publish(inputs: inputs) }
      let built = BuiltSite(of: site, findings: product.findings, inputs: inputs ?? .blank)
      product.memory?.write(to: publisher.memory)
      built.write(to: publisher.memory)
      if !options.quiet {
        try Report.entered(ledger)
        try Report.summary(summary, of: built, in: destination, after: ContinuousClock.now - start)
      }
      // The system takes the memory back at once; piece by piece takes a twentieth of the build.
      Self.exit()
    }
  }

  /// A key of everything that the build is made from. Nil where that is not all known beforehand.
  private func inputs(
    of reading: Pipeline.Reading, _ ledgerUpdate: LedgerUpdate
  ) throws -> ContentKey? {
    guard !search, !force, published == nil, reading.findings.isEmpty, let context = reading.context
    else { return nil }
    let day = try options.day()
    let kept = try options.project.media(in: LedgerState.pictures)
    return ContentKey { record in
      record.note(context)
      // Its time zone is in the settings, which are in the context.
      record.note(day("UTC"))
      record.note(day("Pacific/Kiritimati"))
      record.note(day("Pacific/Pago_Pago"))
      record.note(baseURL)
      record.note(compress)
      record.note(locked)
      record.note(withoutLedger)
      record.note(options.strict)
      record.note(ledgerUpdate.signer?.verifier.text)
      for published in ledgerUpdate.published { record.note(published.checkpoint) }
      for file in reading.known {
        record.note(file.path)
        record.note(file.key)
      }
      for file in reading.media + kept {
        record.note(file.path)
        record.note(file.size)
        record.note(file.version)
      }
    }
  }

  private var destination: String { output ?? options.output }

  private func ledgerUpdate() throws -> LedgerUpdate {
    var ledgerUpdate = LedgerUpdate(mode: withoutLedger ? .none : locked ? .locked : .enters)
    ledgerUpdate.signer = withoutLedger ? nil : try LedgerKey.read(root: options.root)
    ledgerUpdate.today = entryOptions.today
    if let published {
      guard let last = try published.lastPublished() else {
        throw CommandError("there is no ledger at \(published.text)")
      }
      ledgerUpdate.published.append(last)
    }
    ledgerUpdate.published += try PublishedPlace.lastPublished(in: destination)
    return ledgerUpdate
  }

  private func installedPagefind() throws -> Pagefind {
    guard let pagefind = try Pagefind.installed() else {
      throw CommandError(
        "--search needs Pagefind, which is not installed; install it with: \(Pagefind.advice)")
    }
    return pagefind
  }

  private func requireCompression() throws {
    let missing = Compression.allCases.compactMap(\.missing)
    guard compress, !missing.isEmpty else { return }
    throw CommandError(
      "--compress needs \(missing.joined(separator: " and ")), not installed here; on Debian: apt-get install \(missing.joined(separator: " "))"
    )
  }

  private func publication(_ interruption: Interruption) -> Publication {
    Publication(
      output: destination, projectRoot: options.root, jobs: options.threads, takeOver: force,
      compression: compress ? Compression.allCases : [], isInPlace: inPlace, isFull: full,
      isCancelled: interruption.wasAsked)
  }
}

/// The address of a site's root, validated like 'url' in site.yml.
private func siteAddress(_ text: String) throws -> String {
  do throws(SiteAddress.AddressError) { return try SiteAddress.normalized(text) } catch {
    throw ValidationError("the site's address \(error.message).")
  }
}
