import Parallel

extension Audit {
  /// Every list in every language: each card on it, and all of them together. What the first pages
  /// print comes back, by language.
  func checkLists(
    _ check: PageCheck, _ listing: Listing, _ report: inout AuditReport,
    _ objections: inout Objections
  ) -> [PageReading?] {
    let lists = check.rebuilt.lists(topics: listing.topics)
    let size = check.rebuilt.site.settings.pageSize
    return check.prefixes.enumerated().map { number, prefix in
      progress(AuditProgress(.lists, number, of: check.prefixes.count))
      let paths = lists.flatMap { list in
        list.pages(of: size).upperBound.pages.map { prefix + list.path(ofPage: $0) }
      }
      var pages = paths.parallelMap(jobs: jobs) { ListPage($0, check) }[...]
      let home = pages.first?.reading
      for list in lists {
        let own = pages.prefix(list.pages(of: size).upperBound)
        pages = pages.dropFirst(own.count)
        for page in own where page.reading != nil {
          objections.add(page.objections)
          report.checked.pages += 1
          report.checked.cards += page.places.count
        }
        let isTopic = list.needed.isEmpty && list.path.hasPrefix("topics/")
        let isThere = own.first?.reading != nil
        // Which topics a language has is not in the log.
        guard isThere || !isTopic else { continue }
        ListCheck(list: list, pages: Array(own), rebuilt: check.rebuilt, prefix: prefix)
          .run(&objections)
      }
      return home
    }
  }
}

extension Int {
  /// From 1.
  fileprivate var pages: ClosedRange<Int> { 1...Swift.max(1, self) }
}

extension Listing {
  /// The topics that have a list in the first language, in byte order; none where nobody can tell.
  var topics: [String] {
    let names = (below("topics/") ?? []).compactMap { path -> String? in
      let name = path.prefix { $0 != "/" }
      return name.utf8.count < path.utf8.count ? String(name) : nil
    }
    return Set(names).sorted()
  }
}
