import Core
import Reviews
import Testing

@testable import Content

@Suite("site.yml")
struct SettingsTests {
  static func settings(_ title: String, _ line: String, _ report: String...) -> Mistake {
    Mistake(title, in: "content/site.yml", "name: De Ketting\n\(line)\n", report)
  }

  @Test(
    "each mistake is reported at its own place",
    arguments: [
      settings(
        "an unknown key", "page-siz: 20",
        "2:1: warning: unknown key 'page-siz'; did you mean 'page-size'? [unknown-key]"),
      settings(
        "a time zone with a slip", "time-zone: Europe/Amsterdm",
        "2:12: error: unknown time zone 'Europe/Amsterdm'; did you mean 'Europe/Amsterdam'? "
          + "[unknown-time-zone]"),
      settings(
        "a colour by its name", "accent: blue",
        "2:9: error: 'blue' is not a colour such as \"#1d4e89\" [bad-color]"),
      settings(
        "a colour that is a comment", "accent: #1d4e89",
        "2:9: warning: what follows ' #' is a comment and is left out; put the whole text in "
          + "quotes [cut-value]"),
      settings(
        "a section that there is not", "sections: [summary, piar, reviews]",
        "2:21: error: 'piar' is no section of the first page (summary, trend, changes, reviews) "
          + "[unknown-value]"),
      settings(
        "a section with a slip", "sections: [summary, tredn, reviews]",
        "2:21: error: 'tredn' is no section of the first page (summary, trend, changes, reviews); "
          + "did you mean 'trend'? [unknown-value]"),
      settings(
        "a section that there was once", "sections: [summary, pair, reviews]",
        "2:21: error: there is no section 'pair' any more: the list mixes praise and complaints "
          + "itself; leave it out [unknown-value]"),
      settings(
        "a first page without its summary", "sections: [trend, reviews]",
        "2:11: error: the first page cannot be without 'summary' [section-missing]"),
      settings(
        "a list above the summary", "sections: [reviews, summary]",
        "2:11: error: 'summary' stands above 'reviews' [section-missing]"),
      settings(
        "a dark accent alone", "accent: { dark: \"#fff\" }",
        "2:9: error: 'light' is missing [missing-field]"),
      settings(
        "a dark accent that is none", "accent: { light: \"#fff\", dark: black }",
        "2:32: error: 'black' is not a colour such as \"#1d4e89\" [bad-color]"),
      settings(
        "a logo of a third kind", "logo: { light: a.svg, grey: b.svg }",
        "2:23: warning: unknown key 'grey' [unknown-key]"),
      settings(
        "a page of nothing", "page-size: 0",
        "2:12: error: 'page-size' is a whole number from 1 to 200, not '0' [bad-number]"),
      settings(
        "a page too long", "page-size: 201",
        "2:12: error: 'page-size' is a whole number from 1 to 200, not '201' [bad-number]"),
      settings(
        "a threshold of nought", "complaint-threshold: 0",
        "2:22: error: 'complaint-threshold' is a whole number from 1 to 5, not '0' [bad-number]"),
      settings(
        "a threshold of six", "complaint-threshold: 6",
        "2:22: error: 'complaint-threshold' is a whole number from 1 to 5, not '6' [bad-number]"),
      settings(
        "an unknown order", "order: newst",
        "2:8: error: 'order' is one of representative, newest, not 'newst'; "
          + "did you mean 'newest'? [unknown-value]"),
      settings(
        "a language with capitals", "languages: [en, pt-BR]",
        "2:17: error: 'pt-BR' is not a language tag in lower case such as 'nl' or 'pt-br'; "
          + "did you mean 'pt-br'? [bad-language]"),
      settings(
        "a text in a language that the site has not", "languages: [en, nl]\nabout: { nk: Fietsen }",
        "3:10: error: 'nk' is not one of the site's languages; did you mean 'nl'? "
          + "[unknown-language]"),
      settings(
        "an address that is none", "url: reviews.example",
        "2:6: error: 'reviews.example' is not an address that starts with http:// or https://; "
          + "did you mean 'https://reviews.example'? [bad-url]"),
      settings(
        "an address with a question", "url: https://reviews.example/?a",
        "2:6: error: the site's address may not have a '?' or '#' in it [bad-url]"),
      settings(
        "an email address without a host", "contact: { email: info@, site: https://a.example }",
        "2:19: error: 'info@' is not an email address [bad-email]"),
      settings(
        "a term that is no term", "protocol: { first-reply: soon }",
        "2:26: error: 'soon' is not a term such as '2 days', 1 to 3650 days [bad-duration]"),
      settings(
        "a term of nothing", "protocol: { first-reply: 0 days }",
        "2:26: error: '0 days' is not a term such as '2 days', 1 to 3650 days [bad-duration]"),
      settings(
        "an owner who is nobody",
        "people: { sanne: { name: S, role: r } }\nprotocol: { owner: sane }",
        "3:20: error: unknown person 'sane'; did you mean 'sanne'? [unknown-person]"),
      settings(
        "a person without a role", "people: { sanne: { name: Sanne } }",
        "2:11: warning: 'sanne' has no role, such as owner [person-without-role]"),
      settings(
        "a person without a name", "people: { sanne: { role: owner } }",
        "2:18: error: 'name' is missing [missing-field]"),
      settings(
        "an unknown kind of evidence", "checks: { ordr: by number }",
        "2:11: error: 'ordr' is no kind of evidence (order, invitation, source, none); "
          + "did you mean 'order'? [unknown-value]"),
      settings(
        "a topic with a space", "topics: { the shop: Shop }",
        "2:11: error: the topic 'the shop' is not made of a-z, 0-9 and hyphens; "
          + "did you mean 'the-shop'? [bad-slug]"),
      settings(
        "a count that is none", "sources: { google: { total: many } }",
        "2:29: error: 'total' is a whole number from 0 to 100000000, not 'many' [bad-number]"),
      settings(
        "a total without its day", "sources: { google: { total: 128 } }",
        "2:29: warning: this total has no day; write the day on which you looked under 'as-of' "
          + "[source-total-undated]"),
      settings(
        "a reason for a difference of nothing", "sources: { google: { difference: They moved. } }",
        "2:34: warning: 'difference' has no effect without 'total' [no-effect]"),
      settings(
        "a limit over a half", "order-limit: 0.51",
        "2:14: error: 'order-limit' is a number from 0 to 0.5 such as 0.05, not '0.51' [bad-number]"
      ),
      settings(
        "a limit with a comma", "order-limit: 0,05",
        "2:14: error: 'order-limit' is a number from 0 to 0.5 such as 0.05, not '0,05'; "
          + "did you mean '0.05'? [bad-number]"),
      settings(
        "a limit in parts of a hundred", "order-limit: 5%",
        "2:14: error: 'order-limit' is a number from 0 to 0.5 such as 0.05, not '5%' [bad-number]"),
      settings(
        "a limit without its nought", "order-limit: .05",
        "2:14: error: 'order-limit' is a number from 0 to 0.5 such as 0.05, not '.05' [bad-number]"),
      settings(
        "a limit under nought", "order-limit: -0.1",
        "2:14: error: 'order-limit' is a number from 0 to 0.5 such as 0.05, not '-0.1' [bad-number]"
      ),
      settings("no mistake", "page-size: 200\ncomplaint-threshold: 1"),
    ])
  func isReported(_ mistake: Mistake) { mistake.check() }

