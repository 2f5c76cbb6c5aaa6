import Core
import Foundation
import Reviews

/// A review as a source gives it, in one form for all sources, with what was said about it since.
public struct ImportedReview: Sendable, Hashable {
  /// The key of the source, as in `sources` in site.yml.
  public var source: String
  /// The source's own number for the review.
  public var sourceID: String?
  /// The writer's e-mail address, which identifies the review together with its time if the source
  /// gives no number. This is never written anywhere.
  public var address: String?
  /// What identifies the review if it has no number, as the source wrote it: beside an address the
  /// time, where the source's own words for it are better than how they are read. This is never
  /// written anywhere.
  public var identity: [String] = []
  /// By what older versions of sitegen identified the review.
  public var formerIdentities: [ReviewIdentity] = []
  /// What the source wrote where it differs from what comes in, which identifies the review too.
  var sourceContents: [String]?
  /// Whether `identity` identifies the writer for certain, by an address or an account, so that a
  /// different text is an edit and not another review.
  var isSurelyIdentified = false
  /// The number of this record among the file's records that are equal and have neither a name nor
  /// a text.
  var occurrence = 1
  /// The part of the source whose total includes the review: a location, a product, a kind of
  /// reviews. Empty if the source has no parts.
  public var scope = ""
  public var url: String?
  public var title: String?
  public var text: String = ""
  public var author: ImportedName?
  public var date: ImportedTime
  /// The time of the last change at the source.
  public var updated: ImportedTime?
  public var experienced: ImportedTime?
  public var language: String?
  public var score: SourceRating?
  public var recommends: Bool?
  public var product: String?
  public var evidence = Review.Evidence.none
  public var incentive: String?
  public var relation: String?
  /// The topics, as slugs.
  public var topics: [String] = []
  public var replies: [ImportedRound] = []
  public var followUps: [ImportedRound] = []
  /// Whether the source keeps one reply to each review, so that another one is an edit of it. Where
  /// people answer in a thread, another reply is a round of its own.
  public var keepsOneReply = true
  /// Why the review is not public at the source. Nil if it is.
  public var hidden: Hidden?
  /// Whether the text is Markdown, as sitegen's own outputs have it.
  var isMarkdown = false
  /// The day on which an import corrected what an earlier one had written.
  var corrected: Day?

  /// The state of a review that is not public at its source.
  public struct Hidden: Sendable, Hashable {
    /// The reason, from the closed list of reasons for decisions.
    public var reason: Decision.Reason
    /// The state in the source's own words.
    public var words: String
  }

  init(source: String, date: ImportedTime) {
    self.source = source
    self.date = date
  }

  /// Whether nothing in it judges anything: no stars, no recommendation and no words.
  var isEmpty: Bool {
    score == nil && recommends == nil && text.isBlank && title == nil
  }
}

/// A reply of the shop, or a follow-up of the customer.
public struct ImportedRound: Sendable, Hashable {
  public var text: String
  /// The date. Nil if the source does not give it.
  public var date: ImportedTime?
  /// Whether the text is Markdown, as sitegen's own outputs have it.
  var isMarkdown = false
}

/// A rating on a source's own scale.
public struct SourceRating: Sendable, Hashable {
  /// The rating as written: `8`, `4.5`.
  public let value: String
  /// The highest possible rating.
  public let best: Int
  /// The rating in stars, 1 to 5: its share of the highest rating, in fifths, rounded half up. The
  /// lowest is one star.
  public let stars: Int

