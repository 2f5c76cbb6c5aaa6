import Core

/// The ratings of a file of which the source does not say the scale, as far as they tell it.
///
/// Where one rating is above the highest that was supposed, the scale of all others is open too: of
/// a column with 10 and 4, the 4 may be four of five or four of ten.
struct RatingRange: Sendable, Hashable {
  /// The first rating above the scale, and the scale.
  private(set) var above: Rating?
  /// Whether the file has a rating in tens, as `40` for four of five, and one that is not.
  private(set) var tens: Rating?
  private(set) var ones: Rating?

  struct Rating: Sendable, Hashable {
    let text: String
    let best: Int
  }

  mutating func add(_ text: String, best: Int) {
    guard above == nil, let number = Self.number(text), number > Double(best), number <= 100 else {
      return
    }
    above = Rating(text: text, best: best)
  }

  /// Adds a rating that is in tens if it is 10 or more.
  mutating func add(tens text: String) {
    guard let number = Self.number(text) else { return }
    if number < 10 {
      ones = ones ?? Rating(text: text, best: 5)
    } else {
      tens = tens ?? Rating(text: text, best: 50)
    }
  }

  /// Adds the ratings of another part of the file, which comes behind this one.
  mutating func add(_ other: RatingRange) {
    above = above ?? other.above
    tens = tens ?? other.tens
    ones = ones ?? other.ones
  }

  /// Why the scale of the file is open. Nil if it is not.
  var doubt: String? {
    if let above {
      return
        "'\(above.text)' is above \(above.best), so all ratings of this file may be on another "
        + "scale; nothing of it comes in: say --scale 5, 10 or 100"
    }
    if let tens, let ones {
      return
        "'\(tens.text)' and '\(ones.text)' cannot be on one scale; nothing of this file comes in: "
        + "say --scale 5, 10, 50 or 100"
    }
    return nil
  }

  private static func number(_ text: String) -> Double? {
    Double(text.withoutBlanksAround.withPoints)
  }
}
