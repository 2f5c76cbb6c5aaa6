import Core

extension Site {
  /// Whether the sources' own totals are what is here, and not too old to tell.
  var sourceFindings: [Finding] {
    zip(settings.sources, statistics.sources).flatMap { source, figure -> [Finding] in
      guard let day = source.asOf, let place = source.totalPlace else { return [] }
      var findings: [Finding] = []
      if figure.difference == nil, let message = figure.gap(on: day) {
        findings.append(Finding(.sourceTotal, at: place, message))
      }
      let age = asOf.number - day.number
      if age > SourceFigure.longestAge {
        findings.append(
          Finding(
            .sourceTotalOld, at: place,
            "the total of \(source.key) is \(age) days old; look again, and renew 'total' and "
              + "'as-of'"))
      }
      return findings
    }
  }
}

extension SourceFigure {
  /// How old a total may be, in days.
  static let longestAge = 90

  /// What the total of that day leaves unexplained, and what to do; nil where it is nothing.
  fileprivate func gap(on day: Day) -> String? {
    guard let name, let total, let missing, missing != 0 else { return nil }
    let figures =
      "\(name) had \(total.reviews) on \(day), and \(hereThen) of up to then \(hereThen.are) here, "
      + "shown or held back: "
    return missing > 0
      ? figures
        + "\(missing) \(missing.are) missing; bring in what is, or say why under 'difference'"
      : figures + "\(-missing) more than there; count there again and renew 'total' and 'as-of', "
        + "or say why under 'difference'"
  }
}

extension Int {
  fileprivate var reviews: String { self == 1 ? "1 review" : "\(self) reviews" }
  fileprivate var are: String { self == 1 ? "is" : "are" }
}
