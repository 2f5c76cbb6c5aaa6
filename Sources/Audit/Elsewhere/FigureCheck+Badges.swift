import Reviews

extension FigureCheck {
  /// The badges of one language, in each form and scheme.
  func checkBadges(
    below prefix: String, _ files: PublishedFiles, _ count: inout Int,
    _ findings: inout AuditFindings
  ) {
    for form in BadgeForm.allCases {
      for scheme in ["", "-light", "-dark"] {
        let path = prefix + SitePath.badge(form.rawValue + scheme)
        guard let bytes = files.read(path, &findings) else { continue }
        count += 1
        do throws(PageFlaw) {
          let badge = try BadgeReading(bytes)
          guard let flaw = flaw(of: badge, form) else { continue }
          findings.add(
            .otherFigure, file: path,
            "the badge says '\(badge.texts.joined(separator: " "))', and \(flaw)")
        } catch {
          findings.add(
            .badPage, file: path, "the badge holds what sitegen does not draw: \(error)")
        }
      }
    }
  }

  /// How a badge is drawn, by the end of its name.
  enum BadgeForm: String, CaseIterable {
    case wide = ""
    case small = "-small"
    case tall = "-tall"

    /// Its shapes, as `BadgeReading` has them: without a score there is no star.
    func shapes(hasScore: Bool, standings: Int) -> String {
      let score = hasScore ? "st" : "t"
      return switch self {
      case .wide: "g\(score)bt"
      case .small: "g\(score)tt"
      case .tall:
        "gbt\(score)t" + String(repeating: "tbbt", count: 5)
          + String(repeating: "t", count: standings + 1)
      }
    }
  }

  /// What does not fit the log; nil of an honest badge.
  private func flaw(of badge: BadgeReading, _ form: BadgeForm) -> String? {
    let mean = reconstructed.site.statistics.scores.allTime.mean?.tenths
    let plain = form.shapes(hasScore: mean != nil, standings: 0)
    let extra = badge.shapes.utf8.count - plain.utf8.count
    let wanted = form.shapes(hasScore: mean != nil, standings: form == .tall ? max(0, extra) : 0)
    guard badge.shapes == wanted else { return "it is drawn of other parts than sitegen's" }
    var lines = badge.texts[...]
    if form == .tall { lines.removeFirst() }
    let score = lines.removeFirst()
    guard DigitGroups.numbers(in: score) == (mean.map { [$0] } ?? []) else {
      return "by the ledger its score is \(mean.map { "\($0 / 10).\($0 % 10)" } ?? "none yet")"
    }
    switch form {
    case .wide:
      guard badge.bars.allSatisfy({ $0.width <= 1 }) else { return "a bar of it covers the rest" }
      let parts = (lines.first ?? "").components(aroundLast: " · ")
      lines = [parts.0, parts.1]
    case .small: break
    case .tall:
      guard badge.bars.allSatisfy({ $0.height <= 8 }) else { return "a bar of it covers the rest" }
      let rows = Array(lines.dropFirst().prefix(10))
      if let flaw = spreadFlaw(rows, badge.bars) { return flaw }
      lines.removeSubrange(lines.startIndex + 1..<lines.startIndex + 11)
    }
    let (reviews, complaints) = (lines[lines.startIndex], lines[lines.startIndex + 1])
    let standings = form == .tall ? Array(lines.dropFirst(2)) : nil
    return linesFlaw(reviews, complaints, standings)
      ?? titleFlaw(badge, [score, reviews, complaints], mean)
  }

  private func linesFlaw(_ reviews: String, _ complaints: String, _ standings: [String]?) -> String?
  {
    let counted = reconstructed.site.statistics.counted
    guard DigitGroups.numbers(in: reviews) == [counted] else {
      return "by the ledger it is \(counted) reviews"
    }
    if let wanted = complaintNumbers, DigitGroups.numbers(in: complaints).sorted() != wanted {
      return
        "by the ledger it is \(wanted.map(String.init).joined(separator: " of ")) complaints that are"
        + " resolved"
    }
    guard let standings, let wanted = self.standings,
      standings.map({ DigitGroups.numbers(in: $0) }) != wanted.map({ [$0] })
    else { return nil }
    return "by the ledger \(wanted.map(String.init).joined(separator: ", ")) complaints stand so"
  }

  /// Five rows of the stars and how many there are, and the bar of each over the whole of it.
  private func spreadFlaw(_ rows: [String], _ bars: [(width: Int, height: Int)]) -> String? {
    let score = reconstructed.site.statistics.scores.allTime
    for (place, stars) in Stars.range.reversed().enumerated() {
      let there = score.count(stars: stars)
      let whole = bars[1 + 2 * place].width
      let length = there == 0 ? 0 : max(1, whole * there / max(1, score.rated))
      guard rows[2 * place] == String(stars),
        DigitGroups.numbers(in: rows[2 * place + 1]) == [there],
        bars[2 + 2 * place].width == length
      else { return "by the ledger \(there) reviews have \(stars) stars" }
    }
    return nil
  }

  /// What is said to those who do not see it: the title in one line, the description at length.
  private func titleFlaw(_ badge: BadgeReading, _ lines: [String], _ mean: Int?) -> String? {
    let (start, end) = badge.title.components(aroundLast: " · ")
    let (first, middle) = start.components(aroundLast: " · ")
    // The shop's name, which may have a number in it, stands before the score.
    let said = DigitGroups.numbers(in: first).suffix(mean == nil ? 0 : 2)
    guard end == lines[2], middle == lines[1],
      mean.map({ said.contains($0) }) ?? first.hasSuffix(lines[0]),
      said.allSatisfy({ $0 == mean || $0 == 5 })
    else { return "its title says '\(badge.title)'" }
    let parts = badge.description.components(separatedBy: " · ").map { DigitGroups.numbers(in: $0) }
    let score = reconstructed.site.statistics.scores.allTime
    let spread = Stars.range.reversed().map { [$0, score.count(stars: $0)] }
    guard parts.prefix(5).elementsEqual(spread),
      standings.map({ parts.dropFirst(5).elementsEqual($0.map { [$0] }) }) ?? true
    else { return "its description says '\(badge.description)'" }
    return nil
  }
}

extension String {
  /// What stands before and after the last of these marks; all of it before, where there is none.
  func components(aroundLast mark: String) -> (String, String) {
    var parts = components(separatedBy: mark)
    guard parts.count > 1 else { return (self, "") }
    let last = parts.removeLast()
    return (parts.joined(separator: mark), last)
  }

  func components(separatedBy mark: String) -> [String] {
    split(separator: mark, omittingEmptySubsequences: false).map(String.init)
  }
}
