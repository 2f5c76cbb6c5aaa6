import Core
import Disk
import Foundation
import Pictures
import Preview
import Publish
import Reviews

/// A preview that is rebuilt when the files of a project change.
struct LivePreview {
  private(set) var preview: Preview
  private let options: ProjectOptions
  /// The pipeline for pictures, which keeps them from one build to the next.
  private let imagePipeline: ImagePipeline
  /// The files that were read last. Nil if nothing could be read.
  private var read: Pipeline.Reading?

  /// A preview of the project in `options`, requested at `host`. At first it shows nothing.
  init(_ options: ProjectOptions, host: String) {
    self.options = options
    imagePipeline = options.imagePipeline(for: .showing)
    let session = String(UInt64.random(in: 0...UInt64.max), radix: 36)
    preview = Preview(hosts: HostNames(Self.names(of: host)), session: session)
  }

  /// Reads the project for the first time. Throws if there is none.
  mutating func begin() throws {
    let start = ContinuousClock.now
    let pipeline = try pipeline()
    try show(pipeline, try pipeline.read(), since: start, "Built")
  }

  /// Reads the project again. Returns whether there is anything new to show.
  mutating func refresh() throws -> Bool {
    let start = ContinuousClock.now
    let pipeline = try pipeline()
    do throws(DiskError) {
      let new = try pipeline.read()
      if let read, read == new { return false }
      try show(pipeline, new, since: start, "Rebuilt")
    } catch {
      let trouble = error.description
      let isNew = trouble != preview.trouble
      read = nil
      preview.keep(for: trouble)
      if isNew { try Report.line("\(trouble). The last good site stays.", to: .standardError) }
      return isNew
    }
    return true
  }

  private mutating func show(
    _ pipeline: Pipeline, _ new: Pipeline.Reading, since start: ContinuousClock.Instant,
    _ done: String
  ) throws(DiskError) {
    read = new
    let known = Set(preview.findings)
    let product = try pipeline.run(on: new)
    if let site = product.site, !product.findings.fails(strict: options.strict) {
      let links = Links(editRoot: site.settings.editURL, reply: replyCommand)
      preview.show(
        PreviewSite(product.render().files), cases: site.cases.map(\.origin),
        findings: product.findings,
        links: links)
    } else {
      preview.keep(for: product.findings)
    }
    pipeline.progress.end()
    try Report.findings(product.findings.filter { !known.contains($0) }, to: .standardError)
    if !options.quiet {
      try Report.rebuilt(
        preview, of: product.site, after: ContinuousClock.now - start, done)
    }
  }

  /// The pipeline, made anew each time because the day may have changed. New content stays pending
  /// in the ledger: a preview enters nothing, and needs no key.
  private func pipeline() throws -> Pipeline {
    var silent = options
    silent.work.quiet = !options.verbose
    return try options.pipeline(
      LedgerUpdate(mode: .pending), isCoached: true, imagePipeline: imagePipeline,
      progress: Progress(silent))
  }

  private var replyCommand: String {
    let root = options.root
    guard root != "." else { return "sitegen reply" }
    let isPlain = root.utf8.allSatisfy {
      $0.isAlphanumeric || "/._-".utf8.contains($0)
    }
    guard !isPlain else { return "sitegen reply --root \(root)" }
    let quoted = root.replacing("'", with: #"'\''"#)
    return "sitegen reply --root '\(quoted)'"
  }

  /// The names by which others may request a preview on `host`, besides numeric addresses.
  private static func names(of host: String) -> [String] {
    guard host != "127.0.0.1", host != "::1", host != "localhost" else { return [] }
    var name = [CChar](repeating: 0, count: 256)
    gethostname(&name, name.count - 1)
    let machine = String(
      decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    return [host, machine, machine + ".local"]
  }
}

extension Case {
  /// The case's places in the project.
  fileprivate var origin: CaseOrigin {
    CaseOrigin(
      id: id,
      places: [review.place] + replies.map(\.place) + followUps.map(\.place)
        + decisions.map(\.place),
      isAnswered: !replies.isEmpty)
  }
}

extension Report {
  /// Prints the preview's address and what its user should know.
  static func previewBegins(
    at url: String, of server: PreviewServer, on host: String, _ mechanism: Watch.Mechanism
  ) throws(DiskError) {
    if let first = server.takenPorts.first {
      try line("Port \(first) is taken; this is port \(server.port).", to: .standardError)
    }
    if !server.isLoopback {
      try line(
        "Note: everyone who can reach this machine at \(host) can see this preview, unpublished "
          + "reviews and replies included.", to: .standardError)
    }
    try watching(mechanism)
    try line("Preview at \(url) (Ctrl-C ends it)", to: .standardOutput)
  }

  /// Says how changes are noticed, if that is slower than it could be.
  static func watching(_ mechanism: Watch.Mechanism) throws(DiskError) {
    guard case .polling(let reason) = mechanism else { return }
    try line(
      "Note: the preview looks for changes once a second: \(reason).", to: .standardError)
  }

  /// The result of a rebuild: `Rebuilt in 0.08 s: 75 reviews, 2 warnings.`
  static func rebuilt(
    _ preview: Preview, of site: Site?, after time: Swift.Duration, _ done: String
  ) throws(DiskError) {
    let errors = preview.findings.count { $0.rule.severity == .error }
    let warnings = preview.findings.count { $0.rule.severity == .warning }
    let found = [
      errors > 0 ? count(errors, "error") : nil, warnings > 0 ? count(warnings, "warning") : nil,
    ].compactMap { $0 }
    if preview.isBroken {
      let what = preview.site == nil ? "There is nothing to show yet" : "The last good site stays"
      try line("\(what): \(found.joined(separator: ", ")).", to: .standardError)
    } else {
      let reviews = count(site?.statistics.reviews ?? 0, "review")
      try line(
        "\(done) in \(seconds(time)) s: \(([reviews] + found).joined(separator: ", ")).",
        to: .standardError)
    }
  }
}
