import Core
import Reviews

extension Fields {
  /// The review that these fields describe.
  mutating func review(_ body: DocumentBody, shop: ShopFacts) -> Parsed<Review> {
    let title = text("title")
    let rating = rating("rating")
    let date = moment("date", on: shop.clock, required: true, mayBeMonth: true)
    let place = body.place
    var review = Review(
      id: body.document.review, stars: Stars(rating), author: text("author"),
      date: date ?? Moment(today),
      text: body.text, place: place)
    review.title = title
    review.scale = scale("scale")
    review.experienced = day("experienced")
    if let date, let experienced = review.experienced, experienced > date.day, experienced <= today
    {
      report(
        .daysOutOfOrder, atValueOf: "experienced",
        "'experienced' is after the review of \(date.dayText)")
    }
    review.language = language("language")
    review.source = map("source") { source in
      source.origin()
    }.flatMap { $0 }
    review.evidence = choice("evidence", of: Review.Evidence.self) ?? .none
    review.incentive = text("incentive")
    review.relation = text("relation")
    review.topics = topics("topics")
    review.product = text("product")
    review.recommends = flag("recommends")
    review.photos = photos("photos")
    review.isMarkedComplaint = complaint(rating, shop: shop)
    review.corrected = day("corrected")
    review.erased = day("erased")
    if review.erased != nil { checkErased(review) }
    if title == nil, body.text.isBlank, position(of: "rating") == nil, review.recommends == nil,
      position(of: "erased") == nil
    {
      findings.append(
        Finding(.saysNothing, at: self.place, "this review has no rating, no title and no text"))
    }
    return Parsed(
      value: review, isWhole: date != nil, date: date, datePosition: position(of: "date"))
  }

  private mutating func complaint(_ rating: Int?, shop: ShopFacts) -> Bool {
    guard let isComplaint = flag("complaint") else { return false }
    if !isComplaint, let rating, rating <= shop.complaintThreshold {
      reportNoEffect(
        of: "complaint", "with \(rating) of 5 stars: this is a complaint by its rating")
    }
    return isComplaint
  }

  private mutating func origin() -> Review.Origin? {
    let name = text("name", required: true)
    let id = text("id")
    let url = webAddress("url")
    guard let name,
      let slug = slug(
        name, at: position(of: "name").map { Place(file, $0) } ?? place, named: "source")
    else { return nil }
    return Review.Origin(name: slug, id: id, url: url)
  }
}

extension Fields {
  /// The reply that these fields describe.
  mutating func reply(_ body: DocumentBody, shop: ShopFacts) -> Parsed<Reply> {
    let by = person("by", of: shop.people, required: true)
    // An imported reply has no date if its source does not give one.
    let isDated = node("date")?.text != "unknown"
    let date = isDated ? moment("date", on: shop.clock, required: true) : nil
    var reply = Reply(
      review: body.document.review, round: body.document.round, by: by ?? "",
      date: date ?? Moment(today),
      text: body.text, place: body.place)
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
    reply.textLine = body.line
    if outcome != nil || position(of: "outcome") == nil { checkTogether(reply) }
    let isEmpty = body.text.isBlank && reply.resolution == nil
    // A claim without a resolution already has a finding.
    if isEmpty, reply.outcome != .resolved, reply.outcome != .declined {
      findings.append(
        Finding(.emptyReply, at: place, "this reply has no words below its second line '---'"))
    }
    var parsed = Parsed(
      value: reply, isWhole: by != nil && (date != nil || !isDated) && !isEmpty, date: date,
      datePosition: position(of: "date"))
    if outcome == .resolved, let day = reply.resolvedOn, let position = position(of: "resolved-on")
    {
      parsed.furtherDay = NamedDay(key: "resolved-on", day: day, position: position)
    }
    if outcome == .working || outcome == .private, let date, let day = reply.nextStep,
      day < date.day
    {
      report(
        .daysOutOfOrder, atValueOf: "next-step", "'next-step' is before the reply of \(date.day)")
    }
    return parsed
  }

  /// Checks fields that require one another.
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
  mutating func followUp(_ body: DocumentBody, shop: ShopFacts) -> Parsed<FollowUp> {
    let date = moment("date", on: shop.clock, required: true)
    let says = choice("says", of: FollowUp.Statement.self, required: true)
    let rating = rating("rating")
    let language = language("language")
    var followUp = FollowUp(
      review: body.document.review, round: body.document.round, date: date ?? Moment(today),
      says: says ?? .adds,
      text: body.text, place: body.place)
    followUp.rating = rating
    followUp.language = language
    return Parsed(
      value: followUp, isWhole: date != nil && says != nil, date: date,
      datePosition: position(of: "date"))
  }

