import TestSupport
import Testing

@testable import Reviews

@Suite("The desk")
struct DeskTests {
  private func desk(
    _ reviews: [Review], replies: [Reply] = [], followUps: [FollowUp] = [],
    decisions: [Decision] = [], changes: [Change] = [], owner: String? = nil,
    asOf: Day = "2026-04-01"
  ) -> Desk {
    var settings = Settings.plain
    settings.promises.owner = owner
    var siteContent = SiteContent(settings: settings)
    siteContent.reviews = reviews.sorted { $0.id < $1.id }
    siteContent.replies = replies
    siteContent.followUps = followUps
    siteContent.decisions = decisions
    siteContent.changes = changes
    return Desk(Site(siteContent, asOf: asOf))
  }

  private func reasons(_ desk: Desk) -> [[String]] {
    desk.complaints.map { $0.reasons.map { "\($0.kind.rawValue) \($0.due)" } }
  }

  @Test(
    "a complaint without a reply is due when the promised days are over, and late the day after")
  func firstReply() {
    let asOf: [(Day, Int)] = [("2026-03-02", -1), ("2026-03-03", 0), ("2026-03-04", 1)]
    for (day, late) in asOf {
      let desk = desk([review(on: "2026-03-01")], asOf: day)
      #expect(reasons(desk) == [["first-reply 2026-03-03"]])
      #expect(desk.complaints[0].daysLate == late)
      #expect(desk.complaints[0].isOverdue == (late > 0))
      #expect(desk.complaints[0].isOverdue == desk.complaints[0].ofCase.isOverdue(asOf: day))
    }
  }

  @Test("an answered, a declined and a resolved complaint want nothing more")
  func done() {
    for claim in [Reply.Claim.answered, .declined, .resolved] {
      #expect(desk([review()], replies: [reply(on: "2026-03-02", claim)]).complaints.isEmpty)
    }
  }

  @Test(
    "work in hand is due at the promised term, or on the day that the shop named if it is first")
  func working() {
    let plain = desk([review(on: "2026-03-01")], replies: [reply(on: "2026-03-02", .working)])
    #expect(reasons(plain) == [["working 2026-03-15"]])
    let named = desk(
      [review(on: "2026-03-01")],
      replies: [reply(on: "2026-03-02", .working, nextStep: "2026-03-09")])
    #expect(reasons(named) == [["next-step 2026-03-09", "working 2026-03-15"]])
    #expect(named.complaints[0].due == "2026-03-09")
  }

  @Test("what goes on in private is late exactly when it is stale")
  func inPrivate() {
    let (first, last): (Day, Day) = ("2026-03-02", "2026-04-05")
    for nextStep in [nil, "2026-03-05", "2026-03-30"] as [Day?] {
      for number in first.number...last.number {
        let desk = desk(
          [review(on: "2026-03-01")],
          replies: [reply(on: "2026-03-02", .private, nextStep: nextStep)],
          asOf: Day(number: number))
        let item = desk.complaints[0]
        #expect(item.isOverdue == item.ofCase.isStale(asOf: item.ofCase.asOf))
      }
    }
  }

