import Content
import Core
import Reviews
import Testing

@testable import Import

@Suite("What a source hides and shows again")
struct HiddenTests {
  private static func export(_ state: String, body: String = "Late.") -> String {
    "title,body,rating,review_date,curated,reviewer_name,reviewer_email,product_handle\n"
      + "Bad,\(body),1,2026-03-02 10:12:00 UTC,\(state),Ida Ros,ida@example.com,tube\n"
  }

  private static func options(_ day: Int = 0) -> ImportOptions {
    var options = Imported.options
    options.today = Day(number: Imported.today.number + day)
    return options
  }

  private func take(
    _ state: String, day: Int, onto store: MemoryContentStore = MemoryContentStore()
  ) throws -> Imported {
    try Imported(Self.export(state), onto: store, options: Self.options(day))
  }

  /// Whether a build on that day shows the review.
  private func isShown(_ imported: Imported, day: Int) throws -> Bool {
    let (content, findings) = imported.siteContent()
    #expect(findings.isEmpty, "\(findings)")
    let site = Site(try #require(content), asOf: Self.options(day).today)
    return try #require(site.cases.first).isShown
  }

  private func actions(_ imported: Imported) -> [Decision.Action] {
    (imported.siteContent().siteContent?.decisions ?? []).map(\.action)
  }

  @Test("what the source shows again is shown, and what it hides again is hidden")
  func bothWays() throws {
    let hidden = try take("not-yet", day: 0)
    #expect(try !isShown(hidden, day: 0) && hidden.tally.withheld == 1)
    let same = try take("not-yet", day: 1, onto: hidden.store)
    #expect(same.store.files == hidden.store.files)
    let shown = try take("ok", day: 2, onto: same.store)
    #expect(try isShown(shown, day: 2) && shown.tally.shownAgain == 1)
    // The decision to withhold is in the ledger, and stays as it is.
    for (path, bytes) in hidden.store.files { #expect(shown.store.files[path] == bytes) }
    let again = try take("spam", day: 3, onto: shown.store)
    #expect(try !isShown(again, day: 3) && again.tally.withheld == 1)
    #expect(actions(again) == [.withhold, .keep, .withhold])
    #expect(again.siteContent().siteContent?.decisions.last?.until == Self.options(17).today)
    let last = try take("ok", day: 4, onto: again.store)
    #expect(try isShown(last, day: 4) && actions(last).count == 4)
    let still = try take("ok", day: 5, onto: last.store)
    #expect(still.store.files == last.store.files && still.store.records == last.store.records)
  }

  @Test("hidden, shown and hidden on one day are three decisions in their order")
  func sameDay() throws {
    var imported = try take("not-yet", day: 0)
    for (state, isShown) in [("ok", true), ("not-yet", false), ("ok", true)] {
      imported = try take(state, day: 0, onto: imported.store)
      #expect(try self.isShown(imported, day: 0) == isShown)
    }
  }

  @Test("a pause that is over needs no end, and another one begins when the source hides again")
  func over() throws {
    let hidden = try take("not-yet", day: 0)
    #expect(try isShown(hidden, day: 15))
    let shown = try take("ok", day: 20, onto: hidden.store)
    #expect(shown.store.files == hidden.store.files && shown.tally.shownAgain == 0)
    let again = try take("not-yet", day: 30, onto: shown.store)
    #expect(try !isShown(again, day: 30) && actions(again) == [.withhold, .withhold])
  }

  @Test("where somebody here decided, that stands", arguments: ["keep", "remove", "changed"])
  func decidedHere(how: String) throws {
    var hidden = try take("not-yet", day: 0)
    let path = try #require(hidden.store.files.keys.first { $0.hasPrefix("content/decisions/") })
    if how == "changed" {
      hidden.store.files[path]?.append(contentsOf: "Until we know more.\n".utf8)
    } else {
      let reason = how == "remove" ? "reason: fake\n" : ""
      let own = "---\naction: \(how)\n\(reason)by: sanne\ndate: \(Imported.today)\n---\n"
      hidden.store.files[path.replacing(".md", with: ".2.md")] = Array(own.utf8)
    }
    let shown = try take("ok", day: 2, onto: hidden.store)
    #expect(shown.store.files == hidden.store.files && shown.findings.isEmpty)
    let again = try take("not-yet", day: 3, onto: shown.store)
    #expect(again.store.files == hidden.store.files)
    #expect(again.findings.map(\.rule) == [.changedHere])
  }

  @Test("a decision of an older version, which noted none, is known as the import's own")
  func older() throws {
    var hidden = try take("not-yet", day: 0)
    hidden.store.records = hidden.store.records.mapValues {
      var record = $0
      record.decision = nil
      return record
    }
    let noted = try take("not-yet", day: 1, onto: hidden.store)
    #expect(noted.store.files == hidden.store.files)
    let shown = try take("ok", day: 2, onto: noted.store)
    #expect(try isShown(shown, day: 2))
  }

  @Test("the record of a decision is read as it is written")
  func record() throws {
    for imported in [
      try take("not-yet", day: 0), try take("ok", day: 0, onto: take("spam", day: 0).store),
    ] {
      for record in imported.store.records.values {
        #expect(ReviewRecord(line: record.line) == record)
      }
    }
  }
}
