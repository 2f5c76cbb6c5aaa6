import Core

/// The keys or columns of a file that no field of a review was made from.
struct UnreadColumns {
  /// The number of values of each, by the name in the file.
  private(set) var counts: [String: Int] = [:]
  /// The number of the shop's replies that were read.
  var replies = 0
  /// The columns of a table as they are written, by their plain names.
  private var names: [String: String] = [:]

  init(header: [String] = []) {
    for name in header where names[name.plainName] == nil { names[name.plainName] = name }
  }

  mutating func add(_ unread: [String: Int]) {
    for (key, count) in unread { counts[names[key] ?? key, default: 0] += count }
  }

  /// A warning for each column that looks like the shop's replies, where none was read.
  func findings(in file: String) -> [Finding] {
    guard replies == 0 else { return [] }
    return counts.filter { $0.value > 0 && Self.mayBeReply($0.key) }.sorted { $0.key < $1.key }.map
    {
      Finding(
        .thinMapping, at: Place(file),
        "'\($0.key.singleLine)' has \($0.value) values and looks like the shop's replies, "
          + "but no reply was read: name it in a mapping (sitegen import guess)")
    }
  }

  /// Whether a name says that its values are what the shop wrote, and not when or by whom.
  private static func mayBeReply(_ name: String) -> Bool {
    let words = ColumnFacts.words(of: name)
    return !words.isDisjoint(with: LikelyField.shopsWords)
      && words.isDisjoint(with: [
        "date", "time", "at", "timestamp", "id", "url", "link", "by", "state",
      ])
  }
}
