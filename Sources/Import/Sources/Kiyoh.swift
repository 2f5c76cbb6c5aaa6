extension ImportSource {
  /// Kiyoh and KlantenVertellen: JSON with its three shapes of `reviewContent`, and XML.
  static let kiyoh = ImportSource(
    key: "kiyoh",
    recognizes: { value, _ in
      value.has("reviewId", "reviewAuthor", "reviewContent", "dateSince", least: 3) * 15
    },
    reviews: { (fields: inout Mapping) throws(Mapping.RecordError) in [try fields.kiyohReview()] },
    total: { asides in
      (asides[["numberReviews"]] ?? asides[["ReviewFeedDto", "numberReviews"]])?.string
        .flatMap(Int.init)
    })
}

extension Mapping {
  fileprivate mutating func kiyohReview() throws(RecordError) -> ImportedReview {
    let date = try date("dateSince", clock: .amsterdam)
    var review = review("kiyoh", id: try required("reviewId"), date: date)
    review.updated = try self.date(text("updatedSince"), clock: .amsterdam)
    review.scope =
      (asides[["locationId"]] ?? asides[["ReviewFeedDto", "locationId"]])?.string ?? ""
    review.author = author(text("reviewAuthor"))
    review.language = text("reviewLanguage")?.languageTag
    let answers = Self.answers(value["reviewContent"] ?? .null)
    func answer(_ group: String) -> String? {
      answers.first {
        $0["questionGroup"]?.string == group && $0["notApplicable"]?.isTrue != true
      }?[
        "rating"]?.string
    }
    let overall = answer("DEFAULT_OVERALL")
    if let rating = text("rating") ?? overall { review.score = try score(of: rating, usually: 10) }
    if let overall, let own = SourceRating(overall, best: 10), let score = review.score,
      own != score
    {
      findings.append(
        .init(
          .leftOut, at: place,
          "this review is rated \(score.value), and its overall question \(own.value); "
            + "the rating counts"))
    }
    review.title = answer("DEFAULT_ONELINER")
    review.text = answer("DEFAULT_OPINION") ?? ""
    switch answer("DEFAULT_RECOMMEND")?.lowercased() {
    case "true": review.recommends = true
    case "false": review.recommends = false
    default: break
    }
    for answer in answers where answer["questionType"]?.string == "IMAGE" {
      if answer["rating"]?.hasContent == true { dropped.count(.photo) }
    }
    if let words = text("reviewComments") {
      review.replies = [ImportedRound(text: words, date: nil)]
    }
    drop(.place, "city")
    drop(.order, "referenceCode")
    return review
  }

  /// The answers in a list, in a list of lists, or in an object around either.
  private static func answers(_ value: RecordValue) -> [RecordValue] {
    switch value {
    case .list(let items): items.flatMap(answers)
    case .object:
      if value["questionGroup"] != nil {
        [value]
      } else {
        value["reviewContent"].map(answers) ?? []
      }
    default: []
    }
  }
}
