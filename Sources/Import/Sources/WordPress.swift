extension ImportSource {
  /// WordPress and WooCommerce: the site's export (WXR), whose comments of the type `review` are
  /// reviews, WooCommerce's API, and tables of the comments.
  static let wordPress = ImportSource(
    key: "wordpress", forms: [.wordPressExport, .wooCommerce, .wordPressTable],
    readsAsidesFirst: true, hasThreads: true)
}

extension RecordForm {
  fileprivate static let wordPressExport = RecordForm(
    "WordPress's export (WXR)",
    Signature(any: ["wp:post_type", "wp:post_id"]),
    parts: .parts { WordPressThreads(of: $0.value).reviews },
    date: .utc("wp:comment_date_gmt") + .shop("wp:comment_date"),
    fields: [
      .number("wp:comment_id", isRequired: true), .words("wp:comment_content", as: .html),
      .author("wp:comment_author", as: .entities),
      .reading("wp:commentmeta") { mapping, review throws(Mapping.RecordError) in
        let comment = mapping.value
        if let rating = WordPressComment.meta("rating", of: comment), rating != "0" {
          review.score = try mapping.score(of: rating, usually: 5)
        }
        if WordPressComment.meta("verified", of: comment) == "1" { review.evidence = .source }
      },
      .reading("^title", "^wp:post_type") { mapping, review in
        guard mapping.outer?.text("wp:post_type") == "product" else { return }
        review.product = mapping.outer?.text("title").map(HTMLText.decodingEntities)
      },
      .state("wp:comment_approved", shown: shown, at: "WordPress"),
      .reading("wp:comment_parent", "wp:comment_user_id", "wp:comment_type") {
        mapping, review throws(Mapping.RecordError) in
        let answers = mapping.outer?[WordPressThreads.key]?.items ?? []
        try mapping.addAnswers(answers.map { WordPressComment($0, prefix: "wp:") }, to: &review)
      },
      .dropped(.email, "wp:comment_author_email"), .dropped(.ip, "wp:comment_author_IP"),
    ])

  fileprivate static let wooCommerce = RecordForm(
    "WooCommerce's API",
    Signature(
      "reviewer", "product_id", "review",
      any: ["date_created_gmt", "reviewer_avatar_urls", "reviewer_email", "_links"],
      without: ["is_spam", "valid", "deleted", "modified"]),
    date: .utc("date_created_gmt") + .shop("date_created"),
    fields: [
      .number("id", isRequired: true), .words("review", as: .html),
      .author("reviewer", as: .entities), .product("product_name", as: .entities),
      .text(at: ["rating"]) { rating, mapping, review throws(Mapping.RecordError) in
        if rating != "0" { review.score = try mapping.score(of: rating, usually: 5) }
      },
      .verified("verified"), .state("status", shown: shown, at: "WordPress"),
      .dropped(.email, "reviewer_email"), .dropped(.photo, "reviewer_avatar_urls"),
    ])

  /// A table of comments, whose answers name the comment that they answer.
  fileprivate static let wordPressTable = RecordForm(
    "a table of comments", Signature("comment_content", "comment_date", "comment_parent"),
    parts: .parts { mapping in
      mapping.value.text("commentparent", "comment_parent") ?? "0" == "0"
        ? [RecordParts.Part(value: mapping.value)] : []
    },
    companion: { row in
      guard let parent = row.text("commentparent", "comment_parent"), parent != "0" else {
        return nil
      }
      return parent
    },
    date: .utc("comment_date_gmt") + .shop("comment_date"),
    fields: [
      .number("comment_ID", isRequired: true), .words("comment_content", as: .html),
      .author("comment_author", as: .entities),
      .text(at: ["rating", "meta:rating"]) { rating, mapping, review throws(Mapping.RecordError) in
        if rating != "0" { review.score = try mapping.score(of: rating, usually: 5) }
      },
      .product("product_name", "product_title", "post_title", as: .entities),
      .verified("verified", "meta:verified"),
      .state("comment_approved", shown: shown, at: "WordPress"),
      .reading("comment_parent", "user_id", "comment_type", "comment_date") {
        mapping, review throws(Mapping.RecordError) in
        var open = [review.sourceID ?? ""]
        var known = Set(open)
        var answers: [WordPressComment] = []
        while let parent = open.popLast() {
          for answer in mapping.asides[[RecordForm.companions, parent]]?.items ?? [] {
            let comment = WordPressComment(answer, prefix: "")
            answers.append(comment)
            if let id = comment.id, known.insert(id).inserted { open.append(id) }
          }
        }
        try mapping.addAnswers(answers, to: &review)
      },
      .dropped(.email, "comment_author_email"), .dropped(.ip, "comment_author_IP"),
    ])

  private static let shown: Set<String> = ["1", "approve", "approved"]
}

