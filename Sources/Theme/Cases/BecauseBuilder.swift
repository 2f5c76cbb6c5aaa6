import Reviews

/// Makes the sentence under a complaint's badge: who said what, and when.
struct BecauseBuilder {
  let labels: Labels
  let one: Case

  private var language: Language { labels.language }
  private var words: Words { language.words }

  var view: BecauseView {
    let status = ComplaintStatus(one.outcome, one.grade)
    return BecauseView(text: text, meaning: SitePath.meaning(status.kind))
  }

  private var text: String {
    switch one.outcome {
    case .resolved: resolved
    case .disputed: disputed
    case .waiting: waiting
    case .answered: said("because-answered", since: one.outcomeSince)
    case .declined: said("because-declined", since: one.outcomeSince)
    case .working, .private: underWay
    }
  }

  /// A sentence with the customer, the shop and a day.
  private func said(_ key: String, since day: Day, more: String = "") -> String {
    words[
      key,
      [
        "who": labels.author(of: one), "shop": labels.shop, "date": language.day(day),
        "next": more, "proof": more,
      ]]
  }

  private var resolved: String {
    let reply = one.standingReply
    switch one.grade {
    case .ruled: return said("because-ruled", since: reply?.date.day ?? one.outcomeSince)
    case .confirmed:
      let confirmation = one.followUps.last { $0.says == .confirms }
      let key = confirmation?.toldBy == .shop ? "because-confirmed-told" : "because-confirmed"
      return said(key, since: confirmation?.date.day ?? one.outcomeSince)
    case .documented:
      let proof = reply?.proof.map { words["proof-\($0.rawValue)"] } ?? ""
      return said(
        "because-documented", since: reply?.date.day ?? one.outcomeSince, more: proof)
    case .claimed, nil:
      let hasAnswered = one.followUps.contains { $0.date.day >= one.outcomeSince }
      return said(
        hasAnswered ? "because-claimed-said" : "because-claimed", since: one.outcomeSince)
    }
  }

  /// The dispute, and whether the shop has replied to it.
  private var disputed: String {
    let place = one.events.lastIndex { $0.followUp?.says == .disputes }
    let hasReply = place.map { one.events[($0 + 1)...].contains { $0.reply != nil } } ?? false
    return said(
      hasReply ? "because-disputed-answered" : "because-disputed", since: one.outcomeSince)
  }

  /// Until when an answer was promised, or that it did not come.
  private var waiting: String {
    let due = Day(number: one.review.counted.day.number + one.promises.firstReply)
    return said(one.isOverdue(asOf: one.asOf) ? "because-overdue" : "because-waiting", since: due)
  }

  private var underWay: String {
    if one.isStale(asOf: one.asOf) { return said("because-stale", since: one.outcomeSince) }
    let key = "because-\(one.outcome.rawValue)"
    guard let next = one.nextStep else { return said(key, since: one.outcomeSince) }
    return said("\(key)-next", since: one.outcomeSince, more: language.day(next))
  }
}
