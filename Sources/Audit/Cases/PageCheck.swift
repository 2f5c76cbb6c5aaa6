import Core
import Reviews

/// The pages of a site against what they must say.
struct PageCheck: Sendable {
  let reconstructed: ReconstructedSite
  /// In the order of the site's cases.
  let expected: [ExpectedCase]
  let files: PublishedFiles
  /// Where each language's pages stand: the first at the root.
  let prefixes: [String]

  init(
    _ reconstructed: ReconstructedSite, _ histories: Histories, _ files: PublishedFiles, jobs: Int
  ) {
    self.reconstructed = reconstructed
    self.files = files
    expected = Array(reconstructed.site.cases.indices).parallelMap(jobs: jobs) {
      ExpectedCase(reconstructed, $0, histories)
    }
    prefixes = Self.prefixes(of: reconstructed.site.settings)
  }

  static func prefixes(of settings: Settings) -> [String] {
    settings.languages.enumerated().map { SitePath.language($1, isFirst: $0 == 0) }
  }

  /// A page, read; nil where there is none, and with a finding where it cannot be read.
  static func read(
    _ path: String, _ files: PublishedFiles, _ findings: inout AuditFindings
  ) -> PageReading? {
    guard let bytes = files.read(path, &findings) else { return nil }
    do throws(PageFlaw) {
      let page = try PageReading(bytes)
      if page.hasAggregateRating {
        findings.add(
          .otherFigure, file: path,
          "the page gives search engines an AggregateRating, which sitegen never writes")
      }
      return page
    } catch {
      findings.add(
        .badPage, file: path,
        "the page is written in a way that browsers may show otherwise than it is read here: \(error)"
      )
      return PageReading()
    }
  }

  /// A case's own page; nil where there is none.
  func checkCase(
    _ place: Int, at path: String, _ reading: PageReading?, _ findings: inout AuditFindings
  ) {
    let one = expected[place]
    guard let reading else {
      findings.add(
        .missingPage, event: one.event, file: path,
        "the review of event \(one.event) ('\(one.id)') has no page and no placeholder")
      return
    }
    let cards = reading.cards.filter { $0.id == one.id }
    if cards.count != 1, !findings.contains(.badPage) {
      findings.add(
        .missingPage, event: one.event, file: path,
        "the page of event \(one.event) ('\(one.id)') has \(cards.isEmpty ? "no" : "more than one")"
          + " article of it")
    }
    for card in reading.cards {
      guard card.id == one.id else {
        findings.add(
          .surplusCard, event: one.event, file: path,
          "the page of event \(one.event) ('\(one.id)') tells of another case, '\(card.id)'")
        continue
      }
      CardCheck(expected: one, card: card, file: path, isList: false).run(&findings)
    }
  }
}
