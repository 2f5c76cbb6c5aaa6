import Core
import Reviews
import Testing

@testable import Coach

@Suite("The coach's rules at their edges")
struct RuleTests {
  private func remarks(
    _ text: String, review: String = "The tyre was flat again after a day.", stars: Int = 1,
    author: String = "Marieke V.", language: String = "en",
    settings: Settings = LabelledReply.settings
  ) -> [Finding] {
    let labelled = LabelledReply(
      half: "", language: language, stars: stars, author: author, review: review, reply: text,
      rules: [])
    return Coach(settings: settings).remarks(on: labelled.makeCase(0))
  }

  private func rules(_ text: String, stars: Int = 5, author: String = "Marieke V.") -> [String] {
    remarks(text, stars: stars, author: author).map(\.rule.name)
  }

  @Test("a remark stands at its words: line of the file, column in scalars")
  func place() {
    let labelled = LabelledReply(
      half: "", language: "en", stars: 1, author: "A.", review: "Flat tyre",
      reply:
        "Sorry about the tyre, I left a splinter in it. Come by.\n\nBut é😂, that is not true.",
      rules: [])
    let original = labelled.makeCase(0)
    var reply = original.replies[0]
    reply.textLine = 7
    let moved = Case(
      review: original.review, replies: [reply], number: 1, settings: LabelledReply.settings,
      asOf: LabelledReply.asOf)
    let found = Coach(settings: LabelledReply.settings).remarks(on: moved)
      .filter { $0.rule.name == "quarrel" }
    #expect(found.map(\.place) == [Place("content/replies/r1000.md", line: 9, column: 9)])
  }

  @Test(
    "personal data of the customer is remarked on, whatever the stars",
    arguments: [
      "Thanks, we mailed m.visser@gmail.com.", "Thanks! Paid to NL91ABNA0417164300.",
      "Thanks, we rang your 06-12345678.", "Thanks, sent to +49 30 1234567.",
      "Thanks, we tried (555) 123-4567 twice.", "Thanks, order no. 20391844 is on its way.",
      "It went to Dorpsweg 7, 1234 AB Dorp.", "It went to 14 Mill Lane, OX4 2DU.",
      "Dear Mrs Visser, thank you!", "Thank you, Marieke van Veen, see you soon.",
    ])
  func personalData(text: String) {
    #expect(rules(text) == ["personal-data"])
  }

  @Test(
    "what is the shop's own, or no data at all, is not",
    arguments: [
      "Thanks! Mail us at info@deproef.example.", "Thanks! NL92ABNA0417164300 is no account.",
      "Thanks, call us on 030 123 45 67 any time.", "Thanks. Tel. 06-12345678",
      "Thanks, since 01-02-2026 we are open on Sundays, 10:00 to 18:00.",
      "Thanks, the 2026 AB model is here.", "Thanks, it cost 1.234,50 euro and took 20 minutes.",
      "Our shop is at Dorpsweg 7, 1234 AB Dorp.", "Thank you, Marieke! See you.",
      "Thanks, ask for Mr de Wit at the counter.", "Thank you. Order again in 2027!",
    ])
  func notPersonal(text: String) {
    #expect(rules(text) == [])
  }

  @Test("a number that stands under three reviews is the shop's own")
  func ownNumber() {
    func cases(_ count: Int) -> [Case] {
      (0..<count).map { number in
        LabelledReply(
          half: "", language: "en", stars: 5, author: "A.", review: "Fine \(number)",
          reply: "Thanks, 06-12345678.", rules: []
        ).makeCase(number)
      }
    }
    let coach = Coach(settings: LabelledReply.settings)
    #expect(coach.remarks(on: cases(2), jobs: 1).count == 2)
    #expect(coach.remarks(on: cases(3), jobs: 1).isEmpty)
  }

