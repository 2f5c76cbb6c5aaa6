import Testing
import TestSupport
import Yams

@testable import Content

@Suite("The reader of plain YAML")
struct PlainYAMLTests {
  static let values = [
    "a", "4", "", "a b", "a  b", "a:b", "a: b", "a #b", "a#b", "#b", "a # b", "a\tb", "\ta", "a ",
    "a\t", "- a", "-a", "- ", "-", "? a", "?a", "?", "!tag", "!tag a", "&a", "&a b", "*a", "%",
    "%a",
    "@a", "`a", "'it''s'", "'a'", "''", "'a' ", "'a' b", "'a'b", "'a' # b", "'a'# b", "'a", "\"a",
    "\"a\\u00e9b\"", "\"\\x41\"", "\"\\n\"", "\"\\\"\"", "\"\\\\\"", "\"\\/\"", "\"\\ud800\"",
    "\"\\q\"", "\"\\t\"", "\"\\0\"", "\"\\u2028\"", "\"é 日本\" ", "\"a: b\"", "\"a\tb\"", "'a: b'",
    "|", ">", "|\n  a", ">-\n  a\n  b", "\n  a", "\n  b: c", "\n- a\n- b", "a\n  b", "'a\n  b'",
    "[]", "{}", "[ ]", "{ }", "[a]", "[a, b]", "[ a , b ]", "[a b, 'c', \"d\"]", "[a,b]", "[a, ]",
    "[, a]", "[a, , b]", "[a", "a]", "[a]b", "[a] b", "[a] # b", "[a]# b", "[a: b]", "[[a]]",
    "[{a: b}]", "[a#b]", "[a #b]", "[é, b]", "[a:b]", "[a:]", "[a:, b]", "[- a]", "[-a]", "[a-b]",
    "[?a]", "[a?]", "[a?b, c]", "[*a]", "[&a b]", "[!a b]", "[%a]", "[@a]", "['a':b]", "[a'b]",
    "{ a: b }", "{a: b}", "{ a: b, c: d }", "{ a: b, a: c }", "{ a:b }", "{ a: }", "{ a }",
    "{ a: , b: c }", "{ a: 'b', c: \"d\" }", "{ a: b c, d: e }", "{ a: https://b.example/c?d=e&f }",
    "{ a: b:c }", "{ a: é, b: c }", "{ é: b }", "{ 'a': b }", "{ a : b }", "{ a: [b] }",
    "{ a: b}#c", "{ a: :b }", "{ a: b# }", "{ a: b:?c }", "{ a: b:,c }",
    "https://a.example/b#c", "2026-03-14T18:20:00+01:00", "true", "no", "~", "null", "<<", "=", "é",
    "日本語", "a\u{85}b", "a\u{2028}b", "a\u{2029}b", "\u{FEFF}a", "a\u{300}b", "👍🏽 fine", "'日本' ",
    "a---", "---", "--- a", "...", "... a", "a, b", ",a", "a}", "}a", "{a", "a'b", "a\"b", "'a\"b'",
    "\"a'b\"", "a|b", "|a", ">a", "a & b", "a*b", "a%", "a!", "a`b", "a@b", "a\\b", "\\a", ":",
    ":a",
    "::", "a:", "a: ", "a:\tb", "a :b", "a : b", "a ::b", "\u{7F}a", "a\u{80}", "a\u{A0}b",
  ]
  static let keys = [
    "title", "rating", "date", "a", "resolved-on", "as_of", "key ", "'key'", "\"key\"", "-a", "- a",
    "?", "? a", "é", "a b", " a", "<<", "&a b", "*a", "!t a", "[a]", "{a: b}", "", "1", "a.b", "#a",
    "a#b", "%a", "---", "...",
  ]
  static let between = [
    "", "", "", "# comment", "  # comment", "   ", "\t", " \t# c", "---", "...", "plain", "  more",
    "- item", "#é\u{2028}b: c", "é", "}", "\u{FEFF}",
  ]

  /// Front matter as people write it, with something nasty here and there.
  static func frontMatter(_ generator: inout SeededGenerator) -> String {
    let lineEnd = generator.once(in: 8) ? "\r\n" : "\n"
    var text = ""
    for index in 0..<Int.random(in: 0...6, using: &generator) {
      if generator.once(in: 6) { text += generator.pick(between) + lineEnd }
      let key =
        generator.once(in: 12) ? generator.pick(keys) : "\(generator.pick(["k", "title"]))\(index)"
      let colon = generator.pick([": ", ": ", ": ", ":  ", ":", " : ", ":\t"])
      let tail = generator.pick(["", "", "", " ", " # c", "  #c", "#c", "\t"])
      var value = generator.pick(values)
      if generator.once(in: 4) { value = random(&generator) }
      text += key + colon + value + tail + lineEnd
    }
    if generator.once(in: 10), text.hasSuffix("\n") { text.removeLast() }
    return text
  }

