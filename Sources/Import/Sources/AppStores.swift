import Core

extension ImportSource {
  /// Google Play, as the usual scrapers save it; times without a zone are UTC.
  static let googlePlay = ImportSource(
    key: "google-play",
    recognizes: { value, _ in
      value.has(
        "thumbsUpCount", "reviewCreatedVersion", "replyContent", "repliedAt", "thumbsUp",
        "replyDate", "replyText", "userImage", least: 2) * 10
    },
    reviews: { (fields: inout Mapping) throws(Mapping.RecordError) in
      let date = try fields.date("at", "date", clock: .utc)
      let id = try fields.required("reviewId", "id")
      var review = fields.review("google-play", id: id, date: date)
      review.score = try fields.score("score", best: 5)
      review.title = fields.text("title")
      review.text = fields.text("content", "text") ?? ""
      review.author = fields.author(fields.text("userName"))
      if let url = fields.text("url"), url.isWebAddress { review.url = url }
      if let words = fields.text("replyContent", "replyText") {
        let date = try fields.date(fields.text("repliedAt", "replyDate"), clock: .utc)
        review.replies = [ImportedRound(text: words, date: date)]
      }
      fields.drop(.photo, "userImage")
      return [review]
    })

  /// Apple's App Store: App Store Connect's API, the feed of customers' reviews, and scrapers.
  static let appStore = ImportSource(
    key: "app-store",
    recognizes: { value, _ in
      if value["type"]?.string == "customerReviews" { return 60 }
      if value["im:rating"] != nil || value["im:name"] != nil { return 60 }
      return value.has(
        "developerResponse", "userName", "score", "version", "userUrl", "isEdited", least: 3) * 9
        + (value["isEdited"] == nil
          ? 0 : value.has("isEdited", "review", "rating", "userName", least: 4) * 9)
    },
    reviews: { (fields: inout Mapping) throws(Mapping.RecordError) in
      if fields.value["type"]?.string == "customerReviews" { return [try fields.connectReview()] }
      if ["im:version", "im:name", "im:rating"].contains(where: { fields.value[$0] != nil }) {
        return try fields.feedReview()
      }
      return [try fields.scrapedReview()]
    },
    total: { $0[["meta"]]?[path: ["paging", "total"]]?.string.flatMap(Int.init) },
    hasMore: { $0[["links"]]?["next"]?.hasContent == true },
    readsAsidesFirst: true)
}

extension Mapping {
  /// App Store Connect: the answers stand beside the reviews, and name them.
  fileprivate mutating func connectReview() throws(RecordError) -> ImportedReview {
    let id = try required("id")
    guard let about = value["attributes"],
      let date = try date(about.text("createdDate"), clock: .utc)
    else { throw RecordError(rule: .brokenRecord, message: "this review has no 'createdDate'") }
    var review = review("app-store", id: id, date: date)
    if let rating = about.text("rating") { review.score = try score(of: rating, usually: 5) }
    review.title = about.text("title")
    review.text = about.text("body") ?? ""
    review.author = author(about.text("reviewerNickname"))
    let wanted = value[path: ["relationships", "response", "data", "id"]]?.string
    for answer in asides[["included"]]?.items ?? [] {
      let isOf = answer[path: ["relationships", "review", "data", "id"]]?.string == id
      guard isOf || (wanted != nil && answer["id"]?.string == wanted),
        let words = answer["attributes"]?.text("responseBody")
      else { continue }
      guard answer["attributes"]?.text("state") ?? "PUBLISHED" == "PUBLISHED" else {
        findings.append(.init(.leftOut, at: place, "the App Store does not show this reply yet"))
        break
      }
      let date = try self.date(answer["attributes"]?.text("lastModifiedDate"), clock: .utc)
      review.replies = [ImportedRound(text: words, date: date)]
      break
    }
    return review
  }

  /// The feed, whose first entry may be the app itself.
  fileprivate mutating func feedReview() throws(RecordError) -> [ImportedReview] {
    // In JSON a text is the `label` of an object; in XML an entry has its text, and its HTML.
    func label(_ key: String) -> String? {
      value[key].flatMap { $0["label"]?.string ?? $0.items.first?.string }
    }
    guard let rating = label("im:rating") else { return [] }
    guard let id = label("id"), let date = try date(label("updated"), clock: .utc) else {
      throw RecordError(rule: .brokenRecord, message: "this review has no 'updated' or no 'id'")
    }
    var review = review("app-store", id: id, date: date)
    review.score = try score(of: rating, usually: 5)
    review.title = label("title")
    review.text = label("content") ?? ""
    let name = value["author"]?["name"]
    review.author = author(name?["label"]?.string ?? name?.string)
    return [review]
  }

  fileprivate mutating func scrapedReview() throws(RecordError) -> ImportedReview {
    let date = try date("date", "updated", clock: .utc)
    var review = review(
      "app-store", id: text("id", "reviewId"), date: date,
      identity: [text("date", "updated"), text("userName", "user_name")])
    review.score = try score("score", "rating", best: 5)
    review.title = text("title")
    review.text = text("text", "review", "content") ?? ""
    review.author = author(text("userName", "user_name"))
    if let url = text("url"), url.isWebAddress { review.url = url }
    if let answer = value["developerResponse"], let words = answer.text("body", "text") {
      review.replies = [
        ImportedRound(
          text: words, date: try self.date(answer.text("modified", "date"), clock: .utc))
      ]
    }
    return review
  }
}
