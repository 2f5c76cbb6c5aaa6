import Findings
import Reviews

/// Something that belongs to a review and may come in several rounds.
protocol Round: Sendable {
  /// What it is called in a finding.
  static var noun: String { get }
  static var folder: Folder { get }
  var review: String { get }
  var round: Int { get }
  var date: Moment { get }
  var place: Place { get }
}

extension Reply: Round {
  static let noun = "reply"
  static let folder = Folder.replies
}

extension FollowUp: Round {
  static let noun = "follow-up"
  static let folder = Folder.followUps
}

extension Decision: Round {
  static let noun = "decision"
  static let folder = Folder.decisions
}

extension Round {
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

extension Located where Value: Round {
  var datePlace: Place {
    datePosition.map { Place(value.place.file, $0) } ?? Place(value.place.file, line: 1)
  }
}
