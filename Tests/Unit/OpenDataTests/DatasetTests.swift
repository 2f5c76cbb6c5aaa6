import Core
import Ledger
import Reviews
import TestSupport
import Testing

@testable import OpenData

@Suite("The site as data")
struct DatasetTests {
  @Test("every document is canonical JSON and names a schema that stands beside it")
  func canonical() throws {
    let made = try documents(siteContent([review("a", 2), review("b", nil)]))
    let folders = ["api/v1/cases/": "api/v1/", "api/v1/reviews/": "api/v1/"]
    for (path, text) in made where path.hasSuffix(".json") && !path.contains("schemas/") {
      let schema = try #require(decoded(text)["$schema"]?.text)
      let folder = path.prefix { _ in true }.split(separator: "/").dropLast().joined(separator: "/")
      let base = folders["\(folder)/"] ?? "\(folder)/"
      let target = base + schema.replacing("../", with: "")
      #expect(made[target] != nil, "\(target) of \(path)")
    }
  }

  @Test("a review's document has its words as Markdown and as HTML, and the shop's side")
  func complaint() throws {
    var shop = siteContent([review("a", 2, text: "*Bad* <b>day</b>")])
    shop.replies = [reply(to: "a", on: "2026-03-02", .resolved)]
    let text = try documents(shop)["api/v1/cases/a.json"]
    let review = try #require(decoded(text)["review"])
    #expect(review["text"]?.text == "*Bad* <b>day</b>")
    #expect(review["html"]?.text == "<p><em>Bad</em> &lt;b&gt;day&lt;/b&gt;</p>\n")
    #expect(review["outcome"]?.text == "resolved" && review["grade"]?.text == "claimed")
    #expect(
      text?.contains(
        #""replies":[{"by":{"name":"Sanne de Wit","role":{"en":"workshop"}},"date":"2026-03-02","#)
        == true)
  }

  @Test("praise has no outcome, whatever followed it")
  func praise() throws {
    let text = try documents(siteContent([review("a", 5)]))["api/v1/cases/a.json"]
    let review = try #require(decoded(text)["review"])
    #expect(review["outcome"] == nil && review["grade"] == nil && review["stale"] == nil)
  }

  @Test("an undated reply has no date")
  func undated() throws {
    var shop = siteContent([review("a", 2)])
    shop.replies = [reply(to: "a", on: "2026-03-01")]
    shop.replies[0].isDated = false
    let text = try documents(shop)["api/v1/cases/a.json"]
    #expect(text?.contains(#""role":{"en":"workshop"}},"html":"<p>Sorry.</p>\n""#) == true)
  }

  @Test(
    "of a review that is not shown no word stands in any document",
    arguments: [Decision.Action.withhold, .remove])
  func hidden(action: Decision.Action) throws {
    var secret = review("a", 1, text: "SECRET")
    secret.title = "SECRET"
    secret.author = "SECRET"
    secret.product = "SECRET"
    secret.incentive = "SECRET"
    secret.relation = "SECRET"
    secret.scale = "SECRET"
    secret.topics = ["secret"]
    secret.source = .init(name: "google", id: "SECRET", url: "https://SECRET.example")
    var shop = siteContent([secret])
    shop.replies = [
      Reply(
        review: "a", round: 1, by: "sanne", date: "2026-03-02", text: "SECRET",
        place: Place("r"))
    ]
    shop.followUps = [
      FollowUp(
        review: "a", round: 1, date: "2026-03-03", says: .adds, text: "SECRET",
        place: Place("f"))
    ]
    var decision = Decision(
      review: "a", round: 1, action: action, by: "sanne", date: "2026-03-10",
      text: "The reason.", place: Place("d"))
    decision.reason = .abuse
    shop.decisions = [decision]
    let made = try documents(shop)
    for (path, text) in made where !path.contains("schemas/") {
      #expect(!text.lowercased().contains("secret"), "in \(path)")
    }
    let record = try #require(decoded(made["api/v1/cases/a.json"])["review"])
    #expect(
      record.names == [
        "complaint", "counts", "date", "decisions", "id", "number", "page", "rating", "source",
        "visibility",
      ])
    #expect(made["api/v1/cases/a.json"]?.contains("The reason.") == true)
  }

  @Test("a site without reviews has one page of them, which is empty")
  func empty() throws {
    let made = try documents(siteContent([]))
    let text = try #require(made["api/v1/reviews/1.json"])
    #expect(text.contains(#""page":1,"pages":1,"reviews":[],"size":100,"total":0"#))
    #expect(made["api/v1/reviews.csv"]?.hasPrefix("\u{FEFF}id,number,") == true)
  }

  @Test(
    "no cell of the table begins a formula",
    arguments: ["=1+1", "+1", "-1", "@a", "＝1", " =1", "\t=1", "\n=1", "\u{A0}=1"])
  func formulas(attack: String) throws {
    var one = review("a", 2, text: attack)
    one.title = attack
    one.author = attack
    let table = try #require(try documents(siteContent([one]))["api/v1/reviews.csv"])
    let row = table.split(separator: "\r\n").dropFirst().joined()
    #expect(row.contains("'"))
    for start in ["\(attack)\"", attack] {
      #expect(!row.contains(",\"\(start)") && !row.contains(",\(start)"))
    }
  }
}
