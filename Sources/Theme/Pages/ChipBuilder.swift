import Reviews

/// Makes the links between lists: chips, of which the current one is marked, and the topics.
///
/// How many cases a list has stands on the first page only, so that one more review does not change
/// every page.
struct ChipBuilder: Sendable {
  private let site: LanguageSite

  init(_ site: LanguageSite) { self.site = site }

  private var language: Language { site.language }
  private var words: Words { language.words }

  /// The chips above a list.
  func groups(for list: CaseList, isHome: Bool) -> [ChipGroup] {
    if list.subject.isOfComplaints { return outcomes(list.subject) }
    return [orders(list.subject), kinds(list.subject, isHome: isHome)] + narrower(list.subject)
  }

  /// The topics of site.yml, or where it lists none the first ones that reviews name; and the current
  /// one. How often they are named does not matter, or a review could change every list.
  func topics(for list: CaseList, isHome: Bool) -> [LinkView] {
    guard !list.subject.isOfComplaints else { return [] }
    let listed = site.settings.topics.count
    let shown = listed > 0 ? listed : Self.mostTopics
    return site.statistics.topics.enumerated().filter { place, topic in
      place < shown || list.subject == .topic(topic.key)
    }.map { _, topic in
      LinkView(
        path: SitePath.topic(topic.key).page, label: site.labels.topic(topic.key),
        isCurrent: list.subject == .topic(topic.key),
        after: isHome ? language.number(topic.cases) : "")
    }
  }

  /// The most topics of a site that lists none itself.
  private static let mostTopics = 12

  private func chip(
    _ folder: SitePath.Folder, _ label: String, _ this: CaseList.ListSubject,
    _ subject: CaseList.ListSubject, count: Int? = nil
  ) -> ChipGroup.ChipView {
    .init(
      path: folder.page, label: label, count: count.map(language.number),
      isCurrent: this == subject)
  }

  /// Where the index is newest first, it stands for the list of the newest too.
  private func orders(_ subject: CaseList.ListSubject) -> ChipGroup {
    let isMixed = site.settings.order == .representative
    let newest =
      isMixed || subject != .index
      ? [chip(SitePath.newest, words["newest"], .newest, subject)]
      : [chip(SitePath.home, words["newest"], .index, subject)]
    return ChipGroup(
      label: words["order"],
      chips: (isMixed ? [chip(SitePath.home, words["mix"], .index, subject)] : []) + newest + [
        chip(SitePath.highest, words["highest"], .highest, subject),
        chip(SitePath.lowest, words["lowest"], .lowest, subject),
      ])
  }

  private func kinds(_ subject: CaseList.ListSubject, isHome: Bool) -> ChipGroup {
    let complaints = isHome ? site.statistics.complaints.count : nil
    let satisfied = isHome ? site.cases.count { $0.isPraise && !$0.isFake } : nil
    var chips = [
      chip(SitePath.complaints, words["complaints"], .complaints, subject, count: complaints),
      chip(SitePath.praise, words["praise"], .praise, subject, count: satisfied),
    ]
    // The page's own language; the list of another one has them all.
    if site.site.listedLanguages.contains(language.tag) {
      chips.append(
        chip(
          SitePath.written(in: language.tag), words["only-language"], .language(language.tag),
          subject, count: isHome ? site.statistics.languages[language.tag] : nil))
    }
    return ChipGroup(label: words["show"], chips: chips)
  }

  /// The lists of the same kind as the current one.
  private func narrower(_ subject: CaseList.ListSubject) -> [ChipGroup] {
    switch subject {
    case .stars, .highest, .lowest:
      [
        ChipGroup(
          label: words["by-stars"],
          chips: Stars.range.reversed().map {
            chip(SitePath.stars($0), language.counted("stars-count", $0), .stars($0), subject)
          })
      ]
    case .language:
      [
        ChipGroup(
          label: words["by-language"],
          chips: site.site.listedLanguages.filter { $0 != language.tag }.map {
            chip(
              SitePath.written(in: $0), site.labels.inLanguage($0), .language($0), subject)
          })
      ]
    case .source:
      [
        ChipGroup(
          label: words["by-source"],
          chips: site.statistics.sources.compactMap(\.name).map {
            chip(SitePath.source($0), site.labels.source($0), .source($0), subject)
          })
      ]
    default: []
    }
  }

  /// All groups of complaints, and the parts of the current group.
  private func outcomes(_ subject: CaseList.ListSubject) -> [ChipGroup] {
    let current: ComplaintGroup? =
      switch subject {
      case .group(let group): group
      case .outcome(let outcome): outcome.group
      default: nil
      }
    let all = ChipGroup.ChipView(
      path: SitePath.complaints.page, label: words["all-of-them"],
      isCurrent: subject == .complaints)
    let groups = ComplaintPart.all(site.statistics.complaints).map { part in
      let isHere = part.group != nil && part.group == current
      let isPage = isHere && (subject == .group(part.group ?? .closed) || part.group == .resolved)
      return ChipGroup.ChipView(
        path: part.path, label: words[part.word], tone: part.tone, isCurrent: isPage,
        isAround: isHere)
    }
    let parts = (current?.outcomes ?? []).map { outcome in
      ChipGroup.ChipView(
        path: SitePath.complaints(outcome).page, label: words["list-\(outcome.rawValue)"],
        isCurrent: subject == .outcome(outcome))
    }
    return [ChipGroup(label: words["show"], chips: [all] + groups)]
      + (parts.count > 1 ? [ChipGroup(label: words["of-these"], chips: parts)] : [])
  }
}
