import Reviews
import TestSupport
import Testing

@testable import Content

@Suite("What is read")
struct SiteContentTests {
  @Test("a review has every field of the manual")
  func review() throws {
    let (siteContent, findings) = Site.parse([
      "content/reviews/2026/2026-03-14-a.md": """
      ---
      title: Flat tyre
      rating: 2                        # 1…5
      author: Marieke V.
      date: 2026-03-14T18:20:00.250+01:00
      experienced: 2026-03-13
      language: nl
      source: { name: webwinkelkeur, id: "8831", url: https://a.example/?a=b }
      evidence: order
      incentive: 5 euro discount
      relation: employee
      topics: [repair, phone]
      product: Inner tube 28"          # optional
      recommends: true
      complaint: true
      ---

      *Flat* again.

      """
    ])
    #expect(findings.map(\.description) == [])
    let review = try #require(siteContent?.reviews.first)
    #expect(review.id == "2026-03-14-a")
    #expect(review.title == "Flat tyre")
    #expect(review.stars.current == 2)
    #expect(review.author == "Marieke V.")
    #expect(review.date.day == Day("2026-03-14"))
    #expect(review.date.time?.secondOfDay == 18 * 3600 + 20 * 60)
    #expect(review.experienced == Day("2026-03-13"))
    #expect(review.language == "nl")
    #expect(review.source?.id == "8831")
    #expect(review.source?.url == "https://a.example/?a=b")
    #expect(review.evidence == .order)
    #expect(review.incentive == "5 euro discount")
    #expect(review.relation == "employee")
    #expect(review.topics == ["repair", "phone"])
    #expect(review.product == "Inner tube 28\"")
    #expect(review.recommends == true)
    #expect(review.isMarkedComplaint)
    #expect(review.text == "*Flat* again.")
    #expect(review.place.description == "content/reviews/2026/2026-03-14-a.md")
  }

  @Test("a reply and a decision have every field of the manual")
  func rounds() throws {
    let (siteContent, findings) = Site.parse([
      "content/replies/flat-tyre.2.md": """
      ---
      by: sanne
      date: 2026-03-15
      outcome: resolved
      resolution: "New tube: fitted."
      resolved-on: 2026-03-16
      proof: ruling
      url: https://ruling.example/1
      language: nl
      ---
      """,
      "content/replies/flat-tyre.md": "---\nby: ahmed\ndate: 2026-03-14\n---\nHello",
      "content/decisions/other-name.md": """
      ---
      review: flat-tyre
      action: withhold
      reason: personal-data
      by: sanne
      date: 2026-03-15
      requested-by: the person named
      until: 2026-12-24
      ---
      """,
    ])
    #expect(findings.map(\.description) == [])
    let replies = try #require(siteContent?.replies)
    #expect(replies.map(\.round) == [1, 2])
    #expect(replies.map(\.outcome) == [.answered, .resolved])
    #expect(replies[1].resolution == "New tube: fitted.")
    #expect(replies[1].resolvedOn == Day("2026-03-16"))
    #expect(replies[1].proof == .ruling)
    #expect(replies[1].url == "https://ruling.example/1")
    let decision = try #require(siteContent?.decisions.first)
    #expect(decision.review == "flat-tyre")
    #expect(decision.action == .withhold)
    #expect(decision.reason == .personalData)
    #expect(decision.requestedBy == "the person named")
    #expect(decision.until == Day("2026-12-24"))
  }

  @Test(
    "a reply knows the line its text starts on",
    arguments: [("", 6), ("\n\n", 8), ("\r\n", 7), ("  \n", 7)])
  func textLine(before: String, line: Int) throws {
    let text = "---\nby: sanne\ndate: 2026-03-15\nlanguage: nl\n---\n\(before)Dag.\n\nGroet"
    let (siteContent, _) = Site.parse(["content/replies/flat-tyre.md": text])
    let reply = try #require(siteContent?.replies.first)
    #expect(reply.textLine == line)
    #expect(reply.text == "Dag.\n\nGroet")
  }

  @Test("changes and pages have a text in each language")
  func published() throws {
    let (siteContent, findings) = Site.parse([
      "content/changes/calls.md":
        "---\ntitle: We call back\ndate: 2026-05-01\ntopics: [phone]\nreviews: [flat-tyre]\n---\nNow.",
      "content/changes/calls.nl.md": "---\ntitle: Wij bellen terug\n---\nNu.",
      "content/changes/older.md": "---\ntitle: { en: A, nl: B }\ndate: 2026-04-01\n---\n",
      "content/pages/about.md": "---\ntitle: About\n---\nUs.",
    ])
    #expect(findings.map(\.description) == [])
    let changes = try #require(siteContent?.changes)
    #expect(changes.map(\.slug) == ["calls", "older"])
    #expect(changes[0].title.text(in: "nl", fallback: "en") == "Wij bellen terug")
    #expect(changes[0].title.text(in: "en", fallback: "en") == "We call back")
    #expect(changes[0].text.text(in: "nl", fallback: "en") == "Nu.")
    #expect(changes[0].reviews == ["flat-tyre"])
    #expect(changes[1].title.text(in: "nl", fallback: "en") == "B")
    #expect(siteContent?.pages.first?.text.text(in: "nl", fallback: "en") == "Us.")
  }

  @Test("a mistake in a change or page is reported at its own place")
  func publishedMistakes() {
    #expect(
      Site.report([
        "content/changes/a.md": "---\ntitle: A\nreviews: [flat-tyre, flat-tire]\n---\n",
        "content/changes/b.md": "---\ntitle: A\ndate: 2026-05-01\nreviews: [flat-tire]\n---\n",
        "content/pages/c.nk.md": "---\ntitle: A\ndate: 2026-05-01\n---\n",
        "content/pages/d.nl.md": "---\ntitle: A\n---\n",
      ]) == [
        "content/changes/a.md:1: error: 'date' is missing [missing-field]",
        "content/changes/a.md:3:22: error: there is no review 'flat-tire'; "
          + "did you mean 'flat-tyre'? [no-such-review]",
        "content/changes/b.md:4:11: error: there is no review 'flat-tire'; "
          + "did you mean 'flat-tyre'? [no-such-review]",
        "content/pages/c.nk.md:1: error: 'nk' is not one of the site's languages; "
          + "did you mean 'nl'? [unknown-language]",
        "content/pages/c.nk.md:3:1: warning: unknown key 'date' [unknown-key]",
        "content/pages/d.nl.md:1: error: there is no 'd.md' beside it, the text in the first "
          + "language [no-base-text]",
      ])
  }

  @Test("the result does not depend on the order of the files or the number of threads")
  func order() {
    var generator = SeededGenerator(seed: 1)
    var texts: [String: [UInt8]] = [:]
    for index in 0..<200 {
      let rating = generator.pick(["4", "9", "2\ntopcs: [a]"])
      texts["content/reviews/r\(index).md"] = Array(
        "---\nrating: \(rating)\ndate: 2026-0\(index % 9 + 1)-01\n---\nText.".utf8)
    }
    let files = Site.files(texts)
    let one = Content.parse(files, asOf: { _ in Site.today }, jobs: 1)
    let other = Content.parse(files.shuffled(using: &generator), asOf: { _ in Site.today }, jobs: 3)
    #expect(one.findings == other.findings)
    #expect(one.siteContent?.reviews.map(\.id) == other.siteContent?.reviews.map(\.id))
    #expect(one.siteContent?.reviews.count == 201)
  }
}
