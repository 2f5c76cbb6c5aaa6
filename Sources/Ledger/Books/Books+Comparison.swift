import Findings
import Parallel
import Reviews

extension Books {
  /// How `material` stands to the books on the day `asOf`: what is new in it, what was changed, and
  /// what has gone. The material is complete: nothing was left out of it for being wrong.
  public func comparison(with material: Material, asOf: Day, jobs: Int = 1) -> Comparison {
    var comparing = Comparing(books: self, material: material, asOf: asOf, jobs: jobs)
    comparing.comparePieces()
    comparing.compareRedactions()
    comparing.comparePauses()
    comparing.compareErasures()
    return comparing.result
  }
}

/// The work of one comparison.
struct Comparing {
  let books: Books
  let material: Material
  let asOf: Day
  private let jobs: Int
  private let index: PieceIndex
  /// The reviews, by ID; those that have only a place left because they have gone are none.
  private let reviews: [String: Review]
  /// By review, its decisions.
  private let decisions: [String: [Decision]]
  private var additions: [Addition] = []
  private var findings: [Finding] = []
  /// By event, whether the piece that came in with it is still there.
  private var isThere: [Bool]

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
      events: Dictionary(targets) { first, _ in first })
  }

  /// Whether the piece that came in with that event has to be there: of what was erased, its stub, and
  /// of a fake the decisions that keep it out of the score.
  private func isWanted(_ event: Int) -> Bool {
    guard let review = books.review(of: event) else { return false }
    return review == event || !books.erased.contains(review)
      || (books.heads[event].kind.isDecision && books.isFake(review))
  }
}

// MARK: - Pieces

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
    case .same(let first): isThere[first] = true
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
        add(item, content, revision: revision(after: newest), of: review, before: (newest, before))
      }
    case .closed(let first, let content):
      isThere[first] = true
      if name.folder != .decisions, isShown(review) {
        add(
          item, content, revision: revision(after: index.newest[first]), of: review, before: nil)
      }
    }
  }

  private func revision(after event: Int) -> Int { (books.heads[event].revision ?? 1) + 1 }

  private func isShown(_ review: Review) -> Bool { shownCase(of: review).isShown }

  private func shownCase(of review: Review) -> Case {
    Case(
      review: review, decisions: decisions[review.id] ?? [], number: 1,
      settings: material.settings, asOf: asOf)
  }

  private mutating func add(
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

// MARK: - Decisions

extension Comparing {
  /// After a decision to take something out of a review its text is entered anew, even where it is as
  /// it was: what was entered before the decision is not to be read any more.
  mutating func compareRedactions() {
    let redacted = additions.filter { $0.kind == .redact }
    let edited = Set(additions.lazy.filter { $0.order.stage == .edit }.map(\.piece.review))
    var done = edited
    for redaction in redacted {
      guard let review = reviews[redaction.piece.review], done.insert(review.id).inserted else {
        continue
      }
      let first = index.first[review.pieceName]
      let revision = first.map { self.revision(after: index.newest[$0]) } ?? 2
      if revision == 2, first != nil {
        findings.append(
          Finding(
            .ledgerNotRedacted, at: redaction.place,
            "the review '\(review.id)' is still as it was entered; take out of its file what is not to be read"
          ))
      }
      add(
        review, PieceContent.bytes(of: review), revision: revision, of: review, before: nil)
    }
  }

  /// The pauses whose last day is over, and of which the log does not say so.
  mutating func comparePauses() {
    for review in material.reviews {
      guard let decisions = decisions[review.id], decisions.contains(where: { $0.until != nil }),
        let pause = shownCase(of: review).decisions.last(where: { $0.action != .redact }),
        pause.action == .withhold, let until = pause.until, until < asOf,
        PieceName.erasedEvent(review.id) == nil, reviews[review.id] != nil
      else { continue }
      if let event = index.first[pause.pieceName], let entered = index.first[review.pieceName],
        let restored = index.restored[entered], restored > event
      {
        continue
      }
      additions.append(
        Addition(
          kind: .restore, piece: pause.pieceName, place: pause.place, revision: nil, stars: nil,
          reason: nil, content: nil, before: nil, target: review.pieceName,
          order: Addition.Order(
            review: (review.date, review.id), stage: .restore, date: pause.date, folder: 0,
            round: pause.round)))
    }
  }
}

// MARK: - Erasures

extension Comparing {
  /// The stubs that erasures left behind, each held against the log.
  mutating func compareErasures() {
    var erasures: [Int: Day] = [:]
    for head in books.heads where head.kind == .erase {
      if let review = head.refers { erasures[review] = head.day }
    }
    for review in material.reviews where !review.isMissing {
      guard let event = PieceName.erasedEvent(review.id) else {
        if review.erased != nil {
          wrong(
            review.place, "the ledger gives an erased review another ID, 'erased-' and a number")
        }
        continue
      }
      guard let day = erasures[event], books.erased.contains(event) else {
        wrong(review.place, "the ledger has no erasure of event \(event)")
        continue
      }
      isThere[event] = true
      let newest = index.newest[event]
      if review.rating != books.heads[newest].stars {
        let stars = books.heads[newest].stars.map(String.init) ?? "none"
        wrong(review.place, "the rating of event \(newest) is another: \(stars)")
      }
      if review.erased != day {
        wrong(review.place, "by the ledger it was erased on \(day)")
      }
      if review.saysMoreThanStub {
        wrong(review.place, "nothing that was written stands in what an erasure left")
      }
    }
    compareStubs(material.replies)
    compareStubs(material.followUps)
    for decision in material.decisions {
      guard let event = PieceName.erasedEvent(decision.review) else { continue }
      guard let first = index.first[decision.pieceName], books.erased.contains(event),
        books.heads[first].kind == decision.kind, books.heads[first].reason == decision.reasonGiven,
        decision.text.isEmpty, decision.requestedBy == nil
      else {
        wrong(decision.place, "this is not the decision that was left when its review was erased")
        continue
      }
      isThere[first] = true
    }
  }

  private mutating func compareStubs(_ items: [some Written]) {
    for item in items where PieceName.erasedEvent(item.pieceName.review) != nil {
      wrong(item.place, "nothing is written about a review that was erased")
    }
  }

  private mutating func wrong(_ place: Place, _ message: String) {
    findings.append(Finding(.ledgerErased, at: place, message))
  }
}

extension Review {
  fileprivate var saysMoreThanStub: Bool {
    !text.isEmpty || title != nil || author != nil || experienced != nil || language != nil
      || incentive != nil || relation != nil || product != nil || recommends != nil
      || isMarkedComplaint || source?.id != nil || source?.url != nil || !topics.isEmpty
      || date.time != nil
  }
}