  @Test("what the customer wrote too is no secret")
  func knownNumber() {
    #expect(
      remarks(
        "Thanks, order number 2039-1844 went out.", review: "Order 20391844 was quick", stars: 5
      ).isEmpty)
  }

  @Test(
    "the customer's words, quoted, do not count against the shop",
    arguments: [
      "You write \"that is not true\" and you are right. I forgot to call about the tyre, sorry. Come by.",
      "> That is not true, our lawyer will call!\n\nSorry, I put the tyre on badly. Come by, it is free.",
      "‘Get your facts straight’, you say. Sorry, I fitted the tyre in a hurry. I'll fit a new one.",
    ])
  func quoted(text: String) {
    #expect(remarks(text).map(\.rule.name) == [])
  }

  @Test(
    "to deny that one asks, threatens or claims is not to do so",
    arguments: [
      "Thanks! We would never ask you to change your review.",
      "Thank you for updating your review!", "Thanks, we will not take legal action over a joke.",
    ])
  func negated(text: String) {
    #expect(rules(text) == [])
  }

  @Test("rules are switched off by name, and a name that is none is told where it stands")
  func off() {
    var settings = LabelledReply.settings
    let place = Place("content/site.yml", line: 9, column: 16)
    settings.coachOff = [.init(rule: "quarrel", place: place), .init(rule: "quarel", place: place)]
    let coach = Coach(settings: settings)
    #expect(
      coach.findings.map(\.description) == [
        "content/site.yml:9:16: warning: the coach has no rule 'quarel'; did you mean 'quarrel'?"
          + " [unknown-coach-rule]"
      ])
    #expect(
      !remarks("That is not true about the tyre.", settings: settings).contains {
        $0.rule.name == "quarrel"
      })
    #expect(remarks("That is not true about the tyre.").contains { $0.rule.name == "quarrel" })
  }

  @Test("a later round is not asked for a story again, but may not quarrel either")
  func laterRounds() {
    let one = LabelledReply(
      half: "", language: "en", stars: 1, author: "A.", review: "The tyre was flat again.",
      reply: "Sorry, I left a splinter in the tyre. Come by and I'll fit a new one.", rules: []
    ).makeCase(0)
    var second = one.replies[0]
    second = Reply(
      review: second.review, round: 2, by: "sanne", date: second.date,
      text: "You are lying about the splinter.", place: Place("content/replies/r1000.2.md"))
    let both = Case(
      review: one.review, replies: [one.replies[0], second], number: 1,
      settings: LabelledReply.settings, asOf: LabelledReply.asOf)
    let found = Coach(settings: LabelledReply.settings).remarks(on: both)
    #expect(found.map(\.rule.name) == ["quarrel"])
    #expect(found.map(\.place.file) == ["content/replies/r1000.2.md"])
  }

  @Test("a reply to a review that nobody can read is left alone")
  func hidden() {
    let one = LabelledReply(
      half: "", language: "en", stars: 1, author: "A.", review: "x", reply: "You are lying.",
      rules: []
    ).makeCase(0)
    var decision = Decision(
      review: one.id, round: 1, action: .remove, by: "sanne", date: Moment(LabelledReply.asOf),
      text: "", place: Place("d.md"))
    decision.reason = .abuse
    let hidden = Case(
      review: one.review, replies: one.replies, decisions: [decision], number: 1,
      settings: LabelledReply.settings, asOf: LabelledReply.asOf)
    #expect(Coach(settings: LabelledReply.settings).remarks(on: hidden).isEmpty)
  }

  @Test("names in capitals and abbreviations are no shouting")
  func capitals() {
    let text =
      "SORRY MARIA JANSEN about the tyre: I left a splinter in it. The ANWB DHL PTT van will bring a new one."
    #expect(remarks(text).map(\.rule.name) == [])
  }

  @Test("a paraphrase is not asked for where reply and review are in two languages")
  func twoLanguages() {
    let labelled = LabelledReply(
      half: "", language: "nl", stars: 1, author: "A.",
      review: "De band was na een dag weer lek en de ketting ratelt.",
      reply:
        "Sorry! I was in a hurry on Friday. Come by and I'll sort it out.", rules: [])
    let original = labelled.makeCase(0)
    var reply = original.replies[0]
    reply.language = "en"
    let one = Case(
      review: original.review, replies: [reply], number: 1, settings: LabelledReply.settings,
      asOf: LabelledReply.asOf)
    #expect(Coach(settings: LabelledReply.settings).remarks(on: one).isEmpty)
  }
}
