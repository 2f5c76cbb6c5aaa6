import Core
import Reviews

/// Everything that was read, before it is known whether it fits together.
struct UnlinkedContent {
  var reviews: [Parsed<Review>] = []
  var replies: [Parsed<Reply>] = []
  var followUps: [Parsed<FollowUp>] = []
  var decisions: [Parsed<Decision>] = []
  var changes: [Change] = []
  /// The reviews that changes name, and where.
  var mentions: [(review: String, place: Place)] = []
  var pages: [InfoPage] = []
  var translations: [Translation] = []
  /// The names of files whose IDs are not known.
  var unread: [ContentFolder: Set<String>] = [:]

  /// The items of all readings, in their order; their findings go to `findings`.
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
  /// The values that have all they must have. By index: to hand out a whole review is to retain each
  /// of its twenty fields.
  fileprivate func whole<Value>() -> [Value] where Element == Parsed<Value> {
    var values: [Value] = []
    values.reserveCapacity(count)
    for index in indices where self[index].isWhole { values.append(self[index].value) }
    return values
  }

  /// The elements in order; most often they are already, as files come by their paths.
  func inOrder(_ isBefore: (Element, Element) -> Bool) -> [Element] {
    for index in indices.dropFirst() where isBefore(self[index], self[index - 1]) {
      return sorted(by: isBefore)
    }
    return self
  }
}
