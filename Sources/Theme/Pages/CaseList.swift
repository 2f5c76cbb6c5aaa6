import Reviews

/// A list of cases, over as many pages as it has.
struct CaseList: Sendable {
  let folder: SitePath.Folder
  let subject: ListSubject
  /// Places in the site's cases, in the list's order.
  let places: [Int]
  /// How the list is cut into pages.
  let paging: Paging

  /// What a list shows.
  enum ListSubject: Hashable, Sendable {
    case index, newest, praise, complaints, highest, lowest
    case group(ComplaintGroup)
    case outcome(Outcome)
    case stars(Int)
    case topic(String)
    case source(String)
    case language(String)

    /// Whether the list is one of complaints, which are told whole wherever they are listed so.
    var isOfComplaints: Bool {
      switch self {
      case .complaints, .group, .outcome: true
      default: false
      }
    }

    /// How much of each case is on it. The three lists that everybody looks at are told whole.
    var extent: CaseViewBuilder.Extent {
      self == .index || self == .newest || isOfComplaints ? .whole : .compact
    }
  }

  /// How a list is cut into pages.
  enum Paging: Hashable, Sendable {
    /// At most so many pages, counted from the first: what comes after is elsewhere.
    case sample(pages: Int)
    /// Pages counted from the oldest, so that a full one never changes. `pages` is the most that
    /// there are, the newest of them; nil for all.
    case dated(pages: Int?)
  }

  var isIndex: Bool { subject == .index }

  /// The list whose feeds tell what is new in this one.
  var feeds: SitePath.Folder {
    switch subject {
    case .complaints, .outcome, .group: SitePath.complaints
    case .topic: folder
    default: SitePath.home
    }
  }
}

/// A page of a list.
struct ListPage: Equatable, Sendable {
  /// The page's number; of a list that is counted from the oldest, nil for the newest page.
  let number: Int?
  /// Which of the list's places stand on it.
  let range: Range<Int>
}

extension CaseList {
  /// The pages of the list, as a reader turns them. A list without cases still has a page, which says
  /// so: every link leads somewhere.
  func pages(size: Int) -> [ListPage] {
    switch paging {
    case .sample(let most):
      let count = max(1, min(most, (places.count + size - 1) / size))
      return (1...count).map { number in
        let start = (number - 1) * size
        return ListPage(number: number, range: start..<min(places.count, start + size))
      }
    case .dated(let most):
      // The newest page holds the last full one and what is newer: it alone grows.
      let full = places.count / size
      let kept = max(1, min(most ?? .max, full))
      let newest = ListPage(number: nil, range: 0..<(places.count - max(0, full - 1) * size))
      return [newest]
        + (1..<kept).map { step in
          let end = places.count - (full - 1 - step) * size
          return ListPage(number: full - step, range: (end - size)..<end)
        }
    }
  }

  /// Whether its pages do not hold all of it.
  func isCut(size: Int) -> Bool {
    pages(size: size).last.map { $0.range.upperBound } != places.count
  }

  /// The path of a page, from the language's root.
  func path(of page: ListPage) -> String {
    switch paging {
    case .sample: folder.page(page.number ?? 1)
    case .dated: page.number.map(folder.numbered) ?? folder.page
    }
  }
}

extension CaseList {
  /// The most pages of any list that is not all reviews or all complaints.
  static let mostPages = 10

  /// Every list of a site, newest first but for the index. Those by outcome go by the day on which a
  /// case got it, so that a reply adds to the front of a list.
  static func all(of site: Site) -> [CaseList] {
    let short = Paging.dated(pages: mostPages)
    func newest(
      _ folder: SitePath.Folder, _ subject: ListSubject, _ paging: Paging = short,
      _ belongs: (Case) -> Bool
    ) -> CaseList {
      CaseList(
        folder: folder, subject: subject,
        places: site.newest.filter { belongs(site.cases[$0]) }, paging: paging)
    }
    let complaints = site.newest.filter { site.cases[$0].isComplaint && site.cases[$0].isShown }
      .sorted { site.cases[$0].outcomeSince > site.cases[$1].outcomeSince }
    func standing(
      _ folder: SitePath.Folder, _ subject: ListSubject, _ outcomes: [Outcome]
    ) -> CaseList {
      CaseList(
        folder: folder, subject: subject,
        places: complaints.filter { outcomes.contains(site.cases[$0].outcome) }, paging: short)
    }
    // Where the newest come first, the index would be the list of the newest once more.
    let isMixed = site.settings.order == .representative
    var lists = [
      CaseList(
        folder: SitePath.home, subject: .index, places: site.index,
        paging: .sample(pages: isMixed ? mostPages : 1)),
      newest(SitePath.newest, .newest, .dated(pages: nil)) { _ in true },
      newest(SitePath.praise, .praise) { $0.isPraise },
      newest(SitePath.complaints, .complaints, .dated(pages: nil)) { $0.isComplaint },
      byStars(site, SitePath.highest, .highest) { $0 > $1 },
      byStars(site, SitePath.lowest, .lowest) { $0 < $1 },
    ]
    lists += Outcome.allCases.map {
      standing(SitePath.complaints($0), .outcome($0), [$0])
    }
    lists += ComplaintGroup.allCases.filter { $0.outcomes.count > 1 }.map {
      standing(SitePath.complaints($0), .group($0), $0.outcomes)
    }
    lists += Stars.range.map { stars in
      newest(SitePath.stars(stars), .stars(stars)) { $0.review.stars.first == stars }
    }
    lists += site.statistics.topics.map(\.key).map { topic in
      newest(SitePath.topic(topic), .topic(topic)) {
        $0.isShown && $0.review.topics.contains(topic)
      }
    }
    lists += site.statistics.sources.compactMap(\.name).map { source in
      newest(SitePath.source(source), .source(source)) { $0.review.source?.name == source }
    }
    lists += site.listedLanguages.map { tag in
      newest(SitePath.written(in: tag), .language(tag)) {
        $0.isShown && $0.review.language == tag
      }
    }
    return lists
  }

  /// One page by stars, and of equal stars the newest first.
  private static func byStars(
    _ site: Site, _ folder: SitePath.Folder, _ subject: ListSubject,
    _ comesBefore: (Int, Int) -> Bool
  ) -> CaseList {
    let rated = site.newest.compactMap { place in
      site.cases[place].review.stars.first.map { (place, $0) }
    }
    return CaseList(
      folder: folder, subject: subject,
      places: rated.sorted { comesBefore($0.1, $1.1) }.map(\.0), paging: .sample(pages: 1))
  }
}

extension Site {
  /// The languages of which there is a list: those of the reviews, where there is more than one.
  var listedLanguages: [String] {
    let tags = statistics.languages.byKey.map(\.key)
    return tags.count > 1 ? tags : []
  }
}
