import Reviews
import Testing

@testable import Import

@Suite("Scales of ratings")
struct ScaleTests {
  private static func table(_ ratings: [String]) -> String {
    let rows = ratings.enumerated().map { "\($1),a\($0),2024-01-0\($0 + 1),Ann,,ann@x.nl,,,,,ok" }
    return
      ([
        "rating,body,review_date,reviewer_name,title,reviewer_email,product_id,product_handle,reply,"
          + "reply_date,curated"
      ] + rows).joined(separator: "\n")
  }

  @Test(
    "a rating above the scale puts the scale of the whole file in doubt",
    arguments: [["10", "4"], ["4", "10"], ["5", "4", "6"], ["80", "4"]])
  func doubt(ratings: [String]) throws {
    let imported = try Imported(Self.table(ratings), source: "judge-me")
    #expect(imported.tally.new == 0 && imported.store.files.isEmpty)
    let place = (ratings.firstIndex { $0.count > 1 || $0 > "5" } ?? 0) + 2
    #expect(
      imported.findings.map { "\($0.place.line ?? 0) \($0.rule.name)" } == [
        "\(place) ambiguous-scale"
      ])
  }

  @Test("the user says the scale")
  func told() throws {
    var options = Imported.options
    options.scale = 10
    let ten = try Imported(Self.table(["10", "4"]), source: "judge-me", options: options)
    #expect(
      ten.reviews.map(\.stars.current).compactMap(\.self).sorted() == [2, 5] && ten.errors.isEmpty)
    options.scale = 5
    let five = try Imported(Self.table(["10", "4"]), source: "judge-me", options: options)
    #expect(five.reviews.map(\.stars.current) == [4] && five.errors.count == 1)
  }

  @Test("what is no number leaves the scale as it is")
  func words() throws {
    let imported = try Imported(Self.table(["4", "great", "1000", ""]), source: "judge-me")
    #expect(imported.tally.new == 2 && imported.tally.broken == 2)
  }

  @Test("tens of a site that counts to fifty are stars, and no scale of their own")
  func tens() throws {
    func read(_ ratings: [String], _ scale: Int? = nil) throws -> Imported {
      var options = Imported.options
      options.scale = scale
      let rows = ratings.enumerated().map { "t\($0),x,\($1),\"May \($0 + 1), 2024\",Thanks" }
      return try Imported(
        (["title,text,rating,publisheddate,ownerresponse"] + rows).joined(separator: "\n"),
        source: "tripadvisor", options: options)
    }
    let tens = try read(["40", "45", "10"])
    let scores = tens.store.files.filter { $0.key.hasPrefix("content/reviews") }
      .map { String(decoding: $0.value, as: UTF8.self) }
    #expect(scores.count == 3 && scores.filter { $0.contains("scale:") }.count == 1)
    #expect(scores.contains { $0.contains("rating: 4\nauthor") || $0.contains("rating: 4\ndate") })
    #expect(scores.contains { $0.contains("scale: 4.5/5") })
    #expect(try read(["40", "4"]).findings.map(\.rule) == [.ambiguousScale])
    #expect(try read(["40", "4"], 5).tally.new == 1)
    #expect(try read(["4.0 of 5 bubbles", "3"]).tally.new == 2)
  }
}
