import Core

/// Exports of review apps for web shops: rows of CSV, with column names in small letters here.
extension ImportSource {
  /// Judge.me.
  static let judgeMe = ImportSource(
    key: "judge-me",
    columns: ["body", "rating", "reviewdate", "reviewername", "producthandle"],
    recognizes: { value, _ in
      value.has("body", "reviewdate", "reviewername", "revieweremail", least: 3) * 10
    },
    reviews: { (fields: inout Mapping) throws(Mapping.RecordError) in
      var review = try fields.row("judge-me", id: nil, date: ["reviewdate"])
      review.title = fields.text("title")
      review.text = fields.text("body") ?? ""
      review.author = fields.author(fields.text("reviewername"))
      review.product = fields.text("productname", "producttitle", "producthandle")
      review.identity = fields.identity(
        "reviewdate", "revieweremail", "reviewername", "productid", "producthandle", "title")
      review.isSurelyIdentified = fields.text("revieweremail") != nil
      try fields.addReply("reply", "replydate", to: &review)
      fields.drop(.email, "revieweremail")
      fields.drop(.ip, "ipaddress")
      fields.drop(.photo, "pictureurls")
      fields.drop(.place, "location")
      if let state = fields.text("curated")?.lowercased(), state != "ok" {
        review.hidden =
          state == "spam"
          ? .init(reason: .unrelated, words: "Marked as spam at Judge.me")
          : .init(
            reason: .hiddenAtSource, words: "Judge.me's state: \(SourceState.words(for: state))")
      }
      return [review]
    }, isScaleOpen: true, ratingColumn: "rating")

  /// Yotpo.
  static let yotpo = ImportSource(
    key: "yotpo",
    columns: ["reviewtitle", "reviewcontent", "reviewscore"],
    recognizes: { value, _ in
      value.has("reviewcontent", "reviewscore", "displayname", least: 2) * 10
    },
    reviews: { (fields: inout Mapping) throws(Mapping.RecordError) in
      var review = try fields.row(
        "yotpo", id: fields.text("reviewid"), date: ["date", "reviewcreationdate"],
        rating: "reviewscore")
      review.title = fields.text("reviewtitle").map(HTMLText.decodingEntities)
      review.text = HTMLText.decodingEntities(fields.text("reviewcontent") ?? "")
      review.author = fields.author(fields.text("displayname", "reviewerdisplayname"))
      review.product = fields.text("producttitle")
      review.identity = fields.identity("date", "email", "displayname", "productid", "reviewtitle")
      review.isSurelyIdentified = review.sourceID == nil && fields.text("email") != nil
      if fields.value["verifiedpurchase"]?.isTrue == true { review.evidence = .source }
      try fields.addReply("comment", "commentdate", to: &review)
      fields.drop(.email, "email", "revieweremail")
      if let state = fields.text("reviewstatus", "status")?.lowercased(),
        !["published", "approved", "active"].contains(state)
      {
        review.hidden = .init(
          reason: .hiddenAtSource, words: "Yotpo's state: \(SourceState.words(for: state))")
      }
      return [review]
    }, isScaleOpen: true, ratingColumn: "reviewscore")

  /// Loox.
  static let loox = ImportSource(
    key: "loox",
    columns: ["id", "status", "rating", "nickname", "verifiedpurchase"],
    recognizes: { value, _ in
      value.has("nickname", "fullname", "verifiedpurchase", "review", "productid", least: 4) * 10
    },
    reviews: { (fields: inout Mapping) throws(Mapping.RecordError) in
      var review = try fields.row("loox", id: fields.required("id"), date: ["date"])
      review.text = fields.text("review") ?? ""
      review.author = fields.author(fields.text("nickname", "fullname"))
      review.product = fields.text("handle")
      if fields.value["verifiedpurchase"]?.isTrue == true { review.evidence = .source }
      try fields.addReply("reply", "replydate", to: &review)
      fields.drop(.email, "email")
      fields.drop(.photo, "img")
      if let state = fields.text("status"), state.lowercased() != "active" {
        review.hidden = .init(
          reason: .hiddenAtSource, words: "Loox's state: \(SourceState.words(for: state))")
      }
      return [review]
    }, isScaleOpen: true, ratingColumn: "rating")

  /// Okendo.
  static let okendo = ImportSource(
    key: "okendo", columns: ["reviewid", "productname", "datecreated"],
    recognizes: { value, _ in
      value.has("reviewid", "reviewername", "isverifiedbuyer", "datecreated", least: 3) * 12
    },
    reviews: { (fields: inout Mapping) throws(Mapping.RecordError) in
      var review = try fields.row("okendo", id: fields.required("reviewid"), date: ["datecreated"])
      review.title = fields.text("title")
      review.text = fields.text("body") ?? ""
      review.author = fields.author(fields.text("reviewername"))
      review.product = fields.text("productname")
      if fields.value["isverifiedbuyer"]?.isTrue == true { review.evidence = .source }
      try fields.addReply("reply", "replydate", to: &review)
      fields.drop(.email, "revieweremail", "email")
      if let state = fields.text("status"), !["approved", "published"].contains(state.lowercased())
      {
        review.hidden = .init(
          reason: Mapping.reason(of: state),
          words: "Okendo's state: \(SourceState.words(for: state))")
      }
      return [review]
    }, isScaleOpen: true, ratingColumn: "rating")

