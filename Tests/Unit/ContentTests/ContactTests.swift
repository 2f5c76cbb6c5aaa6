import Core
import Reviews
import Testing

@testable import Content

@Suite("site.yml: the mark, the contact and where to write a review")
struct ContactTests {
  private static func settings(_ title: String, _ line: String, _ report: String...) -> Mistake {
    Mistake(title, in: "content/site.yml", "name: De Ketting\n\(line)\n", report)
  }

  private static let sources = "sources: { google: , webwinkelkeur: , form: }\n"
  private static let long = String(repeating: "a", count: 201)

  @Test(
    "each mistake is reported at its own place",
    arguments: [
      settings(
        "an address to write at without its scheme", "write: g.page/r/review",
        "2:8: error: 'g.page/r/review' is not an address that starts with http:// or https://; "
          + "did you mean 'https://g.page/r/review'? [bad-url]"),
      settings(
        "an address to write at that runs a script", "write: javascript:alert(1)",
        "2:8: error: 'javascript:alert(1)' is not an address that starts with http:// or https:// "
          + "[bad-url]"),
      settings(
        "a list of addresses", "write: [https://g.example]",
        "2:8: error: 'write' must be an address, or a map of one a source, not a list [wrong-type]"),
      settings(
        "a source with a slip", sources + "write: { gogle: https://g.example }",
        "3:10: error: there is no source 'gogle'; did you mean 'google'? [no-such-source]"),
      settings(
        "a source where none is listed", "write: { google: https://g.example }",
        "2:10: error: there is no source 'google'; sources are listed under 'sources' [no-such-source]"
      ),
      settings(
        "an address of a source that is none",
        sources + "write: { google: https://g.example, form: mailto:a@b.example }",
        "3:43: error: 'mailto:a@b.example' is not an address that starts with http:// or https:// "
          + "[bad-url]"),
      settings(
        "two addresses of one source", sources + "write: { form: [https://a.example] }",
        "3:16: error: 'form' must be a text, not a list [wrong-type]"),
      settings(
        "a mark of four", "mark: Kett",
        "2:7: error: 'Kett' is not a mark of 1 to 3 characters without spaces [bad-mark]"),
      settings("an empty mark", "mark: ''", "2:7: error: 'mark' is empty [missing-field]"),
      settings("a mark of spaces", "mark: '  '", "2:7: error: 'mark' is empty [missing-field]"),
      settings("a mark of nothing", "mark:", "2:6: error: 'mark' is empty [missing-field]"),
      settings(
        "a mark with a space", "mark: D K",
        "2:7: error: 'D K' is not a mark of 1 to 3 characters without spaces [bad-mark]"),
      settings(
        "a mark that turns the line round", "mark: \"K\\u202E\"",
        "2:7: error: 'K\u{FFFD}' is not a mark of 1 to 3 characters without spaces [bad-mark]"),
      settings(
        "a mark with a control character", "mark: \"K\\a\"",
        "2:7: error: this holds an escaped control character [control-character]"),
      settings(
        "a mark with something that nobody sees", "mark: \"K\\u200B\"",
        "2:7: error: 'K\u{200B}' is not a mark of 1 to 3 characters without spaces [bad-mark]"),
      settings(
        "a mark that is a list", "mark: [D, K]",
        "2:7: error: 'mark' must be a text, not a list [wrong-type]"),
      settings(
        "an address of two lines", "contact: { address: \"Biltstraat 12\\nUtrecht\" }",
        "2:21: error: 'address' must be one line [not-one-line]"),
      settings(
        "opening hours in a block of lines", "contact:\n  hours: |\n    Mon\n    Tue",
        "3:10: error: 'hours' must be one line [not-one-line]"),
      settings(
        "opening hours that are too long in one language",
        "languages: [en, nl]\ncontact: { hours: { en: Mon, nl: \(long) } }",
        "3:34: error: 'hours' has 201 characters; it may have 200 [not-one-line]"),
      settings(
        "an address in a language that the site has not",
        "languages: [en, nl]\ncontact: { address: { nk: Utrecht } }",
        "3:23: error: 'nk' is not one of the site's languages; did you mean 'nl'? "
          + "[unknown-language]"),
      settings(
        "a key of the contact with a slip", "contact: { adress: Utrecht }",
        "2:12: warning: unknown key 'adress'; did you mean 'address'? [unknown-key]"),
      settings(
        "no mistake",
        sources + "mark: Ø&7\nwrite: { form: https://a.example/r?x=1#y, google: }\n"
          + "contact: { address: \(long.dropLast()), hours: }"),
    ])
  func isReported(_ mistake: Mistake) { mistake.check() }

  @Test("a mark has up to three characters as people count them", arguments: ["K", "é", "👩‍🔧🇳🇱Z"])
  func marks(_ mark: String) throws {
    let (content, findings) = Site.parse(["content/site.yml": "name: S\nmark: \(mark)\n"])
    #expect(findings == [])
    #expect(try #require(content).settings.design.mark == mark)
  }

  @Test("one place to write a review has no source, and several stand in the order written")
  func write() throws {
    func links(_ text: String) throws -> [Settings.WriteLink] {
      let (content, findings) = Site.parse(["content/site.yml": "name: S\n\(Self.sources)\(text)"])
      #expect(findings == [])
      return try #require(content).settings.write
    }
    #expect(
      try links("write: https://g.example/review") == [.init(url: "https://g.example/review")])
    #expect(
      try links("write:\n  webwinkelkeur: https://w.example\n  form: http://f.example/?a") == [
        .init(source: "webwinkelkeur", url: "https://w.example"),
        .init(source: "form", url: "http://f.example/?a"),
      ])
    #expect(try links("write: {}") == [] && links("write:") == [] && links("") == [])
  }

  @Test("there are at most twelve places to write a review")
  func many() {
    func report(_ count: Int) -> [String] {
      let keys = (1...count).map { "s\($0)" }
      let links = keys.map { "  \($0): https://\($0).example\n" }.joined()
      let sources = keys.joined(separator: ": , ")
      let text = "name: S\nsources: { \(sources): }\nwrite:\n\(links)"
      return Site.report(["content/site.yml": text])
    }
    #expect(report(12) == [])
    #expect(
      report(13) == [
        "content/site.yml:16:3: error: there are 13 places to write a review; at most 12 are "
          + "allowed [too-many-links]"
      ])
  }
}
