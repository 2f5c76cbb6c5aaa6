import Findings
import Reviews

extension Draft {
  /// What is wrong between the rounds of one kind, and between them and their reviews.
  func checkRounds<Value: Round>(
    _ rounds: [Located<Value>], _ ids: IDs, _ orphans: inout Orphans
  ) -> [Finding] {
    var findings: [Finding] = []
    let rounds = rounds.inOrder { Value.isBefore($0.value, $1.value) }
    let broken = Set(unusable.lazy.filter { $0.folder == Value.folder }.map(\.id))
    for index in rounds.indices {
      let id = rounds[index].value.review
      if let review = ids[id] {
        if let finding = beforeReview(rounds[index], review.index) { findings.append(finding) }
      } else {
        findings.append(orphans.finding(id, at: rounds[index].idPlace))
      }
      let hasEarlier = index > 0 && rounds[index - 1].value.review == id
      if !hasEarlier, rounds[index].value.round == 1 { continue }
      let earlier = hasEarlier ? rounds[index - 1] : nil
      let isWhole = !broken.contains(id)
      if let finding = between(earlier, rounds[index], isWhole: isWhole) {
        findings.append(finding)
      }
    }
    for item in unusable where item.folder == Value.folder && ids[item.id] == nil {
      findings.append(orphans.finding(item.id, at: item.place))
    }
    return findings
  }

  private func beforeReview<Value: Round>(
    _ round: Located<Value>, _ review: Int?
  ) -> Finding? {
    guard let review, round.value.date.isBefore(reviews[review].value.date) else { return nil }
    return Finding(
      .beforeReview, at: round.datePlace,
      "this \(Value.noun) is dated before its review of \(reviews[review].value.date.day)")
  }

  /// What is wrong between a round and the one before it on the same review, if there is one.
  private func between<Value: Round>(
    _ earlier: Located<Value>?, _ later: Located<Value>, isWhole: Bool
  ) -> Finding? {
    let (number, place) = (later.value.round, later.value.place.asLine)
    if let earlier, earlier.value.round == number {
      return Finding(
        .duplicateRound, at: place,
        "this \(Value.noun) is also in \(earlier.value.place.file)")
    }
    let expected = (earlier?.value.round ?? 0) + 1
    if number > expected, isWhole {
      let name = expected == 1 ? "\(later.value.review).md" : "\(later.value.review).\(expected).md"
      return Finding(.roundGap, at: place, "this is round \(number), but there is no '\(name)'")
    }
    if let earlier, later.value.date.isBefore(earlier.value.date) {
      return Finding(
        .roundsOutOfOrder, at: later.datePlace,
        "this \(Value.noun) is dated before the one in \(earlier.value.place.file)")
    }
    return nil
  }
}
