import Reviews
import TestSupport
import Testing

@testable import Theme

@Suite("The sentence under a badge")
struct BecauseTests {
  private func sentence(
    asOf: Day = "2026-03-10", _ change: (inout SiteContent) -> Void = { _ in }
  ) throws -> String {
    var shop = siteContent([review("a", 1)])
    shop.reviews[0].author = "Owen J."
    change(&shop)
    let page = try #require(pages(shop, asOf: asOf)["cases/a/index.html"])
    let found = try #require(
      page.firstMatch(of: /<p class="because">(.*?) <a href="([^"]*)"/))
    let anchor = try #require(found.2.split(separator: "#").last)
    #expect(page.contains("class=\"badge \(anchor)\""), "it leads to the badge's own meaning")
    return String(found.1).replacing("<bdi>", with: "").replacing("</bdi>", with: "")
  }

  private func answered(
    _ outcome: Reply.Claim, _ change: (inout Reply) -> Void = { _ in }
  ) -> (inout SiteContent) -> Void {
    var reply = reply(to: "a", on: "2026-03-02", outcome)
    reply.resolution = "Mended."
    change(&reply)
    return { [reply] in $0.replies = [reply] }
  }

  @Test("without a reply it says until when one was promised, and that it did not come")
  func waiting() throws {
    #expect(try sentence(asOf: "2026-03-02") == "De Ketting promised an answer by 3 March 2026.")
    #expect(
      try sentence()
        == "De Ketting promised an answer by 3 March 2026; there is none yet.")
  }

  @Test("a resolution says by whose word it is one")
  func resolved() throws {
    #expect(
      try sentence(answered(.resolved))
        == "De Ketting says so since 2 March 2026; Owen J. has not answered, and silence is no yes."
    )
    #expect(
      try sentence(answered(.resolved) { $0.proof = .refund })
        == "De Ketting named the refund on 2 March 2026; Owen J. has not confirmed it.")
    let ruled = answered(.resolved) {
      $0.proof = .ruling
      $0.url = "https://ruling.example/"
    }
    #expect(try sentence(ruled).hasPrefix("An independent body ruled"))
  }

  @Test("the customer's word says who brought it, and is not taken for silence")
  func followUps() throws {
    func followed(_ says: FollowUp.Statement) throws -> String {
      try sentence { shop in
        answered(.resolved)(&shop)
        shop.followUps = [followUp(on: "2026-03-04", says)]
      }
    }
    #expect(
      try followed(.confirms)
        == "Owen J. confirmed on 4 March 2026 that this is resolved, as told by the shop.")
    #expect(
      try followed(.disputes) == "Owen J. said on 4 March 2026 that this is not resolved. "
        + "De Ketting has not replied to that yet.")
    #expect(
      try followed(.adds) == "De Ketting says so since 2 March 2026; Owen J. has not confirmed it.")
  }

  @Test("a dispute that was answered says so")
  func answeredDispute() throws {
    let text = try sentence { shop in
      answered(.resolved)(&shop)
      shop.followUps = [followUp(on: "2026-03-04", .disputes)]
      var second = reply(to: "a", on: "2026-03-05")
      second = Reply(
        review: "a", round: 2, by: second.by, date: second.date, text: "We will look.",
        place: second.place)
      shop.replies.append(second)
    }
    #expect(text.hasSuffix("De Ketting has replied since."))
  }

  @Test("work in progress says what comes next, or that nothing was heard")
  func underWay() throws {
    #expect(try sentence(answered(.working)) == "De Ketting is at work on it since 2 March 2026.")
    #expect(
      try sentence(answered(.working) { $0.nextStep = "2026-03-20" })
        == "De Ketting is at work on it and promised the next step by 20 March 2026.")
    #expect(
      try sentence(answered(.private))
        == "De Ketting took this private on 2 March 2026; the result comes back here.")
    #expect(
      try sentence(asOf: "2026-04-20", answered(.private))
        == "De Ketting took this private on 2 March 2026 and has not told the result.")
    #expect(
      try sentence(answered(.declined))
        == "De Ketting said no on 2 March 2026 and gave the reasons.")
    #expect(
      try sentence(answered(.answered))
        == "De Ketting replied on 2 March 2026 and claims nothing more.")
  }

  @Test("a second dispute is the one that counts")
  func twoDisputes() throws {
    let text = try sentence { shop in
      answered(.resolved)(&shop)
      shop.followUps = [
        followUp(on: "2026-03-03", .disputes), followUp(2, on: "2026-03-06", .disputes),
      ]
      shop.replies.append(reply(2, to: "a", on: "2026-03-04"))
    }
    #expect(
      text == "Owen J. said on 6 March 2026 that this is not resolved. "
        + "De Ketting has not replied to that yet.")
  }

  @Test("where a reply's day is not known, neither the sentence nor any figure has one")
  func undated() throws {
    let undated = answered(.resolved) { $0.isDated = false }
    #expect(try sentence(undated).hasPrefix("The shop says so;"))
    var shop = siteContent([review("a", 1)])
    undated(&shop)
    let made = pages(shop)
    #expect(made["index.html"]?.contains("Resolved within") == false)
    #expect(made["index.html"]?.contains("Typical time to resolve") == false)
    let page = try #require(made["cases/a/index.html"])
    #expect(page.contains("<b><bdi>Resolved</bdi></b> <span class=\"when\">date not known</span>"))
  }

  @Test("a late entry's day stands beside the one that was told")
  func lateEntry() throws {
    let late = answered(.declined) { $0.entered = "2026-03-09" }
    #expect(
      try sentence(late)
        == "De Ketting said no on 2 March 2026 (entered 9 March 2026) and gave the reasons.")
  }

  @Test("a name from right to left stands apart from the sentence around it")
  func isolated() throws {
    var shop = siteContent([review("a", 1)])
    shop.reviews[0].author = "مريم"
    answered(.resolved)(&shop)
    let page = try #require(pages(shop)["cases/a/index.html"])
    #expect(page.contains("; <bdi>مريم</bdi> has not answered"))
  }

  @Test("lists and praise have no such sentence")
  func elsewhere() {
    let made = pages(siteContent([review("a", 1), review("b", 5)]))
    #expect(made["index.html"]?.contains("class=\"because\"") == false)
    #expect(made["cases/b/index.html"]?.contains("class=\"because\"") == false)
  }
}

@Suite("What followed, as lists show it")
struct StoryTests {
  private func step(_ number: Int) -> TimelineStep {
    TimelineStep(kind: .said, title: String(number), when: "")
  }

  @Test(
    "a list folds the middle away where that is two steps or more",
    arguments: [(0, 0), (1, 0), (2, 0), (3, 0), (4, 2), (9, 7)])
  func fold(count: Int, folded: Int) {
    let steps = (0..<count).map(step)
    let story = StoryView(steps) { "\($0) more" }
    #expect(story.middle?.steps.count ?? 0 == folded)
    #expect(story.middle?.label == (folded > 0 ? "\(folded) more" : nil))
    #expect(story.steps.map(\.title) == steps.map(\.title))
    #expect(StoryView(steps, fold: nil).middle == nil)
  }
}
