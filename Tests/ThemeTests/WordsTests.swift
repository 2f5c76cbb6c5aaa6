import Testing

@testable import Theme

@Suite("Words")
struct WordsTests {
  private let words = Words(
    entries: [
      "plain": .init(one: "as it is", other: "as it is"),
      "by": .init(one: "by {who}", other: "by {who}"),
      "two": .init(one: "{a} and {b}, {a}", other: "{a} and {b}, {a}"),
      "reviews": .init(one: "{n} review", other: "{n} reviews"),
      "kept": .init(one: "{n} of {total} is kept", other: "{n} of {total} are kept"),
      "stars": .init(one: "one star", other: "stars"),
      "odd": .init(one: "{ {} {unknown} }{", other: "{ {} {unknown} }{"),
    ], ones: [1])

  @Test("a word without names stands as it is, and alone behind t.")
  func plain() {
    #expect(words["plain"] == "as it is")
    #expect(words.plain.keys.sorted() == ["plain", "stars"])
  }

  @Test("names are filled in, each as often as it stands there")
  func filling() {
    #expect(words["by", ["who": "Ann"]] == "by Ann")
    #expect(words["two", ["a": "1", "b": "2"]] == "1 and 2, 1")
    #expect(words["by"] == "by {who}")
  }

  @Test(
    "the count decides the form",
    arguments: [(0, "0 reviews"), (1, "1 review"), (2, "2 reviews"), (21, "21 reviews")])
  func counts(count: Int, expected: String) {
    #expect(words.counted("reviews", count, String(count)) == expected)
  }

  @Test("a form without the number in it is chosen all the same")
  func countWithoutNumber() {
    #expect(words.counted("stars", 1, "1") == "one star")
    #expect(words.counted("stars", 2, "2") == "stars")
  }

  @Test("a language says itself which counts take the form one")
  func ones() {
    let french = Words(entries: ["a": .init(one: "{n} avis", other: "{n} AVIS")], ones: [0, 1])
    #expect(french.counted("a", 0, "0") == "0 avis")
    #expect(french.counted("a", 2, "2") == "2 AVIS")
  }

  @Test("a value with a name in braces in it is not filled again")
  func noSecondFilling() {
    #expect(words["by", ["who": "{n} {who} {"]] == "by {n} {who} {")
    #expect(words["two", ["a": "{b}", "b": "{a}"]] == "{b} and {a}, {b}")
    #expect(words.counted("kept", 2, "2", ["total": "{n}"]) == "2 of {n} are kept")
  }

  @Test("braces that stand for nothing stay")
  func oddBraces() {
    #expect(words["odd", ["who": "Ann"]] == "{ {} {unknown} }{")
  }

  @Test("a key that is not there is shown, not hidden")
  func unknownKey() {
    #expect(words["nothing"] == "nothing")
    #expect(words.counted("nothing", 1, "1") == "nothing")
  }
}
