import Reviews

/// The order of the index on the trust page, with the positions of low and high ratings.
extension LanguageSite {
  func orderParagraphs() -> [TextView] {
    let words = language.words
    let order = site.order
    var texts = [words["order-is-newest"]]
    if site.settings.order == .representative, order.strata > 1 {
      texts = [
        words["order-is-representative"],
        words[
          "order-measured",
          [
            "deviation": language.decimal(order.largestDeviation.hundredths, digits: 2),
            "bound": language.decimal(order.bound.hundredths, digits: 2),
          ]],
      ]
    }
    if let auc = order.auc {
      texts.append(words["order-auc", ["auc": language.decimal(auc.hundredths, digits: 2)]])
    }
    if let limit = site.settings.orderLimit, order.auc != nil {
      texts.append(
        words["order-limit", ["limit": language.decimal(limit.bias.hundredths, digits: 2)]])
    }
    return texts.map { TextView(text: $0) }
  }

  /// Nothing where all ratings are on one side.
  func orderRows() -> [TrustPage.OrderRow] {
    let (low, high) = (site.orderAudit.low, site.orderAudit.high)
    guard low.overall.part > 0, high.overall.part > 0 else { return [] }
    let threshold = site.settings.complaintThreshold
    return [
      orderRow(language.counted("ratings-low", threshold), low),
      orderRow(language.counted("ratings-high", threshold), high),
    ]
  }

  private func orderRow(_ label: String, _ side: OrderAudit.Side) -> TrustPage.OrderRow {
    .init(
      label: label, overall: part(side.overall), firstPage: part(side.onFirstPage),
      median: side.medianPosition.map { place in
        place.denominator == 1 ? language.number(place.numerator) : language.decimal(place.tenths)
      } ?? "–")
  }

  private func part(_ share: Share) -> String {
    language.words[
      "part-of", ["n": language.number(share.part), "total": language.number(share.whole)]]
  }
}
