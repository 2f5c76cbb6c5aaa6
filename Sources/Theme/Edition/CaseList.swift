import Reviews

/// A list of cases, over as many pages as it takes.
struct CaseList: Sendable {
  /// Where it stands: empty for the index, else `complaints/waiting/`.
  let path: String
  let kind: ListSubject
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

  var isIndex: Bool { kind == .index }

  /// A list without cases still has a page, which says so: every link leads somewhere.
  func pageCount(size: Int) -> Int { max(1, (places.count + size - 1) / size) }

  /// The places on a page, which counts from 1.
  func places(onPage page: Int, size: Int) -> ArraySlice<Int> {
    places[min(places.count, (page - 1) * size)..<min(places.count, page * size)]
  }

  /// The file of a page, which counts from 1.
  func path(ofPage page: Int) -> String {
    page == 1 ? "\(path)index.html" : "\(path)page/\(page)/index.html"
  }
}

extension LanguageSite {
  /// Every list of the site. Those of one kind of case are newest first; a topic and a source mix
  /// praise and complaints, so their order is the index's.
  func lists() -> [CaseList] {
    func newest(_ path: String, _ kind: CaseList.ListSubject, _ belongs: (Case) -> Bool) -> CaseList
    {
      CaseList(path: path, kind: kind, places: site.newest.filter { belongs(site.cases[$0]) })
    }
    var lists = [
      CaseList(path: "", kind: .index, places: site.index),
      CaseList(path: "newest/", kind: .newest, places: site.newest),
      newest("praise/", .praise) { $0.isPraise },
      newest("complaints/", .complaints) { $0.isComplaint },
    ]
    for outcome in Outcome.allCases {
      lists.append(
        newest("complaints/\(outcome.rawValue)/", .outcome(outcome)) {
          $0.isComplaint && $0.isShown && $0.outcome == outcome
        })
    }
    for stars in 1...5 {
      lists.append(newest("stars/\(stars)/", .stars(stars)) { $0.review.stars.first == stars })
    }
    for topic in site.statistics.topics {
      let places = site.inOrder { $0.isShown && $0.review.topics.contains(topic.key) }
      lists.append(CaseList(path: "topics/\(topic.key)/", kind: .topic(topic.key), places: places))
    }
    for source in site.statistics.sources.compactMap(\.name) {
      let places = site.inOrder { $0.review.source?.name == source }
      lists.append(CaseList(path: "sources/\(source)/", kind: .source(source), places: places))
    }
    return lists
  }
}
