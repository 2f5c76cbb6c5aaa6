import Core

/// A column of a table, or a key of a record, that a mapping reads.
struct MappedColumn: Sendable, Hashable {
  let name: String
  /// The field that it is mapped to.
  let field: String
  /// The place in the mapping.
  let place: Place
  /// Whether it is a key of the reviews in a list, and no column of the table that holds them.
  var isInside = false
}

/// The columns of a mapping that a file has shown: a table shows them in its header, any other file
/// in all its records. A column that never holds a text is no less a mistake than one that is not there.
struct ColumnWatch {
  private var unseen: [MappedColumn]
  /// The columns of which no record has had a text so far.
  private var textless: [MappedColumn]
  /// The keys of what a column holds in place of a text.
  private var keys: [MappedColumn: [String]] = [:]
  /// The names in the latest record that lacked one.
  private var names: [String] = []
  private var isTable = false

  /// The columns, none of them seen yet.
  init(_ columns: [MappedColumn]) {
    unseen = columns
    textless = columns.filter { $0.field != "drop" }
  }

  /// The errors of a table whose header lacks columns.
  mutating func take(header: [String], of file: String) -> [Finding] {
    let plain = Set(header.map(\.plainName))
    let missing = unseen.filter { column in
      guard !column.isInside else { return false }
      // A cell may hold an object.
      let outer = column.name.split(separator: ".").first.map { String($0).plainName } ?? ""
      return !plain.contains(column.name.plainName) && !plain.contains(outer)
    }
    unseen.removeAll { !$0.isInside }
    isTable = true
    return missing.map {
      Finding(
        .badMapping, at: $0.place, "'\(file)' has no column '\($0.name)'",
        suggestion: header.nearest(to: $0.name))
    }
  }

  mutating func take(_ record: RecordValue) {
    if !textless.isEmpty {
      textless.removeAll { record.column($0.name)?.onlyText != nil }
      for column in textless where keys[column] == nil {
        guard let value = record.column(column.name), value.hasContent else { continue }
        keys[column] = value.columnNames.prefix(5).map(\.singleLine)
      }
    }
    guard !unseen.isEmpty else { return }
    unseen.removeAll { record.column($0.name) != nil }
    if !unseen.isEmpty { names = record.columnNames }
  }

  /// A warning for each key that no record had. None if there was no record.
  func findings(in file: String) -> [Finding] {
    let objects = textless.compactMap { column in
      keys[column].map { keys in
        let words =
          keys.isEmpty
          ? "a list"
          : "more than a text (\(keys.map { "\(column.name).\($0)" }.joined(separator: ", ")))"
        return Finding(
          .thinMapping, at: column.place,
          "'\(column.name)' holds \(words), so no '\(column.field)' was read: name the part that is meant"
        )
      }
    }
    let replies = textless.filter { $0.field == "reply" && keys[$0] == nil && isTable }.map {
      Finding(
        .thinMapping, at: $0.place,
        "no record of '\(file)' has a text in '\($0.name)', so no reply was read")
    }
    return objects + replies + missing(in: file)
  }

  private func missing(in file: String) -> [Finding] {
    names.isEmpty
      ? []
      : unseen.map {
        Finding(
          .thinMapping, at: $0.place, "no record of '\(file)' has '\($0.name)'",
          suggestion: names.nearest(to: $0.name))
      }
  }
}
