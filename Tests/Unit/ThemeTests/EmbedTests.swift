import Core
import Foundation
import Ledger
import Reviews
import TestSupport
import Testing

@testable import Theme

@Suite("Badges, the embed and the poster")
struct EmbedTests {
  /// Six reviews, three of them complaints, of which one is resolved.
  private var shop: SiteContent {
    var shop = siteContent(
      [
        review("a", 5, on: "2026-01-01"), review("b", 5, on: "2026-01-02"),
        review("c", 4, on: "2026-01-03"), review("d", 1, on: "2026-01-04"),
        review("e", 2, on: "2026-01-05"), review("f", 3, on: "2026-01-06"),
      ], languages: ["en", "nl"])
    shop.replies = [
      reply(to: "d", on: "2026-01-07", .resolved), reply(to: "e", on: "2026-01-07", .declined),
    ]
    shop.settings.url = "https://reviews.example/"
    return shop
  }

  static let badges = ScoreBadge.BadgeForm.allCases.flatMap { form in
    BadgeDrawing.Scheme.allCases.map { ScoreBadge.path(form, $0) }
  }

  /// What can be read of a page or a drawing.
  private func text(of markup: String) -> String {
    let body = markup.split(separator: "</desc>").last ?? ""
    var words = ""
    var isTag = false
    for letter in body {
      if letter == "<" { isTag = true }
      if !isTag { words.append(letter) }
      if letter == ">" { isTag = false }
    }
    return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func summary(_ pages: [String: String], _ prefix: String = "") throws -> JCS {
    let text = try #require(pages["\(prefix)embed/summary.json"])
    return try JCS(decoding: Array(text.utf8.dropLast()))
  }

  @Test("there are nine badges in each language, and every one of them states the complaints")
  func complaintsOnEveryBadge() throws {
    #expect(Self.badges.count == 9 && Self.badges[0] == "badge.svg")
    let pages = pages(shop)
    for name in Self.badges {
      let english = try #require(pages[name])
      #expect(text(of: english).contains("1 of 3 complaints resolved, 1 open"), "\(name)")
      #expect(
        english.contains("<title id=\"sitegen-t\">De Ketting: 3.3 out of 5 · 6 reviews · 1 of 3"))
      #expect(try #require(pages["nl/" + name]).contains(">3,3<"))
    }
  }

  @Test("a badge follows the visitor's colours, or has its own for good")
  func schemes() throws {
    let pages = pages(shop)
    #expect(try #require(pages["badge.svg"]).contains("prefers-color-scheme:dark"))
    for name in ["badge-light.svg", "badge-dark.svg"] {
      #expect(!(try #require(pages[name]).contains("<style")))
    }
    #expect(try #require(pages["badge-dark.svg"]).contains("fill=\"#171c22\""))
    #expect(!(try #require(pages["badge-light.svg"]).contains("#171c22")))
  }

  @Test("a badge loads nothing and runs nothing")
  func harmless() throws {
    let pages = pages(shop)
    for name in Self.badges {
      let badge = try #require(pages[name])
      let rest = badge.replacing("http://www.w3.org/2000/svg", with: "")
      for bad in ["http", "href", "url(", "@import", "<script", " on", "<image", "<use", "data:"] {
        #expect(!rest.contains(bad), "\(name) has \(bad)")
      }
    }
  }

  @Test("without five ratings there is no score, and without complaints that is said")
  func nothingYet() throws {
    let few = pages(siteContent([review("a", 5), review("b", 4)]))
    let badge = try #require(few["badge.svg"])
    #expect(badge.contains(">No score yet<"))
    #expect(text(of: badge).contains("No score yet · 2 reviews · No complaints so far"))
    #expect(try summary(few)["score"] == nil)
    #expect(try summary(few)["out-of"]?.string == "No score yet")
    let none = pages(siteContent([]))
    #expect(try #require(none["badge-small.svg"]).contains(" 0 reviews<"))
    #expect(try #require(none["embed/index.html"]).contains("No complaints so far"))
  }

  @Test("a shop's hostile name is text, and turns nothing around")
  func hostileName() throws {
    var shop = self.shop
    shop.settings.name = Localized("\u{202E}</title><script>alert(1)</script>\u{1B}[31m & \u{0}“")
    let badges = pages(shop).filter { $0.key.hasPrefix("badge") }.values
    #expect(badges.count == 9)
    for page in badges {
      #expect(!page.contains("<script") && !page.contains("\u{202E}") && !page.contains("\u{1B}"))
      #expect(page.contains("&lt;/title&gt;"))
      #expect(page.contains("<title id=\"sitegen-t\">") && page.hasSuffix("</svg>\n"))
    }
  }

