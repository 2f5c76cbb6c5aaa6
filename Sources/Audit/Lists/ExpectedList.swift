import Reviews

/// A list of cases as the site must have it.
struct ExpectedList: Sendable {
  /// From a language's root: empty for the index, else `complaints/waiting/`.
  let path: String
  /// Places among the site's cases that must be in it.
  let needed: Set<Int>
  /// Those that may: of what is not shown, less is known than the shop knows.
  let allowed: Set<Int>
  /// Whether it is in the order of the index; else it is newest first.
  let isMixed: Bool

  /// Its pages, counted from 1, at least and at most.
  func pages(of size: Int) -> ClosedRange<Int> {
    let least = max(1, (needed.count + size - 1) / size)
    return least...max(least, (needed.count + allowed.count + size - 1) / size)
  }

  /// The file of a page, which counts from 1.
  func path(ofPage page: Int) -> String {
    page == 1 ? "\(path)index.html" : "\(path)page/\(page)/index.html"
  }
}

extension Rebuilt {
  /// Every list whose cases follow from what was written. Topics are the shop's own labels, which
  /// are not in the log: of the lists in `topics` only what is on them can be told.
  func lists(topics: [String]) -> [ExpectedList] {
    let isMixed = site.settings.order == .representative
    func list(
      _ path: String, isMixed: Bool = false, _ isNeeded: (Case) -> Bool?
    ) -> ExpectedList {
      var needed = Set<Int>()
      var allowed = Set<Int>()
      for (place, one) in site.cases.enumerated() {
        switch isNeeded(one) {
        case true?: needed.insert(place)
        case nil: allowed.insert(place)
        case false?: break
        }
      }
      return ExpectedList(path: path, needed: needed, allowed: allowed, isMixed: isMixed)
    }
    /// What is not known of a case that cannot be read.
    func told(_ one: Case, _ answer: Bool) -> Bool? {
      let place = place(of: one.id)
      return place.map { isWhole[$0] } ?? false ? answer : nil
    }
    let threshold = site.settings.complaintThreshold
    var lists = [
      list("", isMixed: isMixed) { _ in true },
      list("newest/") { _ in true },
      list("praise/") { told($0, $0.isPraise) },
      list("complaints/") { one in
        one.review.rating.map { $0 <= threshold } ?? false ? true : told(one, one.isComplaint)
      },
    ]
    for outcome in Outcome.allCases {
      lists.append(
        list("complaints/\(outcome.rawValue)/") { one in
          one.isShown ? told(one, one.isComplaint && one.outcome == outcome) : false
        })
    }
    for stars in 1...5 { lists.append(list("stars/\(stars)/") { $0.review.rating == stars }) }
    for source in Set(site.statistics.sources.compactMap(\.name)).sorted() {
      lists.append(
        list("sources/\(source)/", isMixed: isMixed) { told($0, $0.review.source?.name == source) })
    }
    for topic in topics {
      lists.append(list("topics/\(topic)/", isMixed: isMixed) { $0.isShown ? nil : false })
    }
    return lists
  }
}
