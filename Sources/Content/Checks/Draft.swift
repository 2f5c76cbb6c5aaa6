import Findings
import Reviews

/// Everything that was read, before it is known whether it fits together.
struct Draft {
  var reviews: [Located<Review>] = []
  var replies: [Located<Reply>] = []
  var followUps: [Located<FollowUp>] = []
  var decisions: [Located<Decision>] = []
  var changes: [Change] = []
  /// The reviews that changes name, and where.
  var mentions: [(review: String, place: Place)] = []
  var pages: [InfoPage] = []
  var translations: [Translation] = []
  /// The names of files whose IDs are not known.
  var unread: [Folder: Set<String>] = [:]

  /// The items of all readings, in their order; their findings go to `findings`.
  init(_ readings: [Reading], findings: inout [Finding]) {
    reviews.reserveCapacity(readings.count)
    for reading in readings {
      findings += reading.findings
      for item in reading.items { add(item) }
    }
  }

  private mutating func add(_ item: Item) {
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

  /// The material, each kind in its order.
  func material(_ settings: Settings) -> Material {
    var material = Material(settings: settings)
    material.reviews = reviews.whole().inOrder { $0.id < $1.id }
    material.replies = replies.whole().inOrder(Reply.isBefore)
    material.followUps = followUps.whole().inOrder(FollowUp.isBefore)
    material.decisions = decisions.whole().inOrder(Decision.isBefore)
    material.changes = changes.sorted { one, other in
      one.date.day == other.date.day
        ? one.slug < other.slug : one.date.day > other.date.day
    }
    material.pages = pages.sorted { $0.slug < $1.slug }
    return material
  }
}

extension Array {
  /// The values that have all they must have. By index: to hand out a whole review is to retain each
  /// of its twenty fields.
  fileprivate func whole<Value>() -> [Value] where Element == Located<Value> {
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
