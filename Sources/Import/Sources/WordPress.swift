extension ImportSource {
  /// WordPress and WooCommerce: the site's export (WXR), whose comments of the type `review` are
  /// reviews, and WooCommerce's API.
  static let wordPress = ImportSource(
    key: "wordpress",
    recognizes: { value, _ in
      value["wp:post_type"] != nil || value["wp:post_id"] != nil
        ? 60 : value.has("reviewer", "reviewer_email", "product_id", "review", least: 3) * 10
    },
    reviews: { (fields: inout Mapping) throws(Mapping.RecordError) in
      fields.value["wp:post_type"] == nil && fields.value["review"] != nil
        ? [try fields.wooReview()] : fields.comments()
    })
}

extension Mapping {
  fileprivate mutating func comments() -> [ImportedReview] {
    let comments = value["wp:comment"]?.items ?? []
    var answers: Answers = [:]
    for (place, comment) in comments.enumerated() {
      answers[comment.text("wp:comment_parent") ?? "0", default: []].append((place, comment))
    }
    return each(comments.filter(Self.isReview)) { [answers] (fields, comment) throws(RecordError) in
      [try fields.commentReview(comment, answers)]
    }
  }

  private static func isReview(_ comment: RecordValue) -> Bool {
    guard (comment.text("wp:comment_parent") ?? "0") == "0" else { return false }
    return comment.text("wp:comment_type") == "review" || meta("rating", of: comment) != nil
  }

  private static func meta(_ key: String, of comment: RecordValue) -> String? {
    comment["wp:commentmeta"]?.items.first { $0.text("wp:meta_key") == key }?.text("wp:meta_value")
  }

  private mutating func commentReview(
    _ comment: RecordValue, _ answers: Answers
  ) throws(RecordError) -> ImportedReview {
    guard let id = comment.text("wp:comment_id"), let date = try time(of: comment) else {
      throw RecordError(rule: .brokenRecord, message: "this comment has no 'wp:comment_date_gmt'")
    }
    var review = review("wordpress", id: id, date: date)
    review.keepsOneReply = false
    if let rating = Self.meta("rating", of: comment), rating != "0" {
      review.score = try score(of: rating, usually: 5)
    }
    review.text = HTMLText.words(of: comment.text("wp:comment_content") ?? "")
    review.author = author(comment.text("wp:comment_author").map(HTMLText.decodingEntities))
    if value.text("wp:post_type") == "product" {
      review.product = text("title").map(HTMLText.decodingEntities)
    }
    if Self.meta("verified", of: comment) == "1" { review.evidence = .source }
    drop(address: comment["wp:comment_author_email"]?.string)
    count(.ip, "wp:comment_author_IP", of: comment)
    switch comment.text("wp:comment_approved") {
    case "1", "approve", "approved", nil: break
    case "spam": review.hidden = .init(reason: .unrelated, words: "Marked as spam in WordPress")
    case "trash": review.hidden = .init(reason: .hiddenAtSource, words: "In WordPress's trash")
    default: review.hidden = .init(reason: .hiddenAtSource, words: "Not approved in WordPress")
    }
    try addAnswers(to: id, of: comment, answers, &review)
    return review
  }

  /// Adds the answers below a comment, at any depth. Those by an author of the site's posts are the
  /// shop's, those by the customer are the customer's, and all others are left out.
  private mutating func addAnswers(
    to id: String, of comment: RecordValue, _ answers: Answers, _ review: inout ImportedReview
  ) throws(RecordError) {
    let staff = Set(
      asides[["rss", "channel", "wp:author", "wp:author_id"]]?.items.compactMap(\.string) ?? [])
    for answer in Self.thread(below: id, answers) {
      let user = answer.text("wp:comment_user_id") ?? "0"
      let email = answer.text("wp:comment_author_email")
      let round = ImportedRound(
        text: HTMLText.words(of: answer.text("wp:comment_content") ?? ""),
        date: try time(of: answer))
      count(.email, "wp:comment_author_email", of: answer)
      count(.ip, "wp:comment_author_IP", of: answer)
      let isCustomer =
        user != "0"
        ? user == comment.text("wp:comment_user_id")
        : email != nil && email == comment.text("wp:comment_author_email")
      guard answer.text("wp:comment_approved") ?? "1" == "1", !round.text.isBlank else {
        othersWords += 1
        continue
      }
      if isCustomer {
        review.followUps.append(round)
      } else if user != "0", staff.isEmpty || staff.contains(user) {
        review.replies.append(round)
      } else {
        othersWords += 1
      }
    }
  }

  /// The comments by the number of the comment that they answer, with their places in the file.
  private typealias Answers = [String: [(place: Int, comment: RecordValue)]]

  /// All comments below a comment, in the order of the file.
  private static func thread(below id: String, _ answers: Answers) -> [RecordValue] {
    var (open, known): ([String], Set<String>) = ([id], [id])
    var found: [(place: Int, comment: RecordValue)] = []
    while let parent = open.popLast() {
      for answer in answers[parent] ?? [] {
        guard let own = answer.comment.text("wp:comment_id"), known.insert(own).inserted else {
          continue
        }
        open.append(own)
        found.append(answer)
      }
    }
    return found.sorted { $0.place < $1.place }.map(\.comment)
  }

  private func time(of comment: RecordValue) throws(RecordError) -> ImportedTime? {
    if let time = try date(comment.text("wp:comment_date_gmt"), clock: .utc) { return time }
    return try date(comment.text("wp:comment_date"), clock: .shop)
  }

  private mutating func count(_ kind: Dropped.ContactKind, _ key: String, of value: RecordValue) {
    if value[key]?.hasContent == true { dropped.count(kind) }
  }

  fileprivate mutating func wooReview() throws(RecordError) -> ImportedReview {
    var written = try date(text("date_created_gmt"), clock: .utc)
    if written == nil { written = try date(text("date_created"), clock: .shop) }
    guard let date = written else {
      throw RecordError(rule: .brokenRecord, message: "this review has no 'date_created_gmt'")
    }
    var review = review("wordpress", id: try required("id"), date: date)
    if let rating = text("rating"), rating != "0" {
      review.score = try score(of: rating, usually: 5)
    }
    review.text = HTMLText.words(of: text("review") ?? "")
    review.author = author(text("reviewer").map(HTMLText.decodingEntities))
    review.product = text("product_name").map(HTMLText.decodingEntities)
    if value["verified"]?.isTrue == true { review.evidence = .source }
    drop(.email, "reviewer_email")
    drop(.photo, "reviewer_avatar_urls")
    switch text("status") {
    case "approved", nil: break
    case "spam": review.hidden = .init(reason: .unrelated, words: "Marked as spam in WordPress")
    case "trash"?: review.hidden = .init(reason: .hiddenAtSource, words: "In WordPress's trash")
    case _?: review.hidden = .init(reason: .hiddenAtSource, words: "Not approved in WordPress")
    }
    return review
  }
}
