import Core

extension ImportSource {
  /// Facebook: what people recommend of a page (Graph API, `GET /PAGE/ratings`), its webhook's form,
  /// and downloads of the same.
  static let facebook = ImportSource(
    key: "facebook", forms: [.facebookRating, .facebookWebhook],
    total: ["/rating_count"], more: ["/paging.next"], readsAsidesFirst: true, hasThreads: true)
}

extension RecordForm {
  fileprivate static let facebookRating = RecordForm(
    "answer of GET /PAGE/ratings",
    Signature(any: ["recommendation_type", "open_graph_story"]),
    date: .utc("created_time"), fields: recommendation)

  fileprivate static let facebookWebhook = RecordForm(
    "webhook",
    Signature(where: { value in
      value["value"]?["recommendation_type"] != nil
        || value["changes"]?.items.contains { $0["field"]?.string == "ratings" } == true
    }),
    parts: .parts { mapping in
      let told = mapping.value
      let changes = told["changes"]?.items ?? (told["field"] != nil ? [told] : [])
      return changes.compactMap { change in
        guard change["field"]?.string == "ratings", let rating = change["value"] else { return nil }
        let item = rating["item"]?.string ?? "rating"
        let isTakenBack = rating["verb"]?.string == "remove"
        guard item == "rating", !isTakenBack else {
          mapping.findings.append(
            Finding(
              .leftOut, at: mapping.place,
              isTakenBack
                ? "a recommendation that its writer took back"
                : "a '\(item.prefix(20))' of a webhook, which is no review"))
          return nil
        }
        return RecordParts.Part(value: rating, outer: told)
      }
    },
    date: .utc("created_time"),
    fields: recommendation + [
      .updated(.utc("^time")),
      // What the webhook tells of itself.
      .reading("item", "verb") { _, _ in },
    ])

  private static let recommendation: [SourceField] = [
    .number("open_graph_story.id", "open_graph_story_id"),
    .reading(
      "reviewer.id", "reviewer_id", "reviewer.name", "reviewer_name", "review_text"
    ) { mapping, review in
      let customer = mapping.customer
      let name = mapping.value["reviewer"]?.text("name") ?? mapping.text("reviewer_name")
      let words = mapping.text("review_text")
      review.identity = [String(review.date.instant), customer ?? name ?? words ?? ""]
      // With or without the story's number, by webhook or not: the same person's at the same time.
      review.isSurelyIdentified = customer != nil
      if customer != nil { mapping.dropped.count(.account) }
      review.author = mapping.author(name?.repaired)
      review.text = words?.repaired ?? ""
    },
    .recommends("recommendation_type", yes: ["positive"], no: ["negative"]),
    .rating("rating"),
    .reading("open_graph_story.comments.data") { mapping, review throws(Mapping.RecordError) in
      try mapping.addComments(of: mapping.value["open_graph_story"] ?? .null, to: &review)
    },
  ]
}

extension Mapping {
  /// The number of the customer who recommends.
  fileprivate var customer: String? { value["reviewer"]?.text("id") ?? text("reviewer_id") }

  /// Adds the comments below a story or a comment, at any depth, in the order of their times.
  fileprivate mutating func addComments(
    of parent: RecordValue, to review: inout ImportedReview
  ) throws(RecordError) {
    var comments: [Comment] = []
    var open = [parent]
    while let next = open.popLast() {
      for comment in next["comments"]?["data"]?.items ?? [] {
        open.append(comment)
        guard let words = comment.text("message") else { continue }
        let from = comment["from"]
        let id = from?["id"]?.string
        comments.append(
          Comment(
            text: words.repaired, date: try date(comment.text("created_time"), clock: .utc),
            speaker: isPage(id, from?["name"]?.string)
              ? .shop : id != nil && id == customer ? .customer : .other,
            label: "the comment \(comment.text("id") ?? "'\(words.singleLine.prefix(20))…'")"
              + (id.map { " by \($0)" } ?? "")))
      }
    }
    for comment in comments.inOrder { add(comment, to: &review) }
  }

  /// Whether a comment is the page's own: by its number, which the user gave or the address of the
  /// next page has, or by the shop's name.
  private func isPage(_ id: String?, _ name: String?) -> Bool {
    if options.isStaff(id: id, name: name) { return true }
    if let id {
      if options.page != nil { return false }
      for key in ["next", "previous"] {
        let address = asides[["paging"]]?[key]?.string
        if address?.contains("/\(id)/ratings") == true { return true }
      }
      if asides[["id"]]?.string == id { return true }
    }
    return name.map { options.shopNames.contains($0.repaired) } ?? false
  }
}
