import Core
import Foundation
import Markup
import Reviews
import Testing

@testable import Content

/// Each bound stands once in the sources; what docs/content.md says of it must be the same.
@Suite("Bounds")
struct BoundsTests {
  private static let manual = try? String(
    contentsOfFile: #filePath.split(separator: "/Tests/")[0] + "/docs/content.md", encoding: .utf8)

  private static func range(_ range: ClosedRange<Int>) -> String {
    "\(range.lowerBound) to \(range.upperBound)"
  }

  @Test(
    "the manual has the bounds that content is held to",
    arguments: [
      "| `complaint-threshold` | \(range(Stars.range)) |",
      "| `rating` | \(range(Stars.range));",
      "| `quarantine` | `days` (\(range(Settings.Quarantine.dayRange)), ",
      "| `page-size` | \(range(Settings.pageSizeRange)) reviews |",
      "from \(range(Settings.Promises.dayRange)). Hours are rounded",
      "| a file | \(ContentBounds.file >> 20) MiB; `.jsonl` \(ContentBounds.linesFile >> 30) GiB |",
      "; \(Photo.most) beside a review or a reply |",
      "| front matter | \(ContentBounds.frontMatter.inKiB) |",
      "| a text | \(ContentBounds.text.inKiB), about 2,500 words |",
      "| `site.yml` | \(ContentBounds.settings.inKiB) |",
      "| a line of JSON | \(ContentBounds.line.inKiB), of which \(ContentBounds.frontMatter.inKiB) for",
      "everything but the text; \(ContentBounds.keys) keys |",
    ])
  func manual(says text: String) throws {
    #expect(try #require(Self.manual).contains(text))
  }

  @Test(
    "a number at its bound is taken, and the next one is an error",
    arguments: [
      ("complaint-threshold: N", Stars.range), ("page-size: N", Settings.pageSizeRange),
      ("quarantine: { days: N }", Settings.Quarantine.dayRange),
      ("protocol: { first-reply: N days }", Settings.Promises.dayRange),
      ("sources: { a: { total: N, as-of: 2026-01-01 } }", Settings.Source.totalRange),
    ])
  func ends(_ line: String, _ range: ClosedRange<Int>) {
    func findings(_ number: Int) -> [String] {
      let text = "name: Kiosk\n" + line.replacing("N", with: "\(number)") + "\n"
      let site = SourceFile(path: "content/site.yml", bytes: Array(text.utf8))
      return Content.parse([site], asOf: { _ in Day(number: 20_500) }, jobs: 1).findings
        .map(\.rule.name)
    }
    #expect(findings(range.lowerBound) == [] && findings(range.upperBound) == [])
    #expect(findings(range.upperBound + 1).count == 1)
  }
}
