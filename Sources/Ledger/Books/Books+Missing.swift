import Core
import Reviews

extension LedgerState {
  /// What the ledger knows of a review that has gone: ID, date, stars and source, for its place to be
  /// kept. Nil for a piece that is no review. `offset` gives the seconds east of UTC of the shop's
  /// clock at an instant. Where what was written is not known, its date is that of its event.
  public func placeholder(for missing: LedgerDiff.Missing, offset: (Int) -> Int) -> Review? {
    guard missing.piece.folder == .reviews, log.indices.contains(missing.event) else { return nil }
    let place = Place(missing.piece.path)
    let newest =
      summaries.lastIndex { $0.isEdit && $0.kind == .review && $0.refers == missing.event }
      ?? missing.event
    var review = Review(
      id: missing.piece.review, rating: summaries[missing.event].stars, author: nil,
      date: Moment(summaries[missing.event].day), text: "", place: place)
    if let content = opening(of: newest)?.secret?.content,
      case .review(let written) = CanonicalDocument(decoding: content, at: place, offset: offset)
    {
      review.date = written.date
      review.source = written.source.map { Review.Origin(name: $0.name) }
    }
    if let stars = summaries[newest].stars, stars != review.rating { review.revisedRating = stars }
    review.isMissing = true
    return review
  }
}
