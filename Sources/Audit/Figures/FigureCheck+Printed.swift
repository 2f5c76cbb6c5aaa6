import Reviews

extension FigureCheck {
  /// What the first page of a language prints: the score, and how many reviews have how many stars.
  func checkPrinted(
    _ page: PageReading, file: String, _ count: inout Int, _ findings: inout AuditFindings
  ) {
    let scores = reconstructed.site.statistics.scores
    let score = scores.allTime
    let tenths = score.mean.map(\.tenths)
    if page.score != nil || tenths != nil {
      count += 1
      let printed = page.score.map { DigitGroups($0).digits } ?? []
      if printed != tenths.map(Self.digits) ?? [] {
        findings.add(
          .otherFigure, file: file,
          "the score is printed as '\(page.score ?? "nothing")', and by the ledger it is"
            + " \(tenths.map { "\($0 / 10).\($0 % 10)" } ?? "none, with so few ratings")")
      }
    }
    var rows = Set(Stars.range)
    for row in page.spread {
      let printed = DigitGroups(row.text).digits
      guard let stars = printed.first, rows.remove(stars) != nil else {
        findings.add(
          .otherFigure, file: file, "'\(row.text)' is no number of reviews with so many stars")
        continue
      }
      count += 1
      let there = score.count(stars: stars)
      let digits = Self.digits(there)
      let isMetered =
        (row.meter.map { $0 == String(there) } ?? true)
        && (row.meterText.isEmpty || DigitGroups(row.meterText).digits == digits)
      guard Array(printed.dropFirst()) != digits || !isMetered else { continue }
      findings.add(
        .otherFigure, file: file,
        "\(there) reviews have \(stars) stars, and '\(row.text)' is printed")
    }
    if !page.spread.isEmpty, !rows.isEmpty {
      findings.add(
        .otherFigure, file: file,
        "how many reviews have \(rows.sorted().map(String.init).joined(separator: ", ")) stars is not"
          + " printed")
    }
  }

  static func digits(_ number: Int) -> [Int] {
    String(number).utf8.map { Int($0) - 0x30 }
  }
}
