import Core
import Reviews

/// All parsed items, before documents are linked to each other.
struct UnlinkedContent {
  var reviews: [Parsed<Review>] = []
  var replies: [Parsed<Reply>] = []
  var followUps: [Parsed<FollowUp>] = []
  var decisions: [Parsed<Decision>] = []
  var changes: [Change] = []
  /// The reviews that changes name, with places.
  var mentions: [(review: String, place: Place)] = []
  var pages: [InfoPage] = []
  var translations: [Translation] = []
  /// The names of files whose IDs are unknown.
  var unread: [ContentFolder: Set<String>] = [:]

  /// Collects the items of all files in order. Their findings go to `findings`.
  init(_ readings: [ParsedFile], findings: inout [Finding]) {
    reviews.reserveCapacity(readings.count)
    for reading in readings {
      findings += reading.findings
      for item in reading.items { add(item) }
    }
  }

  private mutating func add(_ item: ParsedItem) {
    switch item {
    case .review(let review): reviews.append(review)
    case .reply(let reply): replies.append(reply)
    case .followUp(let followUp): followUps.append(followUp)
    case .decision(let decision): decisions.append(decision)
    case .change(let change): changes.append(change)
    case .mention(let review, let place): mentions.append((review, place))
    case .page(let page): pages.append(page)
    case .translation(let translation): translations.append(translation)
    case .unread(let folder, let name): unread[folder, default: []].insert(name)
    }
  }

  /// The content, each kind in its order.
  func siteContent(_ settings: Settings) -> SiteContent {
    var siteContent = SiteContent(settings: settings)
    siteContent.reviews = reviews.whole().inOrder { $0.id < $1.id }
    siteContent.replies = replies.whole().inOrder(Reply.isBefore)
    siteContent.followUps = followUps.whole().inOrder(FollowUp.isBefore)
    siteContent.decisions = decisions.whole().inOrder(Decision.isBefore)
    siteContent.changes = changes.sorted { one, other in
      one.date.day == other.date.day
        ? one.slug < other.slug : one.date.day > other.date.day
    }
    siteContent.pages = pages.sorted { $0.slug < $1.slug }
    return siteContent
  }
}

extension Array {
  /// The values with all required fields. The loop goes by index, because a copied review retains
  /// each of its twenty fields.
  fileprivate func whole<Value>() -> [Value] where Element == Parsed<Value> {
    var values: [Value] = []
    values.reserveCapacity(count)
    for index in indices where self[index].isWhole { values.append(self[index].value) }
    return values
  }

  /// The elements in order. Most often they are already, because files come sorted by path.
  func inOrder(_ isBefore: (Element, Element) -> Bool) -> [Element] {
    for index in indices.dropFirst() where isBefore(self[index], self[index - 1]) {
      return sorted(by: isBefore)
    }
    return self
  }
}

extension UnlinkedContent {
  /// Adds each text in another language to its base text, gives replies without a date the day of
  /// their reviews, and numbers the rounds whose files have no number.
  mutating func join() -> [Finding] {
    dateReplies()
    numberRounds()
    var findings: [Finding] = []
    for translation in translations {
      if let index = changes.firstIndex(where: { $0.slug == translation.slug }),
        translation.folder == .changes
      {
        changes[index].title.add(translation.title, in: translation.language)
        changes[index].text.add(translation.text, in: translation.language)
      } else if let index = pages.firstIndex(where: { $0.slug == translation.slug }),
        translation.folder == .pages
      {
        pages[index].title.add(translation.title, in: translation.language)
        pages[index].text.add(translation.text, in: translation.language)
      } else if unread[translation.folder]?.contains(translation.slug) != true {
        findings.append(
          Finding(
            .noBaseText, at: translation.place,
            "there is no '\(translation.slug).md' beside it, the text in the first language"))
      }
    }
    return findings
  }
}

extension UnlinkedContent {
  private mutating func dateReplies() {
    let undated = replies.indices.filter { !replies[$0].value.isDated }
    guard !undated.isEmpty else { return }
    let dates = Dictionary(
      reviews.map { ($0.value.id, $0.value.date) }, uniquingKeysWith: { one, _ in one })
    for index in undated {
      if let date = dates[replies[index].value.review] { replies[index].value.date = date }
    }
  }
}

