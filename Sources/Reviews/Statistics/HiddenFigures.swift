/// What is not shown, and why.
public struct HiddenFigures: Sendable {
  /// Not shown for now.
  public private(set) var withheld = 0
  /// Not shown any more, fakes among them.
  public private(set) var removed = 0
  /// Removed as fakes: these alone leave the score.
  public private(set) var fakes = 0
  /// The withheld and removed ones by first stars, 1 to 5; nil for those without.
  public private(set) var byStars = Tally<Int?>()

  init(of cases: [Case]) {
    for one in cases {
      switch one.visibility {
      case .shown: break
      case .withheld:
        withheld += 1
        byStars.count(one.review.stars)
      case .removed:
        removed += 1
        if one.isFake { fakes += 1 }
        byStars.count(one.review.stars)
      }
    }
  }
}
