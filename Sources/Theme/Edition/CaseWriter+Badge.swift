import Reviews

/// A point at which a complaint can stand: an outcome, or of resolved ones a grade.
struct ComplaintStatus: Hashable, Sendable {
  /// The name of the outcome or grade, for the stylesheet and the words.
  let kind: String
  /// A sign beside the words, so that neither colour nor language alone tells them apart.
  let sign: String
  /// The outcome's list.
  let path: String

  /// Where a case stands.
  init(_ outcome: Outcome, _ grade: Grade?) {
    kind = grade?.rawValue ?? outcome.rawValue
    path = "complaints/\(outcome.rawValue)/index.html"
    sign =
      switch (outcome, grade) {
      case (_, .ruled): "§"
      case (_, .confirmed): "✓"
      case (_, .documented): "¶"
      case (.working, _), (.private, _): "…"
      case (.waiting, _): "!"
      case (.disputed, _): "≠"
      default: ""
      }
  }

  /// Every point, the best settled first, with how many complaints stand there.
  static func all(_ figures: ComplaintFigures) -> [(status: ComplaintStatus, count: Int)] {
    Grade.allCases.reversed().map { (ComplaintStatus(.resolved, $0), figures.grades[$0]) }
      + [Outcome.declined, .answered, .working, .private, .disputed, .waiting].map {
        (ComplaintStatus($0, nil), figures.outcomes[$0])
      }
  }
}

extension CaseWriter {
  /// The badge of a complaint.
  func badge(of one: Case) -> BadgeView {
    let status = ComplaintStatus(one.outcome, one.grade)
    if one.isStale(asOf: site.asOf) { return badge(status, "standing-stale") }
    if one.isOverdue(asOf: site.asOf) { return badge(status, "standing-overdue") }
    return badge(status)
  }

  /// The badge of a status.
  func badge(_ status: ComplaintStatus, _ word: String? = nil) -> BadgeView {
    BadgeView(
      kind: status.kind, sign: status.sign,
      label: language.words[word ?? "standing-\(status.kind)"])
  }
}