extension Localized {
  fileprivate mutating func add(_ text: String, in language: String) {
    self = Localized(byLanguage: byLanguage.merging([language: text]) { $1 })
  }
}

/// Cross-file validation.
extension UnlinkedContent {
  /// Reports every document that does not fit the others.
  func check() -> [Finding] {
    var findings: [Finding] = []
    let ids = reviewIDs(findings: &findings)
    findings += sourceIDs()
    var orphans = Orphans(ids: ids, unread: unread[.documents(.review)] ?? [])
    findings += checkRounds(replies, ids, &orphans)
    findings += checkRounds(followUps, ids, &orphans)
    findings += checkRounds(decisions, ids, &orphans)
    findings += redactedPhotos(ids)
    for (review, place) in mentions where ids[review] == nil {
      orphans.report(review, at: place, &findings)
    }
    return findings
  }

  /// The index of the first review with each ID.
  typealias IDs = [String: Int]

  private func reviewIDs(findings: inout [Finding]) -> IDs {
    var ids: IDs = [:]
    ids.reserveCapacity(reviews.count)
    // By index, here and below, because a copied review retains each of its twenty fields.
    for index in reviews.indices {
      let id = reviews[index].value.id
      if let first = ids[id] {
        findings.append(
          Finding(
            .duplicateID, at: reviews[index].idPlace(in: reviews[index].value.place),
            "the ID '\(id)' is already taken by \(reviews[first].value.place)"))
      } else {
        ids[id] = index
      }
    }
    return ids
  }

  /// Reports photos of redacted reviews.
  private func redactedPhotos(_ ids: IDs) -> [Finding] {
    var redacted = Set<Int>()
    for index in decisions.indices where decisions[index].value.action == .redact {
      if let review = ids[decisions[index].value.review] { redacted.insert(review) }
    }
    return redacted.sorted().flatMap { index in
      reviews[index].value.photos.map { photo in
        Finding(
          .redactedPhoto, at: photo.place,
          "a redacted review still names photos; take them out of the file, because their descriptions"
            + " would be published")
      }
    }
  }

  /// Reports reviews with the same number at the same source.
  private func sourceIDs() -> [Finding] {
    var first: [Review.Origin: Int] = [:]
    first.reserveCapacity(reviews.count)
    var findings: [Finding] = []
    for index in reviews.indices {
      guard var origin = reviews[index].value.source, let id = origin.id else { continue }
      origin.url = nil
      guard let other = first[origin] else {
        first[origin] = index
        continue
      }
      findings.append(
        Finding(
          .sameSourceID, at: reviews[index].value.place.asLine,
          "review '\(id)' of \(origin.name) is also in \(reviews[other].value.place)"))
    }
    return findings
  }
}

extension Place {
  /// The place, or the first line if it is a whole file.
  var asLine: Place { line == nil ? Place(file, line: 1) : self }
}

extension Parsed {
  /// The place of the ID: the value of `review:` or `id`, otherwise the first line of `place`.
  func idPlace(in place: Place) -> Place {
    idPosition.map { Place(place.file, $0) } ?? place.asLine
  }
}

/// Reports documents that belong to no review. The nearest ID is searched for a few times only,
/// because that takes a while in a site of 100,000.
struct Orphans {
  private let ids: UnlinkedContent.IDs
  /// The names of files that may hold the missing review.
  private let unread: Set<String>
  private var searches = 0

  init(ids: UnlinkedContent.IDs, unread: Set<String>) {
    self.ids = ids
    self.unread = unread
  }

  /// Reports that there is no review `id`, unless it may be in a file that could not be read.
  mutating func report(_ id: String, at place: Place, _ findings: inout [Finding]) {
    guard !unread.contains(id) else { return }
    searches += 1
    findings.append(
      Finding(
        .noSuchReview, at: place, "there is no review '\(id)'",
        suggestion: searches <= 20 ? ids.keys.nearest(to: id) : nil))
  }
}
