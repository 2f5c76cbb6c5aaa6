import Core
import Reviews

/// The fields of one map, read by their names.
///
/// Each getter notes the key that it read and what is wrong there, so that `close()` knows which
/// keys were never read.
struct Fields {
  let file: String
  /// The place at which a missing field is reported.
  let place: Place
  /// The last day that is not in the future.
  var today: Day
  var findings: [Finding] = []
  private let entries: [YAMLNode.Member]
  private var asked: [String] = []
  /// A bit for each of the first 64 entries that were read.
  private var found: UInt64 = 0

  /// The fields of `node`. None if it is not a map.
  init(_ node: YAMLNode, file: String, place: Place? = nil, today: Day) {
    self.file = file
    self.place = place ?? Place(file, node.position)
    self.today = today
    if case .map(let entries) = node.value { self.entries = entries } else { entries = [] }
    asked.reserveCapacity(20)
  }

  /// The value of `key`. Nil if it is missing or empty, with a finding if it is `required`.
  mutating func node(_ key: String, required: Bool = false) -> YAMLNode? {
    asked.append(key)
    if let index = index(of: key) {
      if index < 64 { found |= 1 << UInt64(index) }
      let value = entries[index].value
      noteCurlyQuotes(around: value)
      if !value.isAbsent { return value }
      if required { report(.missingField, at: value, "'\(key)' is empty") }
    } else if required {
      findings.append(Finding(.missingField, at: place, "'\(key)' is missing"))
    }
    return nil
  }

  /// Reports curly quotes around the text of `node`, or around those of a list: YAML takes them for a
  /// part of the text.
  mutating func noteCurlyQuotes(around node: YAMLNode) {
    switch node.value {
    case .plain(let text):
      guard text.utf8.first == 0xE2, let inner = text.withoutCurlyQuotes else { return }
      let finding = Finding(
        .curlyQuotes, at: Place(file, node.position),
        "these quotes are curly, so they are a part of the text; only straight ones are not",
        suggestion: "\"\(inner)\"")
      // A text that is looked at twice is reported once.
      if findings.last != finding { findings.append(finding) }
    case .list(let items): for item in items { noteCurlyQuotes(around: item) }
    case .quoted, .map: break
    }
  }

  /// All entries, for maps whose keys are names.
  func keys() -> [YAMLNode.Member] { entries }

