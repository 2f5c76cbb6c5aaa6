import TestSupport
import Testing

@testable import Core

@Suite("The name that was meant")
struct NearestNameTests {
  private static let names = ["rating", "title", "date", "author", "language", "experienced"]

  @Test(
    "one slip of the fingers is seen through",
    arguments: [
      ("ratng", "rating"), ("raating", "rating"), ("rqting", "rating"), ("raitng", "rating"),
      ("Rating", "rating"), ("tilte", "title"), ("dates", "date"), ("dat", "date"),
      ("adte", "date"), ("langauge", "language"), ("expirienced", "experienced"),
    ])
  func slips(word: String, meant: String) {
    #expect(Self.names.nearest(to: word) == meant)
  }

  @Test("a word that is like none has no nearest name", arguments: ["xyz", "", "colour", "mood"])
  func strangers(word: String) {
    #expect(Self.names.nearest(to: word) == nil)
  }

  @Test("at most a third of a word's letters may differ, and always one")
  func limit() {
    #expect(["abcdef"].nearest(to: "abcdxy") == "abcdef")
    #expect(["abcdef"].nearest(to: "abcxyz") == nil)
    #expect(["ab"].nearest(to: "ax") == "ab")
    #expect(["ab"].nearest(to: "xy") == nil)
  }

  @Test("swapped neighbours are one slip, not two")
  func swap() {
    #expect(["ab"].nearest(to: "ba") == "ab")
    #expect(["abc"].nearest(to: "cba") == nil)
  }

  @Test("of equally near names the first in byte order is meant, whatever their order")
  func ties() {
    #expect(["bat", "cat", "aat"].nearest(to: "xat") == "aat")
    #expect(["cat", "bat"].nearest(to: "xat") == "bat")
    #expect(["cat", "cats"].nearest(to: "cats") == "cats")
  }

  @Test("very long words and no names at all are not searched")
  func bounds() {
    let long = String(repeating: "a", count: 64)
    #expect([long].nearest(to: long) == long)
    #expect([long + "a"].nearest(to: long + "a") == nil)
    #expect([String]().nearest(to: "a") == nil)
    #expect([String(repeating: "b", count: 10_000)].nearest(to: "b") == nil)
  }

  @Test("it finds what a search through the whole table of every name finds")
  func agrees() {
    var generator = SeededGenerator(seed: 18)
    func word() -> String {
      String(
        (0..<Int.random(in: 0...7, using: &generator)).map { _ in
          "abcAé".randomElement(using: &generator) ?? "a"
        })
    }
    for _ in 0..<5_000 {
      let names = (0..<6).map { _ in word() }
      let word = word()
      let limit = max(1, word.utf8.count / 3)
      let wanted = names.map { (Self.distance($0, word), $0) }.filter { $0.0 <= limit }
        .min { $0 < $1 }?.1
      #expect(names.nearest(to: word) == wanted, "\(word) in \(names)")
    }
  }

  /// The distance, cell by cell.
  private static func distance(_ one: String, _ other: String) -> Int {
    let (a, b) = (Array(one.lowercased().utf8), Array(other.lowercased().utf8))
    var table = (0...a.count).map { row in (0...b.count).map { row == 0 ? $0 : row } }
    for i in a.indices {
      for j in b.indices {
        table[i + 1][j + 1] = min(
          table[i][j] + (a[i] == b[j] ? 0 : 1), table[i][j + 1] + 1, table[i + 1][j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          table[i + 1][j + 1] = min(table[i + 1][j + 1], table[i - 1][j - 1] + 1)
        }
      }
    }
    return table[a.count][b.count]
  }

  @Test("three thousand unknown names among two hundred are looked for in no time")
  func fast() {
    let people = (0..<200).map { "person-\($0)" }
    let clock = ContinuousClock()
    let time = clock.measure {
      for index in 0..<3_000 { _ = people.nearest(to: "nobody-at-all-\(index)") }
    }
    // Well under a second, without optimisation; a whole table for each takes minutes.
    #expect(time < .seconds(5))
  }
}
