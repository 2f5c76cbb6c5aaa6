import Testing

@Suite("Mistakes in replies, follow-ups and decisions")
struct RoundMistakeTests {
  static func reply(_ title: String, _ lines: String, _ report: String...) -> Mistake {
    let path = "content/replies/flat-tyre.md"
    return Mistake(title, in: path, "---\n\(lines)\n---\nSorry!\n", report)
  }

  @Test(
    "a reply's mistake is reported at its own place",
    arguments: [
      reply(
        "nobody's reply", "date: 2026-03-15", "1: error: 'by' is missing [missing-field]"),
      reply(
        "a reply without a date", "by: sanne", "1: error: 'date' is missing [missing-field]"),
      reply(
        "an unknown person", "date: 2026-03-15\nby: sane",
        "3:5: error: unknown person 'sane'; did you mean 'sanne'? [unknown-person]"),
      reply(
        "an unknown key", "by: sanne\ndate: 2026-03-15\ncolour: red",
        "4:1: warning: unknown key 'colour' [unknown-key]"),
      reply(
        "an unknown key and no date", "by: sanne\ndate: unknown\noutcom: answered",
        "4:1: warning: unknown key 'outcom'; did you mean 'outcome'? [unknown-key]"),
      reply(
        "a person by the full name", "date: 2026-03-15\nby: Ahmed El Idrissi",
        "3:5: error: unknown person 'Ahmed El Idrissi'; did you mean 'ahmed'? [unknown-person]"),
      reply(
        "a reply before its review", "by: sanne\ndate: 2026-03-13",
        "3:7: error: this reply is dated before its review of 2026-03-14 [before-review]"),
      reply(
        "a reply to nothing", "by: sanne\ndate: 2026-03-15\nreview: flat-tire",
        "4:9: error: there is no review 'flat-tire'; did you mean 'flat-tyre'? [no-such-review]"),
      reply(
        "a review's ID with capitals", "by: sanne\ndate: 2026-03-15\nreview: Flat Tyre",
        "4:9: error: an ID is made of a-z, 0-9 and hyphens, at most 100, not 'Flat Tyre'; "
          + "did you mean 'flat-tyre'? [bad-id]"),
      reply(
        "an unknown outcome", "by: sanne\ndate: 2026-03-15\noutcome: solved",
        "4:10: error: 'outcome' is one of answered, working, private, resolved, declined, "
          + "not 'solved'; did you mean 'resolved'? [unknown-value]"),
      reply(
        "a resolution that does not say how", "by: sanne\ndate: 2026-03-15\noutcome: resolved",
        "4:10: error: 'outcome: resolved' needs a 'resolution' that says how [missing-field]"),
      reply(
        "a refusal that does not say why", "by: sanne\ndate: 2026-03-15\noutcome: declined",
        "4:10: error: 'outcome: declined' needs a 'resolution' that says how [missing-field]"),
      reply(
        "a ruling without an address",
        "by: sanne\ndate: 2026-03-15\noutcome: resolved\nresolution: Paid.\nproof: ruling",
        "6:8: error: 'proof: ruling' needs the 'url' of the ruling [missing-field]"),
      reply(
        "a proof of nothing", "by: sanne\ndate: 2026-03-15\nproof: refund",
        "4:8: warning: 'proof' has no effect without 'outcome: resolved' [no-effect]"),
      reply(
        "a next step after an answer", "by: sanne\ndate: 2026-03-15\nnext-step: 2026-12-01",
        "4:12: warning: 'next-step' has no effect without 'outcome: working' or "
          + "'outcome: private' [no-effect]"),
      reply(
        "a resolution before the complaint",
        "by: sanne\ndate: 2026-03-15\noutcome: resolved\nresolution: Paid.\nresolved-on: 2026-03-13",
        "6:14: error: 'resolved-on' is before the review of 2026-03-14 [before-review]"),
      reply(
        "a resolution on the day of the complaint",
        "by: sanne\ndate: 2026-03-15\noutcome: resolved\nresolution: Paid.\nresolved-on: 2026-03-14"
      ),
      reply(
        "a resolution in the future",
        "by: sanne\ndate: 2026-03-15\noutcome: resolved\nresolution: Paid.\nresolved-on: 2026-09-05",
        "6:14: warning: 2026-09-05 is after 2026-09-04, the day of this build [future-date]"),
      reply(
        "a next step before the reply",
        "by: sanne\ndate: 2026-03-15\noutcome: working\nnext-step: 2026-03-14",
        "5:12: warning: 'next-step' is before the reply of 2026-03-15 [days-out-of-order]"),
      reply(
        "a next step on the reply's day",
        "by: sanne\ndate: 2026-03-15\noutcome: private\nnext-step: 2026-03-15"),
      reply(
        "an unknown person before the review", "by: sane\ndate: 2026-03-13",
        "2:5: error: unknown person 'sane'; did you mean 'sanne'? [unknown-person]",
        "3:7: error: this reply is dated before its review of 2026-03-14 [before-review]"),
      reply(
        "a reply to nothing, by nobody, on no day", "review: gone",
        "1: error: 'by' is missing [missing-field]", "1: error: 'date' is missing [missing-field]",
        "2:9: error: there is no review 'gone' [no-such-review]"),
      reply(
        "a reply from the future", "by: sanne\ndate: 2026-09-05",
        "3:7: warning: 2026-09-05 is after 2026-09-04, the day of this build [future-date]"),
    ])
  func isReported(reply mistake: Mistake) { mistake.check() }

