import Core

/// The site as of one day: the cases, their orders, and the figures. Everything on the pages
/// follows from it.
///
/// A class, because every page refers to it: a struct would have each of its parts retained and
/// released from all threads.
public final class Site: Sendable {
  public let settings: Settings
  /// The day for which the site is built.
  public let asOf: Day
  /// By review ID, in byte order.
  public let cases: [Case]
  public let statistics: Statistics
  /// The indices in `cases`, newest review first.
  public let newest: [Int]
  /// Where each of `cases` stands in `newest`.
  public let ranks: [Int]
  /// The indices in `cases`, in the order that site.yml chooses.
  public let index: [Int]
  /// How representative `index` is.
  public let order: OrderMeasure
  /// The positions of low and high ratings in `index`.
  public let orderAudit: OrderAudit
  public let featured: FeaturedCases
  /// Every decision ever taken.
  public let register: Register
  public let changes: [Change]
  public let pages: [InfoPage]

  /// Joins the content into cases, and computes the figures.
  public init(_ siteContent: SiteContent, asOf: Day) {
    settings = siteContent.settings
    self.asOf = asOf
    cases = siteContent.cases(asOf: asOf)
    statistics = Statistics(of: cases, settings: settings, asOf: asOf)
    newest = cases.newestFirstPlaces()
    ranks = newest.inverted
    index = settings.order == .newest ? newest : cases.representative(of: newest)
    order = OrderMeasure(of: index, in: cases)
    orderAudit = OrderAudit(of: index, in: cases, settings: settings)
    featured = FeaturedCases(of: cases)
    register = Register(of: cases)
    changes = siteContent.changes
    pages = siteContent.pages
  }

  /// The indices of some of the cases, in the order that site.yml chooses. A representative order
  /// has the mix of these cases.
  public func inOrder(where belongs: (Case) -> Bool) -> [Int] {
    let part = newest.filter { belongs(cases[$0]) }
    return settings.order == .newest ? part : cases.representative(of: part)
  }
}

extension [Int] {
  /// Of the places 0, 1, 2 … in some order: where each of them stands in it.
  fileprivate var inverted: [Int] {
    var inverted = self
    for (rank, place) in enumerated() { inverted[place] = rank }
    return inverted
  }
}

extension SiteContent {
  /// The cases on the day `asOf`, in the order of `reviews`.
  ///
  /// Replies, follow-ups and decisions on reviews that do not exist are left out; the parser of the
  /// files reports them.
  public func cases(asOf: Day) -> [Case] {
    let positions = Dictionary(
      reviews.indices.lazy.map { (reviews[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    let replies = grouped(replies, by: \.review, at: positions)
    let followUps = grouped(followUps, by: \.review, at: positions)
    let decisions = grouped(decisions, by: \.review, at: positions)
    let numbers = numbers
    return reviews.indices.map { index in
      Case(
        review: reviews[index], replies: replies[index], followUps: followUps[index],
        decisions: decisions[index], number: numbers[index], settings: settings, asOf: asOf)
    }
  }

  private func grouped<Part>(
    _ parts: [Part], by id: (Part) -> String, at positions: [String: Int]
  ) -> [[Part]] {
    var groups = [[Part]](repeating: [], count: reviews.count)
    for part in parts {
      if let position = positions[id(part)] { groups[position].append(part) }
    }
    return groups
  }

  /// Each review's number, from 1 for the oldest.
  private var numbers: [Int] {
    // Reviews come in the order of their IDs, and sorting what is sorted costs one look.
    let byID = reviews.indices.sorted { reviews[$0].id < reviews[$1].id }
    let keys = byID.enumerated().map { rank, position in
      DateKey(reviews[position].date, rank: rank, position: position)
    }
    var numbers = [Int](repeating: 0, count: reviews.count)
    for (index, key) in keys.sorted(by: DateKey.oldestFirst).enumerated() {
      numbers[key.position] = index + 1
    }
    return numbers
  }
}

extension Site {
  /// The findings on all reviews together, sorted by place.
  public var findings: [Finding] { (orderFindings + sourceFindings).sorted() }
}

extension Site {
  /// The finding that the index leans further to one side than site.yml allows, with the figures.
  private var orderFindings: [Finding] {
    guard let limit = settings.orderLimit, let auc = order.auc, let bias = order.bias,
      bias > limit.bias
    else { return [] }
    let favoured = auc.isMoreThanHalf ? "high" : "low"
    let message =
      "the order favours \(favoured) ratings: the rank-AUC of stars against position is "
      + "\(auc.inWords), \(bias.inWords) from 1/2, and the limit is \(limit.bias.inWords); "
      + "low ratings: \(orderAudit.low.inWords); high ratings: \(orderAudit.high.inWords)"
    return [Finding(.orderLimit, at: limit.place, message)]
  }
}

extension OrderAudit.Side {
  /// The figures, in a line.
  fileprivate var inWords: String {
    guard let medianPosition else { return "none" }
    return "median place \(medianPosition.tenthsInWords), \(onFirstPage.part) of the first "
      + "\(onFirstPage.whole) and \(overall.part) of all \(overall.whole)"
  }
}

extension Fraction {
  fileprivate var isMoreThanHalf: Bool { 2 * numerator > denominator }

  /// To the thousandth, and exactly: `0.571 (4/7)`.
  fileprivate var inWords: String {
    let thousandths = rounded(parts: 1000)
    let digits = String(thousandths % 1000)
    let decimals = String(repeating: "0", count: 3 - digits.utf8.count) + digits
    return "\(thousandths / 1000).\(decimals) (\(numerator)/\(denominator))"
  }

  /// A whole number, or one and a half: `12.5`.
  fileprivate var tenthsInWords: String {
    tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}

extension Site {
  /// The findings on the sources' own totals: they differ from what is here, or are too old.
  private var sourceFindings: [Finding] {
    zip(settings.sources, statistics.sources).flatMap { source, figure -> [Finding] in
      guard let day = source.asOf, let place = source.totalPlace else { return [] }
      var findings: [Finding] = []
      if figure.difference == nil,
        let message = figure.gap(on: day, isImported: source.isTotalImported)
      {
        findings.append(Finding(.sourceTotal, at: place, message))
      }
      let age = asOf.number - day.number
      if age > SourceFigure.longestAge {
        findings.append(
          Finding(
            .sourceTotalOld, at: place,
            "the total of \(source.key) is \(age) days old; "
              + (source.isTotalImported
                ? "import a newer export" : "look again, and update 'total' and 'as-of'")))
      }
      return findings
    }
  }
}

extension SourceFigure {
  /// The greatest age of a total in days.
  static let longestAge = 90

  /// The message about the reviews that the total of that day leaves unexplained, with what to do.
  /// Nil if there are none.
  fileprivate func gap(on day: Day, isImported: Bool) -> String? {
    guard let name, let total, let missing, missing != 0 else { return nil }
    let figures =
      "\(name) had \(total.reviews) on \(day), and \(hereThen) of those dates \(hereThen.are) here, "
      + "shown or withheld: "
    let reason = "or give the reason under 'difference'" + (isImported ? " in site.yml" : "")
    return missing > 0
      ? figures
        + "\(missing) \(missing.are) missing; import \(missing == 1 ? "it" : "them"), \(reason)"
      : figures + "\(-missing) more than at the source; "
        + (isImported
          ? "import a newer export, " : "count again there and update 'total' and 'as-of', ")
        + reason
  }
}

extension Int {
  fileprivate var reviews: String { self == 1 ? "1 review" : "\(self) reviews" }
  fileprivate var are: String { self == 1 ? "is" : "are" }
}
