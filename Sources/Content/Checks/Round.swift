import Core
import Reviews

/// Something that belongs to a review and may come in several rounds.
protocol CaseRound: Sendable {
  /// What it is called in a finding.
  static var noun: String { get }
  static var folder: ContentFolder { get }
  var review: String { get }
  var round: Int { get }
  var date: Moment { get }
  var place: Place { get }
}

extension Reply: CaseRound {
  static let noun = "reply"
  static let folder = ContentFolder.replies
}

extension FollowUp: CaseRound {
  static let noun = "follow-up"
  static let folder = ContentFolder.followUps
}

extension Decision: CaseRound {
  static let noun = "decision"
  static let folder = ContentFolder.decisions
}

extension CaseRound {
  /// By review, then by round.
  static func isBefore(_ one: Self, _ other: Self) -> Bool {
    one.review == other.review ? one.round < other.round : one.review < other.review
  }
}

extension Moment {
  /// Whether it was surely earlier: by the clock where both have a time, by the day otherwise.
  func isBefore(_ other: Moment) -> Bool {
    if let time, let otherTime = other.time { return time.instant < otherTime.instant }
    return day < other.day
  }
}

extension Parsed where Value: CaseRound {
  var datePlace: Place {
    datePosition.map { Place(value.place.file, $0) } ?? Place(value.place.file, line: 1)
  }
}