  static func decision(_ title: String, _ lines: String, _ report: String...) -> Mistake {
    let path = "content/decisions/flat-tyre.md"
    return Mistake(title, in: path, "---\nby: sanne\ndate: 2026-03-15\n\(lines)\n---\n", report)
  }

  @Test(
    "a decision's mistake is reported at its own place",
    arguments: [
      decision("no action", "reason: fake", "1: error: 'action' is missing [missing-field]"),
      decision("no reason", "action: remove", "1: error: 'reason' is missing [missing-field]"),
      decision(
        "a dislike for a reason", "action: remove\nreason: unfair",
        "5:9: error: 'reason' is one of personal-data, abuse, discrimination, fake, unrelated, "
          + "confidential, illegal, hidden-at-source, not 'unfair' [unknown-value]"),
      decision(
        "a pause without an end", "action: withhold\nreason: abuse",
        "4:9: error: 'action: withhold' needs 'until', the last day of the pause [missing-field]"),
      decision(
        "an end without a pause", "action: remove\nreason: abuse\nuntil: 2026-12-01",
        "6:8: warning: 'until' has no effect without 'action: withhold' [no-effect]"),
      decision(
        "an end before the pause", "action: withhold\nreason: abuse\nuntil: 2026-03-14",
        "6:8: error: 'until' is before the decision of 2026-03-15 [pause-ends-early]"),
      decision("a pause of a day", "action: withhold\nreason: abuse\nuntil: 2026-03-15"),
      decision("a request that was refused", "action: keep"),
    ])
  func isReported(decision mistake: Mistake) { mistake.check() }

