/// The completeness of one source: its own total beside the reviews here.
public struct SourceFigure: Sendable {
  /// A key of `sources`, or another name that reviews give; nil for those that give none.
  public let name: String?
  public private(set) var shown = 0
  /// The number of reviews here that are not shown: withheld, in quarantine, removed or erased.
  public private(set) var heldBack = 0
  /// The number of reviews that the source says it has.
  public let total: Int?
  /// The day of that count.
  public let asOf: Day?
  /// Why `total` differs from what is here, in the shop's words. It is not shown if nothing is
  /// `missing`.
  public let difference: Localized?
  /// The number of reviews here from before the day of the total, or of any day if the total has
  /// none.
  private var before = 0
  /// The number of reviews here from the day of the total, before or after the shop looked.
  private var sameDay = 0

  fileprivate init(name: String?) {
    self.name = name
    total = nil
    asOf = nil
    difference = nil
  }

  fileprivate init(_ source: Settings.Source) {
    name = source.key
    total = source.total
    asOf = source.asOf
    difference = source.difference
  }

  /// The number of reviews here, shown or not.
  public var here: Int { shown + heldBack }

  /// The number of reviews here that the total can have counted: those from before its day, and
  /// those of the day itself as far as the total has room for them. All if there is no total, or no
  /// day.
  public var hereThen: Int { min(max(total ?? .max, before), before + sameDay) }

  /// The number of reviews here that are newer than the total.
  public var newer: Int { here - hereThen }

  /// The number of the source's reviews that are not here: `total` minus `hereThen`, negative if
  /// more are here. Nil without a total.
  public var missing: Int? { total.map { $0 - hereThen } }

  fileprivate mutating func count(_ one: Case) {
    if one.isShown { shown += 1 } else { heldBack += 1 }
    let day = one.review.date.day
    guard let asOf, day >= asOf else {
      before += 1
      return
    }
    if day == asOf { sameDay += 1 }
  }
}

extension [SourceFigure] {
  /// The sources of site.yml in its order, also those without a review here, then all other names
  /// in byte order, then the reviews that name none.
  init(of cases: [Case], sources: [Settings.Source]) {
    self = sources.map { SourceFigure($0) }
    var positions: [String?: Int] = [:]
    for (position, source) in sources.enumerated() { positions[source.key] = position }
    for one in cases {
      let name = one.review.source?.name
      let position = positions[name] ?? count
      if position == count {
        append(SourceFigure(name: name))
        positions[name] = position
      }
      self[position].count(one)
    }
    self[sources.count...].sort { one, other in
      guard let name = one.name else { return false }
      return other.name.map { name < $0 } ?? true
    }
  }
}
