import TestSupport
import Testing

@testable import Theme

@Suite("Words")
struct WordsTests {
  private let words = Words(
    entries: [
      "plain": .init("as it is"),
      "by": .init("by {who}"),
      "two": .init("{a} and {b}, {a}"),
      "reviews": .init([.one: "{n} review"], other: "{n} reviews"),
      "kept": .init([.one: "{n} of {total} is kept"], other: "{n} of {total} are kept"),
      "stars": .init([.one: "one star"], other: "stars"),
      "odd": .init("{ {} {unknown} }{"),
    ], plurals: PluralRules(locale: "en"))

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

  @Test(
    "the language decides which form a count takes",
    arguments: [
      ("fr", 0, "one"), ("fr", 1, "one"), ("fr", 2, "other"), ("nl", 0, "other"), ("pl", 1, "one"),
      ("pl", 2, "few"), ("pl", 5, "many"), ("pl", 12, "many"), ("pl", 22, "few"),
      ("pl", 1002, "few"), ("pl", 1012, "many"), ("ar", 0, "zero"), ("ar", 2, "two"),
      ("ar", 3, "few"), ("ar", 11, "many"), ("ar", 100, "other"), ("ja", 1, "other"),
    ])
  func forms(language: String, count: Int, form: String) {
    let forms = Dictionary(uniqueKeysWithValues: Plural.allCases.map { ($0, $0.rawValue) })
    let words = Words(
      entries: ["a": .init(forms, other: "other")], plurals: PluralRules(locale: language))
    #expect(words.counted("a", count, "") == form)
  }

  @Test("a count whose form a word lacks takes 'other'")
  func lackingForm() {
    let words = Words(
      entries: ["a": .init([.one: "jeden"], other: "inne")], plurals: PluralRules(locale: "pl"))
    #expect(words.counted("a", 1, "") == "jeden" && words.counted("a", 3, "") == "inne")
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
