import Core
import Reviews

/// The content of a site with a ledger, without what may not be public.
///
/// A build renders it, and whoever has the published ledger and source gets the same again: so a page
/// cannot show what is not published.
public struct PublicContent: Sendable {
  public let content: SiteContent
  /// The reviews in it that are not shown, in the order of their events.
  let hidden: [CasesSource.HiddenReview]
}

extension LedgerState {
  /// What of `content`, which is resolved and entered, is public on the day `asOf`.
  ///
  /// Of a review that is not shown that is its ID, stars, day and the source's name, and the decisions
  /// on it; of an erased fake the decisions as the log has them. Everything else stays as it is.
  public func published(_ content: SiteContent, asOf: Day, jobs: Int = 1) -> PublicContent {
    let index = index(jobs: jobs)
    let decisions = Dictionary(grouping: content.decisions, by: \.review)
    let mayWait = content.settings.quarantine != nil
    var hidden: [CasesSource.HiddenReview] = []
    for review in content.reviews {
      guard review.erased != nil || review.isMissing || mayWait || decisions[review.id] != nil,
        let event = erasedOrFirst(review, index)
      else { continue }
      let one = Case(
        review: review, decisions: decisions[review.id] ?? [], number: 1,
        settings: content.settings, asOf: asOf)
      guard !one.isShown else { continue }
      hidden.append(
        CasesSource.HiddenReview(
          // A date may be wrong; nothing was written after it was entered.
          event: event, id: review.id, day: min(review.date.day, summaries[event].day),
          source: review.source?.name,
          stars: summaries[event].stars))
    }
    return PublicContent(
      content: hidden.isEmpty ? content : concealing(hidden, in: content, index),
      hidden: hidden.sorted { $0.event < $1.event })
  }

  /// The event with which a review came in. Nil if it did not: the name of a stub can be anything.
  private func erasedOrFirst(_ review: Review, _ index: DocumentIndex) -> Int? {
    guard let event = DocumentID.erasedEvent(review.id) else {
      return index.first[review.documentID]
    }
    return erased.contains(event) ? event : nil
  }

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
    return flaws.map { Finding(.ledgerSource, at: Place(SitePath.sourceCases), $0) }
      + flawsOfClosedOpenings(hidden: known).map { event, flaw in
        let path = bundles[event / OpeningBundle.width].path
        return Finding(
          .ledgerSource, at: Place(SitePath.ledger + path), "event \(event): \(flaw)")
      }
  }

  /// The findings on links in published documents that lead to no address on the web.
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

  /// `content` with placeholders for the hidden reviews, and without what was written under them.
  private func concealing(
    _ hidden: [CasesSource.HiddenReview], in content: SiteContent, _ index: DocumentIndex
  ) -> SiteContent {
    var content = content
    let byID = Dictionary(hidden.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let erasures = self.erasures
    for place in content.reviews.indices {
      let review = content.reviews[place]
      guard let facts = byID[review.id] else { continue }
      content.reviews[place] = placeholder(facts, index, erased: erasures[facts.event])
      content.reviews[place].isMissing = review.isMissing
      content.reviews[place].quarantineLimit = review.quarantineLimit
    }
    content.replies.removeAll { byID[$0.review] != nil }
    content.followUps.removeAll { byID[$0.review] != nil }
    let gone = hidden.filter { erased.contains($0.event) }
    guard !gone.isEmpty else { return content }
    let names = Set(gone.map(\.id))
    content.decisions.removeAll { names.contains($0.review) }
    let fakes = gone.map(\.event).filter(isFake)
    if !fakes.isEmpty { content.decisions += decisions(on: Set(fakes)) }
    content.sort()
    return content
  }

  /// What a page may know of a review that is not shown.
  private func placeholder(
    _ hidden: CasesSource.HiddenReview, _ index: DocumentIndex, erased: Day?
  ) -> Review {
    let first = summaries[hidden.event].stars
    var review = Review(
      id: hidden.id,
      stars: Stars(first: first, current: summaries[index.newest[hidden.event]].stars ?? first),
      author: nil, date: Moment(hidden.day), text: "", place: .source)
    review.source = hidden.source.map { Review.Origin(name: $0) }
    review.erased = erased
    return review
  }

  /// By the event of a review that was erased, the day of its erasure.
  private var erasures: [Int: Day] {
    let erasures = summaries.lazy.filter { $0.kind == .erase }.compactMap { erasure in
      erasure.refers.map { ($0, erasure.day) }
    }
    return Dictionary(erasures) { first, _ in first }
  }

  /// The decisions on erased reviews, as far as their events tell.
  private func decisions(on reviews: Set<Int>) -> [Decision] {
    summaries.indices.compactMap { event in
      let summary = summaries[event]
      guard let review = summary.refers, reviews.contains(review),
        case .decision(let action) = summary.kind
      else { return nil }
      var decision = Decision(
        review: DocumentID.erasedID(review), round: opening(of: event)?.document.round ?? 1,
        action: action, by: "", date: Moment(summary.day), text: "", place: .source)
      decision.reason = summary.reason
      return decision
    }
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

extension SiteContent {
  /// Puts everything in the order that content has: by ID, and then by round.
  fileprivate mutating func sort() {
    reviews.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    replies.sort { $0.documentID < $1.documentID }
    followUps.sort { $0.documentID < $1.documentID }
    decisions.sort { $0.documentID < $1.documentID }
  }
}
