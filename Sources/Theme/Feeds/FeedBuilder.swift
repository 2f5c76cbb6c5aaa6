import Core
import Markup
import Reviews

/// Makes the feeds of all reviews, of complaints and of each topic, in three formats.
struct FeedBuilder: Sendable {
  private let site: LanguageSite
  private let views: CaseViewBuilder
  /// Where this language stands, absolute, ending in a slash.
  private let base: String
  /// The shop's name, plain.
  private let shop: String
  /// When something last happened to each case, at its place in the site's cases.
  private let updates: [Timestamp]

  /// Nil where nobody knows where the site will stand, as feeds need whole addresses.
  init?(_ site: LanguageSite, _ views: CaseViewBuilder) {
    guard let url = site.settings.url else { return nil }
    self.site = site
    self.views = views
    base = (url.hasSuffix("/") ? url : url + "/") + site.prefix
    shop = Escape.plain(site.shop)
    updates = site.cases.map {
      $0.lastActivity(changed: site.log?.record(of: $0.id)?.changed)
    }
  }

  var files: [SiteFile] {
    let lists = lists
    let entries = entries(of: lists)
    return lists.flatMap { list in
      let key = site.keys?.key(of: list.places) { record in
        for place in list.places { record.note(self.updates[place].seconds) }
      }
      func file(_ path: String, _ bytes: @escaping @Sendable (Feed) -> [UInt8]) -> SiteFile {
        SiteFile(path: site.prefix + path, kind: .list, key: key) {
          bytes(self.feed(of: list, entries))
        }
      }
      return [
        file(list.folder.rss, \.rss), file(list.folder.atom, \.atom),
        file(list.folder.jsonFeed, \.json),
      ]
    }
  }

  /// The formats of a feed.
  private static let formats = 3

  /// A list of which there are feeds.
  private struct FeedList {
    let folder: SitePath.Folder
    /// Nil of the list of all reviews.
    let name: String?
    /// The places of its newest cases.
    let places: [Int]
  }

  private var lists: [FeedList] {
    // Cases stand by ID, and the sort is stable.
    let order = site.cases.indices.sorted { updates[$0] > updates[$1] }
    func newest(_ belongs: (Case) -> Bool) -> [Int] {
      var newest: [Int] = []
      for place in order where newest.count < Feed.limit && belongs(site.cases[place]) {
        newest.append(place)
      }
      return newest
    }
    return [
      FeedList(folder: SitePath.home, name: nil, places: newest { _ in true }),
      FeedList(
        folder: SitePath.complaints, name: site.language.words["complaints"],
        places: newest(\.isComplaint)),
    ]
      + site.statistics.topics.map(\.key).map { topic in
        FeedList(
          folder: SitePath.topic(topic), name: site.labels.topic(topic),
          places: newest { $0.isShown && $0.review.topics.contains(topic) })
      }
  }

  private func feed(of list: FeedList, _ entries: [Int: Shared<Feed.FeedItem>]) -> Feed {
    let (language, title) = (site.language, site.headline.title)
    return Feed(
      id: FeedID.urn("sitegen feed", language.tag, shop, list.folder.path),
      title: Escape.plain(list.name.map { "\($0) | \(title)" } ?? title),
      description: Escape.plain(language.sentence(site.settings.about) ?? title),
      language: language.tag, author: shop.isEmpty ? Escape.plain(title) : shop,
      base: base, list: list.folder, entries: list.places.compactMap { entries[$0]?.use() })
  }

  /// Each case once, however many feeds it stands in.
  private func entries(of lists: [FeedList]) -> [Int: Shared<Feed.FeedItem>] {
    let builder = FeedEntryBuilder(views: views, base: base, shop: shop)
    let (cases, updates) = (site.cases, updates)
    let uses = lists.flatMap(\.places).reduce(into: [:]) { $0[$1, default: 0] += Self.formats }
    return Dictionary(
      uniqueKeysWithValues: uses.map { place, uses in
        (place, Shared(uses: uses) { builder.entry(of: cases[place], updated: updates[place]) })
      })
  }
}

extension Case {
  /// When something last happened to it that its pages show; `changed` is the day on which the
  /// review was last edited, as the log has it.
  ///
  /// That is the review, what followed it, every decision, and the end of a pause or a wait. What
  /// happened to a review that is not shown does not count but for decisions: its pages do not tell.
  /// Each thing is a second later than the one before at least, so that readers notice also what
  /// happened on the same day where nobody wrote down a time.
  func lastActivity(changed: Day?) -> Timestamp {
    var moments = [review.date] + decisions.map(\.date)
    if case .erased(let day) = visibility { moments.append(Moment(day)) }
    if isShown {
      moments += events.map(\.date)
      if let changed { moments.append(Moment(changed)) }
      for until in [quarantinedUntil].compactMap({ $0 }) + decisions.compactMap(\.until)
      where until < asOf {
        moments.append(Moment(Day(number: until.number + 1)))
      }
    }
    let first = Timestamp(review.date).seconds - 1
    let last = moments.map { Timestamp($0).seconds }.sorted().reduce(first) { max($0 + 1, $1) }
    return Timestamp(seconds: last)
  }
}
