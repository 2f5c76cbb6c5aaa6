import Core
import Reviews

/// What the source has of single cases.
struct CasesSource: Sendable {
  /// The reviews whose words the ledger's openings do not have, in the order of their events.
  var hidden: [HiddenReview] = []
  /// The topics of reviews that have any, in the order of the reviews' IDs.
  var topics: [TopicsSource] = []

  /// A review that is not shown: what its place in the order and the figures need.
  struct HiddenReview: Sendable {
    var event: Int
    var id: String
    /// The day of the review.
    var day: Day
    /// The name of the review's source.
    var source: String?
    /// The stars that it came in with.
    var stars: Int?
  }

  /// The topics of a review that is shown. They are the shop's labels, and no event holds them.
  struct TopicsSource: Sendable {
    var id: String
    var topics: [String]
  }

  init() {}

  init(of content: PublicContent) {
    hidden = content.hidden
    for review in content.content.reviews where !review.topics.isEmpty {
      topics.append(TopicsSource(id: review.id, topics: review.topics))
    }
  }
}

extension CasesSource: SourceRecorded {
  static var blank: CasesSource { CasesSource() }

  mutating func code(_ record: inout SourceRecord) {
    record.code("hidden", &hidden)
    record.code("topics", &topics)
  }
}

extension CasesSource.HiddenReview: SourceRecorded {
  static var blank: Self { .init(event: 0, id: "", day: Day(number: 0)) }

  mutating func code(_ record: inout SourceRecord) {
    record.code("day", &day)
    record.code("event", &event)
    record.code("id", &id)
    record.code("source", &source)
    record.code("stars", &stars)
  }
}

extension CasesSource.TopicsSource: SourceRecorded {
  static var blank: Self { .init(id: "", topics: []) }

  mutating func code(_ record: inout SourceRecord) {
    record.code("id", &id)
    record.code("topics", &topics)
    if !topics.allSatisfy(\.isSlug) {
      record.fail("'topics' are not names of small letters, digits and hyphens")
    }
  }
}
