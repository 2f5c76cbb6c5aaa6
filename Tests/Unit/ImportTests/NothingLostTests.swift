import Core
import Foundation
import Reviews
import Testing

@testable import Import

@Suite("Nothing is lost, nothing is made up")
struct NothingLostTests {
  private static func schema(_ product: String, _ reviews: String...) -> String {
    #"{"@type": "Product", "name": "\#(product)", "review": [\#(reviews.joined(separator: ","))]}"#
  }

  private static func anonymous(_ stars: String, _ words: String) -> String {
    #"{"@type": "Review", "author": "Anonymous", "datePublished": "2024-03-05", "#
      + #""reviewBody": "\#(words)", "reviewRating": {"ratingValue": "\#(stars)"}}"#
  }

  @Test("reviews of one day by nobody are told apart by what they say and of what")
  func nameless() throws {
    let one = Self.schema("A", Self.anonymous("5", "good"), Self.anonymous("1", "bad"))
    let first = try Imported(one)
    #expect(first.tally.new == 2 && first.tally.duplicates == 0)
    let other = Self.schema("C", Self.anonymous("5", "good"))
    let second = try Imported(other, onto: first.store)
    #expect(second.tally.new == 1 && second.tally.changed == 0)
    #expect(try Imported(one, onto: second.store).store.files == second.store.files)
  }

  @Test("of somebody with a name, at a time to the second, other words are an edit")
  func named() throws {
    func export(_ words: String, _ name: String = "Els de Boer") -> String {
      #"{"status": "success", "ratings": [{"name": "\#(name)", "created": "2024-03-05 14:05:42", "#
        + #""comment": "\#(words)", "rating": 4, "quarantine": false, "reaction": ""}], "total": 1}"#
    }
    let first = try Imported(export("Fijn"), source: "webwinkelkeur")
    let second = try Imported(export("Minder"), source: "webwinkelkeur", onto: first.store)
    #expect(second.tally.changed == 1 && second.tally.new == 0)
    #expect(second.reviews.map(\.text) == ["Minder"])
    let nobody = try Imported(export("Fijn", ""), source: "webwinkelkeur")
    let other = try Imported(export("Minder", ""), source: "webwinkelkeur", onto: nobody.store)
    #expect(other.tally.new == 1)
  }

  @Test("rows without a name and words are as many reviews as there are rows")
  func wordless() throws {
    let rows =
      "title,text,rating,publisheddate,ownerresponse\n"
      + String(repeating: ",,4,2024-03-05,\n", count: 3)
    let first = try Imported(rows, source: "tripadvisor")
    #expect(first.reviews.count == 3)
    let second = try Imported(rows, source: "tripadvisor", onto: first.store)
    #expect(second.store.files == first.store.files && second.tally.unchanged == 3)
  }

  @Test("one review of a record that cannot be read leaves the others of it alone")
  func siblings() throws {
    let product = Self.schema(
      "A", Self.anonymous("5", "good"), Self.anonymous("6", "beyond"), Self.anonymous("1", "bad"))
    let imported = try Imported(product)
    #expect(imported.tally.new == 2 && imported.tally.broken == 1)
    let hook =
      #"{"id": "1", "time": 1709650000, "changes": ["#
      + #"{"field": "ratings", "value": {"created_time": "never", "reviewer_id": "1"}}, "#
      + #"{"field": "ratings", "value": {"created_time": 1709640000, "reviewer_id": "2", "#
      + #""recommendation_type": "positive", "review_text": "Fijn"}}]}"#
    let facebook = try Imported(hook)
    #expect(facebook.source == "facebook")
    #expect(facebook.tally.new == 1 && facebook.tally.broken == 1)
    #expect(facebook.reviews.map(\.recommends) == [true])
  }

  @Test(
    "a scale that is none does no harm", arguments: ["NaN", "Infinity", "1e300", "-1e400", "2.5"])
  func scales(bound: String) throws {
    for key in ["bestRating", "worstRating"] {
      let review =
        #"{"@type": "Review", "author": "Els", "datePublished": "2024-03-05", "reviewBody": "x", "#
        + #""reviewRating": {"ratingValue": "4", "\#(key)": "\#(bound)"}}"#
      #expect(try Imported(review).tally.read + Imported(review).tally.broken == 1)
    }
  }

