import Reviews
import TestSupport
import Testing

@testable import Theme

@Suite("Dates, numbers and lengths of time")
struct LanguageTests {
  @Test(
    "days and months are written as the language writes them",
    arguments: [
      ("en", "2026-03-14", "14 March 2026", "March 2026"),
      ("nl", "2026-03-14", "14 maart 2026", "maart 2026"),
      ("en", "2024-02-29", "29 February 2024", "February 2024"),
      ("nl", "2026-01-01", "1 januari 2026", "januari 2026"),
      ("en", "1999-12-31", "31 December 1999", "December 1999"),
      ("de", "2026-03-01", "1. März 2026", "März 2026"),
      ("fr", "2026-08-14", "14 août 2026", "août 2026"),
    ])
  func dates(tag: String, text: String, day: String, month: String) throws {
    let date = try #require(Day(text))
    let language = try language(tag, days: [date])
    #expect(language.day(date) == day)
    #expect(language.month(date) == month)
  }

  @Test("a day that no page was said to name is written in digits")
  func unnamedDay() throws {
    #expect(try language("en").day("2026-03-14") == "2026-03-14")
    #expect(try language("en").month("2026-03-14") == "2026-03-14")
  }

  @Test(
    "digits are grouped from five on",
    arguments: [
      (0, "0", "0"), (999, "999", "999"), (1000, "1000", "1000"), (9999, "9999", "9999"),
      (10_000, "10,000", "10.000"), (12_025, "12,025", "12.025"),
      (100_007, "100,007", "100.007"), (1_234_567, "1,234,567", "1.234.567"),
      (1_000_000, "1,000,000", "1.000.000"),
    ])
  func numbers(value: Int, english: String, dutch: String) throws {
    #expect(try language("en").number(value) == english)
    #expect(try language("nl").number(value) == dutch)
  }

  @Test(
    "decimals have the language's sign, and all their zeros",
    arguments: [
      (43, 1, "4.3", "4,3"), (50, 1, "5.0", "5,0"), (5, 1, "0.5", "0,5"), (88, 2, "0.88", "0,88"),
      (100, 2, "1.00", "1,00"), (7, 2, "0.07", "0,07"), (0, 2, "0.00", "0,00"),
    ])
  func decimals(value: Int, digits: Int, english: String, dutch: String) throws {
    #expect(try language("en").decimal(value, digits: digits) == english)
    #expect(try language("nl").decimal(value, digits: digits) == dutch)
  }

  private static let minute = 60
  private static let hour = 3600

  @Test(
    "hours are rounded to the nearest, up to two days; days are whole ones",
    arguments: [
      (0, "less than an hour", "minder dan een uur"),
      (29 * minute + 59, "less than an hour", "minder dan een uur"),
      (30 * minute, "1 hour", "1 uur"), (hour + 29 * minute, "1 hour", "1 uur"),
      (hour + 30 * minute, "2 hours", "2 uur"), (24 * hour, "24 hours", "24 uur"),
      (47 * hour, "47 hours", "47 uur"), (47 * hour + 29 * minute, "47 hours", "47 uur"),
      (48 * hour - 1, "48 hours", "48 uur"), (48 * hour, "2 days", "2 dagen"),
      (72 * hour - 1, "2 days", "2 dagen"), (72 * hour, "3 days", "3 dagen"),
    ])
  func exactDurations(seconds: Int, english: String, dutch: String) throws {
    #expect(try language("en").duration(.seconds(seconds)) == english)
    #expect(try language("nl").duration(.seconds(seconds)) == dutch)
  }

  @Test(
    "where no hours are known, none are made up",
    arguments: [
      (0, "less than a day", "minder dan een dag"), (1, "1 day", "1 dag"), (2, "2 days", "2 dagen"),
      (400, "400 days", "400 dagen"),
    ])
  func wholeDays(days: Int, english: String, dutch: String) throws {
    #expect(try language("en").duration(.days(days)) == english)
    #expect(try language("nl").duration(.days(days)) == dutch)
  }

  @Test("a list has its last comma replaced by a word")
  func lists() throws {
    let (english, dutch) = (try language("en"), try language("nl"))
    #expect(english.list([]) == "")
    #expect(english.list(["a"]) == "a")
    #expect(english.list(["a", "b"]) == "a and b")
    #expect(english.list(["a", "b", "c"]) == "a, b and c")
    #expect(dutch.list(["a", "b", "c"]) == "a, b en c")
    #expect(try language("de").list(["a", "b", "c"]) == "a, b und c")
    #expect(try language("fr").list(["a", "b"]) == "a et b")
  }

  @Test("a count has its digits grouped and its form chosen")
  func counted() throws {
    #expect(try language("en").counted("reviews-count", 1) == "1 review")
    #expect(try language("nl").counted("reviews-count", 12_025) == "12.025 reviews")
    #expect(try language("fr").counted("replies-count", 0) == "0 réponse")
    #expect(try language("fr").counted("replies-count", 12_025) == "12\u{202F}025 réponses")
  }

  @Test("a language has a name for itself, a tag and a direction")
  func itself() throws {
    let dutch = try language("nl")
    #expect(dutch.name == "Nederlands" && dutch.tag == "nl" && dutch.direction == "ltr")
    let arabic = Language(
      tag: "ar", fallback: "en", file: wordsFile("direction: rtl\nname: العربية"), days: [],
      tags: [])
    #expect(arabic.direction == "rtl" && arabic.name == "العربية")
  }

  @Test("the shop's texts come in the language, else in the site's first")
  func texts() throws {
    let dutch = try language("nl")
    #expect(dutch.text(Localized(byLanguage: ["en": "a", "nl": "b"])) == "b")
    #expect(dutch.text(Localized(byLanguage: ["en": "a", "de": "c"])) == "a")
    #expect(dutch.text(Localized("all")) == "all")
    #expect(dutch.text(nil) == nil)
  }
}