  @Test("a follow-up says what it says")
  func followUp() {
    let path = "content/follow-ups/2026/flat-tyre.md"
    #expect(
      Site.report([path: "---\ndate: 2026-03-18\nsays: confirm\nrating: 7\n---\n"]) == [
        "\(path):3:7: error: 'says' is one of confirms, disputes, adds, not 'confirm'; "
          + "did you mean 'confirms'? [unknown-value]",
        "\(path):4:9: error: a rating is a whole number from 1 to 5, not '7' [bad-rating]",
      ])
    #expect(
      Site.report([path: "---\ndate: 2026-03-13\nsays: adds\n---\n"]) == [
        "\(path):2:7: error: this follow-up is dated before its review of 2026-03-14 "
          + "[before-review]"
      ])
  }

  @Test("rounds come in the order of their numbers")
  func rounds() throws {
    func reply(_ date: String) -> String { "---\nby: sanne\ndate: \(date)\n---\nSorry.\n" }
    let gap = Site.parse([
      "content/replies/flat-tyre.md": reply("2026-03-15"),
      "content/replies/flat-tyre.3.md": reply("2026-03-16"),
    ])
    #expect(
      gap.findings.map(\.description) == [
        "content/replies/flat-tyre.3.md:1: warning: this is round 3, but there is no "
          + "'flat-tyre.2.md' [round-gap]"
      ])
    #expect(gap.siteContent?.replies.map(\.round) == [1, 3])
    #expect(
      Site.report([
        "content/replies/flat-tyre.md": reply("2026-03-16"),
        "content/replies/flat-tyre.2.md": reply("2026-03-15"),
      ]) == [
        "content/replies/flat-tyre.2.md:3:7: warning: this reply is dated before the one in "
          + "content/replies/flat-tyre.md [rounds-out-of-order]"
      ])
    #expect(
      Site.report([
        "content/replies/a/flat-tyre.md": reply("2026-03-16"),
        "content/replies/b/flat-tyre.md": reply("2026-03-15"),
      ]) == [
        "content/replies/b/flat-tyre.md:1: error: this reply is also in "
          + "content/replies/a/flat-tyre.md [duplicate-round]"
      ])
    #expect(
      Site.report([
        "content/replies/flat-tyre.md": reply("2026-02-30"),
        "content/replies/flat-tyre.2.md": reply("2026-03-15"),
      ]).count == 1, "a first round with a mistake of its own is no gap")
  }

  @Test("a round with a mistake of its own is a round among the others")
  func roundsWithMistakes() {
    func reply(_ lines: String) -> String { "---\n\(lines)\n---\nSorry.\n" }
    #expect(
      Site.report([
        "content/replies/a/flat-tyre.md": reply("by: sane\ndate: 2026-03-16"),
        "content/replies/b/flat-tyre.md": reply("by: sanne\ndate: 2026-03-16"),
        "content/replies/flat-tyre.2.md": reply("by: sane\ndate: 2026-03-15"),
      ]) == [
        "content/replies/a/flat-tyre.md:2:5: error: unknown person 'sane'; did you mean 'sanne'? "
          + "[unknown-person]",
        "content/replies/b/flat-tyre.md:1: error: this reply is also in "
          + "content/replies/a/flat-tyre.md [duplicate-round]",
        "content/replies/flat-tyre.2.md:2:5: error: unknown person 'sane'; did you mean 'sanne'? "
          + "[unknown-person]",
        "content/replies/flat-tyre.2.md:3:7: warning: this reply is dated before the one in "
          + "content/replies/b/flat-tyre.md [rounds-out-of-order]",
      ])
    #expect(
      Site.report(["content/follow-ups/flat-tyre.md": reply("date: 2026-03-13\nsays: hm")]).count
        == 2)
    #expect(
      Site.report(["content/decisions/flat-tyre.md": reply("date: 2026-03-13\nby: sanne")]).count
        == 2)
    #expect(
      Site.report(["content/changes/a.md": reply("date: 2026-03-13\nreviews: [gone]")]) == [
        "content/changes/a.md:1: error: 'title' is missing [missing-field]",
        "content/changes/a.md:3:11: error: there is no review 'gone' [no-such-review]",
      ])
  }

  @Test(
    "a file whose ID is not known makes no claims",
    arguments: [
      ("content/replies/antwoord.md", "review: Y38\nby: sanne\ndate: 2026-03-16", "bad-id"),
      ("content/replies/antwoord.md", "review: flat-tyre\nby: a: b", "bad-yaml"),
      ("content/replies/antwoord.x.md", "by: sanne\ndate: 2026-03-16", "bad-name"),
      ("content/reviews/flat-tyre.md", "rating: 4\ndate: a: b", "bad-yaml"),
      ("content/reviews/flat-tyre.md", "rating: 4\ndate: 2026-03-13\nreview: Bad ID", "bad-id"),
    ])
  func noClaims(_ path: String, _ lines: String, _ rule: String) {
    #expect(Site.parse([path: "---\n\(lines)\n---\nWords.\n"]).findings.map(\.rule.name) == [rule])
  }

  @Test("a reply that was begun and not written in is no answer; with a resolution it is one")
  func emptyReply() {
    let path = "content/replies/flat-tyre.md"
    let begun = Site.parse([path: "---\nby: sanne\ndate: 2026-03-16\n---\n\n \n"])
    #expect(
      begun.findings.map(\.description) == [
        "\(path):1: error: this reply has no words below its second line '---' [empty-reply]"
      ])
    #expect(begun.siteContent?.replies.count == 0)
    let resolved = "---\nby: sanne\ndate: 2026-03-16\noutcome: resolved\n"
    #expect(Site.report([path: resolved + "resolution: Paid back.\n---\n"]) == [])
    #expect(
      Site.parse([path: resolved + "---\n"]).findings.map(\.rule.name) == ["missing-field"])
  }

  @Test("what may be in a file that cannot be read is not missed")
  func excuses() {
    let broken = "---\na: b: c\n---\n"
    let reply = "---\nby: sanne\ndate: 2026-03-16\n---\nSorry.\n"
    let page = "---\ntitle: T\n---\n"
    #expect(
      Site.parse([
        "content/reviews/x.md": broken, "content/replies/x.md": reply,
        "content/replies/flat-tyre.md": broken, "content/replies/flat-tyre.2.md": reply,
        "content/pages/about.md": broken, "content/pages/about.nl.md": page,
      ]).findings.map(\.rule.name) == ["bad-yaml", "bad-yaml", "bad-yaml"])
    #expect(
      Site.parse(["content/pages/about.en.md": broken, "content/pages/about.nl.md": page])
        .findings.map(\.rule.name) == ["bad-yaml", "no-base-text"],
      "a text in another language is no base text")
  }

  @Test("a reply on the review's day is not before it, one an hour earlier by the clock is")
  func clock() {
    let review = "---\nrating: 1\ndate: 2026-03-14T18:20:00+01:00\n---\n"
    func report(_ date: String) -> Int {
      Site.report([
        "content/reviews/x.md": review,
        "content/replies/x.md": "---\nby: sanne\ndate: \(date)\n---\nSorry.\n",
      ]).count
    }
    #expect(report("2026-03-14") == 0)
    #expect(report("2026-03-14T17:20:00Z") == 0)
    #expect(report("2026-03-14T17:19:59Z") == 1)
    #expect(report("2026-03-14 18:20") == 0)
    #expect(report("2026-03-14 18:19") == 1)
  }
}
