import Ledger
import Reviews

/// What a site hands out for others to show: the embed with its data, the poster and the badges. Who
/// reads them does not see the pages, so they are held against the log like these. None of them
/// need be there.
extension FigureCheck {
  /// Those of one language, which stand below `prefix`.
  func checkElsewhere(
    below prefix: String, _ files: PublishedFiles, _ count: inout Int,
    _ findings: inout AuditFindings
  ) {
    for (name, hasCases) in [(SitePath.embed.page, true), (SitePath.poster.page, false)] {
      let path = prefix + name
      let flaws = findings.listed.count
      guard let page = PageCheck.read(path, files, &findings),
        findings.listed.count == flaws
      else { continue }
      checkPrinted(page, file: path, &count, &findings)
      checkFigures(page.figures, path, &count, &findings)
      if hasCases { checkQuotes(page.cards, path, &count, &findings) }
    }
    checkSummary(prefix + SitePath.embedSummary, files, &count, &findings)
    checkBadges(below: prefix, files, &count, &findings)
  }

  private func checkSummary(
    _ path: String, _ files: PublishedFiles, _ count: inout Int, _ findings: inout AuditFindings
  ) {
    guard let summary = files.document(path, damaged: .badFigures, &findings) else { return }
    func compare(_ name: String, _ published: Int?, _ computed: Int?) {
      count += 1
      guard published != computed else { return }
      findings.add(
        .otherFigure, file: path,
        "'\(name)' is \(published.map(String.init) ?? "none"), and by the ledger it is"
          + " \(computed.map(String.init) ?? "none")")
    }
    let statistics = reconstructed.site.statistics
    let score = statistics.scores.allTime
    compare("reviews", summary["reviews"]?.integer, statistics.counted)
    compare(
      "score", summary["score"]?.string.flatMap { DigitGroups.numbers(in: $0).first },
      score.mean?.tenths)
    if case .array(let rows)? = summary["spread"] {
      for stars in Stars.range {
        let row = rows.first { $0["stars"]?.integer == stars }
        compare("spread, \(stars)", row?["count"]?.integer, score.count(stars: stars))
      }
    } else {
      findings.add(.otherFigure, file: path, "the distribution of the stars is not there")
    }
    compare("complaints.count", summary["complaints"]?["count"]?.integer, complaints)
    for (stars, row) in spreadRows(summary["spread"]) {
      let printed = DigitGroups.numbers(in: row["label"]?.string ?? "")
      compare(
        "spread, \(stars), label", printed.count == 1 ? printed[0] : nil, row["count"]?.integer)
    }
    let standings = summary["complaints"]?["standings"]?.strings ?? []
    var figures = ["standing": standings, "caution": summary["cautions"]?.strings ?? []]
    figures["basis"] = summary["basis"]?.string.map { [$0] }
    figures["complaints"] = summary["complaints"]?["label"]?.string.map { [$0] }
    figures["hidden"] = summary["hidden"]?.string.map { [$0] }
    checkFigures(figures, path, &count, &findings)
    guard !isUnknowable("complaints.outcomes") else { return }
    compare(
      "complaints.resolved", summary["complaints"]?["resolved"]?.integer,
      statistics.complaints.outcomes[.resolved])
    checkCases(summary["cases"], path, &count, &findings)
  }

  private func spreadRows(_ spread: JCS?) -> [(Int, JCS)] {
    guard case .array(let rows)? = spread else { return [] }
    return rows.map { ($0["stars"]?.integer ?? 0, $0) }
  }

  /// The newest complaint that can be read must be there, and where it stands; so must the newest
  /// praise, and both in their own words.
  private func checkCases(
    _ published: JCS?, _ path: String, _ count: inout Int, _ findings: inout AuditFindings
  ) {
    var quotes: [JCS] = []
    if case .array(let there)? = published { quotes = there }
    let featured = reconstructed.site.featured
    for (kind, one) in [("complaint", featured.complaint), ("praise", featured.praise)] {
      count += 1
      let quote = quotes.first { $0["kind"]?.string == kind }
      let isSame =
        quote?["id"]?.string == one?.id && quote?["stars"]?.integer == one?.review.stars.first
        && (kind == "praise"
          || quote?["outcome"]?.string == one?.outcome.rawValue
            && quote?["grade"]?.string == one?.grade?.rawValue)
      guard !isSame || quotes.count > featured.embedded.count else {
        if let one, let quote { checkWords(of: one, quote, path, &findings) }
        continue
      }
      let there = quote?["id"]?.string.map { "'\($0)'" } ?? "none"
      findings.add(
        .otherFigure, file: path,
        "the newest \(kind) is \(one.map { "'\($0.id)'" } ?? "none") by the ledger, and \(there) is shown"
          + " in its place, or otherwise than it stands")
    }
  }

  private func checkWords(
    of one: Case, _ quote: JCS, _ path: String, _ findings: inout AuditFindings
  ) {
    let expected = EmbedCase(one)
    func isSame(_ name: String, _ wanted: [UInt8]) -> Bool {
      quote[name]?.string.map { WordsText.plain($0) } ?? [] == wanted
    }
    let hasTitle = expected.title.map { isSame("title", $0) } ?? true
    guard hasTitle, isSame("words", expected.words), isSame("reply", expected.reply) else {
      findings.add(
        .otherWords, file: path, "the words of '\(one.id)' are not those that the ledger has")
      return
    }
  }
}

extension JCS {
  /// The strings of an array; nil of anything else.
  fileprivate var strings: [String]? {
    guard case .array(let members) = self else { return nil }
    return members.map { $0.string ?? "" }
  }
}
