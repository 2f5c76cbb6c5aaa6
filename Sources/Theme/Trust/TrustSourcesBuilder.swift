import Reviews

/// Makes what the trust page tells of where reviews come from, who writes them, and how that is
/// checked.
struct TrustSourcesBuilder: Sendable {
  private let site: LanguageSite

  init(_ site: LanguageSite) { self.site = site }

  private var language: Language { site.language }

  var view: TrustSources {
    let sources = site.statistics.sources
    return TrustSources(
      rows: sources.map(row), total: sources.count > 1 ? total(sources) : nil,
      gaps: sources.flatMap(gaps).map { TextView(text: $0) }, lists: writtenIn)
  }

  private func row(_ source: SourceFigure) -> TrustSources.SourceRow {
    .init(
      key: source.name, label: source.name.map(site.labels.source) ?? language.words["no-source"],
      url: site.settings.sources.first { $0.key == source.name }?.url,
      there: source.total.map(language.number) ?? "–", shown: language.number(source.shown),
      held: language.number(source.heldBack), asOf: source.asOf.map(language.day) ?? "–")
  }

  /// A sum of totals says something only where every source has one.
  private func total(_ sources: [SourceFigure]) -> TrustSources.SourceRow {
    let totals = sources.compactMap(\.total)
    return .init(
      key: nil, label: language.words["together"], url: nil,
      there: totals.count == sources.count ? language.number(totals.reduce(0, +)) : "–",
      shown: language.number(sources.reduce(0) { $0 + $1.shown }),
      held: language.number(sources.reduce(0) { $0 + $1.heldBack }), asOf: "")
  }

  /// What a source's own total leaves over, and the shop's reason for it; and what is newer.
  private func gaps(_ source: SourceFigure) -> [String] {
    guard let name = source.name, let missing = source.missing else { return [] }
    let words = language.words
    let label = site.labels.source(name)
    var sentences: [String] = []
    if missing != 0 {
      sentences.append(
        language.counted(missing > 0 ? "gap-missing" : "gap-more", abs(missing), ["source": label]))
      if let why = language.sentence(source.difference) {
        sentences.append(words["gap-because", ["why": why]])
      } else {
        sentences.append(words["gap-unexplained"])
      }
    }
    if source.newer > 0 {
      sentences.append(language.counted("gap-newer", source.newer, ["source": label]))
    }
    return sentences.isEmpty ? [] : [sentences.joined(separator: " ")]
  }

  /// How many are written in each language, where there is more than one, with the list of them.
  private var writtenIn: [LinkView] {
    let counts = site.statistics.languages
    return site.site.listedLanguages.sorted { counts[$0] > counts[$1] }.map { tag in
      let label = language.words[
        "in-language",
        ["n": language.number(counts[tag]), "language": language.languageName(tag)]]
      return LinkView(path: SitePath.written(in: tag).page, label: label)
    }
  }

  /// Who may write.
  var writers: [TextView] {
    let words = language.words
    let names = site.statistics.sources.compactMap(\.name).map(site.labels.source)
    let unchecked = site.statistics.evidence[.none]
    var texts: [String] = []
    if !names.isEmpty { texts.append(words["writers", ["sources": language.list(names)]]) }
    texts.append(
      unchecked == 0
        ? words["writers-checked"]
        : language.counted(
          "writers-unchecked", unchecked, ["total": language.number(site.statistics.shown)]))
    return texts.map { TextView(text: $0) }
  }

  /// How many writers were checked, and how.
  var evidence: [TrustPage.EvidenceRow] {
    Review.Evidence.allCases.map { kind in
      let how = language.text(site.settings.checks[kind])
      return .init(
        label: language.words["evidence-\(kind.rawValue)"],
        count: language.number(site.statistics.evidence[kind]),
        how: how ?? language.words[kind == .none ? "check-none" : "check-unsaid"])
    }
  }

  /// Whether anybody was rewarded, or is related to the shop, by the reviews that can be read.
  var rewards: [TextView] {
    let (rewarded, related) = (site.statistics.incentives, site.statistics.relations)
    return [
      language.counted(rewarded == 0 ? "no-incentives" : "incentives", rewarded),
      language.counted(related == 0 ? "no-relations" : "relations", related),
    ].map { TextView(text: $0) }
  }
}
