import Core
import Reviews

// The way back: from a published ledger and its source to the public content.
extension LedgerState {
  /// The content of a site with that source, from what is published alone; and what is wrong with
  /// the source.
  public func content(
    of source: PublishedSource, jobs: Int = 1
  ) -> (content: PublicContent, findings: [Finding]) {
    let clock = ShopClock(source.shop.settings.timeZone) ?? .utc
    let index = index(jobs: jobs)
    var content = opened(for: source, index, clock, jobs: jobs)
    let findings = flaws(of: source.cases, index) + flawsOfLinks(in: content)
    guard findings.isEmpty else { return (PublicContent(content: content, hidden: []), findings) }
    content.reviews += source.cases.hidden.map {
      Review(
        id: $0.id, stars: Stars($0.stars), author: nil, date: Moment($0.day), text: "",
        place: .source)
    }
    date(&content, index, asOf: source.edition.asOf, jobs: jobs)
    noteQuarantine(on: &content.reviews, of: content.settings, index)
    content = concealing(source.cases.hidden, in: content, index)
    noteMissing(source.cases.hidden, in: &content, asOf: source.edition.asOf)
    content.sort()
    return (PublicContent(content: content, hidden: source.cases.hidden), [])
  }

  /// The shop's part of a source with every document whose words are published.
  private func opened(
    for source: PublishedSource, _ index: DocumentIndex, _ clock: ShopClock, jobs: Int
  ) -> SiteContent {
    let documents = bundles.parallelMap(jobs: jobs) { bundle in
      (bundle.events.lowerBound..<min(bundle.events.upperBound, log.count)).compactMap { event in
        document(event, index, clock)
      }
    }
    var content = source.shop
    for document in documents.joined() {
      switch document {
      case .review(let review): content.reviews.append(review)
      case .reply(let reply): content.replies.append(reply)
      case .followUp(let followUp): content.followUps.append(followUp)
      case .decision(let decision): content.decisions.append(decision)
      }
    }
    let topics = Dictionary(
      source.cases.topics.map { ($0.id, $0.topics) }, uniquingKeysWith: { first, _ in first })
    for place in content.reviews.indices {
      content.reviews[place].topics = topics[content.reviews[place].id] ?? []
    }
    return content
  }

  /// What is wrong with the reviews that are not shown: they must be those that the ledger has and whose
  /// words are not published, each once.
  private func flaws(of cases: CasesSource, _ index: DocumentIndex) -> [Finding] {
    var flaws = cases.hidden.compactMap(flaw)
    let events = cases.hidden.map(\.event)
    if !zip(events, events.dropFirst()).allSatisfy(<) {
      flaws.append("the reviews that are not shown are not in the order of their events, each once")
    }
    let known = Set(events)
    for event in log.indices where summaries[event].kind == .review && !summaries[event].isEdit {
      guard opening(of: index.newest[event])?.secret == nil, !known.contains(event) else {
        continue
      }
      flaws.append(
        "event \(event) is a review that is not shown, and its day and source are not here")
    }
    let closed = flawsOfClosedOpenings(hidden: known).map { event, flaw in
      Finding(
        .ledgerSource,
        at: Place(SitePath.ledger + bundles[event / OpeningBundle.width].path),
        "event \(event): \(flaw)")
    }
    return flaws.map { Finding(.ledgerSource, at: Place(SitePath.sourceCases), $0) } + closed
  }

  /// The findings on links that no build would have entered.
  private func flawsOfLinks(in content: SiteContent) -> [Finding] {
    let links =
      content.reviews.map { ($0.documentID, $0.source?.url) }
      + content.replies.map { ($0.documentID, $0.url) }
    return links.filter { $0.1?.isWebAddress == false }.map { document, _ in
      Finding(
        .ledgerSource, at: Place(SitePath.openings),
        "'\(document)' has a link that is no address on the web")
    }
  }

  /// The document that an event enters, if this is its newest revision and can be read.
  private func document(
    _ event: Int, _ index: DocumentIndex, _ clock: ShopClock
  ) -> CanonicalDocument? {
    let summary = summaries[event]
    guard let first = summary.isEdit ? summary.refers : event, index.newest[first] == event,
      summary.kind.documentKind != nil, let secret = opening(of: event)?.secret,
      var document = CanonicalDocument(
        decoding: secret.content, at: .source, offset: { clock.offset(at: $0) })
    else { return nil }
    if case .review(var review) = document {
      review.stars = Stars(first: summaries[first].stars, current: review.stars.current)
      document = .review(review)
    }
    return document
  }

  /// Why a review that is not shown is not as the ledger has it. Nil if it is.
  private func flaw(_ hidden: CasesSource.HiddenReview) -> String? {
    guard log.indices.contains(hidden.event), summaries[hidden.event].kind == .review,
      !summaries[hidden.event].isEdit, let document = opening(of: hidden.event)?.document
    else { return "event \(hidden.event) is not that of a review" }
    guard document.review == hidden.id else {
      return "event \(hidden.event) is '\(document.review)' in the ledger, and '\(hidden.id)' here"
    }
    guard summaries[hidden.event].stars == hidden.stars else {
      return "event \(hidden.event) has other stars here than in the ledger"
    }
    guard hidden.day <= summaries[hidden.event].day else {
      return
        "the review of event \(hidden.event) is dated \(hidden.day), after it was entered, on \(summaries[hidden.event].day)"
    }
    return nil
  }

  /// Marks hidden reviews that nothing explains as missing: their files have gone.
  private func noteMissing(
    _ hidden: [CasesSource.HiddenReview], in content: inout SiteContent, asOf: Day
  ) {
    let ids = Set(hidden.map(\.id))
    let decisions = Dictionary(grouping: content.decisions, by: \.review)
    for place in content.reviews.indices where ids.contains(content.reviews[place].id) {
      let review = content.reviews[place]
      let one = Case(
        review: review, decisions: decisions[review.id] ?? [], number: 1,
        settings: content.settings, asOf: asOf)
      content.reviews[place].isMissing = one.isShown
    }
  }
}

extension LedgerState {
  /// Whether the review that an event is about is shown on a site of this ledger, in a sentence.
  public func whereabouts(of event: Int, in site: Site) -> String {
    guard log.indices.contains(event), let review = review(of: event),
      let id = opening(of: review)?.document.review,
      let one = site.cases.first(where: { $0.id == id })
    else { return "Its review is not on the site." }
    let state: String =
      switch one.visibility {
      case .shown: "is shown now"
      case .withheld: "is withheld now, by a decision"
      case .removed: "is not shown any more, by a decision"
      case .quarantined(let until): "is not shown yet: it waits until \(until)"
      case .erased(let day): "is not shown: it was erased on \(day)"
      case .missing: "is not shown, and nothing in the ledger says why"
      }
    return "Its review, '\(id)', \(state)."
  }
}
