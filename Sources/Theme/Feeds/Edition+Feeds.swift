import Core
import Markup
import Reviews

extension LanguageSite {
  /// The feeds of all reviews, of complaints and of each topic, in three formats. None if the
  /// site's address is not known, because feeds need whole addresses.
  func feeds() -> [SiteFile] {
    guard let address = site.settings.url else { return [] }
    let base = (address.hasSuffix("/") ? address : address + "/") + prefix
    let updates = site.cases.map { $0.lastActivity(changed: log?.record(of: $0.id)?.changed) }
    // Cases stand by ID, and the sort is stable.
    let places = site.cases.indices.sorted { updates[$0] > updates[$1] }
    func newest(_ belongs: (Case) -> Bool) -> [Int] {
      var newest: [Int] = []
      for place in places where newest.count < Feed.limit && belongs(site.cases[place]) {
        newest.append(place)
      }
      return newest
    }
    var lists = [("", siteTitle, newest { _ in true })]
    let complaints = language.words["complaints"]
    lists.append(("complaints/", "\(complaints) | \(siteTitle)", newest(\.isComplaint)))
    for topic in site.statistics.topics {
      let label = writer.topicLabel(topic.key)
      lists.append(
        (
          "topics/\(topic.key)/", "\(label) | \(siteTitle)",
          newest { $0.isShown && $0.review.topics.contains(topic.key) }
        ))
    }
    let shop = Escape.plain(language.text(site.settings.name) ?? "")
    let entries = entries(of: Set(lists.flatMap(\.2)), updates, base, shop: shop)
    return lists.flatMap { path, title, places in
      let feed = Feed(
        id: FeedID.urn("sitegen feed", language.tag, shop, path), title: Escape.plain(title),
        description: Escape.plain(language.sentence(site.settings.about) ?? siteTitle),
        language: language.tag, author: shop.isEmpty ? Escape.plain(siteTitle) : shop,
        page: base + path, folder: base + path, entries: places.compactMap { entries[$0] })
      return [
        SiteFile(path: prefix + path + Feed.rssName, kind: .list) { feed.rss },
        SiteFile(path: prefix + path + Feed.atomName, kind: .list) { feed.atom },
        SiteFile(path: prefix + path + Feed.jsonName, kind: .list) { feed.json },
      ]
    }
  }

  /// Each case once, however many feeds it stands in.
  private func entries(
    of places: Set<Int>, _ updates: [Timestamp], _ base: String, shop: String
  ) -> [Int: Feed.FeedItem] {
    let writer = EntryWriter(writer: writer, base: base, shop: shop)
    let places = places.sorted()
    let entries = places.parallelMap(jobs: jobs) {
      writer.entry(of: self.site.cases[$0], updated: updates[$0])
    }
    return Dictionary(uniqueKeysWithValues: zip(places, entries))
  }
}
