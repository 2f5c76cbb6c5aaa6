/// Everything the pages tell: the cases, in their orders, and the figures, as of one day.
///
/// A class, as every page looks at it: to hand out a copy would be to count every one of its parts
/// up and down, from all threads at once.
public final class Site: Sendable {
  public let settings: Settings
  /// The day on which all of it holds.
  public let asOf: Day
  /// By review ID, in byte order.
  public let cases: [Case]
  public let statistics: Statistics
  /// Places in `cases`, newest review first.
  public let newest: [Int]
  /// Places in `cases`, in the order that site.yml asks for.
  public let index: [Int]
  /// How representative `index` is.
  public let order: OrderMeasure
  /// Where low and high ratings stand in `index`.
  public let orderAudit: OrderAudit
  public let sideBySide: SideBySide
  /// Every decision ever taken.
  public let register: Register
  public let changes: [Change]
  public let pages: [InfoPage]

  /// Joins what people wrote into cases, and measures them.
  public init(_ siteContent: SiteContent, asOf: Day) {
    settings = siteContent.settings
    self.asOf = asOf
    cases = siteContent.cases(asOf: asOf)
    statistics = Statistics(of: cases, settings: settings, asOf: asOf)
    newest = cases.newestFirstPlaces()
    index = settings.order == .newest ? newest : cases.representative(of: newest)
    order = OrderMeasure(of: index, in: cases)
    orderAudit = OrderAudit(of: index, in: cases, settings: settings)
    sideBySide = SideBySide(of: cases)
    register = Register(of: cases)
    changes = siteContent.changes
    pages = siteContent.pages
  }

  /// The places of a part of the cases, in the order that site.yml asks for; the mix of a
  /// representative order is that of the part.
  public func inOrder(where belongs: (Case) -> Bool) -> [Int] {
    let part = newest.filter { belongs(cases[$0]) }
    return settings.order == .newest ? part : cases.representative(of: part)
  }
}