  /// A score between `least` and `best`. Nil if the text is not one.
  init?(_ text: String, best: Int, least: Double = 0) {
    var text = text.withoutBlanksAround.withPoints
    if text.utf8.contains(UInt8(ascii: ".")) {
      while text.hasSuffix("0") { text.removeLast() }
      if text.hasSuffix(".") { text.removeLast() }
    }
    // A mean of many answers may have any number of digits; three decimals are enough.
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

  /// A bound as a source writes it: `10`, `5.0`. Nil if the text is not a number or is too large
  /// for a scale.
  static func bound(_ text: String?) -> Double? {
    text.flatMap(Double.init).flatMap { 0...Double(Review.scaleRange.upperBound) ~= $0 ? $0 : nil }
  }

  /// A bound in a message.
  static func plain(_ bound: Double) -> String {
    Int(exactly: bound).map(String.init) ?? "\(bound)"
  }

  /// The rating with its scale, `8/10`. Nil if the stars are enough.
  public var scale: String? { best == 5 && value == String(stars) ? nil : "\(value)/\(best)" }
}

/// A customer's name in the two forms in which an import can write it.
public struct ImportedName: Sendable, Hashable {
  /// The name in the chosen form.
  public let written: String
  /// The name in the other form, which an earlier import may have written: full if `written` is
  /// short, short if it is full. Nil if both are the same.
  let other: String?

  init(_ written: String, other: String? = nil) {
    self.written = written
    self.other = other == written ? nil : other
  }
}

extension ImportedReview {
  /// The review with its writer's name in the other form. Nil if there is none.
  var renamed: ImportedReview? {
    guard let name = author, let other = name.other else { return nil }
    var renamed = self
    renamed.author = ImportedName(other)
    return renamed
  }
}

/// A time as a source gives it: a month, a day, or a day and a time with or without an offset from
/// UTC.
public struct ImportedTime: Hashable, Sendable, CustomStringConvertible {
  /// The day; of a month its last.
  public let day: Day
  /// Whether the source gives only the month.
  public let isMonth: Bool
  /// The seconds since midnight. Nil if the source gives only the day.
  public let second: Int?
  /// The seconds east of UTC. Nil for the shop's clock.
  public let offset: Int?

  /// A time. Without a `second`, `offset` has no meaning.
  public init(_ day: Day, second: Int? = nil, offset: Int? = nil) {
    self.day = day
    self.second = second
    self.offset = second == nil ? nil : offset
    isMonth = false
  }

  /// The month of a day.
  public init(monthOf day: Day) {
    self.day = day.month.upperBound
    (second, offset, isMonth) = (nil, nil, true)
  }

  /// The first day that it may be.
  var earliest: Day { isMonth ? day.month.lowerBound : day }

  /// The month or the day, as in an ID.
  var dayText: String { isMonth ? String(day.description.dropLast(3)) : day.description }

  /// The seconds since 1970, as far as they are known, for comparing two times.
  var instant: Int { day.start + (second ?? 0) - (offset ?? 0) }

  /// Whether the time is before `other` on the shop's clock; by day if one of them has no time.
  func isBefore(_ other: ImportedTime, on clock: ShopClock) -> Bool {
    second == nil || other.second == nil
      ? localDay(on: clock) < (other.isMonth ? other.earliest : other.localDay(on: clock))
      : instant(on: clock) < other.instant(on: clock)
  }

  private func instant(on clock: ShopClock) -> Int {
    guard let second, offset == nil else { return instant }
    return clock.instant(day, second: second)
  }

  /// The day on the shop's clock.
  func localDay(on clock: ShopClock) -> Day {
    offset == nil ? day : clock.moment(at: instant).day
  }

  /// The time as in front matter: `2026-03`, `2026-03-14`, or RFC 3339.
  public var description: String {
    guard let second else { return dayText }
    return RFC3339.text(day, second: second, offset: offset)
  }
}

/// The clock of a source's times that have no zone.
enum SourceClock: Sendable {
  case utc
  /// Amsterdam's.
  case amsterdam
  case shop

  /// The seconds east of UTC at a local time. Nil for the shop's own clock.
  func offset(_ day: Day, _ second: Int) -> Int? {
    switch self {
    case .utc: 0
    case .shop: nil
    case .amsterdam: Self.inAmsterdam.map { day.start + second - $0.instant(day, second: second) }
    }
  }

  private static let inAmsterdam = ShopClock("Europe/Amsterdam")
}