  @Test("a mean with many digits is a rating")
  func digits() throws {
    let imported = try Imported(Self.schema("A", Self.anonymous("4.33333333", "good")))
    #expect(imported.reviews.map(\.scale) == ["4.333/5"])
  }

  private static func thread(_ answers: [(words: String, time: String)]) -> String {
    let comments = answers.map {
      #"{"message": "\#($0.words)", "created_time": "\#($0.time)", "from": {"id": "10"}}"#
    }
    return
      #"{"data": [{"created_time": "2024-03-05T14:05:42+0000", "recommendation_type": "positive", "#
      + #""review_text": "Fijn", "reviewer": {"id": "7", "name": "Els"}, "open_graph_story": "#
      + #"{"id": "s1", "comments": {"data": [\#(comments.joined(separator: ","))]}}}], "id": "10"}"#
  }

  @Test("two answers of one second are two, and stay two")
  func sameSecond() throws {
    let time = "2024-03-06T10:00:00+0000"
    let export = Self.thread([("One.", time), ("Two.", time)])
    let first = try Imported(export, source: "facebook")
    #expect(first.tally.replies == 2)
    #expect(first.siteContent().siteContent?.replies.map(\.text) == ["One.", "Two."])
    let second = try Imported(export, source: "facebook", onto: first.store)
    #expect(second.tally.replies == 0 && second.store.files == first.store.files)
  }

  @Test("an answer dated before its review is written without a date, and content reads it")
  func early() throws {
    let imported = try Imported(
      Self.thread([("Thanks.", "2024-03-04T10:00:00+0000")]), source: "facebook")
    #expect(imported.findings.map(\.rule) == [.leftOut])
    let (siteContent, findings) = imported.siteContent()
    #expect(siteContent?.replies.map(\.isDated) == [false] && findings.isEmpty)
  }

  @Test("whether an answer's day is before a review's is told by the shop's clock")
  func clocks() throws {
    let amsterdam = try #require(ShopClock("Europe/Amsterdam"))
    let day: Day = "2025-01-10"
    let answer = ImportedTime(day)
    let noon = ImportedTime(day, second: 12 * 3600, offset: 0)
    let late = ImportedTime(day, second: 84_600, offset: 0)
    #expect(!answer.isBefore(noon, on: amsterdam) && answer.isBefore(late, on: amsterdam))
    #expect(!answer.isBefore(late, on: .utc))
    let local = ImportedTime(day, second: 12 * 3600 + 1800)
    #expect(local.isBefore(noon, on: amsterdam) && !local.isBefore(noon, on: .utc))
  }

  @Test("the same recommendation by webhook, and with and without its story, is one")
  func forms() throws {
    let first = try Imported(Self.thread([]), source: "facebook")
    let hook =
      #"{"field": "ratings", "value": {"created_time": 1709647542, "reviewer_id": "7", "#
      + #""recommendation_type": "negative", "review_text": "Toch minder"}, "time": 1709700000}"#
    let second = try Imported(hook, source: "facebook", onto: first.store)
    #expect(second.tally.new == 0 && second.tally.changed == 1)
    #expect(second.reviews.map(\.recommends) == [false])
  }

  @Test("a date after today is told, and the review comes in")
  func future() throws {
    let export = ReimportTests.export(ReimportTests.review(updated: "2026-03-14T10:00:00Z"))
    var options = Imported.options
    options.today = Day(number: 20_000)
    let imported = try Imported(export, options: options)
    #expect(imported.findings.map(\.rule) == [.futureDate] && imported.tally.new == 1)
    options.today = Day(number: 20_525)
    #expect(try Imported(export, options: options).findings.map(\.rule) == [.futureDate])
    options.today = Day(number: 20_526)
    #expect(try Imported(export, options: options).findings.isEmpty)
  }

  @Test("Google's marks within a customer's sentence are the customer's")
  func marks() throws {
    for words in [
      "The menu said (Translated by Google) everywhere.", "Their (Original) is a copy.",
    ] {
      let imported = try Imported(ReimportTests.export(ReimportTests.review(comment: words)))
      #expect(imported.reviews.map(\.text) == [words])
    }
  }

