/// Review apps of web shops: their exports as CSV, and the answers of their interfaces.
extension ImportSource {
  static let judgeMe = ImportSource(key: "judge-me", forms: [.judgeMeTable, .judgeMeAPI])
  static let yotpo = ImportSource(key: "yotpo", forms: [.yotpoTable, .yotpoAPI])
  static let loox = ImportSource(key: "loox", forms: [.looxTable, .looxTemplate])
  static let okendo = ImportSource(key: "okendo", forms: [.okendoTable, .okendoTemplate])
  static let opinew = ImportSource(key: "opinew", forms: [.opinewTable])
  static let ryviu = ImportSource(key: "ryviu", forms: [.ryviuTable])
  static let shopify = ImportSource(key: "shopify", forms: [.shopifyTable])
}

extension RecordForm {
  fileprivate static let judgeMeTable = RecordForm(
    "export as CSV",
    Signature(
      "body", "rating", "review_date", any: ["reviewer_name", "reviewer_email"],
      without: ["state", "barcode"]),
    date: .utc("review_date"), isScaleOpen: true,
    fields: [
      .number("metaobject_handle"),
      .identity("review_date", "reviewer_name"), .address("reviewer_email", at: "review_date"),
      .formerly(
        "review_date", "reviewer_email", "reviewer_name", "product_id", "product_handle", "title",
        address: "reviewer_email"),
      .rating("rating"), .title("title"), .words("body"), .author("reviewer_name"),
      .product("product_name", "product_title", "product_handle"),
      .reply("reply", date: .utc("reply_date"), as: .html),
      .state("curated", shown: ["ok"], at: "Judge.me"),
      .dropped(.ip, "ip_address"), .dropped(.photo, "picture_urls"), .dropped(.place, "location"),
    ])

  fileprivate static let judgeMeAPI = RecordForm(
    "API",
    Signature("body", "reviewer", any: ["curated", "published", "product_external_id"]),
    date: .utc("created_at"),
    fields: [
      .number("id", isRequired: true), .rating("rating"), .title("title"), .words("body"),
      .author("reviewer.name"), .product("product_title", "product_handle"),
      .updated(.utc("updated_at")),
      .text(at: ["verified"]) { word, _, review in
        if ["buyer", "verified-purchase", "verified-buyer", "true"].contains(word.lowercased()) {
          review.evidence = .source
        }
      },
      .reply(
        "reply.content", "reply.body", "reply", "replies.content", "replies.body",
        date: .utc("reply.created_at", "replies.created_at", "reply_date"), as: .html),
      .state("curated", shown: ["ok"], at: "Judge.me"),
      .hidden("hidden", "Hidden at Judge.me"),
      .dropped(.email, "reviewer.email"), .dropped(.phone, "reviewer.phone"),
      .dropped(.ip, "ip_address"), .dropped(.photo, "pictures"),
      .dropped(.account, "reviewer.id", "reviewer.external_id"),
    ])

  fileprivate static let yotpoTable = RecordForm(
    "export as CSV",
    Signature(
      "Review Score", "Review Title", "Review Content",
      any: ["Display Name", "Reviewer Display Name", "Review Creation Date", "Review Status"]),
    date: .utc("Date", "Review Creation Date"), isScaleOpen: true,
    fields: [
      .number("Review ID"),
      .identity("Date", "Display Name"),
      .address("Email", "Reviewer Email", at: "Date", "Review Creation Date"),
      .formerly(
        "Date", "Email", "Display Name", "Product ID", "Review Title", address: "Email"),
      .rating("Review Score"), .title("Review Title", as: .entities),
      .words("Review Content", as: .entities), .author("Display Name", "Reviewer Display Name"),
      .product("Product Title"), .verified("Verified Purchase"),
      .reply(
        "Comment Content", "Comment", date: .utc("Comment Date"), as: .html,
        state: "Comment Public", shown: ["true", "1", "yes"]),
      .state("Review Status", "Status", shown: ["published", "approved", "active"], at: "Yotpo"),
    ])

  fileprivate static let yotpoAPI = RecordForm(
    "API",
    Signature(
      "score", "content", "created_at",
      any: ["verified_buyer", "votes_up", "user.display_name", "source_review_id"], least: 2),
    date: .utc("created_at"),
    fields: [
      .number("id", isRequired: true), .rating("score"), .title("title", as: .entities),
      .words("content", as: .entities), .author("user.display_name", "name"),
      .updated(.utc("updated_at")), .verified("verified_buyer"),
      .product("product_title", "product.name"),
      .reply("comment.content", "comment", date: .utc("comment.created_at"), as: .html),
      .hidden("deleted", "Deleted at Yotpo"), .hidden("archived", "Archived at Yotpo"),
      .dropped(.email, "email"), .dropped(.photo, "user.social_image", "images_data"),
      .dropped(.account, "user.user_id"),
    ])