  /// Shopify's Product Reviews.
  static let shopify = ImportSource(
    key: "shopify",
    columns: ["producthandle", "state", "createdat", "repliedat"],
    recognizes: { value, _ in
      value.has("producthandle", "state", "createdat", "author", least: 3) * 10
    },
    reviews: { (fields: inout Mapping) throws(Mapping.RecordError) in
      var review = try fields.row("shopify", id: nil, date: ["createdat"])
      review.title = fields.text("title").map(HTMLText.decodingEntities)
      review.text = HTMLText.words(of: fields.text("body") ?? "")
      review.author = fields.author(fields.text("author"))
      review.product = fields.text("producthandle")
      review.identity = fields.identity("createdat", "email", "author", "producthandle", "title")
      review.isSurelyIdentified = fields.text("email") != nil
      try fields.addReply("reply", "repliedat", to: &review)
      fields.drop(.email, "email")
      fields.drop(.place, "location")
      if let state = fields.text("state")?.lowercased(), state != "published" {
        review.hidden =
          state == "spam"
          ? .init(reason: .unrelated, words: "Marked as spam at Shopify")
          : .init(
            reason: .hiddenAtSource, words: "Shopify's state: \(SourceState.words(for: state))")
      }
      return [review]
    }, isScaleOpen: true, ratingColumn: "rating")

  /// Tables that people make of Tripadvisor's reviews. The names of the columns vary.
  static let tripadvisor = ImportSource(
    key: "tripadvisor",
    columns: ["title", "text", "reviewtext", "rating", "publisheddate", "ownerresponse"],
    recognizes: { value, _ in
      value.has(
        "ownerresponse", "managementresponse", "traveldate", "dateofstay", "dateofvisit",
        "triptype", "tripadvisorurl", "bubblerating", least: 1) * 8
    },
    reviews: { (fields: inout Mapping) throws(Mapping.RecordError) in
      let dates = ["publisheddate", "reviewdate", "date", "datepublished"]
      var review = try fields.row(
        "tripadvisor", id: fields.text("id", "reviewid"), date: dates, rating: nil)
      if let rating = fields.text("rating", "reviewrating", "bubblerating", "stars") {
        // "4.0 of 5 bubbles", or 40 as in the names of its pictures.
        let number = rating.split(separator: " ").first.map(String.init) ?? rating
        review.score = try fields.score(inTens: number)
      }
      review.title = fields.text("title", "reviewtitle").map(HTMLText.decodingEntities)
      review.text = HTMLText.words(
        of: fields.text("text", "reviewtext", "review", "reviewbody", "body") ?? "")
      review.author = fields.author(fields.text("username", "author", "reviewer", "reviewername"))
      review.language = fields.text("language", "lang")?.languageTag
      if let url = fields.text("url", "reviewurl"), url.isWebAddress { review.url = url }
      review.identity = fields.identity(
        "publisheddate", "reviewdate", "date", "username", "author", "title", "reviewtitle")
      for response in ["ownerresponse", "managementresponse"] where review.replies.isEmpty {
        try fields.addReply(response, "responsedate", to: &review)
      }
      fields.drop(.place, "userlocation", "location")
      return [review]
    }, isScaleOpen: true)
}

extension Mapping {
  /// A score of five, which may be written in tens: `40` is four.
  fileprivate mutating func score(inTens text: String) throws(RecordError) -> SourceRating {
    if let best = options.scale, best != 50 { return try score(of: text, best: best) }
    ratings.add(tens: text)
    guard let number = Int(text), options.scale == 50 || number >= 10 else {
      return try score(of: text, usually: 5)
    }
    return try score(of: "\(number / 10).\(number % 10)", best: 5)
  }

  /// A row with its date and, unless `rating` is nil, its stars.
  fileprivate mutating func row(
    _ source: String, id: String?, date keys: [String], rating: String? = "rating"
  ) throws(RecordError) -> ImportedReview {
    guard let date = try date(value.text(keys), clock: .utc) else {
      throw RecordError(rule: .brokenRecord, message: "this review has no '\(keys[0])'")
    }
    var review = review(source, id: id, date: date)
    if let rating { review.score = try score(rating, best: 5) }
    return review
  }

  fileprivate func identity(_ keys: String...) -> [String] { keys.map { value.text($0) ?? "" } }

  fileprivate func addReply(
    _ key: String, _ date: String, to review: inout ImportedReview
  ) throws(RecordError) {
    guard let words = text(key) else { return }
    let date = try self.date(text(date), clock: .utc)
    review.replies.append(ImportedRound(text: HTMLText.words(of: words), date: date))
  }
}
