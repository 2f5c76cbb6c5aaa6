import Reviews
import TestSupport
import Testing
import Yams

@testable import Content

@Suite("What is refused before libyaml sees it")
struct YAMLInspectorTests {
  func refusal(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    return YAMLInspector.walk(bytes, in: 0..<bytes.count).refusal?.rule.name
  }

  @Test("nothing that libyaml takes for an anchor, alias or tag gets past it")
  func safe() {
    var generator = SeededGenerator(seed: 7)
    var refused = 0
    for _ in 0..<30_000 {
      let text =
        generator.once(in: 2)
        ? PlainYAMLTests.frontMatter(&generator) : Self.soup(&generator)
      let bytes = Array(text.utf8)
      guard bytes.firstControl(in: 0..<bytes.count) == nil else { continue }
      if YAMLInspector.walk(bytes, in: 0..<bytes.count).refusal != nil {
        refused += 1
        continue
      }
      guard let root = try? Yams.compose(yaml: text, .basic, .default, .utf8) else { continue }
      #expect(Self.oddity(root, depth: 0) == nil, "\(text.debugDescription)")
    }
    #expect(refused > 3_000)
  }

  @Test("what it calls a slip is none that libyaml would have read")
  func slips() {
    var generator = SeededGenerator(seed: 17)
    var slips = 0
    for _ in 0..<30_000 {
      let text =
        generator.once(in: 2)
        ? PlainYAMLTests.frontMatter(&generator) : Self.soup(&generator)
      let bytes = Array(text.utf8)
      guard bytes.firstControl(in: 0..<bytes.count) == nil, refusal(text) == "bad-yaml" else {
        continue
      }
      slips += 1
      let root = try? Yams.compose(yaml: text, .basic, .default, .utf8)
      #expect(root?.mapping == nil, "\(text.debugDescription)")
    }
    #expect(slips > 1_000)
  }

  /// Lines of what YAML's scanner has a case for.
  static func soup(_ generator: inout SeededGenerator) -> String {
    let parts = [
      "a", "b", "é", ": ", ":", "- ", "-", "? ", "[", "]", "{", "}", ", ", ",", "&x ", "*x", "!t ",
      "'", "''", "\"", "\\", "|", ">", "|2", ">-", "\n", "\n", "\n  ", "\n ", "\n    ", " ", "  ",
      "#",
      " #", "\t", "a: ", "b: ", "a: |\n  ", "- a: ", "<<: ", "---", "...", "\r\n",
    ]
    return (0..<Int.random(in: 1...14, using: &generator)).map { _ in generator.pick(parts) }
      .joined()
  }

  /// What should have been refused in a tree.
  static func oddity(_ node: Yams.Node, depth: Int) -> String? {
    if depth > 2 * ContentBounds.depth { return "deep" }
    switch node {
    case .alias: return "alias"
    case .scalar(let scalar):
      let isTagged = !["", Tag.Name.str.rawValue].contains(scalar.tag.description)
      return scalar.anchor != nil ? "anchor" : isTagged ? "tag" : nil
    case .sequence(let items):
      if items.anchor != nil { return "anchor" }
      return items.lazy.compactMap { oddity($0, depth: depth + 1) }.first
    case .mapping(let pairs):
      if pairs.anchor != nil { return "anchor" }
      if pairs.keys.contains(where: { $0.scalar == nil }) { return "complex key" }
      if pairs.keys.contains(where: { $0.scalar?.string == "<<" }) { return "merge key" }
      return pairs.lazy.compactMap { oddity($0.value, depth: depth + 1) }.first
    }
  }

  @Test(
    "what looks like an anchor, alias or tag inside a text is a text",
    arguments: [
      "a: |\n  *b\n  &c\n  !d\nb: c", "a: >-\n  one\n\n  *two\nb: c", "a: one\n  *two",
      "a: 'one\n  *two'", "a: \"one \\\" *two\"", "a: b *c", "a: [b*c, 'd, *e']", "a: b # *c",
      "# *a\na: b", "a: |2\n    *b\n  *c\nd: e", "a:\n- |\n *b\n- c", "- a: b\n- a: b",
      "a: [b: 1, b: 2]",
    ])
  func isText(_ text: String) { #expect(refusal(text) == nil) }

  @Test(
    "each is refused wherever it hides",
    arguments: [
      ("a: |\n  b\n*c : d", "yaml-alias"), ("a:\n- *b", "yaml-alias"), ("a: [b, *c]", "yaml-alias"),
      ("a: { b: *c }", "yaml-alias"), ("a: 'b'\nc: *d", "yaml-alias"),
      ("a: \"\\\\\"\nb: *c", "yaml-alias"),
      ("a: # b\n  *c", "yaml-alias"), ("a: b\nc:\n  d: &e f", "yaml-anchor"),
      ("a: !b c", "yaml-tag"),
      ("- a: 1\n  a: 2", "duplicate-key"), ("a: { 'b': 1, \"b\": 2 }", "duplicate-key"),
      ("a:\n  b: 1\n  c: 2\n  b: 3", "duplicate-key"), ("a: { [b]: c }", "complex-key"),
      ("a: {[b\nc]}", "complex-key"),
      (": a", "complex-key"), ("a: { : b }", "complex-key"),
      ("%YAML 1.1\n---\na: b", "several-documents"),
      ("a: b\n---\nc: d", "several-documents"), ("a: b\n...\n", "several-documents"),
      ("a: { <<: b }", "merge-key"), ("a: {\n  b: c,\n *d : e }", "yaml-alias"),
      (String(repeating: "é", count: 600) + ": *a", "yaml-alias"),
    ])
  func isRefused(_ text: String, _ rule: String) { #expect(refusal(text) == rule) }

  @Test("eight deep is read, nine deep is refused")
  func depth() {
    func flow(_ depth: Int) -> String {
      "a: " + String(repeating: "[", count: depth - 1) + String(repeating: "]", count: depth - 1)
    }
    func block(_ depth: Int) -> String {
      (0..<depth).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n")
    }
    #expect(refusal(flow(8)) == nil)
    #expect(refusal(flow(9)) == "yaml-too-deep")
    #expect(refusal(block(8)) == nil)
    #expect(refusal(block(9)) == "yaml-too-deep")
    #expect(refusal("a: " + String(repeating: "- ", count: 3_000)) == nil)  // libyaml's to refuse
    #expect(refusal(String(repeating: "- ", count: 9) + "a") == "yaml-too-deep")
  }
}
