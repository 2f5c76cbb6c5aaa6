extension ImportSource {
  /// A product review feed by Google's schema (2.x), of any maker.
  static let productFeed = ImportSource(
    key: "product-feed",
    forms: [
      RecordForm(
        "Google's product review feed as XML",
        Signature(
          "review_id", "review_timestamp", any: ["ratings", "products", "content"],
          without: ["valid", "deleted", "modified"]),
        date: .utc("review_timestamp"),
        fields: [
          .number("review_id", isRequired: true), .title("title"), .words("content"),
          .reading("reviewer.name", "reviewer.is_anonymous") { mapping, review in
            let name = mapping.value["reviewer"]?["name"]
            guard name?["@is_anonymous"]?.isTrue != true else { return }
            review.author = mapping.author(name?.string)
          },
          .rating("ratings.overall", least: "ratings.overall.@min", best: "ratings.overall.@max"),
          .product("products.product.product_name"), .language("review_language"),
          .reading("review_url") { mapping, review in
            // The address of a group of reviews is not the review's own.
            let url = mapping.value["review_url"]
            guard url?["@type"]?.string != "group" else { return }
            if let url = url?.string, url.isWebAddress { review.url = url }
          },
          .hidden("is_spam", "Marked as spam in the feed", reason: .unrelated),
          .dropped(.account, "reviewer.reviewer_id"),
          .dropped(.photo, "reviewer_images", "reviewer.reviewer_images"),
          .dropped(.order, "transaction_id"),
        ])
    ])
}
