import Core
import Foundation
import Reviews

/// A review as a source has it, whatever the source: what it says, and what was said about it since.
public struct ImportedReview: Sendable, Hashable {
  /// The key of the source, as in `sources` in site.yml.
  public var source: String
  /// The source's own number for it.
  public var sourceID: String?
  /// What tells it apart where it has no number, as the source wrote it; never written anywhere.
  public var identity: [String] = []
  /// Whether `identity` names its writer surely, by an address or an account, so that other words
  /// are an edit and not another review.
  var isSurelyIdentified = false
  /// Which of a file's records it is that say the same and have neither a name nor words.
  var occurrence = 1
  /// The part of the source whose total it belongs to: a location, a product, a kind of reviews;
  /// empty where the source has no parts.
  public var scope = ""
  public var url: String?
  public var title: String?
  public var text: String = ""
  public var author: ImportedName?
  public var date: ImportedTime
  /// When it was last changed at the source.
  public var updated: ImportedTime?
  public var experienced: ImportedTime?
  public var language: String?
  public var score: SourceRating?
  public var recommends: Bool?
  public var product: String?
  public var evidence = Review.Evidence.none
  public var incentive: String?
  public var relation: String?
  /// Slugs.
  public var topics: [String] = []
  public var replies: [ImportedRound] = []
  public var followUps: [ImportedRound] = []
  /// Why it is not public at the source; nil where it is.
  public var hidden: Hidden?

  /// A review not public at its source.
  public struct Hidden: Sendable, Hashable {
    /// A reason for which decisions are made here.
    public var reason: Decision.Reason
    /// What the source says, in its own words.
    public var words: String
  }

  init(source: String, date: ImportedTime) {
    self.source = source
    self.date = date
  }

  /// What tells it from all other reviews.
  public var key: ReviewKey {
    if isSurelyIdentified { return ReviewKey([source, ""] + identity) }
    if let sourceID { return ReviewKey([source, sourceID]) }
    // Nobody writes two reviews of one thing in a second, so other words are an edit.
    if author != nil, date.second != nil {
      return ReviewKey([source, ""] + identity + [product ?? ""])
    }
    let contents = [product ?? "", score?.value ?? "", title ?? "", text]
    let count = occurrence > 1 ? [String(occurrence)] : []
    return ReviewKey([source, ""] + identity + contents + count)
  }

  /// Whether nothing tells it from another review of its day with as many stars.
  var isIndistinct: Bool {
    sourceID == nil && !isSurelyIdentified && author == nil && title == nil && text.isBlank
  }
}

/// A reply of the shop, or a later word of the customer.
public struct ImportedRound: Sendable, Hashable {
  public var text: String
  /// Nil where the source does not say when.
  public var date: ImportedTime?
}

/// A rating on a source's own scale.
public struct SourceRating: Sendable, Hashable {
  /// As written: `8`, `4.5`.
  public let value: String
  /// The most there can be.
  public let best: Int
  /// What it comes to in stars, 1 to 5: its share of the most, in fifths, rounded half up; the least
  /// is one star.
  public let stars: Int

  /// A score between `least` and `best`; nil where it is none.
  init?(_ text: String, best: Int, least: Double = 0) {
    var text = text.withoutBlanksAround.replacing(",", with: ".")
    if text.utf8.contains(UInt8(ascii: ".")) {
      while text.hasSuffix("0") { text.removeLast() }
      if text.hasSuffix(".") { text.removeLast() }
    }
    // A mean of many answers may have digits without end; three behind the point say enough.
    if let point = text.firstIndex(of: "."), text[point...].count > 4, let mean = Double(text),
      mean.isFinite, abs(mean) <= Double(Review.scaleRange.upperBound)
    {
      text = Self.plain((mean * 1000).rounded() / 1000)
    }
    guard text.utf8.count <= 8, text.utf8.allSatisfy({ $0.isDigit || $0 == 0x2E }),
      text.utf8.first.map(\.isDigit) == true, let number = Double(text), number.isFinite,
      number >= least, number <= Double(best), Review.scaleRange ~= best
    else { return nil }
    value = text
    self.best = best
    stars = min(5, max(1, Int((number * 5 / Double(best) + 0.5).rounded(.down))))
  }

  /// A bound as a source writes it: `10`, `5.0`, nil where it is no number or beyond any scale.
  static func bound(_ text: String?) -> Double? {
    text.flatMap(Double.init).flatMap { 0...Double(Review.scaleRange.upperBound) ~= $0 ? $0 : nil }
  }

  /// A bound in a message.
  static func plain(_ bound: Double) -> String {
    Int(exactly: bound).map(String.init) ?? "\(bound)"
  }

  /// `8/10`; nil where the stars alone say it.
  public var scale: String? { best == 5 && value == String(stars) ? nil : "\(value)/\(best)" }
}

/// A customer's name in the two forms in which an import can write it.
public struct ImportedName: Sendable, Hashable {
  /// As it is to be written.
  public let written: String
  /// As another import may have written it: in full where this is short, short where this is in
  /// full; nil where both are the same.
  let other: String?

  init(_ written: String, other: String? = nil) {
    self.written = written
    self.other = other == written ? nil : other
  }
}

extension ImportedReview {
  /// The review with its writer's name in the other form; nil where there is none.
  var renamed: ImportedReview? {
    guard let name = author, let other = name.other else { return nil }
    var renamed = self
    renamed.author = ImportedName(other)
    return renamed
  }
}

/// A time as a source gives it: a day, or a time of a day with or without its distance from UTC.
public struct ImportedTime: Hashable, Sendable, CustomStringConvertible {
  public let day: Day
  /// Seconds since midnight; nil where the source gives the day alone.
  public let second: Int?
  /// Seconds east of UTC; nil where the source means the shop's clock.
  public let offset: Int?

  /// A time; `offset` says nothing without a `second`.
  public init(_ day: Day, second: Int? = nil, offset: Int? = nil) {
    self.day = day
    self.second = second
    self.offset = second == nil ? nil : offset
  }

  /// Seconds since 1970, as far as it is known: for telling which of two times is later.
  var instant: Int { day.start + (second ?? 0) - (offset ?? 0) }

  /// Whether it is before `other` by the shop's clock: of two times the earlier, else the earlier day.
  func isBefore(_ other: ImportedTime, on clock: ShopClock) -> Bool {
    second == nil || other.second == nil
      ? localDay(on: clock) < other.localDay(on: clock)
      : instant(on: clock) < other.instant(on: clock)
  }

  private func instant(on clock: ShopClock) -> Int {
    guard let second, offset == nil else { return instant }
    return clock.instant(day, second: second)
  }

  private func localDay(on clock: ShopClock) -> Day {
    offset == nil ? day : clock.moment(at: instant).day
  }

  /// As front matter has it: `2026-03-14`, or RFC 3339.
  public var description: String {
    guard let second else { return day.description }
    return RFC3339.text(day, second: second, offset: offset)
  }
}

/// What clock a source's times without a zone are read from.
enum SourceClock: Sendable {
  case utc
  /// Amsterdam's.
  case amsterdam
  case shop

  /// Seconds east of UTC at a local time; nil for the shop's own clock.
  func offset(_ day: Day, _ second: Int) -> Int? {
    switch self {
    case .utc: 0
    case .shop: nil
    case .amsterdam: Self.inAmsterdam.map { day.start + second - $0.instant(day, second: second) }
    }
  }

  private static let inAmsterdam = ShopClock("Europe/Amsterdam")
}
