import Foundation
import Testing

@testable import Core

@Suite("Findings for programs")
struct FormatTests {
  private let finding = Finding(
    Rule("bad-thing", .error), at: Place("content/a b%.md", line: 4, column: 10), "100%: 'a', b",
    suggestion: "c")

  @Test("as JSON a finding has all its parts, and null for those it lacks")
  func json() {
    #expect(
      finding.json.text
        == #"{"file":"content/a b%.md","line":4,"column":10,"severity":"error","#
        + #""rule":"bad-thing","message":"100%: 'a', b","suggestion":"c"}"#)
    let bare = Finding(Rule("odd", .note), at: Place("a.md"), "so")
    #expect(bare.json.text.contains(#""line":null,"column":null,"severity":"note""#))
    #expect(bare.json.text.contains(#""suggestion":null"#))
  }

  @Test("a list is one element a line, also where it is empty")
  func lines() {
    #expect(JSON.lines([]) == "[]\n")
    #expect(JSON.lines([.number(1), .bool(true)]) == "[\n1,\ntrue\n]\n")
  }

  @Test("any text comes back from JSON, and none can steer the terminal it is printed on")
  func strings() throws {
    let texts = ["", "\"\\/\n\t\r\u{0}\u{1B}[2J\u{7F}\u{9B}", "\u{202E}\u{2028}", "é😀\u{301}\""]
    for text in texts {
      let written = JSON.string(text).text
      #expect(written == written.terminalSafe)
      let back = try JSONSerialization.jsonObject(
        with: Data(written.utf8), options: .fragmentsAllowed)
      #expect((back as? String)?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
    }
  }

  @Test("a workflow command escapes what would end it or one of its properties")
  func workflowCommand() {
    #expect(
      finding.workflowCommand
        == "::error file=content/a b%25.md,line=4,col=10,title=bad-thing::"
        + "100%25: 'a', b; did you mean 'c'?")
    let hostile = Finding(
      Rule("odd", .note), at: Place("a:b,c\n::error::.md"), "x\r\n::set-env name=A::b\u{1B}[1m")
    #expect(
      hostile.workflowCommand
        == "::notice file=a%3Ab%2Cc\u{FFFD}%3A%3Aerror%3A%3A.md,title=odd::"
        + "x\u{FFFD}\u{FFFD}::set-env name=A::b\u{FFFD}[1m")
    let warning = Finding(Rule("odd", .warning), at: Place("a", line: 2), "b")
    #expect(warning.workflowCommand == "::warning file=a,line=2,title=odd::b")
  }

  private func log(_ findings: [Finding]) throws -> [String: Any] {
    let sarif = SARIF(version: "1.2.3") { rule in
      rule.name == "odd" ? nil : "*Error.* A `thing` is bad. Mend it."
    }
    let object = try JSONSerialization.jsonObject(with: Data(sarif.text(of: findings).utf8))
    return try #require(object as? [String: Any])
  }

  /// What stands at a path such as `runs.0.results`.
  private func value(_ path: String, in log: [String: Any]) -> Any? {
    path.split(separator: ".").reduce(log as Any?) { value, key in
      if let list = value as? [Any] { return Int(key).flatMap { $0 < list.count ? list[$0] : nil } }
      return (value as? [String: Any])?[String(key)]
    }
  }

  @Test("SARIF names each rule once, with its paragraph of the manual, and results point at it")
  func sarif() throws {
    let odd = Finding(Rule("odd", .note), at: Place("a.md"), "so {0} [x](javascript:alert)")
    let log = try log([finding, odd, finding])
    #expect(value("version", in: log) as? String == "2.1.0")
    #expect(value("runs.0.columnKind", in: log) as? String == "unicodeCodePoints")
    let rules = "runs.0.tool.driver.rules"
    #expect((value(rules, in: log) as? [Any])?.count == 2)
    #expect(value("\(rules).0.id", in: log) as? String == "bad-thing")
    #expect(value("\(rules).0.fullDescription.text", in: log) as? String == "A thing is bad.")
    #expect(
      value("\(rules).0.help.markdown", in: log) as? String
        == "*Error.* A `thing` is bad. Mend it.")
    #expect(value("\(rules).1.help.text", in: log) as? String == "odd")
    #expect((value("runs.0.results", in: log) as? [Any])?.count == 3)
    #expect(value("runs.0.results.1.ruleIndex", in: log) as? Int == 1)
    #expect(value("runs.0.results.2.ruleIndex", in: log) as? Int == 0)
    #expect(
      value("runs.0.results.1.message.text", in: log) as? String
        == "so {{0}} [x] (javascript:alert)")
  }

  @Test("SARIF's addresses are relative and in percent, its regions as exact as the place")
  func places() throws {
    let log = try log([
      finding, Finding(Rule("odd", .note), at: Place("é:a"), "so"),
      Finding(Rule("odd", .note), at: Place("a", line: 3), "so"),
    ])
    func place(_ result: Int, _ path: String) -> Any? {
      value("runs.0.results.\(result).locations.0.physicalLocation.\(path)", in: log)
    }
    #expect(place(0, "artifactLocation.uri") as? String == "content/a%20b%25.md")
    #expect(place(0, "region.startLine") as? Int == 4)
    #expect(place(0, "region.startColumn") as? Int == 10)
    #expect(place(1, "artifactLocation.uri") as? String == "%C3%A9%3Aa")
    #expect(place(1, "region") == nil)
    #expect(place(2, "region.startColumn") == nil)
    #expect(try value("runs.0.results", in: self.log([])) as? [String] == [])
  }
}
