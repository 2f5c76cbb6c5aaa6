import Content
import Core
import Foundation
import Reviews
import Templates
import TestSupport
import Testing

@testable import Theme

@Suite("docs/themes.md")
struct ManualTests {
  private let manual: String

  init() throws {
    manual = try String(
      contentsOf: projectFolder.appending(path: "docs/themes.md"), encoding: .utf8)
  }

  @Test("every name that a template gets is in its table, with its help")
  func names() {
    check(Layout.self, "layout")
    check(SummaryView.self, "summary")
    check(TrendSection.self, "trend-section")
    check(ChangesSection.self, "newest-changes")
    check(ListView.self, "list")
    check(CaseView.self, "case")
    check(TimelineStep.self, "step")
    check(CasePage.self, "case-page")
    check(ChangesPage.self, "changes")
    check(InfoView.self, "page")
    check(WritePage.self, "write")
    check(TrustPage.self, "trust")
    check(SearchPage.self, "search")
    check(NotFoundPage.self, "not-found")
    check(EmbedPage.self, "embed")
    check(PosterPage.self, "poster")
  }

  private func check<V: View>(_: V.Type, _ template: String) {
    let table =
      manual.split(separator: "### \(template).mustache\n").dropFirst().first?
      .split(separator: "\n### ").first ?? ""
    let rows = table.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { row in
      row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    #expect(rows.map(\.first) == V.fields.map { "`\($0.name)`" }, "\(template)")
    #expect(rows.map(\.last) == V.fields.map(\.help), "\(template)")
  }

  @Test("the worked example builds as it stands, without a finding")
  func example() throws {
    let marks = manual.split(separator: "<!-- example: ").dropFirst()
    var files = marks.map { part -> SourceFile in
      let path = String(part.prefix { $0 != " " })
      let lines = part.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2)
        .prefix { $0.hasPrefix("    ") }
      let text = lines.map { $0.dropFirst(4) + "\n" }.joined()
      // The stylesheet's lines stand at the end of a copy.
      let copy = path == "templates/style.css" ? TemplateFiles(own: [])[.stylesheet] : []
      return SourceFile(path: path, bytes: copy + Array(text.utf8))
    }
    #expect(files.count == 6)
    files += [
      ("content/reviews/loaf.md", "---\nrating: 5\nauthor: Ann\ndate: 2026-03-01\n---\nGood.\n"),
      ("content/pages/about.md", "---\ntitle: About\n---\nBread.\n"),
      (
        "content/changes/oven.md",
        "---\ntitle: An oven\ndate: 2026-03-02\nreviews: [loaf]\n---\nNew.\n"
      ),
    ].map { SourceFile(path: $0.0, bytes: Array($0.1.utf8)) }
    let day: Day = "2026-04-01"
    let content = Content.parse(files.below("content"), asOf: { _ in day }, jobs: 1)
    #expect(content.findings.map(\.description) == [])
    let site = Site(try #require(content.siteContent), asOf: day)
    let theme = Theme(
      for: site, own: files.below("templates"), content: files.below("content"))
    #expect(theme.findings.map(\.description) == [])
    let pages = Dictionary(
      uniqueKeysWithValues: theme.files(of: site).map {
        ($0.path, String(decoding: $0.render(), as: UTF8.self))
      })
    let about = try #require(pages["pages/about/index.html"])
    #expect(about.contains("Open from Tuesday") && about.contains("<div class=\"wrap page\">"))
    let index = try #require(pages["index.html"])
    let order = ["id=\"_shop\"", "<h2>What you taught us</h2>", "id=\"_reviews\""].map { mark in
      index.utf8.count - (index.split(separator: mark, maxSplits: 1).last?.utf8.count ?? 0)
    }
    #expect(order == order.sorted() && order.allSatisfy { $0 > 0 })
    let style = try #require(pages.first { $0.key.hasPrefix("assets/style.") }?.value)
    #expect(style.contains("--accent:#8a3b12") && style.contains("--accent:#f0b08a"))
    #expect(style.contains("--page:#fbf6ef") && style.contains("font-family:Georgia"))
    // The logo is small, so it is part of the stylesheet, as the shop's mark.
    #expect(style.contains("--mark:\"\"") && style.contains("url(\"data:image/svg+xml,"))
  }
}
