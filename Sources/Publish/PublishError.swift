import Disk

/// Why no new site was brought out.
public enum PublishError: Error, Hashable, Sendable {
  /// Another build of the same output is running; in words, which.
  case locked(by: String)
  /// The output is a place where sitegen does not write; the reason is a sentence's end.
  case refused(output: String, because: String)
  /// The output has files that sitegen did not write: how many, and the first of them.
  case foreignFiles(output: String, examples: [String], count: Int)
  /// A file of the site has a name that not every web server and file system can take.
  case badName(String)
  /// Two files of the site have one path, or one stands where the other needs a folder.
  case collision(String, String)
  /// Another program that the build needs failed: which, and what it said.
  case program(String, said: String)
  /// Something could not be written, and what stands in the output now.
  case disk(DiskError, VisibleSite)
  /// The build was called off; what stood in the output stands there still.
  case interrupted

  /// What visitors find after a failure.
  public enum VisibleSite: Hashable, Sendable {
    case nothing, oldSite, someNewPages
  }
}

extension PublishError: CustomStringConvertible {
  /// One sentence, or two joined by a semicolon, without a full stop: what happened and what to do.
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