  /// The decision that these fields describe.
  mutating func decision(_ body: DocumentBody, shop: ShopFacts) -> Parsed<Decision> {
    let action = choice("action", of: Decision.Action.self, required: true)
    let reason = choice(
      "reason", of: Decision.Reason.self, required: action.map { $0 != .keep } ?? false)
    if reason == .hiddenAtSource, let action, action != .withhold, action != .keep {
      report(
        .reasonForPauseOnly, atValueOf: "reason",
        "'reason: hidden-at-source' is for 'action: withhold', and for 'keep' when it ends one")
    }
    let by = person("by", of: shop.people, required: true)
    let date = moment("date", on: shop.clock, required: true)
    let requestedBy = text("requested-by")
    let until = day("until", mayCome: true)
    if action == .withhold {
      if position(of: "until") == nil {
        report(
          .missingField, atValueOf: "action",
          "'action: withhold' needs 'until', the last day of the pause")
      } else if let date, let until, until < date.day {
        report(
          .pauseEndsEarly, atValueOf: "until", "'until' is before the decision of \(date.day)")
      }
    } else if action != nil {
      reportNoEffect(of: "until", "without 'action: withhold'")
    }
    var decision = Decision(
      review: body.document.review, round: body.document.round, action: action ?? .keep,
      by: by ?? "",
      date: date ?? Moment(today), text: body.text, place: body.place)
    decision.reason = reason
    decision.requestedBy = requestedBy
    decision.until = until
    return Parsed(
      value: decision, isWhole: action != nil && by != nil && date != nil, date: date,
      datePosition: position(of: "date"))
  }
}

extension Fields {
  /// Checks that an erased review has no text and nothing else that somebody wrote or that leads to
  /// its writer.
  private mutating func checkErased(_ review: Review) {
    let written = [
      ("title", review.title), ("author", review.author), ("incentive", review.incentive),
      ("relation", review.relation), ("product", review.product),
    ]
    for (name, text) in written where text != nil {
      report(.erasedWithText, atValueOf: name, Self.erasedWith("its '\(name)'"))
    }
    if review.source?.id != nil || review.source?.url != nil {
      report(
        .erasedWithText, atValueOf: "source",
        Self.erasedWith("all of its 'source' but the name"))
    }
    if !review.photos.isEmpty {
      report(.erasedWithText, atValueOf: "photos", Self.erasedWith("its 'photos'"))
    }
    if let erased = review.erased, erased < review.date.earliest {
      report(
        .daysOutOfOrder, atValueOf: "erased",
        "'erased' is before the review of \(review.date.dayText)")
    }
  }

  /// The message that `what` is still there.
  static func erasedWith(_ what: String) -> String {
    "this review is erased, so \(what) must go as well"
  }
}

extension Fields {
  /// The mentions of a change, and the change itself unless a required field or `slug` is missing.
  mutating func change(_ slug: String?, _ body: String, _ place: Place, shop: ShopFacts)
    -> [ParsedItem]
  {
    let title = localized("title", languages: shop.settings?.languages, required: true)
    let date = moment("date", on: shop.clock, required: true)
    let topics = topics("topics")
    let reviews = list("reviews").compactMap { item in
      let place = Place(file, item.node.position)
      return reviewID(item.text, at: place).map { ($0, place) }
    }
    let mentions = reviews.map { ParsedItem.mention($0.0, $0.1) }
    guard let slug, let title, let date else { return mentions }
    let change = Change(
      slug: slug, title: title, date: date, topics: topics, reviews: reviews.map(\.0),
      text: Localized(body), place: place)
    return mentions + [.change(change)]
  }

  /// A page. None, with a finding, if its title or `slug` is missing.
  mutating func page(_ slug: String?, _ body: String, _ place: Place, shop: ShopFacts)
    -> [ParsedItem]
  {
    let title = localized("title", languages: shop.settings?.languages, required: true)
    guard let slug, let title else { return [] }
    return [.page(InfoPage(slug: slug, title: title, text: Localized(body), place: place))]
  }
}
