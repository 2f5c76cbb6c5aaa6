import Core

extension ImportSource {
  /// WebwinkelKeur: `ratings.json` on the shop, `product_reviews.xml` on its products.
  static let webwinkelkeur = ImportSource(
    key: "webwinkelkeur",
    recognizes: { value, _ in
      value.has("created", "reaction", "quarantine", "rating", least: 3) * 10
        + value.has("review_id", "review_timestamp", "ratings", least: 2) * 15
    },
    reviews: { (fields: inout Mapping) throws(Mapping.RecordError) in
      [try fields.value["review_timestamp"] == nil ? fields.rating() : fields.productReview()]
    },
    total: { $0[["total"]]?.string.flatMap(Int.init) },
    refusal: { _, asides in
      guard asides[["status"]]?.string == "error" else { return nil }
      let words = asides[["message"]]?.string ?? "no reason given"
      return "this is WebwinkelKeur's answer to a request that failed: \(words)"
    })
}

extension Mapping {
  fileprivate mutating func rating() throws(RecordError) -> ImportedReview {
    let date = try date("created", "date", clock: .amsterdam)
    var review = review(
      "webwinkelkeur", id: nil, date: date,
      identity: [text("created", "date"), text("name")])
    review.score = try score("rating", best: 5)
    review.text = HTMLText.decodingEntities(text("comment") ?? "")
    review.author = author(text("name").map(HTMLText.decodingEntities))
    review.language = text("language")?.languageTag
    if value["verified"]?.isTrue == true { review.evidence = .source }
    if let words = text("reaction") {
      review.replies = [ImportedRound(text: HTMLText.decodingEntities(words), date: nil)]
    }
    if value["quarantine"]?.isTrue == true {
      review.hidden = .init(reason: .hiddenAtSource, words: "In quarantine at WebwinkelKeur")
    }
    drop(.email, "email")
    drop(.order, "order", "order_number")
    return review
  }

  fileprivate mutating func productReview() throws(RecordError) -> ImportedReview {
    let date = try date("review_timestamp", clock: .amsterdam)
    var review = review("webwinkelkeur", id: "product-" + (try required("review_id")), date: date)
    review.scope = "products"
    review.text = text("content") ?? ""
    review.title = text("title")
    review.author = author(value["reviewer"]?["name"]?.string)
    if let url = text("review_url"), url.isWebAddress { review.url = url }
    if let overall = value["ratings"]?["overall"], let words = overall.string {
      let best = SourceRating.bound(overall["@max"]?.string).flatMap { Int(exactly: $0) }
      let least = SourceRating.bound(overall["@min"]?.string) ?? 1
      review.score =
        if let best { try score(of: words, best: best, least: least) } else {
          try score(of: words, usually: 5, least: least)
        }
    }
    let product = value["products"]?["product"]?.items.first
    review.product = product?.text("product_name", "name")
    drop(.email, "email")
    drop(address: value["reviewer"]?["email"]?.string)
    if value["is_spam"]?.isTrue == true {
      review.hidden = .init(reason: .unrelated, words: "Marked as spam at WebwinkelKeur")
    } else if let deleted = text("deleted"), value["deleted"]?.isTrue != false {
      let day = try? TimeReader(clock: .amsterdam, order: options.dates).time(deleted).day
      review.hidden = .init(
        reason: .hiddenAtSource,
        words: "Deleted at WebwinkelKeur" + (day.map { " on \($0)" } ?? ""))
    } else if value["valid"]?.isTrue == false {
      review.hidden = .init(reason: .hiddenAtSource, words: "Not valid at WebwinkelKeur")
    }
    return review
  }
}
