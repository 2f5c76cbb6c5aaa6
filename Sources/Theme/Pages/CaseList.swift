import Reviews

/// A list of cases, over as many pages as it takes.
struct CaseList: Sendable {
  let folder: SitePath.Folder
  let subject: ListSubject
  /// Places in the site's cases, in the list's order.
  let places: [Int]

  /// What a list shows.
  enum ListSubject: Sendable, Equatable {
    case index, newest, praise, complaints
    case outcome(Outcome)
    case stars(Int)
    case topic(String)
    case source(String)
  }

  var isIndex: Bool { subject == .index }

  /// A list without cases still has a page, which says so: every link leads somewhere.
  func pageCount(size: Int) -> Int { max(1, (places.count + size - 1) / size) }

  /// The places on a page, which counts from 1.
  func places(onPage page: Int, size: Int) -> ArraySlice<Int> {
    places[min(places.count, (page - 1) * size)..<min(places.count, page * size)]
  }

  /// The list whose feeds tell what is new in this one.
  var feeds: SitePath.Folder {
    switch subject {
    case .complaints, .outcome: SitePath.complaints
    case .topic: folder
    case .index, .newest, .praise, .stars, .source: SitePath.home
    }
  }
}

extension CaseList {
  /// Every list of a site. Those of one kind of case are newest first; a topic and a source mix
  /// praise and complaints, so their order is the index's.
  static func all(of site: Site) -> [CaseList] {
    func newest(
      _ folder: SitePath.Folder, _ subject: ListSubject, _ belongs: (Case) -> Bool
    ) -> CaseList {
      CaseList(
        folder: folder, subject: subject, places: site.newest.filter { belongs(site.cases[$0]) })
    }
    var lists = [
      CaseList(folder: SitePath.home, subject: .index, places: site.index),
      CaseList(folder: SitePath.newest, subject: .newest, places: site.newest),
      newest(SitePath.praise, .praise) { $0.isPraise },
      newest(SitePath.complaints, .complaints) { $0.isComplaint },
    ]
    lists += Outcome.allCases.map { outcome in
      newest(SitePath.complaints(outcome), .outcome(outcome)) {
        $0.isComplaint && $0.isShown && $0.outcome == outcome
      }
    }
    lists += Stars.range.map { stars in
      newest(SitePath.stars(stars), .stars(stars)) { $0.review.stars.first == stars }
    }
    lists += site.statistics.topics.map(\.key).map { topic in
      CaseList(
        folder: SitePath.topic(topic), subject: .topic(topic),
        places: site.inOrder { $0.isShown && $0.review.topics.contains(topic) })
    }
    lists += site.statistics.sources.compactMap(\.name).map { source in
      CaseList(
        folder: SitePath.source(source), subject: .source(source),
        places: site.inOrder { $0.review.source?.name == source })
    }
    return lists
  }
}
