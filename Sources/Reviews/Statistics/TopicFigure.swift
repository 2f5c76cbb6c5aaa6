/// How often a topic comes up, in the reviews that are shown: a placeholder has no topics.
public struct TopicFigure: Sendable {
  /// A key of `topics`, or any other that reviews name.
  public let key: String
  public fileprivate(set) var cases = 0
  public fileprivate(set) var complaints = 0
}

extension [TopicFigure] {
  /// The topics of site.yml in its order, also those nobody names, then all others in byte order.
  /// A review counts once a topic, however often it names it.
  init(of cases: [Case], topics: [Settings.Labelled]) {
    self = topics.map { TopicFigure(key: $0.key) }
    var positions = Dictionary(
      indices.lazy.map { (topics[$0].key, $0) }, uniquingKeysWith: { first, _ in first })
    for one in cases where one.isShown {
      let named = one.review.topics
      for (place, key) in named.enumerated() where !named[..<place].contains(key) {
        let position = positions[key] ?? count
        if position == count {
          append(TopicFigure(key: key))
          positions[key] = position
        }
        self[position].cases += 1
        if one.isComplaint { self[position].complaints += 1 }
      }
    }
    self[topics.count...].sort { $0.key < $1.key }
  }
}
