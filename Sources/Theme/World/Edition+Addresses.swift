import Reviews

extension LanguageSite {
  /// The pages of this language for the sitemap, each with the day of the last event on it.
  func addresses(_ lists: [CaseList]) -> [Sitemap.Address] {
    guard site.settings.url != nil else { return [] }
    let days = site.cases.map { $0.lastDay(asOf: site.asOf) }
    let last = days.max()
    var addresses = site.cases.indices.map {
      Sitemap.Address(path: "\(prefix)cases/\(site.cases[$0].id)/index.html", day: days[$0])
    }
    for list in lists {
      let day = list.places.lazy.map { days[$0] }.max()
      addresses += (1...list.pageCount(size: site.settings.pageSize)).map {
        Sitemap.Address(path: prefix + list.path(ofPage: $0), day: day)
      }
    }
    addresses += site.pages.map {
      Sitemap.Address(path: "\(prefix)pages/\($0.slug)/index.html", day: nil)
    }
    let changed = site.changes.lazy.map(\.date.day).max()
    addresses.append(Sitemap.Address(path: "\(prefix)changes/index.html", day: changed))
    addresses.append(Sitemap.Address(path: "\(prefix)trust/index.html", day: last))
    return addresses
  }
}

extension Case {
  /// The day of the last that happened, of what has happened by then.
  func lastDay(asOf today: Day) -> Day {
    var last = review.date.day
    func note(_ day: Day) { if day > last, day <= today { last = day } }
    for reply in replies { note(reply.date.day) }
    for followUp in followUps { note(followUp.date.day) }
    for decision in decisions { note(decision.date.day) }
    return last
  }
}
