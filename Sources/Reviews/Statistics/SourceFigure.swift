/// One source's completeness: what it has itself next to what is here.
public struct SourceFigure: Sendable {
  /// A key of `sources`, or another name that reviews give; nil for those that give none.
  public let name: String?
  public private(set) var shown = 0
  /// Here and not shown: withheld, in quarantine, removed or erased.
  public private(set) var heldBack = 0
  /// How many reviews the source says it has.
  public let total: Int?
  /// The day of that count.
  public let asOf: Day?
  /// Why `total` is not what is here, in the shop's words; not for show where nothing is `missing`.
  public let difference: Localized?
  /// Here and dated before the day of the total, or on any day where it has none.
  private var before = 0
  /// Here and dated on the day of the total, before or after the shop looked.
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

  /// All that are here, shown or held back.
  public var here: Int { shown + heldBack }

  /// Of those here, the ones that the total can have counted: dated before its day, and those of the
  /// day itself as far as the total has room for them; all where there is no total, or no day.
  public var hereThen: Int { min(max(total ?? .max, before), before + sameDay) }

  /// Of those here, the ones that are newer than the total.
  public var newer: Int { here - hereThen }

  /// How many of the source's reviews are not here: `total` without `hereThen`, and less than
  /// nothing where more are here than there. Nil where there is no total.
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
