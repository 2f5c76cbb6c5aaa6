import Core

/// A column of a table, or a key of a record, that a mapping takes something from.
struct MappedColumn: Sendable, Hashable {
  let name: String
  /// Where the mapping names it.
  let place: Place
}

/// What of a mapping's columns a file has: a table tells it by its header, any other file by all its
/// records.
struct ColumnWatch {
  private var unseen: [MappedColumn]
  /// The names of the latest record that lacked one.
  private var names: [String] = []

  /// Columns none of which was seen yet.
  init(_ columns: [MappedColumn]) { unseen = columns }

  /// The errors of a table whose header lacks columns.
  mutating func take(header: [String], of file: String) -> [Finding] {
    let plain = Set(header.map(\.plainName))
    let missing = unseen.filter { !plain.contains($0.name.plainName) }
    unseen = []
    return missing.map {
      Finding(
        .badMapping, at: $0.place, "'\(file)' has no column '\($0.name)'",
        suggestion: header.nearest(to: $0.name))
    }
  }

  mutating func take(_ record: RecordValue) {
    guard !unseen.isEmpty else { return }
    unseen.removeAll { record.column($0.name) != nil }
    if !unseen.isEmpty { names = record.columnNames }
  }

  /// A warning for each key that no record had; none where there was no record.
  func findings(in file: String) -> [Finding] {
    names.isEmpty
      ? []
      : unseen.map {
        Finding(
          .thinMapping, at: $0.place, "no record of '\(file)' has '\($0.name)'",
          suggestion: names.nearest(to: $0.name))
      }
  }
}

extension RecordValue {
  /// What stands in the column of that name, or at the end of the way that its dots tell.
  func column(_ name: String) -> RecordValue? {
    if let value = self[name] ?? self[name.plainName] { return value }
    guard name.contains(".") else { return nil }
    return self[path: name.split(separator: ".").map(String.init)]
  }

  /// The names under which `column` finds something: with a dot for what stands in an object.
  var columnNames: [String] { names(depth: 3) }

  private func names(depth: Int) -> [String] {
    members.flatMap { member in
      guard depth > 1, member.value["#text"] == nil, !member.value.members.isEmpty else {
        return [member.key]
      }
      return member.value.names(depth: depth - 1).map { "\(member.key).\($0)" }
    }
  }
}
