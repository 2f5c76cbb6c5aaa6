import Ledger
import Markup
import Reviews

/// Makes the timeline of a case: what followed a review, step by step.
struct TimelineBuilder {
  let views: CaseViewBuilder
  let one: Case
  /// What the ledger holds of it; nil where it is not in the ledger, or there is none.
  let record: CaseHistory?
  let extent: CaseViewBuilder.Extent

  private var words: Words { views.language.words }

  /// The steps in order. A claim that the case is resolved, declined or continues is a step of its
  /// own after the reply that makes it.
  func steps() -> [TimelineStep] {
    var steps: [TimelineStep] = []
    var isFirst = true
    for event in one.events {
      switch event {
      case .reply(let reply):
        steps.append(self.reply(reply, isFirst: isFirst))
        isFirst = false
        if let claim = claim(of: reply) { steps.append(claim) }
      case .followUp(let followUp): steps.append(self.followUp(followUp))
      }
    }
    return steps
  }

  /// The beginning of the first reply, for a secondary list. Nil where there is none.
  var beginning: (step: TimelineStep, isCut: Bool)? {
    guard let reply = one.replies.first else { return nil }
    var step = self.reply(reply, isFirst: true)
    let beginning = Markdown.beginning(of: reply.text, limit: CaseViewBuilder.mostOfReply)
    if let beginning { step.words = .paragraph(beginning) }
    return (step, beginning != nil)
  }

  private func reply(_ reply: Reply, isFirst: Bool) -> TimelineStep {
    let role = views.site.settings.people[reply.by]?.role
    var step = TimelineStep(
      kind: .reply, title: views.labels.replyFrom, who: views.labels.person(reply.by),
      role: views.language.text(role), when: when(reply, isFirst))
    step.entered = views.labels.entered(reply)
    step.words = views.html(reply.text)
    step.language = views.labels.foreign(reply.language ?? one.review.language)
    step.photos = views.photos(
      reply.photos, by: views.labels.shop, of: one, "_reply\(reply.round)-", extent)
    step.change = record?.edit(of: .reply, round: reply.round).map {
      ChangeNote(text: views.labels.changed($0), id: one.id, canBeRead: false)
    }
    return step
  }

  private func when(_ reply: Reply, _ isFirst: Bool) -> String {
    if !reply.isDated { return words["undated"] }
    return isFirst ? first(reply) : words["on-date", ["date": day(reply.date.day)]]
  }

  /// In a list only how long it took, unless it was entered late: then its date stands beside the
  /// day of its entry everywhere.
  private func first(_ reply: Reply) -> String {
    guard let time = reply.counted.known(since: one.review.counted) else {
      return words["on-date", ["date": day(reply.date.day)]]
    }
    let after = views.language.duration(time)
    let isLate = reply.entered != nil
    if !one.isComplaint || (extent != .page && !isLate) {
      return isLate
        ? words["on-date", ["date": day(reply.date.day)]] : words["after", ["time": after]]
    }
    let promised = views.language.counted("days", one.promises.firstReply)
    return words[
      "first-reply", ["date": day(reply.date.day), "time": after, "promised": promised]]
  }

  private func claim(of reply: Reply) -> TimelineStep? {
    switch reply.outcome {
    case .answered: return nil
    case .working, .private:
      let next = reply.nextStep.map { words["next-step", ["date": day($0)]] }
      guard reply.outcome == .private || next != nil else { return nil }
      return TimelineStep(
        kind: .step, tone: "busy", title: words["step-\(reply.outcome.rawValue)"], when: next ?? "")
    case .resolved, .declined:
      var step = TimelineStep(
        kind: .step, tone: reply.outcome == .resolved ? "ok" : "",
        title: words["step-\(reply.outcome.rawValue)"], when: settled(reply))
      step.text = reply.resolution
      step.language = views.labels.foreign(reply.language ?? one.review.language)
      if reply.proof == .ruling {
        step.link = reply.url
        step.linkLabel = words["the-ruling"]
      }
      return step
    }
  }

  private func settled(_ reply: Reply) -> String {
    guard let settled = reply.settled else { return words["undated"] }
    guard let time = settled.known(since: one.review.counted) else {
      return words["on-date", ["date": day(reply.resolvedOn ?? reply.date.day)]]
    }
    let after = views.language.duration(time)
    if extent != .page || reply.outcome == .declined || !one.isComplaint {
      return words["after", ["time": after]]
    }
    let promised = views.language.counted("days", one.promises.resolution)
    let date = day(reply.resolvedOn ?? reply.date.day)
    return words["settled", ["date": date, "time": after, "promised": promised]]
  }

  private func followUp(_ followUp: FollowUp) -> TimelineStep {
    let tone =
      switch followUp.says {
      case .confirms: "confirmed"
      case .disputes: "disputed"
      case .adds: ""
      }
    let author = views.labels.author(of: one)
    var step = TimelineStep(
      kind: .said, tone: tone, title: author,
      when: words["said-\(followUp.says.rawValue)", ["date": day(followUp.date.day)]])
    step.initials = Initials.of(author)
    step.entered = views.labels.entered(followUp)
    if followUp.says == .confirms { step.toldBy = words["told-\(followUp.toldBy.rawValue)"] }
    step.words = views.html(followUp.text)
    step.language = views.labels.foreign(followUp.language ?? one.review.language)
    step.stars = followUp.rating.map { views.labels.stars($0) }
    step.change = change(of: followUp)
    return step
  }

  /// The note that a follow-up was edited. The earlier statement is given if it differs, because
  /// the outcome depends on it.
  private func change(of followUp: FollowUp) -> ChangeNote? {
    guard let record, let edit = record.edit(of: .followUp, round: followUp.round) else {
      return nil
    }
    var text = views.labels.changed(edit)
    if let first = record.firstStatement(round: followUp.round), first != followUp.says {
      let said = words["said-\(first.rawValue)", ["date": day(followUp.date.day)]]
      text += " " + words["said-first", ["said": said]]
    }
    let canBeRead = record.events.contains {
      $0.kind == .followUp && $0.round == followUp.round && $0.earlier != nil
    }
    return ChangeNote(text: text, id: one.id, canBeRead: canBeRead)
  }

  private func day(_ day: Day) -> String { views.language.day(day) }
}
