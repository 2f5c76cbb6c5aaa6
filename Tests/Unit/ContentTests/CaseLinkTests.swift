import Core
import Reviews
import Testing

@testable import Content

@Suite("Links to cases")
struct CaseLinkTests {
  private func found(_ text: String, url: String? = "https://s.example/r/") throws -> [String] {
    let path = "content/replies/flat-tyre.md"
    let files = Site.files([path: Array("---\nby: sanne\ndate: 2026-03-15\n---\n\(text)".utf8)])
    var content = try #require(
      Content.parse(files, asOf: { _ in Site.today }, jobs: 1).siteContent)
    content.settings.url = url
    return Content.lostCaseLinks(in: files, of: content, jobs: 2).map { finding in
      #expect(finding.rule == .noSuchCase && finding.place.file == path)
      return "\(finding.place.line ?? 0):\(finding.place.column ?? 0)"
    }
  }

  @Test(
    "a link to a case of the site that is not there is found, however it is written",
    arguments: [
      ("[x](../../cases/jan/index.html)", "5:17"), ("[x](/cases/jan)", "5:12"),
      ("[x](/nl/cases/jan/)", "5:15"), ("é <https://s.example/r/cases/jan/>", "5:30"),
      ("[x]\n\n[x]: ../nl/cases/jan#_log", "7:18"), ("[x](cases/jan)", "5:11"),
      ("https://s.example/r/nl/cases/jan", "5:30"),
    ])
  func lost(text: String, place: String) throws {
    #expect(try found(text) == [place])
  }

  @Test(
    "what leads to a case that is there or elsewhere, or is no link, is none",
    arguments: [
      "[x](../../cases/flat-tyre/index.html)", "[x](https://other.example/cases/jan)",
      "[x](https://s.example/cases/jan)", "two cases/boxes", "showcases/jan", "cases/jan", "cases/",
      "[x](../cases/Jan)", "[x](/de/cases/jan)",
    ])
  func fine(text: String) throws {
    #expect(try found(text) == [])
  }
}