  /// A value of a few characters that mean something to YAML.
  private static func random(_ generator: inout SeededGenerator) -> String {
    let letters = Array("ab é:,#-?[]{}&*!|>'\"%@`\\\t \n~").map(String.init)
    return (0..<Int.random(in: 0...8, using: &generator)).map { _ in generator.pick(letters) }
      .joined()
  }

  @Test("whatever it accepts, libyaml reads in the same way, place by place")
  func agrees() throws {
    var generator = SeededGenerator(seed: 2026)
    var accepted = 0
    for _ in 0..<30_000 {
      let text = Self.frontMatter(&generator)
      let bytes = Array(text.utf8)
      guard bytes.firstControl(in: 0..<bytes.count) == nil,
        let plain = PlainYAML.read(bytes, in: 0..<bytes.count, line: 2)?.node
      else { continue }
      accepted += 1
      let composed = try? YAMLNode.composed(text, line: 2)
      guard plain.value != .map([]) || composed?.value != .map([]) else { continue }
      #expect(plain.value == composed?.value, "\(text.debugDescription)")
    }
    #expect(accepted > 3_000)
  }

  @Test("every value by itself is read as libyaml reads it, or not at all", arguments: values)
  func single(_ value: String) {
    for text in ["a: \(value)\n", "a: \(value)\nb: c\n", "a: \(value)", "a: \(value)\r\nb: c\r\n"] {
      let bytes = Array(text.utf8)
      guard bytes.firstControl(in: 0..<bytes.count) == nil,
        let plain = PlainYAML.read(bytes, in: 0..<bytes.count, line: 1)?.node
      else { continue }
      #expect(
        plain.value == (try? YAMLNode.composed(text, line: 1))?.value, "\(text.debugDescription)")
    }
  }

  @Test(
    "the front matter of the manual is plain, all of it",
    arguments: [
      "title: Flat tyre one day after the repair",
      "rating: 2                        # 1…5; absent where the source has no stars",
      "date: 2026-03-14T18:20:00+01:00  # or a plain date",
      "source: { name: webwinkelkeur, id: \"8831\", url: https://a.example/b?c=d }",
      "topics: [repair, phone]",
      "product: Inner tube 28\"          # optional",
      "resolution: New tube and tyre fitted at home, 45 euro refunded.   # required",
      "author: 'Marieke ''t Hart'",
      "title: \"Repair: \\u00e9\\n\"",
      "title:",
    ])
  func isPlain(_ line: String) throws {
    let bytes = Array("\(line)\nlast: a".utf8)
    let plain = PlainYAML.read(bytes, in: 0..<bytes.count, line: 1)?.node
    let composed = try YAMLNode.composed("\(line)\nlast: a", line: 1)
    #expect(plain == composed)
  }
}

@Suite("Values that a comment cuts short")
struct CutValueTests {
  private func cuts(_ text: String) -> [String] {
    Site.parse(["content/reviews/x.md": "---\ndate: 2026-01-01\nrating: 4\n\(text)\n---\n"])
      .findings.map { "\($0.place.line ?? 0):\($0.place.column ?? 0) \($0.rule.name)" }
  }

  @Test(
    "each is reported at its #, in plain front matter and in any other",
    arguments: [
      ("title: Order #4711 never came", 14), ("title: #1 bike shop in town", 8),
      ("title:   #1", 10), ("product:  Wheel 28 #2", 20),
    ])
  func isCut(_ line: String, _ column: Int) {
    #expect(cuts(line) == ["4:\(column) cut-value"])
    #expect(cuts(line + "\nauthor: >-\n  A\n  B") == ["4:\(column) cut-value"])
    #expect(cuts("author: >-\n  A\n  B\n" + line) == ["7:\(column) cut-value"])
  }

  @Test("one in a block's map or list is found too")
  func nested() {
    #expect(cuts("topics:\n- repair #7") == ["5:10 cut-value"])
    #expect(cuts("source:\n  name: google\n  id: #7\ntitle: A") == ["6:7 cut-value"])
  }

  @Test(
    "a block of lines, a comment that is meant, a # in a word or in quotes is none",
    arguments: [
      "title: |\n  note: see #4711", "title: >\n  note: see #4711\n  key: #1", "title: A # 1",
      "title: A#1", "title: \"A #1\"", "title: 'A #1'", "title: \"A\" #1", "title: A #",
      "title: # A", "#title: A", "title: A\n  B\n#c", "title: A\n#c", "title: A\n  B\n  #c",
      "source: #of it\n  name: google", "topics: #of it\n- repair", "title: \"A\n  b: c #1\"",
    ])
  func isWhole(_ text: String) { #expect(cuts(text) == []) }
}
