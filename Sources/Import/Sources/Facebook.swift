import Foundation

extension ImportSource {
  /// Facebook: what people recommend of a page (Graph API, `GET /PAGE/ratings`), its webhook's form,
  /// and downloads of the same.
  static let facebook = ImportSource(
    key: "facebook",
    recognizes: { value, _ in
      value["recommendation_type"] != nil || value["open_graph_story"] != nil
        || value["value"]?["recommendation_type"] != nil
        || value["changes"]?.items.contains { $0["field"]?.string == "ratings" } == true ? 50 : 0
    },
    reviews: { (fields: inout Mapping) throws(Mapping.RecordError) in try fields.facebookReviews()
    },
    total: { $0[["rating_count"]]?.string.flatMap(Int.init) },
    hasMore: { $0[["paging"]]?["next"]?.hasContent == true },
    readsAsidesFirst: true)
}

extension Mapping {
  fileprivate mutating func facebookReviews() throws(RecordError) -> [ImportedReview] {
    let changes = value["changes"]?.items ?? (value["field"] != nil ? [value] : [])
    if changes.isEmpty { return [try facebookReview(value)] }
    let told = try date(value.text("time"), clock: .utc)
    return each(changes.filter { $0["field"]?.string == "ratings" }) {
      (fields, change) throws(RecordError) in
      guard let rating = change["value"] else { return [] }
      let item = rating["item"]?.string ?? "rating"
      guard item == "rating" else {
        fields.findings.append(
          .init(
            .leftOut, at: fields.place, "a '\(item.prefix(20))' of a webhook, which is no review"))
        return []
      }
      guard rating["verb"]?.string != "remove" else {
        fields.findings.append(
          .init(.leftOut, at: fields.place, "a recommendation that its writer took back"))
        return []
      }
      var review = try fields.facebookReview(rating)
      review.updated = told
      return [review]
    }
  }

  private mutating func facebookReview(_ value: RecordValue) throws(RecordError) -> ImportedReview {
    guard let date = try date(value.text("created_time"), clock: .utc) else {
      throw RecordError(rule: .brokenRecord, message: "this review has no 'created_time'")
    }
    let reviewer = value["reviewer"]
    let customer = reviewer?["id"]?.string ?? value.text("reviewer_id")
    let name = reviewer?["name"]?.string ?? value.text("reviewer_name")
    let story = value["open_graph_story"]
    let words = value.text("review_text")
    var review = review(
      "facebook", id: story?["id"]?.string ?? value.text("open_graph_story_id"), date: date,
      identity: [String(date.instant), customer ?? name ?? words])
    // With or without the story's number, by webhook or not: the same person's at the same time.
    review.isSurelyIdentified = customer != nil
    review.keepsOneReply = false
    if customer != nil { dropped.count(.account) }
    review.author = author(name?.repaired)
    review.text = words?.repaired ?? ""
    switch value.text("recommendation_type")?.lowercased() {
    case "positive": review.recommends = true
    case "negative": review.recommends = false
    default: break
    }
    if let rating = value.text("rating") { review.score = try score(of: rating, usually: 5) }
    try addComments(story?["comments"]?["data"]?.items ?? [], customer, to: &review)
    return review
  }

  private mutating func addComments(
    _ comments: [RecordValue], _ customer: String?, to review: inout ImportedReview
  ) throws(RecordError) {
    for comment in comments {
      guard let words = comment.text("message") else { continue }
      let from = comment["from"]?["id"]?.string
      let round = ImportedRound(
        text: words.repaired, date: try date(comment.text("created_time"), clock: .utc))
      if isPage(from, comment["from"]?["name"]?.string) {
        review.replies.append(round)
      } else if let customer, from == customer {
        review.followUps.append(round)
      } else {
        othersWords += 1
      }
    }
  }

  /// Whether a comment is the page's own: by its number, which the user gave or the address of the
  /// next page has, or by the shop's name.
  private func isPage(_ id: String?, _ name: String?) -> Bool {
    if let id {
      if let page = options.page { return id == page }
      let paging = asides[["paging"]]
      for key in ["next", "previous"] {
        if let address = paging?[key]?.string, address.contains("/\(id)/ratings") { return true }
      }
      if asides[["id"]]?.string == id { return true }
    }
    return name.map { options.shopNames.contains($0.repaired) } ?? false
  }
}
