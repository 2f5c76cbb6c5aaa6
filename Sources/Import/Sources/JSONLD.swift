import Core

extension ImportSource {
  /// JSON-LD: schema.org's `Review`, alone or on a product, a shop or anything else.
  static let jsonLD = ImportSource(
    key: "json-ld",
    recognizes: { value, _ in
      value["@type"] != nil || value["@graph"] != nil || value["reviewRating"] != nil ? 20 : 0
    },
    reviews: { (fields: inout Mapping) throws(Mapping.RecordError) in
      try fields.schemaReviews(fields.value, of: nil, depth: 0)
    },
    total: { asides in
      let rating = asides[["aggregateRating"]]
      return rating?.text("reviewCount", "ratingCount").flatMap(Int.init)
    }, isScaleOpen: true)
}

extension Mapping {
  fileprivate mutating func schemaReviews(
    _ value: RecordValue, of subject: String?, depth: Int
  ) throws(RecordError) -> [ImportedReview] {
    guard depth < 8 else { return [] }
    let types = value["@type"]?.items.compactMap(\.string) ?? []
    if types.contains(where: { $0.hasSuffix("Review") }) || value["reviewRating"] != nil {
      return [try schemaReview(value, of: subject)]
    }
    let isProduct = types.contains { $0.hasSuffix("Product") || $0.hasSuffix("ProductGroup") }
    let subject = isProduct ? value["name"]?.string ?? subject : subject
    let parts = value.members.flatMap { Self.withoutReviews.contains($0.key) ? [] : $0.value.items }
    return each(parts) { (fields, part) throws(RecordError) in
      guard case .object = part else { return [] }
      return try fields.schemaReviews(part, of: subject, depth: depth + 1)
    }
  }

  /// The members that have no reviews of the thing itself.
  private static let withoutReviews: Set<String> = [
    "author", "publisher", "itemReviewed", "comment", "isRelatedTo", "isSimilarTo",
  ]

  private mutating func schemaReview(
    _ value: RecordValue, of subject: String?
  ) throws(RecordError) -> ImportedReview {
    guard let written = value.text("datePublished", "dateCreated"),
      let date = try date(written, clock: .shop)
    else { throw RecordError(rule: .brokenRecord, message: "this review has no 'datePublished'") }
    let person = value["author"]?.items.first
    let name = person?["name"]?.string ?? person?.string
    let title = value.text("name", "headline")
    let words = value.text("reviewBody", "description", "text")
    var review = review(
      "json-ld", id: value.text("@id", "identifier"), date: date,
      identity: [written, name, value["url"]?.string])
    review.title = title.map(HTMLText.decodingEntities)
    review.text = HTMLText.words(of: words ?? "")
    review.author = author(name.map(HTMLText.decodingEntities))
    review.language = value.text("inLanguage")?.languageTag
    if let url = value.text("url"), url.isWebAddress { review.url = url }
    review.product = value["itemReviewed"]?["name"]?.string ?? subject
    review.scope = review.product ?? ""
    if let rating = value["reviewRating"]?.items.first,
      let text = rating["ratingValue"]?.string ?? rating.string
    {
      let best = SourceRating.bound(rating["bestRating"]?.string).flatMap { Int(exactly: $0) }
      let least = SourceRating.bound(rating["worstRating"]?.string) ?? 1
      review.score =
        if let best { try score(of: text, best: best, least: least) } else {
          try score(of: text, usually: 5, least: least)
        }
    }
    for comment in value["comment"]?.items ?? [] where comment.text("text") != nil {
      othersWords += 1
    }
    return review
  }
}
