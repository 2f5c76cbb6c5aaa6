import Findings

/// The folders of `content/` that hold texts.
enum Folder: String, Sendable, CaseIterable {
  case reviews, replies, decisions, changes, pages
  case followUps = "follow-ups"

  /// Whether its files may stand in folders of their own, as years.
  var mayNest: Bool { self != .changes && self != .pages }
  /// Whether a file `ID.2.md` is a second round.
  var hasRounds: Bool { self == .replies || self == .followUps || self == .decisions }
}

/// What a path says: the folder, the ID, and the round or the language.
struct FileName: Sendable {
  let folder: Folder
  /// The name up to the first dot.
  let id: String
  /// What stands between the ID and `.md`: `2` or `nl`; nil in most names.
  let part: String?

  enum Reader: Sendable {
    case settings
    case text(FileName)
    case lines
    /// Not a file of ours, and not worth a word.
    case none
    /// Not a file of ours, though it may have been meant to be; with the path that was meant.
    case unexpected(meant: String?)
  }

  /// Who reads the file at `path`, which starts with `content/`.
  static func reader(of path: String) -> Reader {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 2, let name = parts.last, !parts.contains(where: isPassedOver) else {
      return .none
    }
    if path == "content/site.yml" { return .settings }
    if parts.count == 2 {
      return .unexpected(meant: ["site.yml"].nearest(to: name).map { "content/\($0)" })
    }
    guard parts[1] != "ledger", parts[1] != "media" else { return .none }
    guard let folder = Folder(rawValue: parts[1]) else {
      let names = Folder.allCases.map(\.rawValue)
      return .unexpected(
        meant: names.nearest(to: parts[1]).map {
          "content/\($0)/\(parts[2...].joined(separator: "/"))"
        })
    }
    guard folder.mayNest || parts.count == 3 else {
      return .unexpected(meant: "content/\(folder.rawValue)/\(name)")
    }
    let dots = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if folder == .reviews, dots.count == 2, dots[1] == "jsonl" { return .lines }
    guard dots.count >= 2, dots.last == "md" else { return .unexpected(meant: nil) }
    let part = dots.count == 2 ? nil : dots[1..<(dots.count - 1)].joined(separator: ".")
    return .text(FileName(folder: folder, id: dots[0], part: part))
  }

  /// Dotfiles, and the backups that editors leave: `a.md~`, `#a.md#`, `a.md.bak`, `a.md.swp`.
  private static func isPassedOver(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("#") || name.hasSuffix("~") || name.hasSuffix(".bak")
      || name.hasSuffix(".swp") || name.hasSuffix(".orig") || name.hasSuffix(".tmp")
  }
}
