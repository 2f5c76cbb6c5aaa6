import Reviews

/// A source of reviews: how its exports are recognized, and how a record becomes a review. Each
/// source is a small file that maps fields.
public struct ImportSource: Sendable {
  /// The name that the user types, and the review's `source:` unless a mapping says otherwise.
  public let key: String
  /// Its name as people write it.
  public var label: String { KnownNames.source(key) }
  /// The plain names of its columns, by which a CSV header below other lines is recognized.
  var columns: Set<String> = []
  /// How surely a first record is of this source; 0 for not at all.
  var recognizes: @Sendable (RecordValue, [[String]: RecordValue]) -> Int
  /// The reviews in a record: usually one, none if it is not a review.
  var reviews: @Sendable (inout Mapping) throws(Mapping.RecordError) -> [ImportedReview]
  /// The number of reviews that the source says it has, if the export gives it.
  var total: @Sendable ([[String]: RecordValue]) -> Int? = { _ in nil }
  /// Whether the values beside the records say that there are further pages.
  var hasMore: @Sendable ([[String]: RecordValue]) -> Bool = { _ in false }
  /// Whether records need values that come after them in the file, so that the file is read twice.
  public var readsAsidesFirst = false
  /// The parts of a record that are reviews, if it is not one itself.
  var parts: @Sendable (RecordValue) -> [RecordValue] = { [$0] }
  /// Whether its ratings may be on another scale than the usual one, as in tables that people make or
  /// edit. Such a file is read twice: once to see whether all ratings are on one scale.
  var isScaleOpen = false
  /// The column of a record's rating of five, where one tells it; all of a record is read otherwise.
  var ratingColumn: String?
  /// The order of dates that a user's mapping gives.
  public var dates: ImportOptions.DayOrder?
  /// Whether a user's mapping makes its reviews.
  var isMapped = false
  /// The columns that the mapping reads.
  var mapped: [MappedColumn] = []
  /// Why this export must not be imported at all.
  var refusal: @Sendable (RecordValue, [[String]: RecordValue]) -> String? = { _, _ in nil }

  /// All sources, in the order in which they are tried.
  public static let all: [ImportSource] = [
    .googleMaps, .google, .facebook, .trustpilot, .webwinkelkeur, .kiyoh, .feedbackCompany,
    .linkedIn, .judgeMe, .loox, .okendo, .shopify, .yotpo, .googlePlay, .appStore, .wordPress,
    .tripadvisor, .jsonLD,
  ]

  /// The keys of the sources in one line.
  public static let names = all.map(\.key).filter { $0 != "google-maps" }.joined(separator: ", ")

  /// Other names that people type.
  private static let aliases = [
    "google-business": "google", "google-business-profile": "google", "google-takeout": "google",
    "takeout": "google", "klantenvertellen": "kiyoh", "thefeedbackcompany": "feedback-company",
    "feedbackcompany": "feedback-company", "judge.me": "judge-me", "judgeme": "judge-me",
    "woocommerce": "wordpress", "wxr": "wordpress", "playstore": "google-play",
    "play-store": "google-play", "apple": "app-store", "appstore": "app-store",
    "schema.org": "json-ld", "jsonld": "json-ld", "schema-org": "json-ld",
    "shopify-product-reviews": "shopify",
  ]

  /// The source with that name.
  public static func named(_ name: String) -> ImportSource? {
    let name = name.lowercased()
    let key = aliases[name] ?? name
    return all.first { $0.key == key }
  }

  /// The source to which a first record surely belongs. Nil if no source is more likely than all
  /// others.
  public static func recognized(_ value: RecordValue, asides: [[String]: RecordValue])
    -> ImportSource?
  {
    let best = all.map { ($0, $0.recognizes(value, asides)) }.max { $0.1 < $1.1 }
    return best.flatMap { $0.1 > 0 ? $0.0 : nil }
  }
}

extension RecordValue {
  /// The number of `keys` in the object; 0 unless it has at least `least`.
  func has(_ keys: String..., least: Int) -> Int {
    let count = keys.count { self[$0] != nil }
    return count >= least ? count : 0
  }
}

extension ImportSource {
  /// The known keys and columns of a source's records, by source, whether they are read or not. An
  /// import reports that it skipped the others. Sources without an entry have too many forms, or
  /// are the user's own mapping.
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

  /// The unknown keys of a record.
  func unknownKeys(of value: RecordValue) -> [String] {
    guard let known = Self.known[key] else { return [] }
    return value.members.lazy.map(\.key).filter { !known.contains($0) }
  }
}
