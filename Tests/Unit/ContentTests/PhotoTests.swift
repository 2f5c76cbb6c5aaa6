import Reviews
import Testing

@testable import Content

@Suite("Photos, as they are named")
struct PhotoTests {
  static func mistake(_ title: String, _ lines: String, _ report: String...) -> Mistake {
    let text = "---\ndate: 2026-03-14\nphotos:\n\(lines)\n---\nText.\n"
    return Mistake(title, in: "content/reviews/x.md", text, report)
  }

  @Test(
    "each mistake is reported at its own place",
    arguments: [
      mistake(
        "no alt", "  - file: a.jpg",
        "4:5: error: 'alt' is missing: what can be seen on the photo, for those who cannot see it [photo-without-alt]"
      ),
      mistake(
        "an alt of nothing", "  - file: a.jpg\n    alt: \"  \"",
        "5:10: error: 'alt' is missing: what can be seen on the photo, for those who cannot see it [photo-without-alt]"
      ),
      mistake("no file", "  - alt: A tyre", "4:5: error: 'file' is missing [missing-field]"),
      mistake(
        "a photo that is a text", "  - a.jpg",
        "4:5: error: a photo is a map of 'file' and 'alt', not a text [wrong-type]"),
      mistake(
        "a comma in a text without quotes", "  - { file: a.jpg, alt: The tyre, flat }",
        "4:35: warning: unknown key 'flat' [unknown-key]"),
      mistake(
        "one photo twice", "  - { file: a.jpg, alt: A }\n  - { file: a.jpg, alt: B }",
        "5:13: warning: 'a.jpg' stands twice in 'photos' [listed-twice]"),
      mistake(
        "a path from the root", "  - { file: content/media/2026/a.jpg, alt: A }",
        "4:13: error: 'content/media/2026/a.jpg' is not the path of a file below content/media/; did you mean '2026/a.jpg'? [bad-photo-path]"
      ),
      mistake(
        "a way out", "  - { file: ../site.yml, alt: A }",
        "4:13: error: '../site.yml' is not the path of a file below content/media/; did you mean 'site.yml'? [bad-photo-path]"
      ),
      mistake(
        "the disk's root", "  - { file: /etc/passwd, alt: A }",
        "4:13: error: '/etc/passwd' is not the path of a file below content/media/; did you mean 'etc/passwd'? [bad-photo-path]"
      ),
      mistake(
        "nine photos",
        (1...9).map { "  - { file: \($0).jpg, alt: A }" }.joined(separator: "\n"),
        "12:5: error: there are 9 photos; at most 8 are shown [too-many-photos]"),
    ])
  func mistakes(mistake: Mistake) {
    #expect(Site.report([mistake.path: mistake.text]) == mistake.report)
  }

  @Test("photos of a redacted review are reported at their own places, of others not")
  func redacted() {
    let photos = "photos:\n  - { file: b/2.jpg, alt: Two }\n  - { file: a.jpg, alt: One }\n"
    let review = "---\ndate: 2026-03-14\n\(photos)---\nText.\n"
    func decision(_ action: String) -> String {
      "---\nreview: x\naction: \(action)\nby: sanne\ndate: 2026-03-15\nreason: abuse\n---\nWords.\n"
    }
    let words =
      "error: a redacted review still names photos; take them out of the file, because "
      + "their descriptions would be published [redacted-photo]"
    func report(_ action: String) -> [String] {
      Site.report([
        "content/reviews/x.md": review, "content/reviews/y.md": review,
        "content/decisions/x.md": decision(action),
      ]).filter { $0.contains("photo") }
    }
    let found = report("redact")
    #expect(found.count == 2 && found.allSatisfy { $0.contains("reviews/x.md:") })
    #expect(found.allSatisfy { $0.hasSuffix(words) }, "\(found)")
    #expect(report("remove") == [])
  }

  @Test("reviews and replies have photos in their order, in JSON lines too")
  func read() throws {
    let photos = "photos:\n  - { file: b/2.jpg, alt: Two }\n  - { file: a.jpg, alt: One }\n"
    let siteContent = try #require(
      Site.parse([
        "content/reviews/x.md": "---\ndate: 2026-03-14\n\(photos)---\nText.\n",
        "content/replies/x.md": "---\nby: sanne\ndate: 2026-03-15\n\(photos)---\nText.\n",
        "content/reviews/all.jsonl":
          #"{"id":"y","date":"2026-03-14","text":"T","photos":[{"file":"b/2.jpg","alt":"Two"},{"file":"a.jpg","alt":"One"}]}"#,
      ]).siteContent)
    let all = [
      siteContent.reviews.first { $0.id == "x" }?.photos,
      siteContent.reviews.first { $0.id == "y" }?.photos, siteContent.replies.first?.photos,
    ]
    for photos in all {
      #expect(photos?.map(\.file) == ["b/2.jpg", "a.jpg"])
      #expect(photos?.map(\.alt) == ["Two", "One"])
    }
  }

  @Test("an erased review has none left")
  func erased() {
    let text =
      "---\ndate: 2026-03-14\nrating: 2\nerased: 2026-04-01\nphotos: [{ file: a.jpg, alt: A }]\n---\n"
    #expect(
      Site.report(["content/reviews/x.md": text]) == [
        "content/reviews/x.md:5:9: error: this review is erased, so its 'photos' must go as well [erased-with-text]"
      ])
  }
}
