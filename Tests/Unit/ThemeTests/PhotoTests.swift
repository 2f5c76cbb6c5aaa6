import Core
import Reviews
import TestSupport
import Testing

@testable import Theme

@Suite("Photos on the pages")
struct PhotoTests {
  private let tyre = Picture(
    name: "0123456789abcdef0123", small: .init(width: 320, height: 240),
    large: .init(width: 1280, height: 960)
  ) { kind in kind == .small ? [1] : [2] }

  private func photo(_ alt: String) -> Photo {
    Photo(file: "tyre.jpg", alt: alt, place: Place("content/reviews/one.md"))
  }

  private func made(
    alt: String = "A tyre", languages: [String] = ["en"],
    _ change: (inout SiteContent) -> Void = { _ in }
  ) -> [String: String] {
    var one = review("one", 2)
    one.photos = [photo(alt)]
    one.language = "nl"
    var all = siteContent([one, review("two", 4)], languages: languages)
    change(&all)
    let site = Site(all, asOf: "2026-04-01")
    let files = Theme(for: site, own: []).files(of: site, pictures: ["tyre.jpg": tyre])
    return Dictionary(
      uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.render(), as: UTF8.self)) })
  }

  @Test(
    "the small one is loaded late, has its size, its words and their language, and opens the large"
  )
  func markup() {
    let site = made(languages: ["en", "nl"])
    let image =
      #"<img src="ROOTmedia/0123456789abcdef0123-320.jpg" width="320" height="240" alt="A tyre" loading="lazy">"#
    for (path, root, language) in [
      ("index.html", "", #" lang="nl""#), ("cases/one/index.html", "../../", #" lang="nl""#),
      ("nl/cases/one/index.html", "../../../", ""),
    ] {
      let isPage = path.contains("cases/")
      let opening =
        isPage ? #"<button popovertarget="_photo1">"# : #"<a href="cases/one/index.html">"#
      let wanted =
        #"<p class="shots"\#(language)>"# + opening + image.replacing("ROOT", with: root)
        + (isPage ? "</button></p>" : "</a></p>")
      #expect(site[path]?.contains(wanted) == true, "\(path)")
      let large =
        #"<div popover id="_photo1" class="zoom"><img src="\#(root)media/0123456789abcdef0123-1280.jpg" width="1280" height="960" alt="A tyre" loading="lazy">"#
      #expect(site[path]?.contains(large) == isPage, "\(path)")
    }
    #expect(site["media/0123456789abcdef0123-320.jpg"] == "\u{1}")
    #expect(site["media/0123456789abcdef0123-1280.jpg"] == "\u{2}")
    #expect(site.keys.count { $0.contains("media/") } == 2, "one copy for all languages")
  }

  @Test("words that would end the attribute do not")
  func hostile() {
    let page = made(alt: #""><script>"#)["index.html"]
    #expect(page?.contains("<script>") == false)
    #expect(page?.contains("alt=\"&quot;&gt;&lt;script&gt;\"") == true)
  }

  @Test(
    "with the words the pictures go",
    arguments: [Decision.Action.remove, .withhold, .redact])
  func hidden(action: Decision.Action) {
    let site = made { siteContent in
      var decision = Decision(
        review: "one", round: 1, action: action, by: "sanne", date: Moment("2026-03-02"), text: "",
        place: Place("d"))
      decision.reason = .personalData
      siteContent.decisions = [decision]
    }
    #expect(!site.keys.contains { $0.contains("media/") })
    #expect(!site.values.contains { $0.contains("media/") })
  }

  @Test("a reply's photos stand in its step, and stay where only the review was redacted")
  func reply() {
    let site = made { siteContent in
      siteContent.reviews[0].photos = []
      var answer = answer(to: "one", on: "2026-03-02")
      answer.photos = [photo("A new tyre")]
      siteContent.replies = [answer]
    }
    #expect(site["index.html"]?.contains("alt=\"A new tyre\"") == true)
    #expect(site.keys.count { $0.contains("media/") } == 2)
  }
}

/// The suite has a test of the same name.
private func answer(to review: String, on day: Day) -> Reply { reply(to: review, on: Moment(day)) }
