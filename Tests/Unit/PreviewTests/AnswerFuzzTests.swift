import TestSupport
import Testing

@testable import Preview

@Suite("Answers to anything")
struct AnswerFuzzTests {
  private static let pieces = [
    "/", "//", "..", ".", "%2e", "%2F", "%00", "\0", "\\", "?", "#", "cases", "late-cake",
    "index.html", "_preview", "events", "cases.json", "ids=", "late-cake,", "é", "\u{301}", "\r\n",
    " ", "http:", "evil.example", "feed.xml", "@", ":", ";", "localhost", "\u{FFFD}", "~", "*",
  ]

  @Test("whatever is asked, files come by their own paths only, and headers stay in their lines")
  func anything() {
    var chance = SeededGenerator(seed: 4)
    let preview = shown(
      cases: [.init(id: "late-cake", places: [], isAnswered: false)])
    let known = Set(smallSite.keys.map { "/\($0)" } + ["/", "/cases/late-cake/"])
    let own = Set(["reload.js", "overlay.css", "cases.json", "events"].map { "/_preview/\($0)" })
    var counts: [Int: Int] = [:]
    for _ in 0..<20_000 {
      let target = Self.words(&chance)
      let host = Bool.random(using: &chance) ? "localhost" : Self.words(&chance)
      let answer = preview.answer(to: Request("GET", target, hosts: [host]))
      let path =
        target.utf8.split(separator: UInt8(ascii: "?"), omittingEmptySubsequences: false)
        .first.map { String(decoding: $0, as: UTF8.self) } ?? ""
      counts[answer.status, default: 0] += 1
      switch answer.status {
      case 200: #expect(known.contains(path) || own.contains(path))
      case 302: #expect(answer["Location"].map(known.contains) == true)
      case 400, 404, 421: break
      default: Issue.record("\(target.debugDescription) got \(answer.status)")
      }
      let isClean = answer.headers.allSatisfy { field in
        field.value.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
      }
      #expect(isClean)
    }
    for status in [200, 302, 400, 404, 421] {
      #expect(counts[status, default: 0] > 10, "\(status) was hardly ever answered: \(counts)")
    }
  }

  private static func words(_ chance: inout SeededGenerator) -> String {
    (Bool.random(using: &chance) ? "/" : "")
      + (0..<Int.random(in: 0...6, using: &chance)).map { _ in
        pieces.randomElement(using: &chance) ?? ""
      }.joined()
  }
}
