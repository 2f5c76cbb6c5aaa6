import Core
import Disk
import Foundation
import Glibc
import Ledger
import Publish
import Reviews

/// A ledger that was begun by mistake, and is to be put aside so that another can begin.
///
/// Whatever was published of a ledger may be kept by somebody, and another one would contradict it. So
/// every place is asked at which this one can have been published, and a place that does not answer
/// counts as one where it was.
struct LedgerMistake {
  private let options: ProjectOptions
  private let published: PublishedPlace?

  /// The mistake in a project. `published` is a place to ask, beside those that the project knows of.
  init(_ options: ProjectOptions, published: PublishedPlace?) {
    self.options = options
    self.published = published
  }

  /// The settings, and what is still the starter's. Throws if the content has errors, or if there is no
  /// ledger.
  func project() throws -> (settings: Settings, starter: StarterRest) {
    guard try !options.project.names(in: LedgerState.folder).isEmpty else {
      throw CommandError("there is no ledger yet; without --anew the first one begins", status: 1)
    }
    let progress = Progress(options)
    let product = try progress.during {
      try options.pipeline(LedgerUpdate(mode: .none), imagePipeline: nil, progress: progress).run()
    }
    guard let site = product.site, !product.findings.fails(strict: false) else {
      try Report.findings(
        product.findings.filter { $0.rule.severity == .error }, of: options.project,
        to: .standardError)
      throw CommandError("nothing was entered", status: 1)
    }
    return (site.settings, product.starter)
  }

  /// Throws unless it is known that the ledger was published nowhere.
  func requireUnpublished(_ settings: Settings) throws {
    if try !PublishedPlace.lastPublished(in: options.output).isEmpty {
      throw CommandError(
        "\(options.output) is a site with this ledger; if nobody else has ever seen that folder, delete "
          + "it first", status: 1)
    }
    if published == nil, try isPushed() {
      throw CommandError(
        "\(LedgerState.folder) was pushed to another repository, where a job may have published it; name "
          + "the address to which that job publishes with --published", status: 1)
    }
    for place in places(settings) where !place.cannotExist {
      let found: LedgerUpdate.Published?
      do { found = try place.lastPublished() } catch {
        throw CommandError(
          "whether the ledger was published at \(place.text) cannot be known: \(error)", status: 1)
      }
      if found != nil {
        throw CommandError(
          "a ledger is published at \(place.text), and goes on; what should not be in it can be hidden by "
            + "a decision or erased: sitegen ledger erase", status: 1)
      }
    }
  }

  /// The places to ask: where the site will stand, where it was to stand by the ledger's name, and the
  /// one that was named.
  private func places(_ settings: Settings) -> [PublishedPlace] {
    let origin = options.project.bytes(of: LedgerState.folder + "/origin", limit: 4096) ?? []
    let name = String(decoding: origin.trimmed, as: UTF8.self)
    let address = name.hasSuffix("/ledger") ? String(name.dropLast("ledger".utf8.count)) : name
    let isAddress = address.prefix { $0 != "/" }.contains { $0 == "." || $0 == ":" }
    let scheme = settings.url?.hasPrefix("http://") == true ? "http://" : "https://"
    let texts = [settings.url, isAddress ? scheme + address : nil].compactMap(\.self)
    return Set(texts).sorted().compactMap(PublishedPlace.init(argument:))
      + [published].compactMap(\.self)
  }

  /// Whether the ledger is in a repository that others can read, or may be.
  private func isPushed() throws -> Bool {
    let git = Git(root: options.root)
    let found = try git.run(
      ["log", "--remotes", "-1", "--format=%h", "--", LedgerState.folder])
    guard let found, found.status == 0 else { return git.isThere }
    return !found.output.isEmpty
  }

  /// Puts the ledger aside, does `work`, and brings it back if that fails.
  func withoutLedger(_ work: () throws -> Void) throws {
    let aside = try freePath()
    _ = try options.project.create(
      SourceFile(path: ".sitegen/.gitignore", bytes: Array("*\n".utf8)))
    try options.project.move(LedgerState.folder, to: aside)
    do { try work() } catch {
      try options.project.move(LedgerState.folder, to: aside + ".failed", ifThere: true)
      try options.project.move(aside, to: LedgerState.folder)
      throw error
    }
    if !options.quiet {
      try Report.line(
        "The ledger before it was published nowhere, and is in \(options.root)/\(aside) now.",
        to: .standardOutput)
    }
  }

  private func freePath() throws -> String {
    let names = try Set(options.project.names(in: ".sitegen"))
    let name = (1...).lazy.map { "ledger-before-\($0)" }.first { !names.contains($0) }
    return ".sitegen/\(name ?? "ledger-before")"
  }
}

extension PublishedPlace {
  /// Whether the place is an address whose host does not exist: a name of those kept for examples
  /// (RFC 6761), or one that the domain name system says there is not.
  fileprivate var cannotExist: Bool {
    guard let authority = WebAddress.authority(of: text.utf8) else { return false }
    let host = String(Substring(authority)).split(separator: ":").first.map(String.init) ?? ""
    if [".example", ".invalid", ".test"].contains(where: host.hasSuffix) { return true }
    var found: UnsafeMutablePointer<addrinfo>?
    let code = getaddrinfo(host, nil, nil, &found)
    if let found { freeaddrinfo(found) }
    return code == EAI_NONAME
  }
}