  /// The position of the value of `key`. Nil if the key is missing.
  func position(of key: String) -> TextPosition? {
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

  /// Reports that `key` has no effect here, if it is given.
  mutating func reportNoEffect(of key: String, _ reason: String) {
    guard let position = position(of: key) else { return }
    findings.append(
      Finding(.noEffect, at: Place(file, position), "'\(key)' has no effect \(reason)"))
  }

  /// All findings, with one for each key that was never read.
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

extension Fields {
  /// The scalar at `key` as text.
  mutating func text(_ key: String, required: Bool = false) -> String? {
    scalar(key, required: required)?.text
  }

  /// The scalar at `key`. Anything else is reported.
  mutating func scalar(_ key: String, required: Bool = false) -> (node: YAMLNode, text: String)? {
    guard let node = node(key, required: required) else { return nil }
    guard let text = node.text else {
      report(.wrongType, at: node, "'\(key)' must be a text, not \(node.kind)")
      return nil
    }
    return (node, text)
  }

  /// The result of `read` on the map at `key`.
  mutating func map<Value>(_ key: String, _ read: (inout Fields) -> Value) -> Value? {
    guard let node = node(key) else { return nil }
    return map(node, named: key, read)
  }

  /// The result of `read` on `node`, a map known as `name`. No node counts as an empty map.
  mutating func map<Value>(
    _ node: YAMLNode, named name: String, _ read: (inout Fields) -> Value
  ) -> Value? {
    if case .map = node.value {
    } else if !node.isAbsent {
      report(.wrongType, at: node, "'\(name)' must be a map, not \(node.kind)")
      return nil
    }
    var inner = Fields(node, file: file, today: today)
    let value = read(&inner)
    findings += inner.close()
    return value
  }

  /// The entries of the map at `key`, whose keys are the shop's own names.
  mutating func entries(_ key: String) -> [YAMLNode.Member] {
    guard let node = node(key) else { return [] }
    guard case .map(let entries) = node.value else {
      report(.wrongType, at: node, "'\(key)' must be a map, not \(node.kind)")
      return []
    }
    return entries
  }

  /// The list of texts at `key`, each with its node. Repeated texts are dropped.
  mutating func list(_ key: String) -> [(node: YAMLNode, text: String)] {
    node(key).map { list($0, named: key) } ?? []
  }

  /// The texts of `node`, a list known as `key`.
  mutating func list(_ node: YAMLNode, named key: String) -> [(node: YAMLNode, text: String)] {
    guard case .list(let items) = node.value else {
      report(
        .wrongType, at: node, "'\(key)' must be a list, not \(node.kind)",
        suggestion: node.text.map { "[\($0)]" })
      return []
    }
    var texts: [(node: YAMLNode, text: String)] = []
    texts.reserveCapacity(items.count)
    for item in items {
      guard let text = item.text, !item.isAbsent else {
        report(.wrongType, at: item, "'\(key)' must be a list of texts")
        continue
      }
      if texts.contains(where: { $0.text == text }) {
        report(.listedTwice, at: item, "'\(text)' stands twice in '\(key)'")
      } else {
        texts.append((item, text))
      }
    }
    return texts
  }

  /// `true` or `false`.
  mutating func flag(_ key: String) -> Bool? {
    guard let (node, text) = scalar(key) else { return nil }
    switch text {
    case "true": return true
    case "false": return false
    case "yes", "Yes", "True", "ja", "on":
      report(.wrongType, at: node, "'\(key)' must be true or false", suggestion: "true")
    case "no", "No", "False", "nee", "off":
      report(.wrongType, at: node, "'\(key)' must be true or false", suggestion: "false")
    default: report(.wrongType, at: node, "'\(key)' must be true or false, not '\(text)'")
    }
    return nil
  }

  /// One of the words of a closed list.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, of _: Choice.Type, required: Bool = false
  ) -> Choice? {
    guard let (node, text) = scalar(key, required: required) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let names = Choice.allCases.map(\.rawValue)
    report(
      .unknownValue, at: node,
      "'\(key)' is one of \(names.joined(separator: ", ")), not '\(text)'",
      suggestion: names.nearest(to: text))
    return nil
  }

  /// A rating: a whole number from 1 to 5, with or without quotes.
  mutating func rating(_ key: String) -> Int? {
    guard let (node, text) = scalar(key) else { return nil }
    return rating(text, at: node)
  }

  /// A rating on the scale of its source: `8/10`, `4.5/5`.
  mutating func scale(_ key: String) -> String? {
    guard let (node, text) = scalar(key) else { return nil }
    let parts = text.utf8.split(separator: .slash, omittingEmptySubsequences: false)
      .map { Array($0) }
    if parts.count == 2, let best = Int(String(decoding: parts[1], as: UTF8.self)),
      Review.scaleRange ~= best,
      parts[1].allSatisfy(\.isDigit), parts[0].count <= 6, parts[0].first?.isDigit == true,
      parts[0].allSatisfy({ $0.isDigit || $0 == .dot }), parts[0].last != .dot,
      let value = Double(String(decoding: parts[0], as: UTF8.self)), value <= Double(best)
    {
      return text
    }
    report(.badScale, at: node, "'\(text)' is not a rating on a scale such as '8/10'")
    return nil
  }

  /// The text at `node` as a rating.
  mutating func rating(_ text: String, at node: YAMLNode) -> Int? {
    let range = Stars.range
    if text.utf8.count == 1, let rating = Int(text), range ~= rating { return rating }
    report(
      .badRating, at: node,
      "a rating is a whole number from \(range.lowerBound) to \(range.upperBound), not '\(text)'")
    return nil
  }

  /// A whole number within `bounds`.
  mutating func number(
    _ key: String, in bounds: ClosedRange<Int>, required: Bool = false
  ) -> Int? {
    guard let (node, text) = scalar(key, required: required) else { return nil }
    if text.utf8.allSatisfy(\.isDigit), let number = Int(text), bounds ~= number { return number }
    let limits =
      bounds.upperBound == .max
      ? "\(bounds.lowerBound) or more" : "from \(bounds.lowerBound) to \(bounds.upperBound)"
    report(.badNumber, at: node, "'\(key)' is a whole number \(limits), not '\(text)'")
    return nil
  }
}
