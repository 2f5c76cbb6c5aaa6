import Core
import Reviews

/// The fields of one map, read one after the other by their names.
///
/// Every getter notes which key it asked for and what is wrong with it, so that at the end
/// `close()` knows which keys nobody asks for.
struct Fields {
  let file: String
  /// Where a missing field is reported.
  let place: Place
  /// The last day that is not in the future.
  var today: Day
  var findings: [Finding] = []
  private let entries: [YAMLNode.Member]
  private var asked: [String] = []
  /// A bit for each of the first 64 entries that was asked for, however often.
  private var found: UInt64 = 0

  /// The fields of `node`; without one that is a map there are none.
  init(_ node: YAMLNode, file: String, place: Place? = nil, today: Day) {
    self.file = file
    self.place = place ?? Place(file, node.position)
    self.today = today
    if case .map(let entries) = node.value { self.entries = entries } else { entries = [] }
    asked.reserveCapacity(20)
  }

  /// What `key` holds; nil where it is missing or empty, with a finding where it is `required`.
  mutating func node(_ key: String, required: Bool = false) -> YAMLNode? {
    asked.append(key)
    if let index = index(of: key) {
      if index < 64 { found |= 1 << UInt64(index) }
      let value = entries[index].value
      if !value.isAbsent { return value }
      if required { report(.missingField, at: value, "'\(key)' is empty") }
    } else if required {
      findings.append(Finding(.missingField, at: place, "'\(key)' is missing"))
    }
    return nil
  }

  /// All entries, for maps whose keys are names.
  func keys() -> [YAMLNode.Member] { entries }

  /// Where the value of `key` starts, and nil where it is not given.
  func position(of key: String) -> Position? {
    index(of: key).map { entries[$0].value.position }
  }

  // An index, since an entry that is handed to a closure is retained and released for each look.
  private func index(of key: String) -> Int? {
    for index in entries.indices where entries[index].key == key { return index }
    return nil
  }

  /// Adds a finding at `node`.
  mutating func report(
    _ rule: Rule, at node: YAMLNode, _ message: String, suggestion: String? = nil
  ) {
    findings.append(
      Finding(rule, at: Place(file, node.position), message, suggestion: suggestion))
  }

  /// Adds a finding at the value of `key`.
  mutating func report(
    _ rule: Rule, atValueOf key: String, _ message: String, suggestion: String? = nil
  ) {
    let place = position(of: key).map { Place(file, $0) } ?? place
    findings.append(Finding(rule, at: place, message, suggestion: suggestion))
  }

  /// Says that `key` has no effect here, where it is given.
  mutating func reportNoEffect(of key: String, _ reason: String) {
    guard let position = position(of: key) else { return }
    findings.append(
      Finding(.noEffect, at: Place(file, position), "'\(key)' has no effect \(reason)"))
  }

  /// All findings, with one for each key that nobody asked for.
  mutating func close() -> [Finding] {
    guard found.nonzeroBitCount < entries.count else { return findings }
    for entry in entries where !asked.contains(entry.key) {
      findings.append(
        Finding(
          .unknownKey, at: Place(file, entry.position), "unknown key '\(entry.key)'",
          suggestion: asked.nearest(to: entry.key)))
    }
    return findings
  }
}