  @Test(
    "a name that is too long for the tall badge is cut off, and stands whole in its title",
    arguments: [
      "Rindfleischetikettierungsüberwachungsaufgabenübertragungs GmbH", "自行車".repeated(40),
    ])
  func longName(name: String) throws {
    var shop = self.shop
    shop.settings.name = Localized(name)
    let badge = try #require(pages(shop)["badge-tall.svg"])
    #expect(badge.contains("…</text>") && badge.contains("<title id=\"sitegen-t\">\(name): "))
    #expect(!badge.contains("\(name)</text>"))
  }

  @Test(
    "the embed shows the newest complaint, answered or not, where it stands, and the newest praise")
  func newestComplaint() throws {
    let pages = pages(shop)
    guard case .array(let cases)? = try summary(pages)["cases"] else {
      Issue.record("no cases")
      return
    }
    #expect(cases.map { $0["id"]?.string } == ["f", "c"])
    #expect(cases.map { $0["kind"]?.string } == ["complaint", "praise"])
    #expect(cases[0]["outcome"]?.string == "waiting")
    let page = try #require(pages["embed/index.html"])
    #expect(page.contains("<h2>Newest complaint</h2>") && page.contains("No answer yet"))
    #expect(
      page.contains("cases/f/index.html") && text(of: page).contains("1 of 3 complaints resolved"))
  }

  @Test("a complaint that is not shown still counts, and is not the one that is shown")
  func hiddenComplaint() throws {
    var shop = self.shop
    var decision = Decision(
      review: "f", round: 1, action: .remove, by: "sanne", date: Moment("2026-01-08"), text: "",
      place: Place("d"))
    decision.reason = .abuse
    shop.decisions = [decision]
    let pages = pages(shop)
    let summary = try summary(pages)
    #expect(summary["complaints"]?["count"]?.integer == 3)
    #expect(summary["hidden"]?.string == "1 review is withheld, and why")
    guard case .array(let cases)? = summary["cases"] else {
      Issue.record("no cases")
      return
    }
    #expect(cases[0]["id"]?.string == "e" && cases[0]["reply"]?.string == "Sorry.")
    #expect(try #require(pages["poster/index.html"]).contains("no review goes without a trace"))
  }

  @Test("the poster says that nothing is withheld only where nothing is")
  func honesty() throws {
    #expect(
      try #require(pages(shop)["poster/index.html"]).contains("We at De Ketting withhold nothing"))
    var lacking = shop
    lacking.settings.sources = [
      .init(key: "google", label: Localized("Google"), total: 9, asOf: "2026-02-01")
    ]
    let page = try #require(pages(lacking)["poster/index.html"])
    #expect(!page.contains("withhold nothing") && page.contains("everyone can check"))
  }

  @Test("a poster needs an address, and one that a code can hold")
  func noAddress() {
    var shop = self.shop
    shop.settings.url = nil
    #expect(pages(shop)["poster/index.html"] == nil)
    shop.settings.url = "https://reviews.example/" + "a".repeated(250) + "/"
    #expect(pages(shop)["poster/index.html"] == nil)
    #expect(pages(self.shop)["nl/poster/index.html"] != nil)
  }

  @Test("the script is under 5,000 bytes, knows the languages, and sets no markup")
  func script() throws {
    let script = try #require(pages(shop)["embed/reviews.js"])
    #expect(script.utf8.count < 5000)
    #expect(script.contains(#"const editions = {"en":"","nl":"nl/"}"#))
    for bad in [
      "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval", "cookie",
      "localStorage", "EDITIONS", "ACCENT", "//",
    ] {
      #expect(!script.contains(bad), "\(bad)")
    }
  }

  @Test("the poster asks to write where there is a place for it, and not only for good reviews")
  func asksToWrite() throws {
    var shop = self.shop
    #expect(!(try #require(pages(shop)["poster/index.html"]).contains("write one yourself")))
    shop.settings.write = [.init(url: "https://shop.example/review")]
    let page = try #require(pages(shop)["poster/index.html"])
    #expect(page.contains("write one yourself") && page.contains("Good or bad"))
  }

  @Test("each reply in the embed begins with who it is from, then who wrote it and how soon")
  func replyFrom() throws {
    var shop = self.shop
    shop.replies.append(reply(to: "f", on: "2026-01-08"))
    let pages = pages(shop)
    let page = text(of: try #require(pages["embed/index.html"]))
    #expect(page.contains("Reply from De Ketting Sanne de Wit, workshop · after 2 days"), "\(page)")
    guard case .array(let cases)? = try summary(pages)["cases"] else {
      Issue.record("no cases")
      return
    }
    #expect(cases[0]["reply-from"]?.string == "Reply from De Ketting")
    #expect(cases[0]["by"]?.string == "Sanne de Wit, workshop · after 2 days")
  }

  @Test("neither the first page nor its style grows by what is shown elsewhere")
  func noWeight() throws {
    let pages = pages(shop)
    for word in ["embed", "poster", "badge.svg"] {
      #expect(!(try #require(pages["index.html"]).contains(word)))
    }
  }
}

extension String {
  fileprivate func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
