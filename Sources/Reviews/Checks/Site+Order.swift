import Core

extension Site {
  /// Whether the index leans further to one side than site.yml allows, with the figures.
  var orderFindings: [Finding] {
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
