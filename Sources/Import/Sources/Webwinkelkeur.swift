import Core

extension ImportSource {
  /// WebwinkelKeur: `ratings.json` on the shop, `product_reviews` on its products.
  static let webwinkelkeur = ImportSource(
    key: "webwinkelkeur",
    forms: [.webwinkelkeurRating, .webwinkelkeurProductFeed, .webwinkelkeurProduct],
    total: ["/total"],
    refusal: { asides in
      guard asides[["status"]]?.string == "error" else { return nil }
      let words = asides[["message"]]?.string ?? "no reason given"
      return "this is WebwinkelKeur's answer to a request that failed: \(words)"
    })
}

extension RecordForm {
  fileprivate static let webwinkelkeurRating = RecordForm(
    "ratings.json",
    Signature("rating", any: ["reaction", "quarantine", "ratings.shippingtime"], least: 2),
    date: .amsterdam("created", "date"),
    fields: [
      .number("id"), .identity("created", "name"), .formerly("created", "name"),
      .rating("rating"), .words("comment", as: .entities), .author("name", as: .entities),
      .language("language"), .verified("verified"), .reply("reaction", as: .entities),
      .hidden("quarantine", "In quarantine at WebwinkelKeur"),
      .dropped(.email, "email"), .dropped(.order, "order", "order_number"),
    ])

  /// The product feed with WebwinkelKeur's own elements.
  fileprivate static let webwinkelkeurProductFeed = RecordForm(
    "product_reviews.xml",
    Signature("review_id", "review_timestamp", any: ["valid", "deleted", "modified"]),
    date: .amsterdam("review_timestamp"),
    fields: productNumber("review_id") + [
      .words("content"), .title("title"), .author("reviewer.name"), .link("review_url"),
      .rating("ratings.overall", least: "ratings.overall.@min", best: "ratings.overall.@max"),
      .product("products.product.product_name", "products.product.name"),
    ] + productStates)

  /// The same as JSON. Its keys beyond these are unconfirmed.
  fileprivate static let webwinkelkeurProduct = RecordForm(
    "product_reviews.json",
    Signature(
      "id", "product_id", "rating",
      any: ["is_spam", "valid", "deleted", "modified", "webshop_id", "gtin"],
      without: ["questions", "body", "date_created_gmt"]),
    date: .amsterdam("created", "review_timestamp", "date", "created_at"),
    fields: productNumber("id") + [
      .words("review", "content", "comment", "text", as: .entities), .title("title", as: .entities),
      .author("reviewer.name", "reviewer", "name", as: .entities), .rating("rating"),
      .product("product_name", "product.name"), .link("review_url"), .language("language"),
      .reply("reaction", "reply", as: .entities),
    ] + productStates)

  private static func productNumber(_ path: FieldPath) -> [SourceField] {
    [
      SourceField(paths: [path]) { mapping, review throws(Mapping.RecordError) in
        review.sourceID = "product-" + (try mapping.required(path.name))
        review.scope = "products"
      }
    ]
  }

  private static let productStates: [SourceField] = [
    .hidden("is_spam", "Marked as spam at WebwinkelKeur", reason: .unrelated),
    .text(at: ["deleted"]) { deleted, mapping, review in
      guard review.hidden == nil, mapping.value["deleted"]?.isTrue != false else { return }
      let day = try? TimeReader(clock: .amsterdam, order: mapping.options.dates).time(deleted).day
      review.hidden = .init(
        reason: .hiddenAtSource,
        words: "Deleted at WebwinkelKeur" + (day.map { " on \($0)" } ?? ""))
    },
    .hidden("valid", if: false, "Not valid at WebwinkelKeur"),
    .dropped(.email, "email", "reviewer.email", "reviewer_email"),
  ]
}
