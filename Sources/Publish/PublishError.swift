import Disk

/// A reason why no new site was published.
public enum PublishError: Error, Hashable, Sendable {
  /// Another build of this output is running; the text says which.
  case locked(by: String)
  /// The output is a place where sitegen does not write. The reason is the end of a sentence.
  case refused(output: String, because: String)
  /// The output has files that sitegen did not write: this many, the first of which are given.
  case foreignFiles(output: String, examples: [String], count: Int)
  /// A file's name is not one that every web server and file system supports.
  case badName(String)
  /// Two files have the same path, or one has the path of a folder that the other needs.
  case collision(String, String)
  /// A program that the build needs failed; the text is its output.
  case program(String, said: String)
  /// A write failed. The value says what is in the output now.
  case disk(DiskError, VisibleSite)
  /// The build was interrupted. The output is unchanged.
  case interrupted

  /// What visitors see after a failure.
  public enum VisibleSite: Hashable, Sendable {
    case nothing, oldSite, someNewPages
  }
}

extension PublishError: CustomStringConvertible {
  /// The error and its remedy: one sentence, or two joined by a semicolon, without a full stop.
  public var description: String {
    switch self {
    case .locked(let holder):
      "another build of this output is running: \(holder)"
    case .refused(let output, let reason):
      "cannot publish to \(output): \(reason)"
    case .foreignFiles(let output, let examples, let count):
      "\(output) has files that sitegen did not write: \(examples.joined(separator: ", "))"
        + (count > examples.count ? " and \(count - examples.count) more" : "")
        + "; choose an empty folder, or take this one over with --force, which deletes none of them"
    case .badName(let path):
      "the site has a file named \(path); names are made of a-z, 0-9, '-', '_' and '.'"
    case .collision(let one, let other):
      one == other
        ? "two files of the site are named \(one)"
        : "\(one) cannot stand beside \(other): one is a file where the other needs a folder"
    case .program(let name, let said):
      "\(name) failed, and nothing was changed" + (said.isEmpty ? "" : "; it said: \(said)")
    case .disk(let error, let visible):
      "\(error); \(visible)" + (error.advice.map { "; \($0)" } ?? "")
    case .interrupted:
      "interrupted; nothing was changed"
    }
  }
}

extension PublishError.VisibleSite: CustomStringConvertible {
  public var description: String {
    switch self {
    case .nothing: "there is no site yet"
    case .oldSite: "the old site is unchanged"
    case .someNewPages:
      "some pages are new and some old, each of them whole; the next build completes the site"
    }
  }
}
