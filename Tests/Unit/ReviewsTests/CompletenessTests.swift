import Core
import TestSupport
import Testing

@testable import Reviews

@Suite("A source's own total and what is here")
struct CompletenessTests {
  /// A site of so many reviews of google on each day, and its total on 10 March.
  private func site(
    _ days: [(day: Day, count: Int)], total: Int?, asOf: Day? = "2026-03-10",
    difference: Localized? = nil, file: String = "content/site.yml", decisions: [Decision] = [],
    today: Day = "2026-04-01",
    change: (inout [Review]) -> Void = { _ in }
  ) -> Site {
    var google = Settings.Source(key: "google", label: Localized("G"), total: total, asOf: asOf)
    google.difference = difference
    google.totalPlace = Place(file, line: 4, column: 20)
    var siteContent = SiteContent(settings: .plain)
    siteContent.settings.sources = [google]
    for (day, count) in days {
      for number in 0..<count {
        var review = review("\(day)-\(number)", 5, on: Moment(day))
        review.source = .init(name: "google")
        siteContent.reviews.append(review)
      }
    }
    var other = review("other", 1, on: "2026-01-01")
    other.source = .init(name: "bing")
    siteContent.reviews += [other, review("own", 5, on: "2026-01-01")]
    change(&siteContent.reviews)
    siteContent.decisions = decisions
    return Site(siteContent, asOf: today)
  }

  @Test("as many there as here is no finding, and no other source's reviews are counted")
  func equal() {
    let site = site([("2026-03-01", 3)], total: 3)
    #expect(site.findings.isEmpty)
    let figure = site.statistics.sources[0]
    #expect(figure.here == 3 && figure.hereThen == 3 && figure.newer == 0 && figure.missing == 0)
  }

  @Test("fewer here than there are missing, with both numbers at the total")
  func missing() {
    #expect(
      site([("2026-03-01", 3)], total: 5).findings.map(\.description) == [
        "content/site.yml:4:20: warning: google had 5 reviews on 2026-03-10, and 3 of those "
          + "dates are here, shown or withheld: 2 are missing; import them, or give the reason "
          + "under 'difference' [source-total]"
      ])
    #expect(
      site([("2026-03-01", 1)], total: 2).findings.map(\.message) == [
        "google had 2 reviews on 2026-03-10, and 1 of those dates is here, shown or withheld: "
          + "1 is missing; import it, or give the reason under 'difference'"
      ])
    #expect(site([], total: 2).statistics.sources[0].missing == 2)
  }

  @Test("a total that an import noted goes the same way, with what to do about it")
  func imported() {
    func messages(_ total: Int, difference: Localized? = nil) -> [String] {
      site(
        [("2026-03-01", 3)], total: total, difference: difference,
        file: Settings.Source.importedTotals
      ).findings.map(\.message)
    }
    #expect(messages(3).isEmpty && messages(5, difference: Localized("They moved.")).isEmpty)
    #expect(
      messages(5)[0].hasSuffix("import them, or give the reason under 'difference' in site.yml"))
    #expect(
      messages(1)[0].hasSuffix(
        "2 more than at the source; import a newer export, or give the reason under 'difference' in "
          + "site.yml"))
  }

  @Test("more here than there are a finding too")
  func more() {
    let site = site([("2026-03-01", 3)], total: 1)
    #expect(
      site.findings.map(\.message) == [
        "google had 1 review on 2026-03-10, and 3 of those dates are here, shown or withheld: "
          + "2 more than at the source; count again there and update 'total' and 'as-of', or give "
          + "the reason under 'difference'"
      ])
    #expect(site.statistics.sources[0].missing == -2)
  }

  @Test("reviews after the day of the total are not held against it")
  func newer() {
    let figure = site([("2026-03-01", 3), ("2026-03-11", 4)], total: 3).statistics.sources[0]
    #expect(figure.missing == 0 && figure.newer == 4 && figure.here == 7)
    // Nor do they make up for what is missing.
    #expect(site([("2026-03-01", 3), ("2026-03-11", 4)], total: 7).findings.count == 1)
  }

  @Test("those of the day itself may be in the total or not", arguments: [3, 4, 5])
  func sameDay(total: Int) {
    let site = site([("2026-03-01", 3), ("2026-03-10", 2)], total: total)
    let figure = site.statistics.sources[0]
    #expect(site.findings.isEmpty)
    #expect(figure.hereThen == total && figure.newer == 5 - total && figure.missing == 0)
  }

  @Test("…but no more of them than there are")
  func sameDayLimits() {
    let days: [(Day, Int)] = [("2026-03-01", 3), ("2026-03-10", 2)]
    #expect(site(days, total: 2).statistics.sources[0].missing == -1)
    #expect(site(days, total: 6).statistics.sources[0].missing == 1)
  }

  @Test("what is removed, erased or waits is here, and held back")
  func heldBack() {
    let remove = decision(.remove, on: "2026-03-01-0", date: "2026-03-05", reason: .fake)
    let site = site([("2026-03-01", 3)], total: 3, decisions: [remove]) { reviews in
      reviews[1].erased = "2026-03-20"
    }
    #expect(site.findings.isEmpty)
    #expect(site.statistics.sources[0].shown == 1 && site.statistics.sources[0].heldBack == 2)
  }

  @Test("a reason given silences the finding, and the page has both")
  func explained() {
    let why = Localized("2 have no text and no name")
    let site = site([("2026-03-01", 3)], total: 5, difference: why)
    #expect(site.findings.isEmpty)
    #expect(site.statistics.sources[0].difference == why)
    #expect(site.statistics.sources[0].missing == 2)
  }

  @Test("a total older than 90 days is a note, explained or not")
  func old() {
    func findings(_ today: Day) -> [String] {
      site([("2026-03-01", 3)], total: 4, difference: Localized("why"), today: today)
        .findings.map(\.description)
    }
    #expect(findings("2026-06-08") == [])
    #expect(
      findings("2026-06-09") == [
        "content/site.yml:4:20: note: the total of google is 91 days old; look again, and update "
          + "'total' and 'as-of' [source-total-old]"
      ])
  }

  @Test("a total without a day, and a source without a total, are compared with nothing")
  func undated() {
    let undated = site([("2026-03-01", 3)], total: 5, asOf: nil)
    #expect(undated.findings.isEmpty)
    #expect(undated.statistics.sources[0].missing == 2)
    let none = site([("2026-03-01", 3), ("2026-03-10", 1), ("2026-03-11", 1)], total: nil)
    #expect(none.findings.isEmpty)
    #expect(none.statistics.sources[0].missing == nil && none.statistics.sources[0].here == 5)
  }
}
