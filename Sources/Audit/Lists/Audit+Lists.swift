import Core
import Reviews

extension Audit {
  /// Every list in every language: each card on it, and all of them together. What the first pages
  /// print comes back, by language.
  func checkLists(
    _ check: PageCheck, _ listing: Listing, _ report: inout AuditReport,
    _ findings: inout AuditFindings
  ) -> [PageReading?] {
    let lists = check.reconstructed.lists(topics: listing.topics)
    let size = check.reconstructed.site.settings.pageSize
    return check.prefixes.enumerated().map { number, prefix in
      progress(AuditProgress(.lists, number, of: check.prefixes.count))
      let read = pages(of: lists, prefix, size: size, check)
      for (list, own) in zip(lists, read) {
        for page in own {
          findings.add(page.findings)
          guard page.reading != nil else { continue }
          report.checked.pages += 1
          report.checked.cards += page.places.count
        }
        let isTopic = list.needed.isEmpty && list.folder.path.hasPrefix(SitePath.topics)
        let isThere = own.first?.reading != nil
        // Which topics a language has is not in the log.
        guard isThere || !isTopic else { continue }
        ListCheck(list: list, pages: own, reconstructed: check.reconstructed, prefix: prefix).run(
          &findings)
      }
      return read.first?.first?.reading
    }
  }

  /// The pages of each list, as far as there are any: many at a time, but not many more than there are.
  private func pages(
    of lists: [ExpectedList], _ prefix: String, size: Int, _ check: PageCheck
  ) -> [[ListPage]] {
    var pages = [[ListPage]](repeating: [], count: lists.count)
    var open = Array(lists.indices)
    var wave = 1
    while !open.isEmpty {
      let wanted = open.flatMap { list in
        let first = pages[list].count + 1
        let last = min(first + wave - 1, lists[list].pages(of: size).upperBound)
        return first > last ? [] : (first...last).map { (list: list, page: $0) }
      }
      let read = wanted.parallelMap(jobs: jobs) {
        ListPage(prefix + lists[$0.list].folder.page($0.page), check)
      }
      var ended = Set<Int>()
      for (want, page) in zip(wanted, read) where !ended.contains(want.list) {
        pages[want.list].append(page)
        let isLast = want.page == lists[want.list].pages(of: size).upperBound
        if page.reading == nil || isLast { ended.insert(want.list) }
      }
      open.removeAll { ended.contains($0) }
      wave = min(wave * 4, 1024)
    }
    return pages
  }
}

extension Listing {
  /// The topics that have a list in the first language, in byte order; none where nobody can tell.
  var topics: [String] {
    let names = (below(SitePath.topics) ?? []).compactMap { path -> String? in
      let name = path.prefix { $0 != "/" }
      return name.utf8.count < path.utf8.count ? String(name) : nil
    }
    return Set(names).sorted()
  }
}
