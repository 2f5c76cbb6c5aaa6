import Core
import Reviews
import Testing

@testable import Import

@Suite("Dates that the source gave")
struct ImportedDatesTests {
  private static let export = ReimportTests.export(
    ReimportTests.review(1, reply: ("Sorry, Els.", "2026-03-16T09:00:00Z")), ReimportTests.review(2)
  )

  /// The content of an import, with its records' marks, after `change` in its files.
  private func dated(_ change: (inout SiteContent) -> Void = { _ in }) throws -> SiteContent {
    let imported = try Imported(Self.export)
    var content = try #require(imported.siteContent().siteContent)
    change(&content)
    let lines = imported.store.records.values.flatMap(\.line)
    let files = [
      SourceFile(path: "content/imports/google.jsonl", bytes: lines),
      SourceFile(path: ImportHistory.filesPath, bytes: Array("{}\n".utf8)),
    ]
    return content.dated(byRecordsIn: files, jobs: 2)
  }

  @Test("what an import wrote is dated by the source")
  func imported() throws {
    let content = try dated()
    #expect(content.reviews.map(\.datedBy) == [.source, .source])
    #expect(content.replies.map(\.datedBy) == [.source])
  }

  @Test("words that were changed here keep the date; a date that was changed here does not")
  func changed() throws {
    let content = try dated { content in
      content.reviews[0].text = "Other words."
      content.reviews[1].date = Moment(Day(number: content.reviews[1].date.day.number - 2))
      content.replies[0].date = Moment(Day(number: content.replies[0].date.day.number - 2))
    }
    #expect(content.reviews.map(\.datedBy) == [.source, .shop])
    #expect(content.replies.map(\.datedBy) == [.shop])
  }

  @Test("what the shop added itself is its own word")
  func byHand() throws {
    let content = try dated { content in
      var review = content.reviews[0]
      review.source = nil
      content.reviews[0] = review
      let first = content.replies[0]
      content.replies.append(
        Reply(
          review: first.review, round: 2, by: "sanne", date: first.date, text: "And again.",
          place: Place(first.place.file.replacing(".md", with: ".2.md"))))
    }
    #expect(content.reviews[0].datedBy == .shop)
    #expect(content.replies.map(\.datedBy) == [.source, .shop])
  }
}
