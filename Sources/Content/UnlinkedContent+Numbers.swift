import Core
import Reviews

extension UnlinkedContent {
  /// Numbers the rounds whose files have no number in their names, as web editors write them: those on
  /// one review follow each other by date, in the places that files with a number leave.
  mutating func numberRounds() {
    number(&replies)
    number(&followUps)
    number(&decisions)
  }

  private func number<Value: CaseRound>(_ rounds: inout [Parsed<Value>]) {
    let named = Set(
      rounds.lazy.filter { $0.idPosition != nil && $0.value.isUnnumbered }.map(\.value.review))
    guard !named.isEmpty else { return }
    let places = rounds.indices.filter { named.contains(rounds[$0].value.review) }
    for (_, places) in Dictionary(grouping: places, by: { rounds[$0].value.review }) {
      let open = places.filter { rounds[$0].value.isUnnumbered }
      let numbered = places.filter { !rounds[$0].value.isUnnumbered }
      var numbers = RoundNumbers(without: Set(numbered.map { rounds[$0].value.round }))
      for place in open.sorted(by: { Value.isEarlier(rounds[$0].value, rounds[$1].value) }) {
        rounds[place].value = rounds[place].value.numbered(numbers.next())
      }
    }
  }
}

extension CaseRound {
  /// Orders rounds by day, then by time, then by path. One without a time comes before those of its
  /// day that have one.
  fileprivate static func isEarlier(_ one: Self, _ other: Self) -> Bool {
    let (time, otherTime) = (one.date.time?.instant ?? .min, other.date.time?.instant ?? .min)
    return (one.date.day, time, one.place.file) < (other.date.day, otherTime, other.place.file)
  }
}
