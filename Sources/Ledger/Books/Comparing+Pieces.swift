import Findings
import Parallel
import Reviews

extension Comparing {
  /// How a piece stands to the books.
  private enum Standing: Sendable {
    case new([UInt8])
    case same(Int)
    case changed(Int, [UInt8])
    /// In the log, but what it was is not known here: its opening is closed.
    case closed(Int, [UInt8])
  }

  mutating func comparePieces() {
    compare(material.reviews) { PieceContent.bytes(of: $0) }
    compare(material.replies) { PieceContent.bytes(of: $0) }
    compare(material.followUps) { PieceContent.bytes(of: $0) }
    compare(material.decisions) { PieceContent.bytes(of: $0) }
  }

  private mutating func compare<Item: Written>(
    _ items: [Item], bytes: @Sendable (Item) -> [UInt8]
  ) {
    let (books, index) = (books, index)
    let standings = items.parallelMap(jobs: jobs) { item -> Standing in
      guard let first = index.first[item.pieceName] else { return .new(bytes(item)) }
      let (newest, content) = (index.newest[first], bytes(item))
      switch books.bundles[newest / OpeningBundle.width].holds(content, at: newest) {
      case true?: return .same(first)
      case false?: return .changed(first, content)
      case nil: return .closed(first, content)
      }
    }
    for (item, standing) in zip(items, standings) { take(item, standing) }
  }

  private mutating func take(_ item: some Written, _ standing: Standing) {
    let name = item.pieceName
    guard let review = reviews[name.review], PieceName.erasedEvent(name.review) == nil else {
      return
    }
    switch standing {
    case .same(let first):
      isThere[first] = true
      noteStars(of: item, since: first)
    case .new(let content): add(item, content, revision: 1, of: review, before: nil)
    case .changed(let first, let content):
      isThere[first] = true
      let newest = index.newest[first]
      guard let before = books.opening(of: newest)?.secret?.content else { return }
      if name.folder == .decisions {
        let change = ContentDifference(from: before, to: content)
        findings.append(
          Finding(
            .ledgerDecisionChanged, at: item.place,
            "a decision that is in the ledger, as event \(first), is not edited; add another one: \(change)"
          ))
      } else {
        noteStars(of: item, since: first)
        add(item, content, revision: revision(after: newest), of: review, before: (newest, before))
      }
    case .closed(let first, let content):
      isThere[first] = true
      noteStars(of: item, since: first)
      if name.folder != .decisions, isShown(review) {
        add(
          item, content, revision: revision(after: index.newest[first]), of: review, before: nil)
      }
    }
  }

  /// A review's stars are those that its writer gave first: what it has by now stands beside them.
  private mutating func noteStars(of item: some Written, since first: Int) {
    guard item.pieceName.folder == .reviews, item.stars != books.heads[first].stars else { return }
    firstStars[item.pieceName.review] = .some(books.heads[first].stars)
    guard item.stars != books.heads[index.newest[first]].stars else { return }
    func words(_ stars: Int?) -> String { stars.map(String.init) ?? "no" }
    findings.append(
      Finding(
        .ledgerRating, at: item.place,
        "by event \(first) of the ledger it had \(words(books.heads[first].stars)) stars, and now it has"
          + " \(words(item.stars)): the first ones count, and the page shows both"))
  }

  func revision(after event: Int) -> Int { (books.heads[event].revision ?? 1) + 1 }

  private func isShown(_ review: Review) -> Bool { shownCase(of: review).isShown }

  func shownCase(of review: Review) -> Case {
    Case(
      review: review, decisions: decisions[review.id] ?? [], number: 1,
      settings: material.settings, asOf: asOf)
  }

  mutating func add(
    _ item: some Written, _ content: [UInt8], revision: Int, of review: Review,
    before: (event: Int, content: [UInt8])?
  ) {
    let name = item.pieceName
    let isReview = name.folder == .reviews
    let stage: Addition.Order.Stage = !isReview ? .piece : revision == 1 ? .review : .edit
    additions.append(
      Addition(
        kind: item.kind, piece: name, place: item.place,
        revision: item.kind.isPiece ? revision : nil, stars: item.stars, reason: item.reasonGiven,
        content: content, before: before,
        target: revision > 1 ? name : isReview ? nil : review.pieceName,
        order: Addition.Order(
          review: (review.date, review.id), stage: stage, date: item.date,
          folder: name.folder.rank, round: name.round)))
  }
}
