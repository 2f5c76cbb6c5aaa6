extension ImportSource {
  /// The keys and columns of a source's records that are known, read or not; by the source. Of the
  /// others an import says that they were passed over. Sources that are not here have forms without
  /// end, or are the user's own mapping.
  private static let known: [String: Set<String>] = [
    "google": [
      "name", "reviewId", "reviewer", "starRating", "comment", "createTime", "updateTime",
      "reviewReply", "reviewMediaItems", "reviewReplyUrl",
    ],
    "facebook": [
      "created_time", "recommendation_type", "review_text", "rating", "has_review", "has_rating",
      "reviewer", "open_graph_story", "id", "time", "changes", "field", "value",
    ],
    "linkedin": ["firstname", "lastname", "company", "jobtitle", "text", "creationdate", "status"],
    "kiyoh": [
      "reviewId", "reviewAuthor", "city", "rating", "reviewContent", "reviewComments", "dateSince",
      "updatedSince", "referenceCode", "reviewLanguage",
    ],
    "loox": [
      "id", "status", "rating", "email", "nickname", "fullname", "review", "date", "productid",
      "handle", "img", "variant", "verifiedpurchase",
    ],
    "okendo": [
      "reviewid", "productid", "productname", "rating", "title", "body", "reviewername",
      "isverifiedbuyer", "datecreated", "status",
    ],
    "shopify": [
      "producthandle", "state", "rating", "title", "author", "email", "location", "body", "reply",
      "createdat", "repliedat",
    ],
    "judge-me": [
      "title", "body", "rating", "reviewdate", "source", "curated", "reviewername",
      "revieweremail", "productid", "producthandle", "reply", "replydate", "pictureurls",
      "ipaddress", "location",
    ],
    "trustpilot": [
      "links", "id", "stars", "title", "text", "language", "createdAt", "experiencedAt",
      "updatedAt", "numberOfLikes", "isVerified", "reviewVerificationLevel", "status",
      "companyReply", "consumer", "businessUnit", "countsTowardsTrustScore", "reportData",
      "complianceLabels", "invitation", "referenceId", "source", "location",
      "businessunitid", "reviewid", "reviewcreatedutc", "reviewcreated", "reviewconsumeruserid",
      "reviewusername", "reviewuseremail", "reviewtitle", "reviewcontent", "reviewstars",
      "sourceofreview", "referenceid", "companyresponse", "companyreply", "companyreplydateutc",
      "companyreplydate", "reviewlanguage",
    ],
  ]

  /// The keys of a record that nobody here knows.
  func unknownKeys(of value: RecordValue) -> [String] {
    guard let known = Self.known[key] else { return [] }
    return value.members.lazy.map(\.key).filter { !known.contains($0) }
  }
}
