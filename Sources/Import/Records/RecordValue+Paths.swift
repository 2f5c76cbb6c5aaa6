extension RecordValue {
  /// The objects at the end of a path such as `data[0].reviews` or `comments[]`, in all lists on the way.
  func records(at path: String) -> [RecordValue] {
    let keys = path.split(separator: ".").map { String($0.prefix { $0 != "[" }) }
    let found = keys.reduce([self]) { values, key in
      values.flatMap(\.flattened).compactMap { $0[key] ?? $0[key.plainName] }
    }
    return found.flatMap(\.flattened).filter { !$0.members.isEmpty }
  }

  /// The value, or what is in it if it is a list, or a list of lists.
  private var flattened: [RecordValue] {
    if case .list(let items) = self { items.flatMap(\.flattened) } else { [self] }
  }

  /// The paths of the lists of objects in an object.
  var listPaths: [String] { listPaths(depth: 3) }

  private func listPaths(depth: Int) -> [String] {
    members.flatMap { member -> [String] in
      if case .list = member.value {
        guard let first = member.value.flattened.first(where: { !$0.members.isEmpty }) else {
          return []
        }
        return [member.key]
          + (depth > 1 ? first.listPaths(depth: depth - 1).map { "\(member.key).\($0)" } : [])
      }
      return depth > 1 ? member.value.listPaths(depth: depth - 1).map { "\(member.key).\($0)" } : []
    }
  }

  /// The value in the column of that name, or at the end of the path that its dots give.
  func column(_ name: String) -> RecordValue? {
    if let value = self[name] ?? self[name.plainName] { return value }
    let keys = name.split(separator: ".").map(String.init)
    guard keys.count > 1, let outer = self[keys[0]] ?? self[keys[0].plainName] else { return nil }
    return outer[path: Array(keys.dropFirst())]
  }

  /// The names that `column` finds, with a dot for what is in an object.
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