  fileprivate static let looxTable = RecordForm(
    "export as CSV",
    Signature(
      "id", "status", "rating", "review", any: ["nickname", "full_name", "verified_purchase"]),
    date: .utc("date"), isScaleOpen: true,
    fields: [
      .number("id", isRequired: true), .rating("rating"), .words("review"),
      .author("nickname", "full_name"), .product("handle"), .verified("verified_purchase"),
      .reply("reply", date: .utc("reply_date"), as: .html),
      .state("status", shown: ["active"], at: "Loox"),
      .dropped(.email, "email"), .dropped(.photo, "img"),
    ])

  fileprivate static let okendoTable = RecordForm(
    "export as CSV",
    Signature(
      "Review ID", "Reviewer Name", "Date Created", any: ["Is Verified Buyer", "Product Name"]),
    date: .utc("Date Created"), isScaleOpen: true,
    fields: [
      .number("Review ID", isRequired: true), .rating("Rating"), .title("Title"), .words("Body"),
      .author("Reviewer Name"), .product("Product Name"), .verified("Is Verified Buyer"),
      .reply("Reply", date: .utc("Reply Date"), as: .html),
      .state("Status", shown: ["approved", "published"], at: "Okendo"),
      .dropped(.email, "Reviewer Email", "Email"),
    ])

  /// The table by which reviews are moved to Loox.
  fileprivate static let looxTemplate = RecordForm(
    "import template",
    Signature(
      "product_handle", "author", "body", "created_at", "photo_url", "verified_purchase"),
    date: .utc("created_at"), isScaleOpen: true,
    fields: [
      .identity("created_at", "author"), .address("email"), .rating("rating"), .words("body"),
      .author("author"), .product("product_handle"), .verified("verified_purchase"),
      .reply("reply", date: .utc("reply_date")), .dropped(.photo, "photo_url"),
    ])

  /// The table by which reviews are moved to Okendo.
  fileprivate static let okendoTemplate = RecordForm(
    "import template",
    Signature("body", "dateCreated", "isIncentivized", any: ["replyIsPublic", "isVerifiedBuyer"]),
    date: .utc("dateCreated"), isScaleOpen: true,
    fields: [
      .identity("dateCreated", "name"), .address("email"), .rating("rating"), .title("title"),
      .words("body"), .author("name"), .product("handle"), .recommends("isRecommended"),
      .verified("isVerifiedBuyer"), .incentive("isIncentivized", "Incentivized, says Okendo"),
      .reply(
        "reply", date: .utc("replyDateCreated"), as: .html,
        state: "replyIsPublic", shown: ["true", "1", "yes"]),
      .state("status", shown: ["approved", "published"], at: "Okendo"),
      .hidden("isApproved", if: false, "Not approved at Okendo"),
      .dropped(.photo, "imageUrls", "rejectedImageUrls", "videoUrls"),
      .dropped(.place, "countryCode"),
    ])

  /// Opinew's table, in and out. It has Judge.me's columns, and its own for the state.
  fileprivate static let opinewTable = RecordForm(
    "table as CSV",
    Signature("body", "rating", "review_date", "state", "barcode", any: ["SKU", "region"]),
    date: .utc("review_date"), isScaleOpen: true,
    fields: [
      .identity("review_date", "reviewer_name"), .address("reviewer_email"), .rating("rating"),
      .title("title"), .words("body"), .author("reviewer_name"), .product("product_handle"),
      .reply("reply", date: .utc("reply_date"), as: .html),
      .state("state", shown: ["published"], at: "Opinew"),
      .dropped(.photo, "picture_urls"), .dropped(.place, "region"),
    ])

  fileprivate static let ryviuTable = RecordForm(
    "table as CSV",
    Signature("product_handle", "body_text", "photo_urls", "featured"),
    date: .utc("created_at"), isScaleOpen: true,
    fields: [
      .identity("created_at", "author"), .address("email"), .rating("rating"), .title("title"),
      .words("body_text", as: .html), .author("author"), .product("product_handle"),
      .reply("reply", "reply_text", date: .utc("reply_date"), as: .html),
      .state("status", shown: ["enable", "enabled", "1", "true"], at: "Ryviu"),
      .dropped(.photo, "photo_urls"),
    ])

  fileprivate static let shopifyTable = RecordForm(
    "Product Reviews' export as CSV",
    Signature("product_handle", "state", "created_at", "author", without: ["barcode"]),
    date: .utc("created_at"), isScaleOpen: true,
    fields: [
      .identity("created_at", "author"), .address("email", at: "created_at"),
      .formerly("created_at", "email", "author", "product_handle", "title", address: "email"),
      .rating("rating"), .title("title", as: .entities), .words("body", as: .html),
      .author("author"), .product("product_handle"),
      .reply("reply", date: .utc("replied_at"), as: .html),
      .state("state", shown: ["published"], at: "Shopify"),
      .dropped(.place, "location"),
    ])
}
