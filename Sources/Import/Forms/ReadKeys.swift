/// The keys that a form reads, by which those that it does not read are found.
struct ReadKeys: Sendable {
  /// The columns of a table, in the form of `plainName`.
  let columns: Set<String>
  /// The keys of a record as the form writes them, by their plain names: `publishedAtDate` for
  /// `published_at_date`, and `reply.text` for `replyText`.
  private let written: [String: String]
  private let record: KeyTree
  private let outer: KeyTree

  init(parts: RecordParts, date: [SourceDate], fields: [SourceField]) {
    var (record, outer) = (KeyTree(), KeyTree())
    if case .at(let path) = parts { outer.insert(FieldPath(path).keys[...], whole: true) }
    if case .parts = parts { outer.insert([], whole: true) }
    var paths = date.map { (path: $0.path, whole: false) }
    for field in fields { paths += field.paths.map { ($0, field.readsWhole) } }
    for (path, whole) in paths {
      switch path.base {
      case .record:
        record.insert(path.keys[...], whole: whole)
        // A key may be written with its dots.
        if path.keys.count > 1 { record.insert([path.name], whole: whole) }
      case .outer: outer.insert(path.keys[...], whole: whole)
      case .file: break
      }
    }
    var written: [String: String] = [:]
    for path in paths.lazy.map(\.path) where path.base == .record {
      for key in path.keys { written[key.plainName] = written[key.plainName] ?? key }
    }
    for path in paths.lazy.map(\.path) where path.base == .record && path.keys.count > 1 {
      written[path.column] = written[path.column] ?? path.name
    }
    self.written = written
    columns = Set(paths.lazy.filter { $0.path.base == .record }.map(\.path.column))
    self.record = record
    self.outer = outer
  }

  /// The number of values at each key of a record that no field reads.
  func unread(in value: RecordValue, isRow: Bool) -> [String: Int] {
    var counts: [String: Int] = [:]
    guard isRow else {
      record.count(value, "", into: &counts)
      return counts
    }
    for member in value.members where !columns.contains(member.key) {
      if !member.value.members.isEmpty, let inner = record.child(ofColumn: member.key) {
        inner.count(member.value, member.key, into: &counts)
      } else {
        counts[member.key, default: 0] += member.value.hasContent ? 1 : 0
      }
    }
    return counts
  }

  /// The record with its keys as the form writes them, where only `_`, capitals or dots differ.
  func rewritten(_ value: RecordValue, depth: Int = 0) -> RecordValue {
    guard depth < 4 else { return value }
    switch value {
    case .object(let members):
      let keys = Set(members.lazy.map(\.key))
      return .object(
        members.map { member in
          let key = written[member.key.plainName] ?? member.key
          return RecordValue.Member(
            key: keys.contains(key) ? member.key : key,
            value: rewritten(member.value, depth: depth + 1))
        })
    case .list(let items): return .list(items.map { rewritten($0, depth: depth + 1) })
    default: return value
    }
  }

  /// The number of values around the reviews of a record that no field reads.
  func unread(around value: RecordValue) -> [String: Int] {
    var counts: [String: Int] = [:]
    outer.count(value, "", into: &counts)
    return counts
  }
}

/// Keys that are read, and the keys in what they hold.
private struct KeyTree: Sendable {
  private var children: [String: KeyTree] = [:]
  /// Whether the value itself is read, as a text.
  private var isRead = false
  /// Whether everything below is read.
  private var isWhole = false

  /// The deepest keys that are told apart.
  private static let depth = 5

  /// The keys in what the column of that name holds.
  func child(ofColumn name: String) -> KeyTree? {
    children.first { $0.key.plainName == name }?.value
  }

  mutating func insert(_ keys: ArraySlice<String>, whole: Bool) {
    guard let key = keys.first else {
      isRead = true
      isWhole = isWhole || whole
      return
    }
    children[key, default: KeyTree()].insert(keys.dropFirst(), whole: whole)
  }

  /// Counts the values in `value`, which stands at `path`, that are not read.
  func count(
    _ value: RecordValue, _ path: String, into counts: inout [String: Int], depth: Int = 0
  ) {
    if isWhole { return }
    switch value {
    case .object(let members) where !members.isEmpty && depth < Self.depth:
      for member in members {
        if member.key == "#text", isRead { continue }
        let child = children[member.key]
        if let child, child.isRead, !member.value.hasParts { continue }
        let inner = path.isEmpty ? member.key : "\(path).\(member.key)"
        (child ?? KeyTree()).count(
          member.value, inner, into: &counts, depth: depth + 1)
      }
    case .list(let items) where !items.isEmpty:
      for item in items { count(item, path, into: &counts, depth: depth + 1) }
    default:
      // Where only what is below is read, a null says that nothing is there.
      guard !isRead, !path.isEmpty, children.isEmpty || value.hasContent else { return }
      counts[path, default: 0] += value.hasContent ? 1 : 0
    }
  }
}

extension RecordValue {
  fileprivate var hasParts: Bool {
    switch self {
    case .object, .list: true
    default: false
    }
  }
}
