import Core

/// Where a value stands in a record: keys with dots between them, through objects and lists.
///
/// In a table it is the column of that name, so that one declaration reads JSON and the table that
/// a program makes of it (`reply.text` is `Reply Text` or `reply/text`). `^` before the keys means
/// the record around a part, as the place around its reviews, and `/` the values beside the records.
struct FieldPath: Sendable, Hashable, ExpressibleByStringLiteral {
  enum Base: Sendable { case record, outer, file }

  let base: Base
  let keys: [String]
  /// The name as it is written.
  let name: String
  /// The name of the column in a table, in the form of `plainName`.
  let column: String
  /// The name of the column that holds an object with the other keys. Nil if there is one key only.
  let outerColumn: String?

  init(_ text: String) {
    (base, name) =
      switch text.utf8.first {
      case UInt8(ascii: "^"): (.outer, String(text.dropFirst()))
      case UInt8(ascii: "/"): (.file, String(text.dropFirst()))
      default: (.record, text)
      }
    keys = name.split(separator: ".").map { key in
      key.hasSuffix("[]") ? String(key.dropLast(2)) : String(key)
    }
    column = name.plainName
    outerColumn = keys.count > 1 ? keys[0].plainName : nil
  }

  init(stringLiteral text: String) { self.init(text) }
}

extension RecordValue {
  /// The first value at the end of a path, through objects and lists.
  func first(at keys: ArraySlice<String>) -> RecordValue? {
    guard let key = keys.first else { return self }
    switch self {
    case .object: return self[key]?.first(at: keys.dropFirst())
    case .list(let items):
      for item in items { if let found = item.first(at: keys) { return found } }
      return nil
    default: return nil
    }
  }
}

extension Mapping {
  /// The value at a path. Nil if there is none.
  subscript(path: FieldPath) -> RecordValue? {
    switch path.base {
    case .record where isRow: value.cell(at: path)
    case .record: value.found(at: path)
    case .outer: outer?.found(at: path)
    case .file: asides.found(at: path.keys[...])
    }
  }

  /// The first text at these paths.
  func text(at paths: [FieldPath]) -> String? {
    for path in paths { if let text = self[path]?.onlyText { return text } }
    return nil
  }
}

extension [[String]: RecordValue] {
  /// The value at a path beside the records.
  func found(at keys: ArraySlice<String>) -> RecordValue? {
    for count in stride(from: keys.count, to: 0, by: -1) {
      guard let value = self[Array(keys.prefix(count))] else { continue }
      if let found = value.first(at: keys.dropFirst(count)) { return found }
    }
    return nil
  }
}

extension RecordValue {
  /// The value in a row's column of that name, or in the object that a column holds.
  func cell(at path: FieldPath) -> RecordValue? {
    if let value = self[path.column] { return value }
    guard let outer = path.outerColumn, let value = self[outer], !value.isEmptyText else {
      return nil
    }
    return value.first(at: path.keys.dropFirst())
  }

  /// The value at a path in an object, or at a key that is written with its dots.
  fileprivate func found(at path: FieldPath) -> RecordValue? {
    first(at: path.keys[...]) ?? (path.keys.count > 1 ? self[path.name] : nil)
  }

  /// The text, or the only one in a list, as XML and APIs write a text that may be there once.
  var onlyText: String? {
    if case .list(let items) = self { items.count == 1 ? items[0].string : nil } else { string }
  }
}