  @Test("the future begins where the shop is, wherever in the file it says so")
  func future() {
    func report(_ zone: String) -> [String] {
      let text = "name: S\nsources: { g: { as-of: 2026-09-05 } }\ntime-zone: \(zone)\n"
      return Content.parse(
        [SourceFile(path: "content/site.yml", bytes: Array(text.utf8))],
        asOf: { Day(number: $0 == "Pacific/Auckland" ? 20_701 : 20_700) }, jobs: 1
      ).findings.map(\.description)
    }
    #expect(report("Pacific/Auckland") == [])
    #expect(
      report("UTC") == [
        "content/site.yml:2:24: warning: 2026-09-05 is after 2026-09-04, the day of this build "
          + "[future-date]"
      ])
  }

  @Test("a label of nothing is none: the name that is known stands for it, or the key")
  func blankLabels() throws {
    let (siteContent, findings) = Site.parse([
      "content/site.yml": """
      name: De Ketting
      topics:
        repair:
        phone: " "
      sources: { google: { label: "\\u200b" }, kiyoh: "", our-form: "" }
      checks: { order: }
      """
    ])
    #expect(findings.map(\.description) == [])
    let settings = try #require(siteContent?.settings)
    #expect(settings.topics.map(\.label) == [Localized("repair"), Localized("phone")])
    #expect(
      settings.sources.map(\.label) == [
        Localized("Google"), Localized("Kiyoh"), Localized("our-form"),
      ])
    #expect(settings.checks == [:])
  }

  @Test(
    "a name of nothing is missing, however it is written", arguments: ["\" \"", "{}", "'\u{A0}'"])
  func blankName(_ name: String) {
    #expect(
      Site.report(["content/site.yml": "name: \(name)\n"])
        == ["content/site.yml:1:7: error: 'name' is empty [missing-field]"])
    #expect(
      Site.report(["content/site.yml": "name: S\npeople:\n  a: { name: ' ', role: r }\n"])
        == ["content/site.yml:3:14: error: 'name' is empty [missing-field]"])
  }

  @Test("rules of the coach are switched off by name, each with its place")
  func coachOff() throws {
    let text = "name: S\ncoach: { off: [no-story, quarel] }\n"
    let (siteContent, findings) = Site.parse(["content/site.yml": text])
    #expect(findings.map(\.description) == [])
    let off = try #require(siteContent?.settings.coachOff)
    #expect(off.map(\.rule) == ["no-story", "quarel"])
    #expect(off.map(\.place.description) == ["content/site.yml:2:16", "content/site.yml:2:26"])
  }

  @Test("a shop has a name")
  func name() {
    #expect(
      Site.report(["content/site.yml": "order: newest\n"])
        == ["content/site.yml:1: error: 'name' is missing [missing-field]"])
    #expect(
      Site.report(["content/site.yml": "- a\n"]) == [
        "content/site.yml:1:1: error: this must be keys and values, such as 'rating: 4' [not-a-map]"
      ])
  }

  @Test("the settings of the manual are read, every one")
  func all() throws {
    let (siteContent, findings) = Site.parse(["content/site.yml": Self.manual])
    let settings = try #require(siteContent?.settings)
    #expect(findings.map(\.description) == [])
    #expect(settings.name == Localized("De Ketting"))
    #expect(settings.about?.text(in: "nl", fallback: "en") == "Fietsenmaker in Utrecht")
    #expect(settings.url == "https://reviews.deketting.example/")
    #expect(settings.languages == ["en", "nl"])
    #expect(settings.timeZone == "Europe/Amsterdam")
    #expect(settings.accent == "#11dd44")
    #expect(settings.email == "info@deketting.example")
    #expect(settings.website == "https://deketting.example")
    #expect(settings.address == Localized("Biltstraat 12, Utrecht"))
    #expect(settings.hours?.text(in: "nl", fallback: "en") == "Ma tot za, 9 tot 17 uur")
    #expect(settings.design.mark == "DK")
    #expect(settings.write == [.init(source: "google", url: "https://g.example/review")])
    #expect(settings.people["ahmed"]?.name == "Ahmed El Idrissi")
    #expect(settings.people["sanne"]?.role?.text(in: "nl", fallback: "en") == "werkplaats")
    #expect(settings.promises.firstReply == 2)
    #expect(settings.promises.resolution == 14)
    #expect(settings.promises.owner == "sanne")
    #expect(settings.complaintThreshold == 2)
    #expect(settings.order == .newest)
    #expect(settings.pageSize == 30)
    #expect(settings.orderLimit?.bias == Fraction(1, over: 16))
    #expect(settings.orderLimit?.place.description == "content/site.yml:17:14")
    #expect(settings.topics.map(\.key) == ["repair", "phone"])
    #expect(settings.sources.first?.total == 128)
    #expect(settings.sources.first?.asOf == Day("2026-09-01"))
    #expect(settings.sources.first?.difference?.text(in: "nl", fallback: "en") == "Zonder tekst")
    #expect(settings.sources.first?.totalPlace?.description == "content/site.yml:21:59")
    #expect(settings.checks[.order]?.text(in: "en", fallback: "en") == "matched by number")
  }

  static let manual = """
    ---
    name: De Ketting
    about: { en: Bicycle repair in Utrecht, nl: Fietsenmaker in Utrecht }   # a comment
    url: https://reviews.deketting.example
    languages: [en, nl]
    time-zone: Europe/Amsterdam
    accent: "#1D4"
    mark: DK
    contact: { email: info@deketting.example, site: https://deketting.example,
      address: "Biltstraat 12, Utrecht", hours: { en: Mon to Sat, nl: "Ma tot za, 9 tot 17 uur" } }
    people:
      sanne: { name: Sanne de Wit, role: { en: workshop, nl: werkplaats } }
      ahmed: { name: Ahmed El Idrissi, role: owner }
    protocol: { first-reply: 36 hours, resolution: 2 weeks, owner: sanne }
    complaint-threshold: 2
    order: newest
    order-limit: 0.0625
    page-size: 30
    topics: { repair: { en: Repair, nl: Reparatie }, phone: Phone }
    sources:
      google: { label: Google, url: https://g.example, total: 128, as-of: 2026-09-01,
        difference: { en: No text, nl: Zonder tekst } }
    write: { google: https://g.example/review }
    checks: { order: { en: matched by number } }
    """
}
