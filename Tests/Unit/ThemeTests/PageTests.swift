import Core
import Foundation
import Reviews
import TestSupport
import Testing

@testable import Theme

@Suite("Pages")
struct PageTests {
  private func title(_ html: String?) -> String? {
    html?.firstMatch(of: /<title>([^<]*)<\/title>/).map { String($0.1) }
  }

  @Test("the first page's title has the score, its basis says what it is the mean of")
  func home() throws {
    // 5 + 4 + 4 + 2 + 1 is 16, over 5: 3.2.
    let site = siteContent([5, 4, 4, 2, 1].enumerated().map { review("r\($0)", $1) })
    let home = try #require(pages(site)["index.html"])
    #expect(
      title(home)
        == "De Ketting reviews: 3.2 out of 5, 5 reviews, 0 of 2 complaints resolved, 2 open")
    #expect(home.contains("<b>3.2</b>"))
    #expect(
      home.contains("<b class=\"ok\">0 of 2</b> complaints resolved, <b class=\"busy\">2 open</b>"))
    #expect(home.contains("5 reviews since March 2026."))
  }

  @Test("under five ratings no page gives a mean")
  func noMean() throws {
    let made = pages(siteContent([5, 5, 5, 5].enumerated().map { review("r\($0)", $1) }))
    #expect(title(made["index.html"]) == "De Ketting reviews: 4 reviews")
    #expect(!made.values.contains { $0.contains("5.0") })
    #expect(made["index.html"]?.contains("Not enough reviews for a score yet") == true)
  }

  @Test("a second language says the same in its own words")
  func dutch() {
    var site = siteContent(
      [5, 4, 4, 2, 1].enumerated().map { review("r\($0)", $1) }, languages: ["en", "nl"])
    site.settings.url = "https://a.example/"
    let made = pages(site)
    #expect(
      title(made["nl/index.html"])
        == "Reviews van De Ketting: 3,2 van 5, 5 reviews, 0 van de 2 klachten opgelost, 2 open")
    #expect(
      made["nl/index.html"]?.contains(
        "<link rel=\"alternate\" hreflang=\"en\" href=\"https://a.example/\">")
        == true)
    #expect(made["nl/index.html"]?.contains("<html lang=\"nl\" dir=\"ltr\">") == true)
  }

  @Test("a case's title is quoted, with where it stands; a list's says which page it is")
  func titles() {
    var site = siteContent((0..<3).map { review("r\($0)", 2) })
    site.settings.pageSize = 2
    site.replies = [reply(to: "r1", on: "2026-03-02", .resolved)]
    let made = pages(site)
    #expect(
      title(made["cases/r1/index.html"])
        == "“Title of r1”: Resolved, says the shop | De Ketting reviews")
    #expect(
      title(made["page/2/index.html"]) == "Reviews, page 2 | De Ketting reviews")
  }

  private func hidden(_ action: Decision.Action, _ reason: Decision.Reason) -> SiteContent {
    var secret = review("secret", 1, text: "SECRET words")
    secret.title = "SECRET title"
    secret.author = "SECRET author"
    secret.product = "SECRET product"
    secret.incentive = "SECRET incentive"
    secret.relation = "SECRET relation"
    secret.source = .init(name: "google", id: "SECRET", url: "https://SECRET.example")
    var site = siteContent([secret, review("open", 4)], languages: ["en", "nl"])
    var answer = reply(to: "secret", on: "2026-03-02", .resolved)
    answer.text = "SECRET reply"
    answer.resolution = "SECRET resolution"
    site.replies = [answer]
    site.followUps = [
      FollowUp(
        review: "secret", round: 1, date: Moment("2026-03-03"), says: .confirms,
        text: "SECRET follow-up", place: Place("f"))
    ]
    var decision = Decision(
      review: "secret", round: 1, action: action, by: "sanne", date: Moment("2026-03-10"),
      text: "The shop's reason.", place: Place("d"))
    decision.reason = reason
    decision.until = action == .withhold ? "2026-05-01" : nil
    site.decisions = [decision]
    site.changes = [
      Change(
        slug: "change", title: Localized("Change"), date: Moment("2026-03-11"), topics: [],
        reviews: ["secret"], text: Localized("Changed."), place: Place("c"))
    ]
    return site
  }

  @Test(
    "nothing of a review that is not shown stands on any page",
    arguments: [
      (Decision.Action.remove, Decision.Reason.personalData), (.remove, .fake),
      (.withhold, .confidential),
    ])
  func placeholders(action: Decision.Action, reason: Decision.Reason) throws {
    let made = pages(hidden(action, reason))
    for (path, html) in made {
      #expect(!html.contains("SECRET"), "on \(path)")
    }
    let page = try #require(made["cases/secret/index.html"])
    #expect(page.contains("The shop&#39;s reason."))
    #expect(page.contains("data-stars=\"1\""))
    #expect(page.contains("<time class=\"soft small\" datetime=\"2026-03-01\">1 March 2026</time>"))
    #expect(page.contains(reason == .fake ? "does not count" : "It still counts, with 1 star."))
    #expect(!page.contains("data-outcome"))
    #expect(title(page)?.hasPrefix("“") == false)
    // It keeps its place in the list, with its number.
    #expect(made["index.html"]?.contains("<article class=\"case removed\" id=\"secret\"") == true)
    #expect(made["index.html"]?.contains("<span>Review 2</span>") == true)
  }

  @Test("a pause that has ended shows the review again")
  func endedPause() {
    let site = hidden(.withhold, .confidential)
    #expect(pages(site, asOf: "2026-05-01")["index.html"]?.contains("SECRET") == false)
    #expect(pages(site, asOf: "2026-05-02")["index.html"]?.contains("SECRET title") == true)
  }

  @Test("hostile words reach no page as markup, wherever they stand")
  func hostile() {
    let attack = "\"'><script>alert(1)</script>&{{title}}{n}"
    var one = review("a", 2, text: attack)
    one.title = attack
    one.author = attack
    one.relation = attack
    one.incentive = attack
    one.product = attack
    var site = siteContent([one])
    site.settings.name = Localized(attack)
    site.settings.about = Localized(attack)
    site.settings.topics = [.init(key: "t", label: Localized(attack))]
    site.settings.sources = [
      .init(key: "s", label: Localized(attack), total: 3, asOf: "2026-03-01")
    ]
    site.settings.people["sanne"] = .init(name: attack, role: Localized(attack))
    var answer = reply(to: "a", on: "2026-03-02", .resolved)
    answer.resolution = attack
    site.replies = [answer]
    for (path, html) in pages(site) where path.hasSuffix(".html") {
      #expect(!html.contains("<script"), "on \(path)")
      #expect(!html.contains("\"'>"), "on \(path)")
    }
  }

  @Test("the bytes of a site do not depend on the number of threads")
  func jobs() {
    let site = Site(siteContent((0..<50).map { review("r\($0)", $0 % 5 + 1) }), asOf: "2026-04-01")
    let theme = Theme(for: site, own: [])
    let one = theme.files(of: site).map { ($0.path, $0.render()) }
    let four = theme.files(of: site).map { ($0.path, $0.render()) }
    #expect(one.map(\.0) == four.map(\.0))
    #expect(one.map(\.1) == four.map(\.1))
    #expect(one.map(\.0) == one.map(\.0).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test("every internal link leads to a file that is there, and every fragment to an ID")
  func links() {
    var site = hidden(.remove, .abuse)
    site.settings.pageSize = 1
    site.settings.topics = [.init(key: "repair", label: Localized("Repair"))]
    site.pages = [
      InfoPage(slug: "about", title: Localized("About"), text: Localized("Us."), place: Place("p"))
    ]
    let made = pages(site)
    for (path, html) in made where path.hasSuffix(".html") {
      for match in html.matches(of: /(?:href|src)="([^"]*)"/) {
        let target = String(match.1)
        if target.contains(":") { continue }
        let parts = target.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
        let file = parts[0].isEmpty ? path : Self.resolved(parts[0], from: path)
        // The figures are the data's, which are not made here.
        if file == "api/trust.json" { continue }
        guard let page = made[file] else {
          Issue.record("\(path) links to \(target), which is not there")
          continue
        }
        if parts.count > 1 {
          #expect(page.contains(" id=\"\(parts[1])\""), "\(path) links to \(target)")
        }
      }
    }
  }

  private static func resolved(_ link: String, from path: String) -> String {
    var folders = path.split(separator: "/").dropLast().map(String.init)
    for part in link.split(separator: "/").map(String.init) {
      if part == ".." { _ = folders.popLast() } else { folders.append(part) }
    }
    return folders.joined(separator: "/")
  }
}
