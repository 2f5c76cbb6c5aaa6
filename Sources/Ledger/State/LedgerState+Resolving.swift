import Core
import Reviews

extension LedgerState {
  /// The content that the site shows: what stands in files, and what only the ledger knows of it.
  ///
  /// Every command reads a site's content through this function, so that all of them agree:
  /// - The stars that count are those of the event with which a review came in.
  /// - A local time that was entered when the shop had another time zone keeps its instant.
  /// - A round whose file has no number in its name keeps the number with which it was entered.
  /// - A photo whose picture is the one that was entered has the salted digest that was entered.
  /// - A review that is in the ledger and whose file has gone has a placeholder: its date, stars and
  ///   source, and nothing that anybody wrote about it.
  /// - What was entered late says so, and whose word a date is, is as the ledger has it. What is not
  ///   in the ledger yet counts as entered on the day `asOf`.
  public func resolve(_ content: SiteContent, asOf: Day, jobs: Int = 1) -> SiteContent {
    let index = index(jobs: jobs)
    var resolved = content
    var isThere: Set<Int> = []
    for place in resolved.reviews.indices {
      guard let event = index.first[resolved.reviews[place].documentID] else { continue }
      isThere.insert(event)
      let first = summaries[event].stars
      guard first != resolved.reviews[place].stars.first else { continue }
      resolved.reviews[place].stars = Stars(
        first: first, current: resolved.reviews[place].stars.current)
    }
    keepRounds(in: &resolved, index)
    keepInstants(in: &resolved, index)
    date(&resolved, index, asOf: asOf, jobs: jobs)
    noteQuarantine(on: &resolved.reviews, of: content.settings, index)
    resolvePhotos(&resolved, index)
    let gone = index.first.filter { $0.key.kind == .review && !isThere.contains($0.value) }
    guard !gone.isEmpty else { return resolved }
    let clock = ShopClock(content.settings.timeZone) ?? .utc
    resolved.reviews += gone.map { placeholder($0.key.review, event: $0.value, index, clock) }
    resolved.reviews.sort { $0.id < $1.id }
    let ids = Set(gone.keys.map(\.review))
    resolved.replies.removeAll { ids.contains($0.review) }
    resolved.followUps.removeAll { ids.contains($0.review) }
    resolved.decisions.removeAll { ids.contains($0.review) }
    return resolved
  }

  /// Notes on each document whose word its date is, and whether it was entered late.
  func date(_ content: inout SiteContent, _ index: DocumentIndex, asOf: Day, jobs: Int) {
    let dating = EntryDating(self, index, asOf: asOf, jobs: jobs)
    dating.date(&content.reviews)
    dating.date(&content.replies)
    dating.date(&content.followUps)
  }

  private func resolvePhotos(_ content: inout SiteContent, _ index: DocumentIndex) {
    func resolve(_ photos: inout [Photo], of document: DocumentID) {
      guard let first = index.first[document],
        let secret = opening(of: index.newest[first])?.secret,
        let entered = try? JCS(decoding: secret.content)
      else { return }
      let records = entered.pictures
      for place in photos.indices {
        guard let picture = photos[place].picture else { continue }
        photos[place].picture =
          records.first { $0 == picture.original($0.original) } ?? picture
      }
    }
    for place in content.reviews.indices where !content.reviews[place].photos.isEmpty {
      resolve(&content.reviews[place].photos, of: content.reviews[place].documentID)
    }
    for place in content.replies.indices where !content.replies[place].photos.isEmpty {
      resolve(&content.replies[place].photos, of: content.replies[place].documentID)
    }
  }

  /// What the ledger knows of the review that came in with `event` and has gone: ID, date, stars and
  /// source. Where nothing that was written is known, its date is that of the event.
  private func placeholder(
    _ id: String, event: Int, _ index: DocumentIndex, _ clock: ShopClock
  ) -> Review {
    let newest = index.newest[event]
    let place = Place(DocumentID(.review, review: id).path)
    let first = summaries[event].stars
    var review = Review(
      id: id, stars: Stars(first: first, current: summaries[newest].stars ?? first), author: nil,
      date: Moment(summaries[event].day), text: "", place: place)
    if let content = opening(of: newest)?.secret?.content,
      case .review(let written) = CanonicalDocument(
        decoding: content, at: place, offset: clock.offset)
    {
      review.date = written.date
      review.source = written.source.map { Review.Origin(name: $0.name) }
    }
    review.isMissing = true
    return review
  }
}