  @Test("an App Store feed in XML, and one of a single entry")
  func feeds() throws {
    let entry =
      "<entry><id>91</id><title>Slow</title><content type=\"text\">Too &lt;slow&gt;</content>"
      + "<content type=\"html\">&lt;p&gt;x</content><im:rating>2</im:rating>"
      + "<author><name>nick</name></author><updated>2024-05-01T10:00:00-07:00</updated></entry>"
    let xml = try Imported("<?xml version=\"1.0\"?><feed>\(entry)</feed>")
    #expect(xml.source == "app-store" && xml.reviews.map(\.stars.current) == [2])
    #expect(
      xml.reviews.map(\.title) == ["Slow"] && xml.reviews.first?.text.hasPrefix("Too") == true)
    let json = try Imported(
      #"{"feed": {"author": {"name": {"label": "iTunes"}}, "entry": {"id": {"label": "91"}, "#
        + #""im:rating": {"label": "2"}, "title": {"label": "Slow"}, "content": {"label": "x"}, "#
        + #""author": {"name": {"label": "nick"}}, "updated": {"label": "2024-05-01T10:00:00Z"}}}}"#
    )
    #expect(json.source == "app-store" && json.reviews.map(\.stars.current) == [2])
  }

  @Test(
    "behind a broken record, one that begins with another key comes in", arguments: [7, 64, 4096])
  func recovery(part: Int) throws {
    let good = ReimportTests.review(1)
    let other =
      #"{"starRating": "FIVE", "#
      + ReimportTests.review(2).replacing(#", "starRating": "TWO""#, with: "").dropFirst()
    let broken = #"{"name": "x" "comment": "y"}"#
    let text =
      "{\"reviews\": [\n  \(good),\n  \(broken),\n  \(other),\n  \(ReimportTests.review(3))\n]}"
    let imported = try Imported(text, source: "google", part: part)
    #expect(imported.tally.new == 3 && imported.tally.broken == 1)
    #expect(imported.findings.first?.place.line == 3)
    // The mistake's own column, not the record's.
    #expect(imported.findings.first?.place.column == 16)
  }

  @Test("what stands in a line of JSON belongs to that line")
  func lines() throws {
    let line = ReimportTests.review(1).dropLast() + #", "totalReviewCount": 9, "status": "error"}"#
    let two = try Imported(line + "\n" + ReimportTests.review(2), source: "google")
    #expect(two.tally.new == 2 && two.total == nil)
  }

  @Test("what an interface says of a failed request is passed on")
  func failure() throws {
    let imported = try Imported(
      #"{"error": {"message": "Request had invalid credentials.", "code": 401}}"#, source: "google")
    #expect(imported.errors.count == 1 && imported.errors[0].contains("invalid credentials"))
  }

  @Test("a review that was taken away here gets no decision either")
  func takenAway() throws {
    let row =
      "id,status,rating,email,nickname,full_name,review,date,productId,handle,img,variant,"
      + "verified_purchase\n7,%,4,,nick,,Good,2025-03-02,1,h,,,true\n"
    var first = try Imported(row.replacing("%", with: "Active"), source: "loox")
    for path in first.store.files.keys where path.hasPrefix("content/reviews/") {
      first.store.files[path] = nil
    }
    let second = try Imported(
      row.replacing("%", with: "Hidden").replacing("Good", with: "Bad"), source: "loox",
      onto: first.store)
    #expect(second.store.files.isEmpty && second.findings.map(\.rule) == [.changedHere])
  }

  @Test("a source has as many reviews as its parts together")
  func totals() {
    var history = ImportHistory(files: nil, totals: nil)
    for (scope, total) in [("locations/1", 3), ("locations/2", 2), ("locations/1", 4)] {
      history.note(total: total, of: "google", scope: scope, on: "2026-09-04")
    }
    history.note(total: 9, of: "google", scope: "locations/1", on: "2026-09-03")
    let again = ImportHistory(files: history.filesBytes, totals: history.totalsBytes)
    #expect(String(decoding: again.totalsBytes, as: UTF8.self).contains("google: { total: 6,"))
    var third = again
    third.note(total: 1, of: "google", scope: "locations/3", on: "2026-09-05")
    #expect(String(decoding: third.totalsBytes, as: UTF8.self).contains("google: { total: 7,"))
  }
}
