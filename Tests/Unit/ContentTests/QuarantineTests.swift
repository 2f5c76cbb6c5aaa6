import Reviews
import Testing

@testable import Content

@Suite("A quarantine in site.yml")
struct QuarantineTests {
  @Test(
    "each mistake, and what the page will say, is reported at its own place",
    arguments: [
      SettingsTests.settings("for all alike", "quarantine: { days: 90 }"),
      SettingsTests.settings(
        "for all stars", "quarantine: { days: 7, stars: [5, 4, 3, 2, 1] }"),
      SettingsTests.settings("no stars are none", "quarantine: { days: 7, stars: }"),
      SettingsTests.settings(
        "for low ratings", "quarantine: { days: 7, stars: [2, 1] }",
        "2:31: note: the page will say beside the score that reviews with 1 or 2 stars are shown "
          + "7 days late, and all others at once [quarantine-by-rating]"),
      SettingsTests.settings(
        "for one star", "quarantine: { days: 1, stars: [1] }",
        "2:31: note: the page will say beside the score that reviews with 1 star are shown a day "
          + "late, and all others at once [quarantine-by-rating]"),
      SettingsTests.settings(
        "without days", "quarantine: { stars: [1] }",
        "2:13: error: 'days' is missing [missing-field]"),
      SettingsTests.settings(
        "for longer than 90 days", "quarantine: { days: 91 }",
        "2:21: error: 'days' is a whole number from 1 to 90, not '91' [bad-number]"),
      SettingsTests.settings(
        "with six stars", "quarantine: { days: 7, stars: [5, 6] }",
        "2:35: error: a rating is a whole number from 1 to 5, not '6' [bad-rating]"),
      SettingsTests.settings(
        "of no stars", "quarantine: { days: 7, stars: [] }",
        "2:31: error: 'stars' is empty; leave the key out if all reviews are to wait "
          + "[missing-field]"),
      SettingsTests.settings(
        "with a slip", "quarantine: { days: 7, star: [1] }",
        "2:24: warning: unknown key 'star'; did you mean 'stars'? [unknown-key]"),
    ])
  func isReported(_ mistake: Mistake) { mistake.check() }

  @Test("it is read, and there is none by default")
  func reads() {
    func quarantine(_ lines: String) -> Settings.Quarantine? {
      Site.parse(["content/site.yml": "name: S\n\(lines)\n"]).siteContent?.settings.quarantine
    }
    #expect(quarantine("") == nil)
    #expect(quarantine("quarantine:") == nil)
    #expect(quarantine("quarantine: { days: 14 }") == .init(days: 14))
    #expect(quarantine("quarantine: { days: 7, stars: [3, 1] }") == .init(days: 7, stars: [1, 3]))
  }
}
