import Findings
import Reviews

extension Fields {
  /// The reply that these fields describe; nil with a finding where one that must be given is not.
  mutating func reply(_ key: Key, shop: Shop) -> Located<Reply>? {
    let by = person("by", of: shop.people, required: true)
    let date = moment("date", on: shop.clock, required: true)
    var reply = Reply(
      review: key.review, round: key.round, by: by ?? "", date: date ?? Moment(today),
      text: key.text, place: key.place)
    let outcome = choice("outcome", of: Reply.Claim.self)
    reply.outcome = outcome ?? .answered
    reply.resolution = text("resolution")
    reply.resolvedOn = day("resolved-on")
    reply.proof = choice("proof", of: Reply.Proof.self)
    reply.url = webAddress("url")
    reply.nextStep = day("next-step", mayCome: true)
    reply.language = language("language")
    if outcome != nil || position(of: "outcome") == nil { checkTogether(reply) }
    guard by != nil, date != nil else { return nil }
    return Located(value: reply, datePosition: position(of: "date"))
  }

  /// Fields that ask for each other.
  private mutating func checkTogether(_ reply: Reply) {
    let outcome = reply.outcome
    if outcome == .resolved || outcome == .declined, reply.resolution == nil {
      report(
        .missingField, atValueOf: "outcome",
        "'outcome: \(outcome.rawValue)' needs a 'resolution' that says how")
    }
    if outcome != .resolved {
      reportNoEffect(of: "proof", "without 'outcome: resolved'")
      reportNoEffect(of: "resolved-on", "without 'outcome: resolved'")
    }
    if outcome != .working, outcome != .private {
      reportNoEffect(of: "next-step", "without 'outcome: working' or 'outcome: private'")
    }
    if reply.proof == .ruling {
      if position(of: "url") == nil {
        report(.missingField, atValueOf: "proof", "'proof: ruling' needs the 'url' of the ruling")
      }
    } else if reply.proof != nil || position(of: "proof") == nil {
      reportNoEffect(of: "url", "without 'proof: ruling'")
    }
  }

  /// The follow-up that these fields describe; nil with a finding where one that must be given is
  /// not.
  mutating func followUp(_ key: Key, shop: Shop) -> Located<FollowUp>? {
    let date = moment("date", on: shop.clock, required: true)
    let says = choice("says", of: FollowUp.Statement.self, required: true)
    let rating = rating("rating")
    let language = language("language")
    guard let date, let says else { return nil }
    var followUp = FollowUp(
      review: key.review, round: key.round, date: date, says: says, text: key.text,
      place: key.place)
    followUp.rating = rating
    followUp.language = language
    return Located(value: followUp, datePosition: position(of: "date"))
  }

  /// The decision that these fields describe; nil with a finding where one that must be given is
  /// not.
  mutating func decision(_ key: Key, shop: Shop) -> Located<Decision>? {
    let action = choice("action", of: Decision.Action.self, required: true)
    let reason = choice(
      "reason", of: Decision.Reason.self, required: action.map { $0 != .keep } ?? false)
    let by = person("by", of: shop.people, required: true)
    let date = moment("date", on: shop.clock, required: true)
    let requestedBy = text("requested-by")
    let until = day("until", mayCome: true)
    if action == .withhold {
      if position(of: "until") == nil {
        report(.missingField, atValueOf: "action", "'action: withhold' needs 'until': a pause ends")
      }
    } else if action != nil {
      reportNoEffect(of: "until", "without 'action: withhold'")
    }
    guard let action, let by, let date else { return nil }
    var decision = Decision(
      review: key.review, round: key.round, action: action, by: by, date: date, text: key.text,
      place: key.place)
    decision.reason = reason
    decision.requestedBy = requestedBy
    decision.until = until
    return Located(value: decision, datePosition: position(of: "date"))
  }
}
