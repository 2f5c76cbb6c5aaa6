import Testing

@testable import Findings

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
}
