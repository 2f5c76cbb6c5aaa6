import Core

extension ImportSource {
  /// Google: the shop's own reviews by the Business Profile's API and Takeout, and what Google Maps
  /// shows of them, by its Places API or a collector.
  static let google = ImportSource(
    key: "google",
    forms: [
      .googleBusiness, .googleBusiness.inside("review", "answer of batchGetReviews"),
      .googlePlaces, .googlePlaces.inside("reviews", "places with their reviews"),
      .googlePlacesLegacy, .googlePlacesLegacy.inside("reviews", "legacy place with its reviews"),
      .outscraper, .outscraper.inside("reviews_data", "Outscraper's places"),
      .apify, .apify.inside("reviews", "Apify's places"), .googleOwnWords,
    ],
    total: ["/totalReviewCount"], more: ["/nextPageToken"])
}

extension RecordForm {
  /// The Business Profile's API (v4, `accounts.locations.reviews`), and Takeout's `reviews*.json`.
  fileprivate static let googleBusiness = RecordForm(
    "Business Profile API v4 and Takeout",
    Signature("starRating", any: ["reviewer", "createTime"]),
    date: .utc("createTime"),
    fields: [
      .reading("name", "reviewId") { mapping, review throws(Mapping.RecordError) in
        let name = mapping.text("name")
        // One location may stand under several accounts: what follows them is the same.
        let id = name.flatMap { name in
          name.range(ofBytes: "locations/").map { String(name[$0.lowerBound...]) }
        }
        guard let id = id ?? mapping.text("reviewId") ?? name else {
          throw .init(
            rule: .brokenRecord, message: "this review has no 'name' and no 'reviewId'")
        }
        review.sourceID = id
        if let end = id.range(ofBytes: "/reviews/") {
          review.scope = String(id[..<end.lowerBound])
        }
      },
      .text(at: ["starRating"]) { word, mapping, review throws(Mapping.RecordError) in
        guard word != "STAR_RATING_UNSPECIFIED" else { return }
        let number = ["ONE": "1", "TWO": "2", "THREE": "3", "FOUR": "4", "FIVE": "5"][word]
        review.score = try mapping.score(of: number ?? word, usually: 5)
      },
      .words("comment"), .updated(.utc("updateTime")),
      .reading("reviewer.displayName", "reviewer.isAnonymous") { mapping, review in
        let reviewer = mapping.value["reviewer"]
        guard reviewer?["isAnonymous"]?.isTrue != true else { return }
        review.author = mapping.author(reviewer?["displayName"]?.string)
      },
      .reply(
        "reviewReply.comment", date: .utc("reviewReply.updateTime"),
        state: "reviewReply.reviewReplyState", shown: ["approved"]),
      .dropped(.photo, "reviewer.profilePhotoUrl", "reviewMediaItems"),
    ])

  /// The Places API (New).
  fileprivate static let googlePlaces = RecordForm(
    "Places API (New)", Signature("publishTime", "authorAttribution"), date: .utc("publishTime"),
    fields: [
      .number("name"), .rating("rating"),
      .words("originalText.text", "text.text"),
      .language("originalText.languageCode", "text.languageCode"),
      .author("authorAttribution.displayName"), .link("googleMapsUri"),
      .text(at: ["name"]) { name, _, review in
        if let end = name.range(ofBytes: "/reviews/") {
          review.scope = String(name[..<end.lowerBound])
        }
      },
      .dropped(.account, "authorAttribution.uri"), .dropped(.photo, "authorAttribution.photoUri"),
    ])

  /// The Places API (legacy), which has neither numbers nor replies.
  fileprivate static let googlePlacesLegacy = RecordForm(
    "Places API (legacy)",
    Signature("author_name", "time", any: ["relative_time_description", "profile_photo_url"]),
    date: .utc("time"),
    fields: [
      .rating("rating"), .words("text"), .author("author_name"),
      .identity("time", account: "author_url"),
      .language("original_language", "language"),
      .reading("translated") { mapping, _ in
        guard mapping.value["translated"]?.isTrue == true else { return }
        mapping.findings.append(
          Finding(
            .translatedText, at: mapping.place,
            "Google translated this text, and the answer does not hold the original; ask for it "
              + "with reviews_no_translations=true"))
      },
      .dropped(.account, "author_url"), .dropped(.photo, "profile_photo_url"),
    ])

  /// Outscraper's reviews of Google Maps, as JSON or as a table.
  fileprivate static let outscraper = RecordForm(
    "Outscraper", Signature("author_title", "review_rating", any: ["review_id", "review_text"]),
    date: .utc("review_timestamp", "review_datetime_utc"),
    fields: [
      .number("review_id"), .rating("review_rating"), .words("review_text"),
      .author("author_title"), .link("review_link"), .scope("place_id", "^place_id"),
      .reply(
        "owner_answer",
        date: .utc("owner_answer_timestamp", "owner_answer_timestamp_datetime_utc")),
      .dropped(.account, "author_id", "author_link", "author_reviews_id"),
      .dropped(.photo, "author_image", "review_img_url", "review_img_urls"),
    ])

  /// Apify's collectors of Google Maps' reviews, as JSON or as a table.
  fileprivate static let apify = RecordForm(
    "Apify",
    Signature(
      "publishedAtDate", "stars", any: ["reviewId", "reviewerId", "responseFromOwnerText"]),
    date: .utc("publishedAtDate"),
    fields: [
      .number("reviewId"), .rating("stars"), .words("text"), .author("name"),
      .language("originalLanguage"), .link("reviewUrl"), .scope("placeId", "^placeId"),
      .reply("responseFromOwnerText", date: .utc("responseFromOwnerDate")),
      .dropped(.account, "reviewerId", "reviewerUrl"),
      .dropped(.photo, "reviewerPhotoUrl", "reviewImageUrls"),
    ])

  /// The user's reviews of other places, which Takeout also has.
  fileprivate static let googleOwnWords = RecordForm(
    "own reviews of other places",
    Signature(where: { $0["geometry"] != nil || $0["type"]?.string == "Feature" }),
    refusal: "these are reviews that the owner of the account wrote of other places; "
      + "the shop's own are in 'Takeout/Google Business Profile'",
    date: [], fields: [])
}
