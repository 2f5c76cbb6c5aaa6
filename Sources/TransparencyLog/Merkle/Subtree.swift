/// A complete subtree: the 2^`level` leaves from number `index` · 2^`level` on.
public struct Subtree: Hashable, Sendable {
  /// 0 for a leaf.
  public let level: Int
  /// Its place among the subtrees of its level, from the left, from 0.
  public let index: Int

  /// The subtree at that place.
  public init(level: Int, index: Int) {
    self.level = level
    self.index = index
  }

  /// The subtree over exactly these leaves, or nil where no complete one is.
  init?(leaves: Range<Int>) {
    guard leaves.count.nonzeroBitCount == 1, leaves.lowerBound % leaves.count == 0 else {
      return nil
    }
    level = leaves.count.trailingZeroBitCount
    index = leaves.lowerBound / leaves.count
  }

  /// The numbers of its leaves; nil where no tree is that large.
  public var leaves: Range<Int>? {
    guard 0..<62 ~= level, index >= 0, index < Int.max >> level else { return nil }
    return index << level..<(index + 1) << level
  }
}
