import Ledger
import Reviews

/// Makes the sentence under a complaint's badge: who said what, and when.
struct BecauseBuilder {
  let labels: Labels
  let one: Case
  /// What the ledger holds of the case; nil where it is not in the ledger, or there is none.
  let record: CaseHistory?

  private var language: Language { labels.language }

  var view: BecauseView {
    let kind = ComplaintStatus(one.outcome, one.grade).kind
    // Where a day is not known the badge's meaning is all that can be said.
    let parts = sentence ?? [.init(text: language.words["meaning-\(kind)"], isName: false)]
    return BecauseView(parts: parts, meaning: SitePath.meaning(kind))
  }

  private typealias Sentence = [BecauseView.NamedPart]

  private var sentence: Sentence? {
    switch one.outcome {
    case .resolved: resolved
    case .disputed: disputed
    case .waiting: waiting
    case .answered: one.replies.first.flatMap { said("because-answered", in: $0) }
    case .declined: one.standingReply.flatMap { said("because-declined", in: $0) }
    case .working, .private: one.standingReply.flatMap(underWay)
    }
  }

  /// A sentence with the customer, the shop and a day. `more` is what else it has.
  private func sentence(_ key: String, on day: String, more: String = "") -> Sentence {
    let values = [
      ("who", labels.author(of: one), "name"), ("shop", labels.shop, "name"), ("date", day, ""),
      ("next", more, ""), ("proof", more, ""),
    ]
    return language.phrase(key, 0, values).map { .init(text: $0.text, isName: $0.tone == "name") }
  }

  /// A sentence about a reply. Nil where its day is not known.
  private func said(_ key: String, in reply: Reply, more: String = "") -> Sentence? {
    reply.isDated ? sentence(key, on: day(of: reply), more: more) : nil
  }

  /// A document's day, and that of its entry where that was late.
  private func day(of document: some DatedDocument) -> String {
    let day = language.day(document.date.day)
    return labels.entered(document).map { "\(day) (\($0))" } ?? day
  }

  private var resolved: Sentence? {
    if one.grade == .confirmed, let word = one.followUps.last(where: { $0.says == .confirms }) {
      let key = word.toldBy == .shop ? "because-confirmed-told" : "because-confirmed"
      return sentence(key, on: day(of: word)) + change(of: word)
    }
    guard let reply = one.standingReply else { return nil }
    switch one.grade {
    case .ruled: return said("because-ruled", in: reply)
    case .documented:
      let proof = reply.proof.map { language.words["proof-\($0.rawValue)"] } ?? ""
      return said("because-documented", in: reply, more: proof)
    case .claimed, .confirmed, nil:
      // Who said something cannot be said to be silent, even if it was before the claim.
      if one.followUps.contains(where: { $0.says == .confirms }) { return nil }
      let key = one.followUps.isEmpty ? "because-claimed" : "because-claimed-said"
      return said(key, in: reply)
    }
  }

  /// The newest dispute, and whether the shop has replied to it.
  private var disputed: Sentence? {
    guard let place = one.events.lastIndex(where: { $0.followUp?.says == .disputes }),
      let dispute = one.events[place].followUp
    else { return nil }
    let hasReply = one.events[(place + 1)...].contains { $0.reply != nil }
    let key = hasReply ? "because-disputed-answered" : "because-disputed"
    return sentence(key, on: day(of: dispute)) + change(of: dispute)
  }

  /// That the customer's words were edited, without which the sentence would give what they say now the
  /// day of what they said at first.
  private func change(of followUp: FollowUp) -> Sentence {
    record?.edit(of: .followUp, round: followUp.round).map {
      [.init(text: " " + labels.changed($0), isName: false)]
    } ?? []
  }

  /// Until when an answer was promised, or that it did not come.
  private var waiting: Sentence {
    let due = Day(number: one.review.counted.day.number + one.promises.firstReply)
    return sentence(
      one.isOverdue(asOf: one.asOf) ? "because-overdue" : "because-waiting", on: language.day(due))
  }

  private func underWay(_ reply: Reply) -> Sentence? {
    if one.isStale(asOf: one.asOf) { return said("because-stale", in: reply) }
    guard let next = one.nextStep else { return said("because-\(one.outcome.rawValue)", in: reply) }
    return said("because-\(one.outcome.rawValue)-next", in: reply, more: language.day(next))
  }
}
