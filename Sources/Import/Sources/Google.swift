import Foundation

extension ImportSource {
  /// Google Business Profile: the API's answers (v4, `accounts.locations.reviews`) and Takeout's
  /// `reviews*.json`, which have the same fields.
  static let google = ImportSource(
    key: "google",
    recognizes: { value, _ in value.has("starRating", "reviewer", "createTime", least: 2) * 10 },
    reviews: { (fields: inout Mapping) throws(Mapping.RecordError) in
      try fields.googleReview().map { [$0] } ?? []
    },
    total: { $0[["totalReviewCount"]]?.string.flatMap(Int.init) },
    hasMore: { $0[["nextPageToken"]]?.hasContent == true })

  /// The user's reviews of other places, which Takeout also has.
  static let googleMaps = ImportSource(
    key: "google-maps",
    recognizes: { value, _ in
      value["geometry"] != nil || value["type"]?.string == "Feature" ? 100 : 0
    },
    reviews: { (_: inout Mapping) throws(Mapping.RecordError) in [] },
    refusal: { _, _ in
      "these are reviews that the owner of the account wrote of other places; "
        + "the shop's own are in 'Takeout/Google Business Profile'"
    })
}

extension Mapping {
  fileprivate mutating func googleReview() throws(RecordError) -> ImportedReview? {
    let name = text("name")
    // One location may stand under several accounts: what follows them is the same.
    let id = name.flatMap { name in
      name.range(ofBytes: "locations/").map { String(name[$0.lowerBound...]) }
    }
    guard let id = id ?? text("reviewId") ?? name else {
      throw RecordError(rule: .brokenRecord, message: "this review has no 'name' and no 'reviewId'")
    }
    let date = try date("createTime", clock: .utc)
    var review = review("google", id: id, date: date)
    if let end = id.range(ofBytes: "/reviews/") { review.scope = String(id[..<end.lowerBound]) }
    review.updated = try self.date(text("updateTime"), clock: .utc)
    review.score = try stars()
    review.text = text("comment") ?? ""
    if value["reviewer"]?["isAnonymous"]?.isTrue != true {
      review.author = author(value["reviewer"]?["displayName"]?.string)
    }
    if value["reviewer"]?["profilePhotoUrl"]?.hasContent == true { dropped.count(.photo) }
    for _ in value["reviewMediaItems"]?.items ?? [] { dropped.count(.photo) }
    if let reply = value["reviewReply"], let words = reply["comment"]?.string {
      let state = reply["reviewReplyState"]?.string
      if state == nil || state == "APPROVED" {
        let date = try self.date(reply["updateTime"]?.string, clock: .utc)
        review.replies = [ImportedRound(text: words, date: date)]
      } else {
        findings.append(
          .init(.leftOut, at: place, "Google does not show this reply (\(state ?? ""))"))
      }
    }
    return review
  }

  private mutating func stars() throws(RecordError) -> SourceRating? {
    switch text("starRating") {
    case nil, "STAR_RATING_UNSPECIFIED": nil
    case "ONE": try score(of: "1", best: 5)
    case "TWO": try score(of: "2", best: 5)
    case "THREE": try score(of: "3", best: 5)
    case "FOUR": try score(of: "4", best: 5)
    case "FIVE": try score(of: "5", best: 5)
    case let other?: try score(of: other, usually: 5)
    }
  }
}
