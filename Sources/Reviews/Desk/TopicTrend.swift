/// A topic as a cause of complaints: what the shop might change, and whether it did.
public struct TopicTrend: Sendable {
  /// A key of `topics`, or any other that reviews name.
  public let key: String
  /// Complaints among the reviews that name it, of the last twelve months.
  public fileprivate(set) var lastYear = Share()
  /// The same of the twelve months before.
  public fileprivate(set) var yearBefore = Share()
  /// The day of the newest change for it: one that names the topic, or a review with it.
  public fileprivate(set) var changed: Day?

  /// How many more complaints than in the year before.
  public var growth: Int { lastYear.part - yearBefore.part }
}

extension [TopicTrend] {
  /// The topics that reviews of the last two years name, by complaints of the last twelve months,
  /// the most first, then by key. Reviews that are not shown have no topics.
  init(of site: Site) {
    let start = site.asOf.yearBefore
    let startBefore = start.yearBefore
    var trends: [String: TopicTrend] = [:]
    for one in site.cases where one.isShown && one.review.date.day > startBefore {
      for key in Set(one.review.topics) where one.review.date.day <= site.asOf {
        if one.review.date.day > start {
          trends[key, default: TopicTrend(key: key)].lastYear.count(one.isComplaint)
        } else {
          trends[key, default: TopicTrend(key: key)].yearBefore.count(one.isComplaint)
        }
      }
    }
    let topics = Dictionary(
      site.cases.lazy.map { ($0.id, $0.review.topics) }, uniquingKeysWith: { first, _ in first })
    for change in site.changes {
      for key in Set(change.topics + change.reviews.flatMap { topics[$0] ?? [] }) {
        let newest = trends[key]?.changed
        trends[key]?.changed = [newest, change.date.day].compactMap { $0 }.max()
      }
    }
    self = trends.values.sorted { one, other in
      one.lastYear.part == other.lastYear.part
        ? one.key < other.key : one.lastYear.part > other.lastYear.part
    }
  }
}
