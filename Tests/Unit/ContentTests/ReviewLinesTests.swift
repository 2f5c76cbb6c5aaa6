import Reviews
import Testing

@testable import Content

@Suite("Reviews in bulk")
struct ReviewLinesTests {
  static let path = "content/reviews/bulk.jsonl"

  static func line(_ title: String, _ line: String, _ report: String...) -> Mistake {
    let first = #"{"id":"a","date":"2026-01-01","rating":4}"#
    return Mistake(title, in: path, first + "\n" + line + "\n", report)
  }

  @Test(
    "each mistake has its line and its column",
    arguments: [
      line("not JSON", "hello", "2:1: error: each line must be one JSON object: {…} [bad-json]"),
      line("a list", "[1]", "2:1: error: each line must be one JSON object: {…} [bad-json]"),
      line(
        "no ID", #"{"date":"2026-01-01","rating":4}"#, "2: error: 'id' is missing [missing-field]"),
      line(
        "no date", #"{"id":"b","rating":4}"#, "2: error: 'date' is missing [missing-field]"),
      line(
        "a rating of six", #"{"id":"b","date":"2026-01-01","rating":6}"#,
        "2:40: error: a rating is a whole number from 1 to 5, not '6' [bad-rating]"),
      line(
        "a mistake after other letters", #"{"title":"é👍","id":"b","date":"2026-02-30"}"#,
        "2:31: error: '2026-02-30' is not a day of the calendar [bad-date]"),
      line(
        "an ID twice", #"{"id":"a","date":"2026-01-01","rating":4}"#,
        "2:7: error: the ID 'a' is already taken by content/reviews/bulk.jsonl:1 [duplicate-id]"),
      line(
        "an ID with capitals", #"{"id":"B","date":"2026-01-01","rating":4}"#,
        "2:7: error: an ID is made of a-z, 0-9 and hyphens, at most 100, not 'B'; "
          + "did you mean 'b'? [bad-id]"),
      line(
        "a key twice", #"{"id":"b","date":"2026-01-01","rating":4,"id":"c"}"#,
        "2:42: error: 'id' is already given above [duplicate-key]"),
      line(
        "a comma too many", #"{"id":"b",}"#,
        "2:11: error: a key in double quotes belongs here [bad-json]"),
      line("no end", #"{"id":"b""#, "2:10: error: a comma belongs here [bad-json]"),
      line(
        "more after it", #"{"id":"b"} {}"#, "2:12: error: nothing may follow the object [bad-json]"),
      line(
        "half a pair", #"{"id":"\ud800"}"#,
        "2:8: error: half of a surrogate pair stands alone [bad-json]"),
      line(
        "a NUL as an escape", #"{"id":"b","text":"\u0000"}"#,
        "2:19: error: this is an escaped control character [control-character]"),
      line(
        "a number that is none", #"{"id":01}"#, "2:7: error: a JSON value belongs here [bad-json]"),
      line(
        "nine deep", #"{"id":[[[[[[[[1]]]]]]]]}"#,
        "2:14: error: lists and maps may stand at most 8 deep in each other [yaml-too-deep]"),
    ])
  func isReported(_ mistake: Mistake) { mistake.check() }

  @Test("a line is a review, with the keys of front matter")
  func reads() throws {
    let (siteContent, findings) = Site.parse([
      Self.path: """
      {"id": "a", "date": "2026-01-01T12:00:00Z", "rating": 4, "author": null, "topics": ["x", "y"],
      """.replacing("\n", with: "")
        + #""source": {"name": "google", "id": "7"}, "text": "One.\r\n\ud83d\ude00\"\/", "recommends": true}"#
        + "\r\n\n" + #"{"id":"b","date":"2026-01-02","rating":"5"}"#
    ])
    #expect(findings.map(\.description) == [])
    let reviews = try #require(siteContent?.reviews)
    #expect(reviews.map(\.id) == ["a", "b", "flat-tyre"])
    #expect(reviews[0].text == "One.\n😀\"/")
    #expect(reviews[0].author == nil)
    #expect(reviews[0].topics == ["x", "y"])
    #expect(reviews[0].source?.name == "google")
    #expect(reviews[0].recommends == true)
    #expect(reviews[0].date.time?.secondOfDay == 13 * 3600)
    #expect(reviews[1].stars.current == 5)
    #expect(reviews[1].place.description == "content/reviews/bulk.jsonl:3")
  }

  @Test("the bounds of a line are those of a file")
  func bounds() {
    func report(text: Int, title: Int) -> [String] {
      let text = String(repeating: "a", count: text)
      let title = String(repeating: "a", count: title)
      let line = #"{"id":"b","date":"2026-01-01","title":"\#(title)","text":"\#(text)"}"#
      return Site.parse([Self.path: line]).findings.map(\.rule.name)
    }
    let rest = "idbdate2026-01-01titletext".utf8.count
    #expect(report(text: 16 * 1024, title: 8 * 1024 - rest) == [])
    #expect(report(text: 16 * 1024 + 1, title: 1) == ["body-too-long"])
    #expect(report(text: 1, title: 8 * 1024 - rest + 1) == ["front-matter-too-long"])
    #expect(report(text: 200_000, title: 1) == ["body-too-long"])
  }

  @Test("a line that is all keys, or one long list, is refused at once")
  func hostile() {
    let keys = (0..<257).map { #""k\#($0)":1"# }.joined(separator: ",")
    #expect(Site.report([Self.path: "{\(keys)}"]).count == 1)
    let topics = (0..<12_000).map { #""t\#($0)""# }.joined(separator: ",")
    #expect(
      Site.report([Self.path: #"{"id":"b","date":"2026-01-01","topics":[\#(topics)]}"#]) == [
        "\(Self.path):1: error: all but the text may be at most 8 KiB [front-matter-too-long]"
      ])
  }

  @Test("ten thousand lines keep their numbers, however they are handed out")
  func many() {
    let lines = (1...10_000).map { number in
      #"{"id":"r\#(number)","date":"2026-01-01","rating":\#(number % 1000 == 0 ? 9 : 3)}"#
    }
    let (siteContent, findings) = Site.parse([Self.path: lines.joined(separator: "\n")])
    #expect(findings.map(\.place.line) == (1...10).map { $0 * 1000 })
    #expect(siteContent?.reviews.count == 10_001)
  }
}
