/// One source's completeness: what it has itself next to what is shown here.
public struct SourceFigure: Sendable {
  /// A key of `sources`, or another name that reviews give; nil for those that give none.
  public let name: String?
  public fileprivate(set) var shown = 0
  /// Here and not shown: withheld, in quarantine, removed or erased.
  public fileprivate(set) var heldBack = 0
  /// How many reviews the source says it has.
  public let total: Int?
  /// The day of that count.
  public let asOf: Day?
}

extension [SourceFigure] {
  /// The sources of site.yml in its order, also those without a review here, then all other names
  /// in byte order, then the reviews that name none.
  init(of cases: [Case], sources: [Settings.Source]) {
    var figures: [String?: SourceFigure] = [:]
    for one in cases {
      let name = one.review.source?.name
      var figure = figures[name] ?? SourceFigure(name: name, total: nil, asOf: nil)
      if one.isShown { figure.shown += 1 } else { figure.heldBack += 1 }
      figures[name] = figure
    }
    self = sources.map { source in
      let figure = figures.removeValue(forKey: source.key)
      return SourceFigure(
        name: source.key, shown: figure?.shown ?? 0, heldBack: figure?.heldBack ?? 0,
        total: source.total, asOf: source.asOf)
    }
    let own = figures.removeValue(forKey: nil)
    self += figures.values.sorted { ($0.name ?? "") < ($1.name ?? "") }
    if let own { append(own) }
  }
}
