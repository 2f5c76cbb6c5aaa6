import Core
import Reviews
import TestSupport
import Testing

@testable import Theme

@Suite("Search")
struct SearchTests {
  @Test("only a site that can be searched has a search page, and a link to it on every page")
  func page() throws {
    let site = Site(siteContent([review("a", 2)]), asOf: "2026-04-01")
    let theme = Theme(for: site, own: [])
    let plain = theme.files(of: site)
    let searchable = theme.files(of: site, isSearchable: true)
    #expect(!plain.contains { $0.path.contains("search") })
    let new = Set(searchable.map(\.path)).subtracting(plain.map(\.path))
    #expect(new.count == 3 && new.contains("search/index.html"))
    let apart: Set = ["404.html", "embed/index.html", "poster/index.html"]
    for file in searchable where file.path.hasSuffix(".html") && !apart.contains(file.path) {
      let page = String(decoding: file.render(), as: UTF8.self)
      #expect(page.contains("search/index.html"), "\(file.path)")
      #expect(page.contains("wasm-unsafe-eval") == (file.path == "search/index.html"))
    }
  }

  @Test("the search page's script is less than 10 KB")
  func weight() {
    let script = TemplateFiles(own: [])[.searchScript]
    #expect(!script.isEmpty && script.count < 10_240)
  }

  @Test("hostile words stand in a document as text")
  func hostile() throws {
    var one = review("a", 1, text: "**bold** <script>alert(1)</script>")
    one.title = "\"><img src=x> & co"
    let text = try #require(document(siteContent([one])))
    #expect(!text.contains("<script") && !text.contains("<img"))
    #expect(text.contains("<strong>bold</strong>"))
    #expect(text.contains("data-pagefind-filter=\"stars[content]\" content=\"1\""))
    #expect(text.contains("data-pagefind-filter=\"outcome[content]\" content=\"waiting\""))
    #expect(text.contains("data-pagefind-filter=\"year[content]\" content=\"2026\""))
  }

  @Test("nothing that only stands beside a review among the results can be found")
  func beside() throws {
    let text = try #require(document(siteContent([review("a", 2, on: "2026-03-01")])))
    #expect(!text.contains("March") && !text.contains("out of 5") && !text.contains("promised"))
    let content = try #require(
      text.firstMatch(of: /data-pagefind-meta="beside\[content\]" content="([^"]+)"/)?.1)
    #expect(content.unicodeScalars.allSatisfy { (0x2800...0x28FF).contains($0.value) })
    let read = content.unicodeScalars.map { UInt8($0.value - 0x2800) }
    let lines = String(decoding: read, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 3 && lines[0] == "a" && lines[2] == "2 out of 5 stars")
    #expect(lines[1].hasSuffix(" · 1 March 2026"))
  }

  @Test("a review without stars has none among the results")
  func starless() throws {
    var one = review("a", nil, on: "2026-10-01")
    one.recommends = true
    let text = try #require(document(siteContent([one])))
    #expect(!text.contains("data-pagefind-filter=\"stars"))
  }

  @Test("a review that is withheld, removed or erased is in no document")
  func hidden() throws {
    var content = siteContent([review("a", 1, text: "Unutterable."), review("b", 5)])
    var decision = Decision(
      review: "a", round: 1, action: .remove, by: "sanne", date: Moment("2026-03-05"),
      text: "Unutterable.",
      place: .init("d"))
    decision.reason = .abuse
    content.decisions = [decision]
    let site = Site(content, asOf: "2026-04-01")
    let documents = Theme(for: site, own: []).searchDocuments(of: site)
    #expect(documents.map(\.path) == ["cases/b/index.html"])
  }

  @Test("each language has a document of its own")
  func languages() {
    let site = Site(siteContent([review("a", 5)], languages: ["en", "nl"]), asOf: "2026-04-01")
    let documents = Theme(for: site, own: []).searchDocuments(of: site)
    #expect(documents.map(\.path) == ["cases/a/index.html", "nl/cases/a/index.html"])
    #expect(String(decoding: documents[1].render(), as: UTF8.self).contains("<html lang=\"nl\">"))
  }

  private func document(_ siteContent: SiteContent) -> String? {
    let site = Site(siteContent, asOf: "2026-04-01")
    return Theme(for: site, own: []).searchDocuments(of: site).first.map {
      String(decoding: $0.render(), as: UTF8.self)
    }
  }
}