  @Test("a dispute wants a reply as soon as a new complaint does, and then a settlement")
  func disputed() {
    let replies = [reply(on: "2026-03-02", .resolved)]
    let followUps = [followUp(on: "2026-03-10", .disputes)]
    #expect(
      reasons(desk([review()], replies: replies, followUps: followUps)) == [["disputed 2026-03-12"]]
    )
    let answered = desk(
      [review()], replies: replies + [reply(2, on: "2026-03-11")], followUps: followUps)
    #expect(reasons(answered) == [["disputed 2026-03-24"]])
  }

  @Test("a customer who wrote again waits for a reply while the case is in hand, and not after")
  func wroteAgain() {
    let more = [followUp(on: "2026-03-10", .adds)]
    let working = reply(on: "2026-03-02", .working)
    let open = desk([review()], replies: [working], followUps: more)
    #expect(reasons(open) == [["wrote-again 2026-03-12", "working 2026-03-15"]])
    #expect(open.complaints[0].reasons.map(\.since) == ["2026-03-10", "2026-03-01"])
    let again = desk([review()], replies: [working, reply(2, on: "2026-03-11")], followUps: more)
    #expect(reasons(again) == [["working 2026-03-15"]])
    for claim in [Reply.Claim.answered, .resolved, .declined] {
      let closed = desk([review()], replies: [reply(on: "2026-03-02", claim)], followUps: more)
      #expect(closed.complaints.isEmpty)
    }
  }

  @Test("the earliest due comes first, then fewer stars, then the older one, then the ID")
  func order() {
    let desk = desk([
      review("a", 3, on: "2026-03-05"), review("b", 1, on: "2026-03-05"),
      review("c", 3, on: "2026-03-01"), review("e", 2, on: "2026-03-05"),
      review("d", 2, on: "2026-03-05"),
    ])
    #expect(desk.complaints.map(\.ofCase.id) == ["c", "b", "d", "e", "a"])
  }

  @Test("praise without a reply stands apart, newest first, and is never due")
  func others() {
    let desk = desk(
      [
        review("a", 5, on: "2026-03-01"), review("b", 4, on: "2026-03-09"),
        review("c", nil, on: "2026-03-05"), review("d", 5, on: "2026-03-08"),
      ], replies: [reply(to: "d", on: "2026-03-09")])
    #expect(desk.complaints.isEmpty)
    #expect(desk.others.map(\.ofCase.id) == ["b", "c", "a"])
    #expect(desk.others.allSatisfy { $0.due == nil && !$0.isOverdue && $0.daysLate == nil })
  }

  @Test("what is not shown wants no reply")
  func hidden() {
    let desk = desk(
      [review("a", 1), review("b", 5)],
      decisions: [
        decision(.remove, on: "a", date: "2026-03-02", reason: .abuse),
        decision(.withhold, on: "b", date: "2026-03-02", reason: .abuse, until: "2026-05-01"),
      ])
    #expect(desk.complaints.isEmpty && desk.others.isEmpty)
  }

  @Test("a review that is held back until a day is on the desk until then, the first to end first")
  func paused() {
    let decisions = [
      decision(.withhold, on: "a", date: "2026-03-02", reason: .abuse, until: "2026-05-01"),
      decision(.withhold, on: "b", date: "2026-03-03", reason: .abuse, until: "2026-04-20"),
      decision(.withhold, on: "c", date: "2026-03-03", reason: .abuse, until: "2026-03-20"),
    ]
    let desk = desk([review("a", 1), review("b", 5), review("c", 5)], decisions: decisions)
    #expect(desk.paused.map(\.ofCase.id) == ["b", "a"])
    #expect(
      desk.paused.map(\.reasons) == [
        [Desk.Need(.undecided, since: "2026-03-03", due: "2026-04-20")],
        [Desk.Need(.undecided, since: "2026-03-02", due: "2026-05-01")],
      ])
    #expect(!desk.paused.contains { $0.isOverdue })
  }

  @Test("a case belongs to who wrote last, else to the protocol's owner")
  func owner() {
    let desk = desk(
      [review("a"), review("b")],
      replies: [reply(to: "a", on: "2026-03-02", .working, by: "joris")],
      owner: "sanne")
    let owners = desk.complaints.map { "\($0.ofCase.id) \($0.owner ?? "-")" }
    #expect(owners == ["b sanne", "a joris"])
  }

  // MARK: Topics

  private func about(_ id: String, _ rating: Int, _ date: Moment, _ topics: [String]) -> Review {
    var review = review(id, rating, on: date)
    review.topics = topics
    return review
  }

  private func change(_ topics: [String], _ reviews: [String] = [], on date: Moment) -> Change {
    Change(
      slug: "c", title: Localized("c"), date: date, topics: topics, reviews: reviews,
      text: Localized(""), place: review().place)
  }

  @Test("a topic counts the complaints of the last twelve months beside those of the twelve before")
  func topics() {
    let reviews = [
      about("a", 1, "2026-04-01", ["phone", "phone"]), about("b", 5, "2025-04-02", ["phone"]),
      about("c", 2, "2025-04-01", ["phone"]), about("d", 2, "2024-04-02", ["phone", "price"]),
      about("e", 1, "2024-04-01", ["phone", "old"]),
    ]
    let topics = desk(reviews).topics
    #expect(topics.map(\.key) == ["phone", "price"])
    #expect((topics[0].lastYear.part, topics[0].lastYear.whole) == (1, 2))
    #expect((topics[0].yearBefore.part, topics[0].yearBefore.whole) == (2, 2))
    #expect(topics.map(\.growth) == [-1, -1])
  }

  @Test("a topic has a change where one names it, or a review with it")
  func changes() {
    let reviews = [
      about("a", 1, "2026-03-01", ["phone"]), about("b", 1, "2026-03-01", ["price"]),
      about("c", 1, "2026-03-01", ["queue"]),
    ]
    let desk = desk(
      reviews,
      changes: [change(["phone"], on: "2026-03-20"), change(["phone"], ["b"], on: "2026-03-10")])
    let changed = desk.topics.map { "\($0.key) \($0.changed?.description ?? "-")" }
    #expect(changed == ["phone 2026-03-20", "price 2026-03-10", "queue -"])
  }
}
