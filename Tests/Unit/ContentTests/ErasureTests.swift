import Reviews
import Testing

@testable import Content

@Suite("Erased reviews in files")
struct ErasureTests {
  /// An erased review that is sound but for `lines` and `text`.
  static func stub(
    _ title: String, _ lines: String, text: String = "", _ report: String...
  ) -> Mistake {
    Mistake(
      title, in: "content/reviews/erased-171.md",
      "---\ndate: 2026-03-14\nerased: 2026-08-22\n\(lines)\n---\n\(text)", report)
  }

  @Test(
    "what somebody wrote, or what leads to them, is reported at its own place",
    arguments: [
      stub("nothing", "rating: 2\nsource: { name: google }"),
      stub("nothing at all, and not that it says nothing", "evidence: none"),
      stub("blank lines", "rating: 2", text: "\n  \n"),
      stub(
        "a title", "title:  Flat tyre",
        "4:9: error: this review is erased, so its 'title' must go as well [erased-with-text]"),
      stub(
        "an author", "author: Marieke V.",
        "4:9: error: this review is erased, so its 'author' must go as well [erased-with-text]"),
      stub(
        "a relation", "relation: Jan's brother",
        "4:11: error: this review is erased, so its 'relation' must go as well [erased-with-text]"),
      stub(
        "its number at the source", "source: { name: google, id: g1 }",
        "4:9: error: this review is erased, so all of its 'source' but the name must go as well "
          + "[erased-with-text]"),
      stub(
        "a text", "rating: 2", text: "\n\n It was flat.\n",
        "8:1: error: this review is erased, so its text must go as well [erased-with-text]"),
    ])
  func isReported(_ mistake: Mistake) { mistake.check() }

  @Test("a day before the review, and a day that is none, are reported at theirs")
  func days() {
    let path = "content/reviews/erased-1.md"
    #expect(
      Site.report([path: "---\ndate: 2026-03-14\nerased: 2026-03-13\n---\n"]) == [
        "\(path):3:9: warning: 'erased' is before the review of 2026-03-14 [days-out-of-order]"
      ])
    #expect(
      Site.report([path: "---\ndate: 2026-03-14\nerased: yes\n---\n"]) == [
        "\(path):3:9: error: 'yes' is not a date such as 2026-03-14 or 2026-03-14T18:20:00+01:00 "
          + "[bad-date]"
      ])
  }

  @Test("a line of JSON can be erased as well")
  func line() throws {
    let path = "content/reviews/bulk.jsonl"
    let start = #"{"id":"erased-7","date":"2026-01-01","rating":1,"erased":"2026-08-01""#
    let (siteContent, findings) = Site.parse([path: start + #","text":" "}"#])
    #expect(findings.map(\.description) == [])
    #expect(siteContent?.reviews.first?.erased == Day("2026-08-01"))
    #expect(
      Site.report([path: start + #","text":"Bad."}"#]) == [
        "\(path):1:78: error: this review is erased, so its 'text' must go as well "
          + "[erased-with-text]"
      ])
  }
}
