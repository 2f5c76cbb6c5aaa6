import Reviews
import TestSupport
import Testing

@testable import Theme

@Suite("The score over time, as a drawing")
struct TrendViewTests {
  /// The drawing of a site with such reviews.
  private func trend(_ reviews: [(Int?, Day)], asOf: Day) throws -> TrendView? {
    let all = reviews.enumerated().map { review("r\($0)", $1.0, on: Moment($1.1)) }
    let site = Site(siteContent(all), asOf: asOf)
    return TrendView(site.statistics.quarters, in: try language("en"))
  }

  @Test("one quarter, or none, is no curve")
  func tooFew() throws {
    #expect(try trend([], asOf: "2026-04-01") == nil)
    #expect(try trend([(5, "2026-02-01"), (1, "2026-03-01")], asOf: "2026-03-30") == nil)
    #expect(try trend([(5, "2025-02-01"), (nil, "2026-03-01")], asOf: "2026-03-30") == nil)
  }

  @Test("the line goes from one star at 88 to five at 12, a quarter every 75")
  func line() throws {
    let drawing = try #require(
      try trend(
        [(1, "2025-08-01"), (5, "2025-11-01"), (3, "2026-01-01"), (2, "2026-01-02")],
        asOf: "2026-02-01"))
    // 2.5 is 250 hundredths: 107 - 250 · 19 / 100 = 107 - 47 = 60.
    #expect(drawing.lines.map(\.points) == ["34,88 109,12 184,60"])
  }

  @Test("the bars stand on 90, the highest is 56, and all others are in proportion")
  func bars() throws {
    let drawing = try #require(
      try trend(
        [(1, "2025-11-01"), (5, "2026-01-01"), (3, "2026-01-02"), (nil, "2026-01-03")],
        asOf: "2026-02-01"))
    // 1 · 56 / 3 is 18 below 90, and 3 · 56 / 3 is 56.
    #expect(drawing.volume == "M34 90V72M109 90V34")
  }

  @Test("a quarter without a score breaks the line, and a lone one is a dash")
  func gap() throws {
    let drawing = try #require(
      try trend(
        [(4, "2025-02-01"), (4, "2025-07-01"), (4, "2025-10-01"), (4, "2026-01-01")],
        asOf: "2026-02-01"))
    #expect(drawing.lines.map(\.points) == ["28,31 40,31", "184,31 259,31 334,31"])
    #expect(drawing.volume.contains("M109 90V90"))
    #expect(drawing.volume.count { $0 == "M" } == 5)
  }

  @Test("the first and the last quarter with a score are named, with their scores")
  func marks() throws {
    let drawing = try #require(
      try trend(
        [(3, "2025-02-01"), (5, "2025-10-01"), (nil, "2026-01-01")], asOf: "2026-02-01"))
    #expect(drawing.marks.map(\.text) == ["2025 Q1", "3.0", "2025 Q4", "5.0"])
    #expect(drawing.marks.map(\.x) == [8, 8, 233, 233])
    // 90 - 56 - 4 is above the bar, not only above the line.
    #expect(drawing.marks.map(\.y) == [106, 30, 106, 10], "no figure above the drawing's edge")
  }

  @Test("everything lies within 600 by 110, for eight quarters of any kind")
  func bounds() throws {
    let days = (0..<24).map { (Int($0) % 5 + 1, Day(number: 19_900 + $0 * 30)) }
    let drawing = try #require(try trend(days, asOf: Day(number: 19_900 + 23 * 30)))
    let bars = drawing.volume.split(separator: "M").map { bar in
      bar.split { $0 == " " || $0 == "V" }.compactMap { Int($0) }
    }
    #expect(bars.count == 8)
    #expect(bars.allSatisfy { 26...574 ~= $0[0] && $0[1] == 90 && 0...90 ~= $0[2] })
    #expect(drawing.marks.allSatisfy { 0...600 ~= $0.x && 10...110 ~= $0.y })
    #expect(drawing.marks.map(\.x) == [8, 8, 585, 585])
    #expect(drawing.marks.map(\.anchor) == ["start", "start", "end", "end"], "words go inwards")
  }

  @Test("every quarter is said in words, also the empty ones")
  func label() throws {
    let drawing = try #require(
      try trend([(3, "2025-07-01"), (4, "2026-01-01"), (5, "2026-01-02")], asOf: "2026-02-01"))
    #expect(
      drawing.label
        == "Average score per quarter, with the number of reviews: 2025 Q3: 3.0 (1),"
        + " 2025 Q4: – (0), 2026 Q1: 4.5 (2)")
  }
}
