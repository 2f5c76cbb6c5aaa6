import Reviews

/// Figures that stand in words: whatever the words are, the numbers among them are those of the log.
extension FigureCheck {
  /// How many complaints came in; where that depends on what is not shown, as the figures say it,
  /// which have been looked at for themselves.
  var complaints: Int { told("count", reconstructed.site.statistics.complaints.count) }

  private func told(_ name: String, _ computed: Int) -> Int {
    guard isUnknowable("complaints.\(name)") else { return computed }
    return figures.report["complaints"]?[name]?.integer ?? computed
  }

  /// The numbers of "24 of 135 complaints resolved", the smaller first, as languages have them in
  /// either order; none without complaints, nil where the log does not tell.
  var complaintNumbers: [Int]? {
    guard !isUnknowable("complaints.outcomes") else { return nil }
    let resolved = reconstructed.site.statistics.complaints.outcomes[.resolved]
    return complaints > 0 ? [resolved, complaints].sorted() : []
  }

  /// How many complaints stand where, the best settled first and without those where none does; nil
  /// where the log does not tell.
  var standings: [Int]? {
    guard !isUnknowable("complaints.outcomes"), !isUnknowable("complaints.grades") else {
      return nil
    }
    let complaints = reconstructed.site.statistics.complaints
    let outcomes: [Outcome] = [.declined, .answered, .working, .private, .disputed, .waiting]
    let all =
      Grade.allCases.reversed().map { complaints.grades[$0] }
      + outcomes.map { complaints.outcomes[$0] } + [told("hidden", complaints.hidden)]
    return all.filter { $0 > 0 }
  }

  /// Whether "300 reviews since March 2019" comes first, with the month before it or behind it.
  private func isCounted(in numbers: [Int]) -> Bool {
    let statistics = reconstructed.site.statistics
    guard let first = statistics.firstReview else { return true }
    if numbers.first == statistics.counted { return true }
    return numbers.first == first.civil.year && numbers.prefix(3).contains(statistics.counted)
  }

  /// What the embed, its data and the poster say beside the score, by the name of the figure.
  func checkFigures(
    _ said: [String: [String]], _ path: String, _ count: inout Int, _ findings: inout AuditFindings
  ) {
    func check(_ name: String, _ isRight: ([[Int]]) -> Bool, _ wanted: String) {
      count += 1
      let texts = said[name] ?? []
      guard !isRight(texts.map { DigitGroups.numbers(in: $0) }) else { return }
      let there = texts.isEmpty ? "nothing" : "'\(texts.joined(separator: "', '"))'"
      findings.add(.otherFigure, file: path, "\(there) stands as the \(name), and \(wanted)")
    }
    let statistics = reconstructed.site.statistics
    if let wanted = complaintNumbers {
      check(
        "complaints", { $0.map { $0.sorted() } == [wanted] },
        "by the ledger \(wanted.first ?? 0) of \(wanted.last ?? 0) complaints are resolved")
    }
    if let wanted = standings {
      check(
        "standing", { $0 == wanted.map { [$0] } },
        "by the ledger it is \(wanted.map(String.init).joined(separator: ", "))")
    }
    let hidden = statistics.hidden.total
    check(
      "hidden", { $0.count == 1 && (hidden == 0 || $0[0].contains(hidden)) },
      "by the ledger \(hidden) reviews are not shown")
    let scores = statistics.scores
    let year = isUnknowable("score.last-twelve-months") ? nil : scores.lastTwelveMonths.mean?.tenths
    check(
      "basis",
      { said in
        guard said.count == 1 else { return false }
        return isCounted(in: said[0]) && year.map { said[0].contains($0) } ?? true
      }, "by the ledger it is \(statistics.counted) reviews")
    if let worst = scores.otherWorstCase?.tenths, let mean = scores.allTime.mean?.tenths,
      worst != mean
    {
      check(
        "caution", { $0.joined().contains(worst) },
        "by the ledger the score could be \(worst / 10).\(worst % 10)")
    }
  }
}