/// The reviews of a post, each with the answers below it, at any depth.
private struct WordPressThreads {
  /// Where the answers stand beside what is known of the post.
  static let key = "#thread"

  let reviews: [RecordParts.Part]

  init(of post: RecordValue) {
    let comments = post["wp:comment"]?.items ?? []
    let answers = Dictionary(grouping: comments) { $0.text("wp:comment_parent") ?? "0" }
    let known = post.members.filter { ["title", "wp:post_type"].contains($0.key) }
    reviews = comments.filter(WordPressComment.isReview).map { review in
      var (thread, open): ([RecordValue], [RecordValue]) = ([], [review])
      var seen: Set<String> = ["0"]
      while let next = open.popLast() {
        guard let id = next.text("wp:comment_id"), seen.insert(id).inserted else { continue }
        thread += answers[id] ?? []
        open += answers[id] ?? []
      }
      return RecordParts.Part(
        value: review, outer: .object(known + [.init(key: Self.key, value: .list(thread))]))
    }
  }
}

/// A comment of WordPress, as its export or a table has it.
private struct WordPressComment {
  let value: RecordValue
  /// What its keys begin with.
  private let prefix: String

  init(_ value: RecordValue, prefix: String) {
    (self.value, self.prefix) = (value, prefix)
  }

  func text(_ key: String) -> String? {
    guard prefix.isEmpty else { return value.text(prefix + key) }
    // In JSON the names are written as WordPress's tables have them: `comment_ID`.
    let name = key.plainName
    return value.text(name) ?? value.members.first { $0.key.plainName == name }?.value.string
  }

  var id: String? { text("comment_id") }
  var parent: String { text("comment_parent") ?? "0" }
  var address: String? { text("comment_author_email") }
  /// The number of the user who wrote it. `0` is a visitor.
  var user: String { text("comment_user_id") ?? text("user_id") ?? "0" }
  var isShown: Bool { ["1", "approve", "approved"].contains(text("comment_approved") ?? "1") }

  static func isReview(_ comment: RecordValue) -> Bool {
    guard (comment.text("wp:comment_parent") ?? "0") == "0" else { return false }
    return comment.text("wp:comment_type") == "review" || meta("rating", of: comment) != nil
  }

  static func meta(_ key: String, of comment: RecordValue) -> String? {
    comment["wp:commentmeta"]?.items.first { $0.text("wp:meta_key") == key }?.text("wp:meta_value")
  }
}

extension Mapping {
  /// Adds the answers below the comment that is being read, at any depth. Those by an author of the
  /// site's posts, by somebody whom the user named, or by a signed-in user with an address of the
  /// shop's are the shop's; those by the customer are the customer's.
  fileprivate mutating func addAnswers(
    _ all: [WordPressComment], to review: inout ImportedReview
  ) throws(RecordError) {
    let staff = Set(
      asides[["rss", "channel", "wp:author", "wp:author_id"]]?.items.compactMap(\.string) ?? [])
    let isExport = value["wp:comment_id"] != nil
    let customer = WordPressComment(value, prefix: isExport ? "wp:" : "")
    var thread: Set<String> = [customer.id ?? ""]
    var comments: [Comment] = []
    // A number is given to an answer after that of what it answers.
    for answer in all.sorted(by: { Int($0.id ?? "") ?? 0 < Int($1.id ?? "") ?? 0 })
    where thread.contains(answer.parent) {
      guard let id = answer.id, thread.insert(id).inserted else { continue }
      if let address = answer.address, !address.isBlank { dropped.count(.email) }
      if answer.text("comment_author_IP") != nil { dropped.count(.ip) }
      let isCustomer =
        answer.user != "0"
        ? answer.user == customer.user
        : answer.address != nil && answer.address == customer.address
      let isNamed = options.isStaff(
        id: answer.user, name: answer.text("comment_author"), address: answer.address)
      // Anybody can write an address that is not theirs, but a signed-in user has proved it.
      let isUser =
        answer.user != "0"
        && (staff.contains(answer.user) || answer.address.map(options.isOwn) == true
          || (staff.isEmpty && isExport))
      var date = try date(answer.text("comment_date_gmt"), clock: .utc)
      if date == nil { date = try self.date(answer.text("comment_date"), clock: .shop) }
      comments.append(
        Comment(
          text: HTMLText.words(of: answer.text("comment_content") ?? ""), date: date,
          speaker: !answer.isShown
            ? .other : isCustomer ? .customer : isNamed || isUser ? .shop : .other,
          label: "the comment \(id)" + (answer.isShown ? "" : " that WordPress does not show,")
            + (answer.user == "0" ? "" : " by user \(answer.user)")))
    }
    for comment in comments.inOrder { add(comment, to: &review) }
  }
}
