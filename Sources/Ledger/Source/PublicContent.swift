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

  /// `content` with placeholders for the hidden reviews, and without what was written under them.
  func concealing(
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
}

extension SiteContent {
  /// Puts everything in the order that content has: by ID, and then by round.
  mutating func sort() {
    reviews.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    replies.sort { $0.documentID < $1.documentID }
    followUps.sort { $0.documentID < $1.documentID }
    decisions.sort { $0.documentID < $1.documentID }
  }
}
