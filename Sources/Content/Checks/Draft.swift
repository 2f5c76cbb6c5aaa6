import Findings
import Reviews

/// Everything that was read, before it is known whether it fits together.
struct Draft {
  var reviews: [Located<Review>] = []
  var replies: [Located<Reply>] = []
  var followUps: [Located<FollowUp>] = []
  var decisions: [Located<Decision>] = []
  var changes: [(change: Change, reviews: [Position])] = []
  var pages: [InfoPage] = []
  var translations: [Translation] = []
  /// Files with errors: their IDs are taken all the same.
  var unusable: [Unusable] = []

  struct Unusable {
    let folder: Folder
    let id: String
    let round: Int
    let place: Place
  }

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
    case .change(let change, let reviews): changes.append((change, reviews))
    case .page(let page): pages.append(page)
    case .translation(let translation): translations.append(translation)
    case .unusable(let folder, let id, let round, let place):
      unusable.append(Unusable(folder: folder, id: id, round: round, place: place))
    }
  }

  /// The material, each kind in its order.
  func material(_ settings: Settings) -> Material {
    var material = Material(settings: settings)
    material.reviews = reviews.map(\.value).inOrder { $0.id < $1.id }
    material.replies = replies.map(\.value).inOrder(Reply.isBefore)
    material.followUps = followUps.map(\.value).inOrder(FollowUp.isBefore)
    material.decisions = decisions.map(\.value).inOrder(Decision.isBefore)
    material.changes = changes.map(\.change).sorted { one, other in
      one.date.day == other.date.day
        ? one.slug < other.slug : one.date.day > other.date.day
    }
    material.pages = pages.sorted { $0.slug < $1.slug }
    return material
  }
}

extension Array {
  /// The elements in order; most often they are already, as files come by their paths.
  func inOrder(_ isBefore: (Element, Element) -> Bool) -> [Element] {
    for index in indices.dropFirst() where isBefore(self[index], self[index - 1]) {
      return sorted(by: isBefore)
    }
    return self
  }
}
