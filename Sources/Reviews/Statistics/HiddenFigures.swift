/// What is not shown, and why.
public struct HiddenFigures: Sendable {
  /// Not shown for now.
  public private(set) var withheld = 0
  /// Not shown yet, as new reviews wait.
  public private(set) var quarantined = 0
  /// Not shown any more, fakes among them.
  public private(set) var removed = 0
  /// Of which what was written was destroyed, fakes among them.
  public private(set) var erased = 0
  /// Gone without a decision.
  public private(set) var missing = 0
  /// Removed as fakes, and perhaps erased later: these alone leave the score.
  public private(set) var fakes = 0
  /// All that are not shown by first stars, 1 to 5; nil for those without.
  public private(set) var byStars = Tally<Int?>()

  /// All that are not shown: each is one of the five kinds above.
  public var total: Int { withheld + quarantined + removed + erased + missing }

  init(of cases: [Case]) {
    for one in cases {
      switch one.visibility {
      case .shown: continue
      case .withheld: withheld += 1
      case .quarantined: quarantined += 1
      case .removed: removed += 1
      case .erased: erased += 1
      case .missing: missing += 1
      }
      if one.isFake { fakes += 1 }
      byStars.count(one.review.stars)
    }
  }
}
