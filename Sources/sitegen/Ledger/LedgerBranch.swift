import Core
import Disk
import Foundation
import Ledger

/// The branch that keeps the ledger where nobody may push to main: its state is in no commit of main,
/// and each clone takes it from there.
///
/// A project says that it keeps the ledger so by ignoring `content/ledger/`. What was brought here is
/// only a copy: whoever publishes adds to it and pushes, and a push that is not the next one fails.
struct LedgerBranch {
  static let name = "sitegen-ledger"
  /// The line of .gitignore that says so.
  static let mark = "/\(LedgerState.folder)/"
  /// Where the commit stands from which the copy here was made, or `none` once the repository that this
  /// clone is from has said that there is no such branch.
  private static let record = ".sitegen/ledger.commit"

  private let root: String

  /// Nil for a project that commits its ledger with its content, and for one that is from nowhere else:
  /// whoever works alone has the ledger in the folder.
  init?(root: String) {
    let file = try? String(contentsOfFile: "\(root)/.gitignore", encoding: .utf8)
    let lines = file?.split(whereSeparator: \.isNewline).map { String($0).withoutBlanks } ?? []
    guard lines.contains(Self.mark) else { return nil }
    self.root = root
    guard (try? git(["config", "--get", "remote.origin.url"])) != nil else { return nil }
  }

  /// Where the ledger is.
  enum Whereabouts: Equatable {
    /// Here, as new as this clone knows.
    case here
    /// Neither here nor on a branch that this clone knows.
    case nowhere
    /// There is none yet.
    case notBegun
  }

  /// Brings the ledger from the branch if a newer one is there than here. One that is here and did not
  /// come from the branch stays.
  func bring() throws -> Whereabouts {
    let isHere = FileManager.default.fileExists(atPath: "\(root)/\(LedgerState.folder)")
    guard let commit = known() else {
      return isHere ? .here : noted == Self.none ? .notBegun : .nowhere
    }
    if isHere {
      guard let brought, brought != commit, isAncestor(brought, of: commit) else { return .here }
    }
    try withIndex { index in
      try git(["read-tree", commit], index: index)
      try? FileManager.default.removeItem(atPath: "\(root)/\(LedgerState.folder)")
      try git(["checkout-index", "--all", "--force"], index: index)
    }
    try note(commit)
    return .here
  }

  /// Commits the ledger that is here to the branch, and pushes it. Throws if somebody pushed meanwhile.
  /// Returns false if nothing is new.
  func push() throws -> Bool {
    let parent = brought
    let commit = try withIndex { index -> String? in
      try git(["add", "--force", "--", LedgerState.folder], index: index)
      let tree = try git(["write-tree"], index: index)
      if let parent, try git(["rev-parse", "\(parent)^{tree}"]) == tree { return nil }
      return try git(
        ["commit-tree", tree, "-m", "Enter what is new in the ledger"]
          + (parent.map { ["-p", $0] } ?? []))
    }
    guard let commit else { return false }
    // Not by force: it fails unless this is the next one.
    try git(["push", "--quiet", "origin", "\(commit):refs/heads/\(Self.name)"])
    try git(["update-ref", "refs/remotes/origin/\(Self.name)", commit])
    try note(commit)
    return true
  }

  /// Asks the repository that this clone is from for the branch.
  func fetch() throws {
    let branch = "+refs/heads/\(Self.name):refs/remotes/origin/\(Self.name)"
    // An empty answer says that there is no such branch yet, which a failure does not.
    guard try !git(["ls-remote", "--heads", "origin", Self.name]).isEmpty else {
      if noted == nil { try note(Self.none) }
      return
    }
    try git(["fetch", "--quiet", "origin", branch])
  }

  /// The newest commit of the branch that this clone knows.
  private func known() -> String? {
    for place in ["refs/remotes/origin/", "refs/heads/"] {
      if let id = try? git(["rev-parse", "--verify", "--quiet", "\(place)\(Self.name)"]) {
        return id
      }
    }
    return nil
  }

  private static let none = "none"

  private var noted: String? {
    try? String(contentsOfFile: "\(root)/\(Self.record)", encoding: .utf8)
  }

  /// The commit from which the copy here was made.
  private var brought: String? { noted == Self.none ? nil : noted }

  private func isAncestor(_ one: String, of other: String) -> Bool {
    (try? git(["merge-base", "--is-ancestor", one, other])) != nil
  }

  private func note(_ commit: String) throws {
    let folder = "\(root)/.sitegen"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try commit.write(toFile: "\(root)/\(Self.record)", atomically: true, encoding: .utf8)
  }

  /// Works with an index of its own, so that what the user is about to commit stays.
  private func withIndex<Result>(_ work: (String) throws -> Result) throws -> Result {
    let index = NSTemporaryDirectory() + "sitegen-index-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: index) }
    return try work(index)
  }

  /// Runs git on the project's folder, and gives what it says. With an `index` of its own, that folder
  /// is the root of what is committed, wherever it is in the repository.
  @discardableResult
  private func git(_ arguments: [String], index: String? = nil) throws -> String {
    var variables = ["GIT_TERMINAL_PROMPT=0"]
    if let index {
      let repository = try git(["rev-parse", "--absolute-git-dir"])
      let folder = URL(fileURLWithPath: root).standardizedFileURL.path
      variables += ["GIT_INDEX_FILE=\(index)", "GIT_DIR=\(repository)", "GIT_WORK_TREE=\(folder)"]
    }
    let author = ["-c", "user.name=sitegen", "-c", "user.email=sitegen@users.noreply.github.com"]
    guard let (status, output) = try Git(root: root).run(author + arguments, variables: variables)
    else { throw CommandError("the ledger's branch needs git, which is not installed", status: 2) }
    guard status == 0 else {
      throw CommandError("git \(arguments[0]) failed", status: 1)
    }
    return String(decoding: output, as: UTF8.self).withoutBlanks
  }
}

extension String {
  fileprivate var withoutBlanks: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
