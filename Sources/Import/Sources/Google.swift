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
      .apify, .apify.inside("reviews", "Apify's places"),
      .serpMaps, .serpMaps.inside("reviews", "SerpApi's answers"),
      .dataForSEO, .dataForSEO.inside("tasks.result.items", "DataForSEO's answers"),
      .reviewsByLanguage, .googleOwnWords,
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
      .reading("reviewer.displayName", "reviewer.isAnonymous", "reviewerName") {
        mapping, review in
        guard mapping["reviewer.isAnonymous"]?.isTrue != true else { return }
        review.author = mapping.author(mapping.text(at: ["reviewer.displayName", "reviewerName"]))
      },
      .reply(
        "reviewReply.comment", "replyComment",
        date: .utc("reviewReply.updateTime", "replyUpdateTime"),
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
      .identity("time", "author_url"), .identity("time", account: "author_url"),
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
    date: .utc("review_timestamp") + .monthFirst("review_datetime_utc"),
    fields: [
      .number("review_id"),
      .identity("review_timestamp", "review_datetime_utc", "author_title"),
      .identity("review_timestamp", "review_datetime_utc", account: "author_id"),
      .rating("review_rating"), .words("review_text"),
      .author("author_title"), .link("review_link"), .scope("place_id", "^place_id"),
      .reply(
        "owner_answer",
        date: .utc("owner_answer_timestamp") + .monthFirst("owner_answer_timestamp_datetime_utc")),
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
      .number("reviewId"), .identity("publishedAtDate", "name"),
      .identity("publishedAtDate", account: "reviewerId"),
      .rating("stars"), .words("text"), .author("name"),
      .language("originalLanguage"), .link("reviewUrl"), .scope("placeId", "^placeId"),
      .reply("responseFromOwnerText", date: .utc("responseFromOwnerDate")),
      .dropped(.account, "reviewerId", "reviewerUrl"),
      .dropped(.photo, "reviewerPhotoUrl", "reviewImageUrls"),
    ])

  /// SerpApi's reviews of Google Maps, with the original text where Google translated it.
  fileprivate static let serpMaps = RecordForm(
    "SerpApi", Signature("iso_date", "user.name", any: ["user.contributor_id", "review_id"]),
    date: .utc("iso_date"),
    fields: [
      .number("review_id"), .identity("iso_date", "user.name"),
      .identity("iso_date", account: "user.contributor_id"),
      .rating("rating"), .words("extracted_snippet.original", "snippet"),
      .author("user.name"), .link("link"), .updated(.utc("iso_date_of_last_edit")),
      .reply(
        "response.extracted_snippet.original", "response.snippet", date: .utc("response.iso_date")),
      .dropped(.account, "user.contributor_id", "user.link"),
      .dropped(.photo, "user.thumbnail", "images"),
    ])

  /// DataForSEO's reviews of Google Maps.
  fileprivate static let dataForSEO = RecordForm(
    "DataForSEO", Signature("profile_name", "timestamp", any: ["owner_answer", "review_text"]),
    date: .utc("timestamp"),
    fields: [
      .number("review_id"), .identity("timestamp", "profile_name"),
      .identity("timestamp", account: "profile_url"),
      .rating("rating.value", least: "rating.rating_min", best: "rating.rating_max"),
      .words("original_review_text", "review_text"), .author("profile_name"),
      .link("review_url"),
      .reply("original_owner_answer", "owner_answer", date: .utc("owner_timestamp")),
      .dropped(.account, "profile_url"), .dropped(.photo, "profile_image_url", "images"),
    ])

  /// A collector's reviews with a text, and an answer, for each language.
  fileprivate static let reviewsByLanguage = RecordForm(
    "collectors' texts by language",
    Signature("review_id", "review_date", "owner_responses", "description", inTables: false),
    date: .utc("review_date"),
    fields: [
      .number("review_id", isRequired: true), .rating("rating"), .author("author"),
      .scope("place_id"),
      .reading("description") { mapping, review in
        guard let text = mapping.only(of: "description", "text") else { return }
        (review.language, review.text) = (text.key.languageTag, text.words)
      },
      .reading("owner_responses") { mapping, review in
        guard let answer = mapping.only(of: "owner_responses", "answer") else { return }
        review.replies = [ImportedRound(text: answer.words)]
      },
      .dropped(.account, "author_profile_url"),
      .dropped(.photo, "profile_picture", "user_images"),
    ])

  /// The user's reviews of other places, which Takeout also has.
  fileprivate static let googleOwnWords = RecordForm(
    "own reviews of other places",
    Signature(where: { $0["geometry"] != nil || $0["type"]?.string == "Feature" }),
    refusal: "these are reviews that the owner of the account wrote of other places; "
      + "the shop's own are in 'Takeout/Google Business Profile'",
    date: [], fields: [])
}

extension Mapping {
  /// The first of the texts by language at a key. Which of several is the original is not said.
  fileprivate mutating func only(of key: String, _ what: String) -> (key: String, words: String)? {
    let texts = (value[key]?.members ?? []).compactMap { member in
      (member.value["text"]?.string ?? member.value.string).map { (member.key, $0) }
    }
    if texts.count > 1 {
      findings.append(
        Finding(
          .translatedText, at: place,
          "this \(what) stands here in \(texts.map(\.0).joined(separator: ", ")), and only one is "
            + "the original; the first is taken"))
    }
    return texts.first
  }
}
