import Files
import Findings
import Yams

/// The interface's words in one language, by key.
struct Words: Sendable {
  /// Words that stand as they are.
  let plain: [String: String]
  /// Words with `{names}` in them to fill in.
  private let patterns: [String: Pattern]
  /// Counts that take the form `one`.
  private let ones: Set<Int>

  /// A text in which names in braces are filled in, in the form that a count asks for.
  struct Pattern: Sendable, Equatable {
    let one: String
    let other: String

    /// The names in braces, sorted.
    var names: [String] { Set(Words.names(in: one) + Words.names(in: other)).sorted() }
  }

  init(entries: [String: Pattern], ones: Set<Int>) {
    plain = entries.filter { $0.value.names.isEmpty }.mapValues(\.other)
    patterns = entries
    self.ones = ones
  }

  /// The word `key`, with `values` in place of its names.
  subscript(key: String, values: KeyValuePairs<String, String> = [:]) -> String {
    fill(patterns[key]?.other ?? key, values)
  }

  /// The word `key` in the form that `count` takes; `number` is the count as the reader sees it.
  func counted(
    _ key: String, _ count: Int, _ number: String, _ values: KeyValuePairs<String, String> = [:]
  ) -> String {
    guard let pattern = patterns[key] else { return key }
    return fill(fill(ones.contains(count) ? pattern.one : pattern.other, ["n": number]), values)
  }

  private func fill(_ text: String, _ values: KeyValuePairs<String, String>) -> String {
    guard !values.isEmpty, text.utf8.contains(UInt8(ascii: "{")) else { return text }
    var filled: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      filled += rest[..<open]
      rest = rest[open...]
      let close = rest.firstIndex(of: UInt8(ascii: "}")) ?? rest.endIndex - 1
      let name = String(decoding: rest[(open + 1)..<max(open + 1, close)], as: UTF8.self)
      // A value is put in once and never read for names itself: it may be a customer's.
      if let value = values.first(where: { $0.key == name })?.value {
        filled += value.utf8
      } else {
        filled += rest[open...close]
      }
      rest = rest[(close + 1)...]
    }
    return String(decoding: filled + rest, as: UTF8.self)
  }

  static func names(in text: String) -> [String] {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }
}
