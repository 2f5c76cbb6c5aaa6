extension ImportSource {
  /// The Feedback Company, API v2: reviews of the shop, and of its products.
  static let feedbackCompany = ImportSource(
    key: "feedback-company", forms: [.feedbackOnShop, .feedbackOnProduct],
    total: ["/count.total", "/meta.count"])
}

extension RecordForm {
  fileprivate static let feedbackOnShop = RecordForm(
    "API v2, reviews of the shop",
    Signature("questions", any: ["total_score", "client", "date_created"], least: 2),
    date: dates, fields: [.number("id", isRequired: true)] + feedback)

  fileprivate static let feedbackOnProduct = RecordForm(
    "API v2, reviews of products",
    Signature(
      any: ["txt", "strengths", "weaknesses", "product_id"], least: 2, without: ["questions"]),
    date: dates,
    fields: [
      .reading("id") { mapping, review throws(Mapping.RecordError) in
        review.sourceID = "product-" + (try mapping.required("id"))
        review.scope = "products"
      }
    ] + feedback)

  private static let dates: [SourceDate] = .amsterdam("date_created", "date", "created_at")

  private static let feedback: [SourceField] = [
    .reading("total_score", "score", "questions", "txt") {
      mapping, review throws(Mapping.RecordError) in
      try mapping.readFeedback(to: &review)
    },
    .title("title", as: .entities),
    .reading("strengths") { mapping, review in mapping.addPoints("strengths", "+", to: &review) },
    .reading("weaknesses") { mapping, review in mapping.addPoints("weaknesses", "-", to: &review) },
    .recommends("recommends"), .product("product.name", "product", "product_name"),
    .author("client.name", "client", "name"),
    .reading("reply", "reaction", "response", "reactions", "replies") {
      mapping, review throws(Mapping.RecordError) in
      try mapping.addAnswers(to: &review)
    },
    .dropped(.email, "client.email", "email"),
    .dropped(.phone, "client.phone", "client.telephone", "phone", "telephone"),
    .dropped(.place, "client.city", "city"),
    .dropped(.order, "client.order_number", "client.order", "order_number", "order"),
  ]
}

extension Mapping {
  /// Reads the score and the words, which are fields of their own or answers to questions.
  fileprivate mutating func readFeedback(to review: inout ImportedReview) throws(RecordError) {
    let questions = value["questions"]?.items ?? []
    func answer(_ type: String) -> String? {
      questions.first { $0["type"]?.string == type }?["value"]?.string
    }
    if let rating = text("total_score", "score") ?? answer("final_score") {
      review.score = try score(of: rating, usually: 5, least: 0)
    }
    review.text = HTMLText.decodingEntities(text("txt") ?? answer("main_open") ?? "")
    for question in questions {
      guard let type = question["type"]?.string, !["main_open", "final_score"].contains(type) else {
        continue
      }
      unread["questions.\(type)", default: 0] += question["value"]?.hasContent == true ? 1 : 0
    }
  }

  /// Adds the shop's answers, in any of their forms. One that cannot be read is reported.
  fileprivate mutating func addAnswers(to review: inout ImportedReview) throws(RecordError) {
    for key in ["reply", "reaction", "response", "reactions", "replies"] {
      for answer in value[key]?.items ?? [] where answer.hasContent {
        if case .flag = answer { continue }
        guard
          let words = answer.string
            ?? answer.text(
              "text", "txt", "content", "message", "value", "body", "reaction", "reply")
        else {
          findings.append(
            .init(.leftOut, at: place, "the '\(key)' to this review has a form that is not known"))
          continue
        }
        let date = try self.date(
          answer.text("date", "date_created", "created_at", "created"), clock: .amsterdam)
        review.replies.append(
          ImportedRound(text: HTMLText.decodingEntities(words), date: date))
      }
      if !review.replies.isEmpty { return }
    }
  }

  fileprivate func addPoints(_ key: String, _ mark: String, to review: inout ImportedReview) {
    let points = value[key]?.items.compactMap { $0["text"]?.string ?? $0.string } ?? []
    guard !points.isEmpty else { return }
    let lines = points.map { "\(mark) \(HTMLText.decodingEntities($0))" }.joined(separator: "\n")
    review.text += (review.text.isEmpty ? "" : "\n\n") + lines
  }
}
