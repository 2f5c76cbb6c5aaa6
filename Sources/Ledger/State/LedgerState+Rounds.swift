import Core
import Reviews

extension LedgerState {
  /// Gives rounds whose files have no number in their names the numbers with which they were entered,
  /// so that one with an earlier date that comes later changes none of them. New ones get the numbers
  /// that are left.
  ///
  /// The ledger knows no files. Of the rounds that were entered on a review, each is the file with the
  /// same words and day; otherwise that with the same words, then that with the same time, then the
  /// earliest that is left.
  func keepRounds(in content: inout SiteContent, _ index: DocumentIndex) {
    let clock = ShopClock(content.settings.timeZone) ?? .utc
    keep(&content.replies, index, clock)
    keep(&content.followUps, index, clock)
    keep(&content.decisions, index, clock)
  }

  private func keep<Value: LedgerDocument & CaseRound>(
    _ rounds: inout [Value], _ index: DocumentIndex, _ clock: ShopClock
  ) {
    let named = Set(
      rounds.lazy.filter { $0.isUnnumbered && $0.isNamedOtherwise }.map(\.review))
    guard !named.isEmpty else { return }
    let entered = Dictionary(
      grouping: index.first.keys.filter {
        $0.kind == Value.documentKind && named.contains($0.review)
      }, by: \.review)
    let places = rounds.indices.filter { named.contains(rounds[$0].review) }
    for (review, places) in Dictionary(grouping: places, by: { rounds[$0].review }) {
      let open = places.filter { rounds[$0].isUnnumbered }.sorted {
        rounds[$0].round < rounds[$1].round
      }
      let taken = Set(places.filter { !rounds[$0].isUnnumbered }.map { rounds[$0].round })
      let known = (entered[review] ?? []).filter { !taken.contains($0.round) }.sorted()
      var numbers = RoundNumbers(without: taken.union(known.map(\.round)))
      let kept = numbersKept(by: open.map { rounds[$0] }, of: known, index, clock)
      for (place, number) in zip(open, kept) {
        rounds[place] = rounds[place].numbered(number ?? numbers.next())
      }
    }
    rounds.sort { ($0.review, $0.round) < ($1.review, $1.round) }
  }

  /// For each of these rounds, in order, the number with which it was entered. Nil for new ones.
  private func numbersKept(
    by rounds: [some LedgerDocument & CaseRound], of known: [DocumentID], _ index: DocumentIndex,
    _ clock: ShopClock
  ) -> [Int?] {
    var numbers: [Int?] = rounds.map { _ in nil }
    var open = known.map { document in
      (document, written: index.first[document].flatMap { written(at: index.newest[$0], clock) })
    }
    func match(_ isSame: (CanonicalDocument, CanonicalDocument) -> Bool) {
      for place in rounds.indices where numbers[place] == nil {
        let found = open.firstIndex {
          $0.written.map { isSame($0, rounds[place].canonical) } ?? false
        }
        if let found { numbers[place] = open.remove(at: found).0.round }
      }
    }
    match { $0.text == $1.text && $0.date.day == $1.date.day }
    match { $0.text == $1.text }
    match { $0.date == $1.date }
    for place in rounds.indices where numbers[place] == nil && !open.isEmpty {
      numbers[place] = open.removeFirst().0.round
    }
    return numbers
  }

  /// The document as it was entered with an event. Nil if its opening is closed.
  private func written(at event: Int, _ clock: ShopClock) -> CanonicalDocument? {
    opening(of: event)?.secret.flatMap {
      CanonicalDocument(decoding: $0.content, at: Place(""), offset: clock.offset)
    }
  }
}

extension CanonicalDocument {
  fileprivate var date: Moment {
    switch self {
    case .review(let review): review.date
    case .reply(let reply): reply.date
    case .followUp(let followUp): followUp.date
    case .decision(let decision): decision.date
    }
  }
}
