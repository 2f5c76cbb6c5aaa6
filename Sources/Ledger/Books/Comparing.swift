import Findings
import Reviews

/// The work of one comparison.
struct Comparing {
  let books: Books
  let material: Material
  let asOf: Day
  let jobs: Int
  let index: PieceIndex
  /// The reviews, by ID; those that have only a place left because they have gone are none.
  let reviews: [String: Review]
  /// By review, its decisions.
  let decisions: [String: [Decision]]
  var additions: [Addition] = []
  var findings: [Finding] = []
  /// By ID, the first stars of reviews that have others by now.
  var firstStars: [String: Int?] = [:]
  /// By event, whether the piece that came in with it is still there.
  var isThere: [Bool]

  init(books: Books, material: Material, asOf: Day, jobs: Int) {
    self.books = books
    self.material = material
    self.asOf = asOf
    self.jobs = jobs
    index = PieceIndex(books, jobs: jobs)
    reviews = Dictionary(
      material.reviews.lazy.filter { !$0.isMissing }.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    decisions = Dictionary(grouping: material.decisions, by: \.review)
    isThere = Array(repeating: false, count: books.log.count)
  }

  var result: Comparison {
    let gone = books.log.indices.compactMap { event -> Comparison.Missing? in
      guard books.heads[event].beginsPiece, !isThere[event], isWanted(event) else { return nil }
      let bundle = books.bundles[event / OpeningBundle.width]
      return bundle.piece(of: event).map { Comparison.Missing(piece: $0, event: event) }
    }
    let targets = Set(additions.compactMap(\.target)).compactMap { name in
      index.first[name].map { (name, $0) }
    }
    return Comparison(
      additions: additions.sorted { $0.order < $1.order }, missing: gone,
      findings: (findings + gone.map(\.finding)).sorted(),
      firstStars: firstStars, events: Dictionary(targets) { first, _ in first })
  }

  /// Whether the piece that came in with that event has to be there: of what was erased, its stub, and
  /// of a fake the decisions that keep it out of the score.
  private func isWanted(_ event: Int) -> Bool {
    guard let review = books.review(of: event) else { return false }
    return review == event || !books.erased.contains(review)
      || (books.heads[event].kind.isDecision && books.isFake(review))
  }
}
