import Reviews
import Testing

@testable import Content

@Suite("What imports write")
struct ImportedContentTests {
  private let review = "---\nrating: 4\nscale: 8/10\ndate: 2026-03-14\n---\nFine.\n"

  @Test("a scale stands beside its stars")
  func scale() {
    let (siteContent, findings) = Site.parse(["content/reviews/a.md": review])
    #expect(findings.isEmpty)
    #expect(siteContent?.reviews.first { $0.id == "a" }?.scale == "8/10")
  }

  @Test("what is no scale is told", arguments: ["8", "11/10", "8/1", "/10", "8/", "x/10", "8./10"])
  func badScale(text: String) {
    let file = review.replacing("8/10", with: "\"\(text)\"")
    #expect(Site.parse(["content/reviews/a.md": file]).findings.map(\.rule) == [.badScale])
  }

  @Test("a reply may not know its date; it stands at its review's, and counts as undated")
  func undated() {
    let reply = "---\nby: sanne\ndate: unknown\n---\nSorry.\n"
    let (siteContent, findings) = Site.parse(["content/replies/flat-tyre.md": reply])
    #expect(findings.isEmpty)
    #expect(siteContent?.replies.map(\.isDated) == [false])
    #expect(siteContent?.replies.map(\.date.day.description) == ["2026-03-14"])
  }

  @Test("what its source hides may be withheld and shown again for that, and not removed")
  func hidden() {
    func rules(_ action: String) -> [String] {
      let decision = """
        ---
        action: \(action)
        reason: hidden-at-source
        by: sanne
        date: 2026-03-15
        \(action == "withhold" ? "until: 2026-03-29" : "requested-by: nobody")
        ---
        """
      return Site.parse(["content/decisions/flat-tyre.md": decision]).findings.map(\.rule.name)
    }
    #expect(rules("withhold") == [] && rules("keep") == [])
    #expect(rules("remove") == ["reason-for-pause-only"])
  }

  @Test("of the totals of site.yml and of imports the later counts")
  func totals() {
    let settings =
      Site.settings + "\nsources: { google: { label: Google, total: 5, as-of: 2026-03-01 } }"
    func total(_ day: String) -> [Int?] {
      let (siteContent, findings) = Site.parse([
        "content/site.yml": settings,
        "content/imports/totals.yml":
          "google: { total: 7, as-of: \(day) }\nkiyoh: { total: 2, as-of: \(day) }\n",
      ])
      #expect(findings.filter { $0.rule.severity == .error }.isEmpty, "\(findings)")
      return siteContent?.settings.sources.map(\.total) ?? []
    }
    #expect(total("2026-04-01") == [7, 2])
    #expect(total("2026-02-01") == [5, 2])
  }

  @Test("a total stands where it was given, so that a difference is told there")
  func totalPlaces() {
    func places(_ sources: String) -> (places: [String?], rules: [String]) {
      let (siteContent, findings) = Site.parse([
        "content/site.yml": Site.settings + sources,
        "content/imports/totals.yml":
          "google: { total: 7, as-of: 2026-02-01 }\nkiyoh: { total: 2, as-of: 2026-02-01 }\n",
      ])
      let places = siteContent?.settings.sources.map { $0.totalPlace?.description } ?? []
      return (places, findings.map(\.rule.name))
    }
    let imported = ["content/imports/totals.yml:1:18", "content/imports/totals.yml:2:17"]
    #expect(places("").places == imported)
    let older = places("\nsources: { google: { total: 5, as-of: 2026-01-01 } }")
    #expect(older.places == imported)
    let newer = places("\nsources: { google: { total: 5, as-of: 2026-03-01 } }")
    #expect(newer.places.first??.hasPrefix("content/site.yml:") == true)
    #expect(newer.places.last == imported[1])
    // A reason for the difference needs no total of its own.
    let explained = places("\nsources: { google: { difference: They moved. } }")
    #expect(explained.places == imported && explained.rules.isEmpty)
    #expect(places("\nsources: { yotpo: { difference: They moved. } }").rules == ["no-effect"])
  }
}
