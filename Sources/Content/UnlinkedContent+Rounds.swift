import Core
import Reviews

extension UnlinkedContent {
  /// Checks the rounds of one kind among themselves and against their reviews.
  func checkRounds<Value: CaseRound>(
    _ rounds: [Parsed<Value>], _ ids: IDs, _ orphans: inout Orphans
  ) -> [Finding] {
    var findings: [Finding] = []
    let rounds = rounds.inOrder { Value.isBefore($0.value, $1.value) }
    let unread = unread[.documents(Value.documentKind)] ?? []
    for index in rounds.indices {
      let id = rounds[index].value.review
      if let review = ids[id] {
        findings += beforeReview(rounds[index], review)
      } else {
        orphans.report(id, at: rounds[index].idPlace(in: rounds[index].value.place), &findings)
      }
      let hasEarlier = index > 0 && rounds[index - 1].value.review == id
      if !hasEarlier, rounds[index].value.round == 1 { continue }
      let earlier = hasEarlier ? rounds[index - 1] : nil
      let isGapless = unread.contains(id)
      if let finding = between(earlier, rounds[index], isGapless: isGapless) {
        findings.append(finding)
      }
    }
    return findings
  }

  private func beforeReview<Value: CaseRound>(_ round: Parsed<Value>, _ review: Int) -> [Finding] {
    guard let date = reviews[review].date else { return [] }
    var findings: [Finding] = []
    if let own = round.date, own.isBefore(date) {
      findings.append(
        Finding(
          .beforeReview, at: round.datePlace,
          "this \(Value.documentKind) is dated before its review of \(date.dayText)"))
    }
    if let further = round.furtherDay, further.day < date.earliest {
      findings.append(
        Finding(
          .beforeReview, at: Place(round.value.place.file, further.position),
          "'\(further.key)' is before the review of \(date.dayText)"))
    }
    return findings
  }

  /// Checks a round against the one before it on the same review. If the review `isGapless`, no
  /// round is missing.
  private func between<Value: CaseRound>(
    _ earlier: Parsed<Value>?, _ later: Parsed<Value>, isGapless: Bool
  ) -> Finding? {
    let (number, place) = (later.value.round, later.value.place.asLine)
    if let earlier, earlier.value.round == number {
      return Finding(
        .duplicateRound, at: place,
        "this \(Value.documentKind) is also in \(earlier.value.place.file)")
    }
    let expected = (earlier?.value.round ?? 0) + 1
    if number > expected, !isGapless {
      let missing = DocumentID(Value.documentKind, review: later.value.review, round: expected)
      return Finding(
        .roundGap, at: place, "this is round \(number), but there is no '\(missing.fileName)'")
    }
    if let earlier, let before = earlier.date, later.date?.isBefore(before) == true {
      return Finding(
        .roundsOutOfOrder, at: later.datePlace,
        "this \(Value.documentKind) is dated before the one in \(earlier.value.place.file)")
    }
    return nil
  }
}

extension CaseRound {
  /// Orders rounds by review, then by round.
  static func isBefore(_ one: Self, _ other: Self) -> Bool {
    one.review == other.review ? one.round < other.round : one.review < other.review
  }
}

extension Moment {
  /// Whether the moment was certainly earlier: by the time if both have one, otherwise by the day.
  func isBefore(_ other: Moment) -> Bool {
    if let time, let otherTime = other.time { return time.instant < otherTime.instant }
    return day < other.earliest
  }
}

extension Parsed where Value: CaseRound {
  var datePlace: Place {
    datePosition.map { Place(value.place.file, $0) } ?? Place(value.place.file, line: 1)
  }
}
