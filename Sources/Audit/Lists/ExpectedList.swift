import Core
import Reviews

/// A list of cases as the site must have it.
struct ExpectedList: Sendable {
  let folder: SitePath.Folder
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
}

extension ReconstructedSite {
  /// Every list whose cases follow from what was written. Topics are the shop's own labels, which
  /// are not in the log: of the lists in `topics` only what is on them can be told.
  func lists(topics: [String]) -> [ExpectedList] {
    let isMixed = site.settings.order == .representative
    let threshold = site.settings.complaintThreshold
    func complains(_ one: Case, _ isWhole: Bool) -> Bool? {
      if one.review.stars.first.map({ $0 <= threshold }) ?? false { return true }
      return isWhole ? one.isComplaint : nil
    }
    var lists = [
      list(SitePath.home, isMixed: isMixed) { _, _ in true },
      list(SitePath.newest) { _, _ in true },
      list(SitePath.praise) { $1 ? $0.isPraise : nil },
      list(SitePath.complaints, complains),
    ]
    for outcome in Outcome.allCases {
      lists.append(
        list(SitePath.complaints(outcome)) { one, isWhole in
          guard one.isShown else { return false }
          return isWhole ? one.isComplaint && one.outcome == outcome : nil
        })
    }
    for stars in Stars.range {
      lists.append(list(SitePath.stars(stars)) { one, _ in one.review.stars.first == stars })
    }
    let shown = Set(site.cases.indices.filter { site.cases[$0].isShown })
    return lists + sourceLists(isMixed: isMixed)
      + topics.map {
        ExpectedList(folder: SitePath.topic($0), needed: [], allowed: shown, isMixed: isMixed)
      }
  }

  /// A list of the cases that belong there; nil of a case where the log does not tell. The second
  /// value is whether all of the case is known.
  private func list(
    _ folder: SitePath.Folder, isMixed: Bool = false, _ belongs: (Case, Bool) -> Bool?
  ) -> ExpectedList {
    var needed = Set<Int>()
    var allowed = Set<Int>()
    for (place, one) in site.cases.enumerated() {
      switch belongs(one, isWhole[place]) {
      case true?: needed.insert(place)
      case nil: allowed.insert(place)
      case false?: break
      }
    }
    return ExpectedList(folder: folder, needed: needed, allowed: allowed, isMixed: isMixed)
  }

  private func sourceLists(isMixed: Bool) -> [ExpectedList] {
    var places: [String: Set<Int>] = [:]
    for source in site.settings.sources { places[source.key] = [] }
    var untold = Set<Int>()
    for (place, one) in site.cases.enumerated() {
      if !isWhole[place] {
        untold.insert(place)
      } else if let name = one.review.source?.name {
        places[name, default: []].insert(place)
      }
    }
    // A name becomes a path.
    return places.filter { $0.key.isPathPart }.sorted { $0.key < $1.key }.map {
      ExpectedList(folder: SitePath.source($0), needed: $1, allowed: untold, isMixed: isMixed)
    }
  }
}

extension String {
  /// Whether it can be a folder of ours.
  fileprivate var isPathPart: Bool {
    1...100 ~= utf8.count
      && utf8.allSatisfy { $0.isAlphanumeric || $0 == .hyphen }
  }
}
