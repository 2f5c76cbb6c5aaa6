import Core
import Reviews

extension Fields {
  /// The reply that these fields describe.
  mutating func reply(_ key: Key, shop: ShopFacts) -> Parsed<Reply> {
    let by = person("by", of: shop.people, required: true)
    // What was imported from a source that does not say when is written as it is known: not.
    let isDated = node("date")?.text != "unknown"
    let date = isDated ? moment("date", on: shop.clock, required: true) : nil
    var reply = Reply(
      review: key.review, round: key.round, by: by ?? "", date: date ?? Moment(today),
      text: key.text, place: key.place)
    reply.isDated = isDated
    let outcome = choice("outcome", of: Reply.Claim.self)
    reply.outcome = outcome ?? .answered
    reply.resolution = text("resolution")
    reply.resolvedOn = day("resolved-on")
    reply.proof = choice("proof", of: Reply.Proof.self)
    reply.url = webAddress("url")
    reply.nextStep = day("next-step", mayCome: true)
    reply.language = language("language")
    reply.photos = photos("photos")
    reply.textLine = key.line
    if outcome != nil || position(of: "outcome") == nil { checkTogether(reply) }
    let isEmpty = key.text.isBlank && reply.resolution == nil
    // Of a claim without a resolution it is said already what is missing.
    if isEmpty, reply.outcome != .resolved, reply.outcome != .declined {
      findings.append(
        Finding(.emptyReply, at: place, "this reply has no words below its second line '---'"))
    }
    var located = Parsed(
      value: reply, isWhole: by != nil && (date != nil || !isDated) && !isEmpty, date: date,
      datePosition: position(of: "date"))
    if outcome == .resolved, let day = reply.resolvedOn, let position = position(of: "resolved-on")
    {
      located.furtherDay = NamedDay(key: "resolved-on", day: day, position: position)
    }
    if outcome == .working || outcome == .private, let date, let day = reply.nextStep,
      day < date.day
    {
      report(
        .daysOutOfOrder, atValueOf: "next-step", "'next-step' is before the reply of \(date.day)")
    }
    return located
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

  /// The follow-up that these fields describe.
  mutating func followUp(_ key: Key, shop: ShopFacts) -> Parsed<FollowUp> {
    let date = moment("date", on: shop.clock, required: true)
    let says = choice("says", of: FollowUp.Statement.self, required: true)
    let rating = rating("rating")
    let language = language("language")
    var followUp = FollowUp(
      review: key.review, round: key.round, date: date ?? Moment(today), says: says ?? .adds,
      text: key.text, place: key.place)
    followUp.rating = rating
    followUp.language = language
    return Parsed(
      value: followUp, isWhole: date != nil && says != nil, date: date,
      datePosition: position(of: "date"))
  }

  /// The decision that these fields describe.
  mutating func decision(_ key: Key, shop: ShopFacts) -> Parsed<Decision> {
    let action = choice("action", of: Decision.Action.self, required: true)
    let reason = choice(
      "reason", of: Decision.Reason.self, required: action.map { $0 != .keep } ?? false)
    if reason == .hiddenAtSource, let action, action != .withhold {
      report(
        .reasonForPauseOnly, atValueOf: "reason",
        "'reason: hidden-at-source' is for 'action: withhold' only")
    }
    let by = person("by", of: shop.people, required: true)
    let date = moment("date", on: shop.clock, required: true)
    let requestedBy = text("requested-by")
    let until = day("until", mayCome: true)
    if action == .withhold {
      if position(of: "until") == nil {
        report(.missingField, atValueOf: "action", "'action: withhold' needs 'until': a pause ends")
      } else if let date, let until, until < date.day {
        report(
          .pauseEndsEarly, atValueOf: "until", "'until' is before the decision of \(date.day)")
      }
    } else if action != nil {
      reportNoEffect(of: "until", "without 'action: withhold'")
    }
    var decision = Decision(
      review: key.review, round: key.round, action: action ?? .keep, by: by ?? "",
      date: date ?? Moment(today), text: key.text, place: key.place)
    decision.reason = reason
    decision.requestedBy = requestedBy
    decision.until = until
    return Parsed(
      value: decision, isWhole: action != nil && by != nil && date != nil, date: date,
      datePosition: position(of: "date"))
  }
}
