import Coach
import Core
import Disk
import Ledger
import Reviews

/// The files of a project that are not what they were where the work on them began, by git.
struct ChangedFiles {
  /// What they are compared with: a branch, a tag or a commit.
  let reference: String
  /// Paths from the project's root, also of files that are gone, and of both names of a renamed one.
  private let paths: Set<String>

  /// The files of `project` that have changed since the commit that they and `reference` have both
  /// come from, also those that are not committed yet. Throws if git cannot say.
  init(since reference: String, in project: Project) throws {
    self.reference = reference
    let git = Git(root: project.root)
    func ask(_ arguments: [String], or trouble: String) throws -> [UInt8] {
      guard let (status, output) = try git.run(arguments) else {
        throw CommandError("--changed-since needs git, which is not installed")
      }
      guard status == 0 else { throw CommandError(trouble) }
      return output
    }
    _ = try ask(
      ["rev-parse", "--git-dir"],
      or: git.isThere
        ? "git does not trust the repository of \(project.root), which is another user's; allow it with: "
          + "git config --global --add safe.directory PATH"
        : "--changed-since needs a git repository, and \(project.root) is in none")
    let other = try ask(
      ["rev-parse", "--verify", "--quiet", "--end-of-options", "\(reference)^{commit}"],
      or: "git knows no branch, tag or commit '\(reference)' here; in a job, fetch it first")
    let base = try ask(
      ["merge-base", String(decoding: other.trimmed, as: UTF8.self), "HEAD"],
      or:
        "git finds no commit from which '\(reference)' and this state both come; in a job, fetch the "
        + "whole history (fetch-depth: 0, GIT_DEPTH: 0)")
    let commit = String(decoding: base.trimmed, as: UTF8.self)
    let trouble = "git could not compare the files with '\(reference)'"
    let lists = [
      try ask(
        ["diff", "--name-only", "--no-renames", "--relative", "-z", commit, "--"], or: trouble),
      try ask(["ls-files", "--others", "--exclude-standard", "-z"], or: trouble),
    ]
    paths = Set(
      lists.joined().split(separator: 0).map { String(decoding: $0, as: UTF8.self) })
  }

  /// The warnings that count: those of changed files, without those that come with the days.
  func warnings(among findings: [Finding]) -> [Finding] {
    findings.filter {
      $0.rule.severity == .warning && paths.contains($0.place.file) && !$0.rule.comesWithTheDays
    }
  }
}

extension Rule {
  /// Whether a finding of the rule appears because a day has passed, where nobody changed anything.
  fileprivate var comesWithTheDays: Bool { Self.withTheDays.contains(name) }

  private static let withTheDays: Set<String> = [
    Advice.privateStale.rule.name, Rule.sourceTotalOld.name, Rule.ledgerClockJump.name,
  ]
}
