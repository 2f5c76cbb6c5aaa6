extension ImportSource {
  /// The Feedback Company, API v2: reviews of the shop, and of its products.
  static let feedbackCompany = ImportSource(
    key: "feedback-company",
    recognizes: { value, _ in
      value.has("date_created", "total_score", "questions", "client", least: 2) * 12
        + value.has("txt", "strengths", "weaknesses", "product_id", least: 2) * 12
    },
    reviews: { (fields: inout Mapping) throws(Mapping.RecordError) in [try fields.feedback()] },
    total: { ($0[["count"]]?["total"] ?? $0[["meta"]]?["count"])?.string.flatMap(Int.init) })
}

extension Mapping {
  fileprivate mutating func feedback() throws(RecordError) -> ImportedReview {
    let isProduct = value["txt"] != nil || value["product_id"] != nil
    let date = try date("date_created", "date", "created_at", clock: .amsterdam)
    let id = try required("id")
    var review = review("feedback-company", id: isProduct ? "product-" + id : id, date: date)
    if isProduct { review.scope = "products" }
    let questions = value["questions"]?.items ?? []
    func answer(_ type: String) -> String? {
      questions.first { $0["type"]?.string == type }?["value"]?.string
    }
    if let rating = text("total_score", "score") ?? answer("final_score") {
      review.score = try score(of: rating, usually: 5, least: 0)
    }
    review.text = HTMLText.decodingEntities(text("txt") ?? answer("main_open") ?? "")
    review.title = text("title").map(HTMLText.decodingEntities)
    addPoints("strengths", "+", to: &review)
    addPoints("weaknesses", "-", to: &review)
    switch text("recommends")?.lowercased() {
    case "yes", "ja", "true", "1": review.recommends = true
    case "no", "nee", "false", "0": review.recommends = false
    default: break
    }
    let product = value["product"]
    review.product = (product?["name"] ?? product)?.string ?? text("product_name")
    let client = value["client"]
    review.author = author(client?["name"]?.string ?? client?.string ?? text("name"))
    drop(address: client?["email"]?.string)
    drop(address: value["email"]?.string)
    for (kind, keys) in [
      (Dropped.ContactKind.phone, ["phone", "telephone"]), (.place, ["city"]),
      (.order, ["order_number", "order"]),
    ] {
      for key in keys where (client?[key] ?? value[key])?.hasContent == true { dropped.count(kind) }
    }
    try addAnswers(to: &review)
    return review
  }

  /// Adds the shop's answers, in any of their forms. One that cannot be read is reported.
  private mutating func addAnswers(to review: inout ImportedReview) throws(RecordError) {
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

  private func addPoints(_ key: String, _ mark: String, to review: inout ImportedReview) {
    let points = value[key]?.items.compactMap { $0["text"]?.string ?? $0.string } ?? []
    guard !points.isEmpty else { return }
    let lines = points.map { "\(mark) \(HTMLText.decodingEntities($0))" }.joined(separator: "\n")
    review.text += (review.text.isEmpty ? "" : "\n\n") + lines
  }
}
