/// The stars of a review: those that its writer gave first, and those that it has now.
///
/// The first stars count: in the score, in the order, and in whether a review is a complaint. A
/// later change is shown beside them and moves nothing, so that no star can be talked away. Only a
/// ledger knows first stars that differ from those in the review's file: see `LedgerState.resolve`.
public struct Stars: Hashable, Sendable {
  /// How many stars a review can have.
  public static let range = 1...5

  // 0 for none: a review is copied often.
  private let firstCount: UInt8
  private let currentCount: UInt8

  /// Stars that never changed; nil, or a number outside `range`, is none.
  public init(_ stars: Int?) { self.init(first: stars, current: stars) }

  /// The stars that a review came in with, and those that it has now; of both, nil or a number
  /// outside `range` is none.
  public init(first: Int?, current: Int?) {
    firstCount = Self.count(first)
    currentCount = Self.count(current)
  }

  /// The stars that count; nil where the review had none at first.
  public var first: Int? { firstCount == 0 ? nil : Int(firstCount) }

  /// The stars that the review has now; nil where it has none.
  public var current: Int? { currentCount == 0 ? nil : Int(currentCount) }

  private static func count(_ stars: Int?) -> UInt8 {
    stars.map { range ~= $0 ? UInt8($0) : 0 } ?? 0
  }
}
