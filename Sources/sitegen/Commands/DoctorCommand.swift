import ArgumentParser
import Core
import Disk
import Foundation
import Ledger
import Publish
import Resources
import Reviews
import Starter

/// `sitegen doctor`: says what a project lacks for being published.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say what is missing for publishing, and what to do about it.",
    usage: "sitegen doctor [<options>]",
    discussion: """
      Looks at the settings, the ledger and its key, the totals of sources, and the files \
      by which GitHub or GitLab publish. Changes nothing. The exit status is 1 if \
      something is missing.

      Example: sitegen doctor
      """)

  @OptionGroup var options: ProjectOptions

  func run() throws {
    try reportingErrors {
      let (site, findings) = try options.site()
      let manager = FileManager.default
      let root = options.root
      let checkup = Checkup(
        site: site, errors: findings.count { $0.rule.severity == .error },
        hasLedger: manager.fileExists(atPath: "\(root)/\(LedgerState.folder)"),
        hasKey: try hasKey(), starter: Starter(language: .en)
      ) { path in
        manager.contents(atPath: "\(root)/\(path)").map { String(decoding: $0, as: UTF8.self) }
      }
      for item in checkup.items where item.cure != nil || !options.quiet {
        try Report.line(
          "\(item.cure == nil ? "ok     " : "missing") \(item.what)", to: .standardOutput)
        if let cure = item.cure { try Report.line("        \(cure)", to: .standardOutput) }
      }
      if checkup.items.contains(where: { $0.cure != nil }) { throw ExitCode(1) }
    }
  }

  /// Whether the ledger's key is in its file or in the environment.
  private func hasKey() throws -> Bool {
    if ProcessInfo.processInfo.environment["SITEGEN_LEDGER_KEY"]?.isEmpty == false { return true }
    if case .none = try KeyFile(root: options.root).read() { return false }
    return true
  }
}

/// What a project needs for being published, and whether it is there.
struct Checkup {
  /// One thing that is needed.
  struct Item: Equatable {
    let what: String
    /// What to do. Nil if nothing is missing.
    let cure: String?
  }

  private(set) var items: [Item] = []

  /// The state of a project. `file` gives the text of a file by its path from the project's root;
  /// nil where there is none.
  init(
    site: Site, errors: Int, hasLedger: Bool, hasKey: Bool, starter: Starter,
    file: (String) -> String?
  ) {
    let settings = site.settings
    need("content without mistakes", errors > 0 ? "run 'sitegen check': it says where" : nil)
    need(
      "the page's address, 'url' in content/site.yml",
      settings.url == nil
        ? "put 'url: https://…' into content/site.yml: the ledger is named after it for good" : nil)
    need(
      "who owns cases, 'owner' in 'protocol'",
      settings.promises.owner == nil && settings.people.count > 1
        ? "put 'protocol: { owner: KEY }' into content/site.yml, with a key of 'people'" : nil)
    need(
      "a ledger, which proves that nothing was left out",
      hasLedger ? nil : "set 'url', then run 'sitegen ledger init' and commit content/ledger/")
    need(
      "the ledger's key, here or in SITEGEN_LEDGER_KEY",
      hasKey || !hasLedger
        ? nil
        : "bring .sitegen/ledger.key back from its copy, or give the secret to this job; "
          + "without it checkpoints are unsigned")
    takeTotals(of: site)
    need(
      "a .gitignore that keeps the key out of git",
      file(".gitignore")?.contains(".sitegen") == true
        ? nil : "put a line '.sitegen/' into .gitignore")
    takeJobs(starter, file)
  }

  private mutating func need(_ what: String, _ cure: String?) {
    items.append(Item(what: what, cure: cure))
  }

  private mutating func takeTotals(of site: Site) {
    for figure in site.statistics.sources where figure.here > 0 {
      guard let name = figure.name else { continue }
      need(
        "the total of '\(name)', beside the \(figure.here) that are here",
        figure.total == nil
          ? "put 'sources: { \(name): { total: NUMBER, as-of: DAY } }' into content/site.yml, or "
            + "import an export that says it" : nil)
    }
  }

  /// The jobs by which a code host publishes, as this program would write them.
  private mutating func takeJobs(_ starter: Starter, _ file: (String) -> String?) {
    let jobs = [".github/workflows/reviews.yml", ".gitlab-ci.yml"]
    let there = jobs.filter { file($0) != nil }
    need(
      "a job that publishes",
      there.isEmpty
        ? "copy one from 'sitegen new /tmp/new', or publish by hand: docs/deploy.md" : nil)
    for path in there {
      let text = file(path) ?? ""
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let open = lines.indices.filter { line in
        ["OWNER-OF-SITEGEN", "ADDRESS-OF-SITEGEN"].contains { lines[line].contains($0) }
      }
      need(
        "the place of sitegen in \(path)",
        open.isEmpty
          ? nil
          : "say in line \(open.map { String($0 + 1) }.joined(separator: ", ")) where sitegen's "
            + "repository is")
      let named = text.firstMatch(of: /(?:@v|SITEGEN_VERSION: *)(\d+\.\d+\.[0-9A-Za-z.+-]+)/)?.1
      need(
        "this version of sitegen in \(path)",
        named.map(String.init) == Resource.version
          ? nil : "put \(Resource.version) in place of \(named ?? "what stands there")")
      need(
        "the address that is online in \(path)",
        text.contains(/SITEGEN_PUBLISHED: *""/)
          ? "once the page is online, put its address after SITEGEN_PUBLISHED" : nil)
      let wanted = starter.files.first { $0.path == path }.map {
        String(decoding: $0.bytes, as: UTF8.self)
      }
      need(
        "\(path) as this version writes it",
        wanted.map(Self.steps) == Self.steps(text)
          ? nil
          : "compare: sitegen new /tmp/new && diff -u \(path) /tmp/new/\(path)")
    }
    if let owners = file("CODEOWNERS"), owners.contains("@OWNER") {
      need("names in CODEOWNERS", "put your own names in place of @OWNER and @EDITORS")
    }
  }

  /// What a job does, without comments and what each project sets.
  private static func steps(_ job: String) -> [String] {
    job.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter {
      !$0.isEmpty && !$0.hasPrefix("#") && !$0.hasPrefix("SITEGEN_PUBLISHED:")
        && !$0.hasPrefix("SITEGEN_HOME:") && !$0.hasPrefix("SITEGEN_VERSION:")
        && !$0.contains(/uses: \S+@v[0-9]+\.[0-9]+\.[0-9]+$/)
    }
  }
}
