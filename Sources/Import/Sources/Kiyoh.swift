extension ImportSource {
  /// Kiyoh and KlantenVertellen: JSON with its three shapes of `reviewContent`, and XML.
  static let kiyoh = ImportSource(
    key: "kiyoh",
    forms: [
      RecordForm(
        "feed as JSON or XML",
        Signature("reviewId", any: ["reviewAuthor", "reviewContent", "dateSince"], least: 2),
        date: .amsterdam("dateSince"),
        fields: [
          .number("reviewId", isRequired: true), .updated(.amsterdam("updatedSince")),
          .scope("/locationId", "/ReviewFeedDto.locationId"),
          .author("reviewAuthor"), .language("reviewLanguage"),
          .reading("rating", "reviewContent") { mapping, review throws(Mapping.RecordError) in
            try mapping.readAnswers(to: &review)
          },
          .reply("reviewComments"),
          .dropped(.place, "city"), .dropped(.order, "referenceCode"),
        ])
    ],
    total: ["/numberReviews", "/ReviewFeedDto.numberReviews"])
}

extension Mapping {
  /// Reads the customer's answers to Kiyoh's questions.
  fileprivate mutating func readAnswers(to review: inout ImportedReview) throws(RecordError) {
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
    noteOtherAnswers(answers)
  }

  /// Counts the answers to questions that are not read.
  private mutating func noteOtherAnswers(_ answers: [RecordValue]) {
    let known = ["DEFAULT_OVERALL", "DEFAULT_ONELINER", "DEFAULT_OPINION", "DEFAULT_RECOMMEND"]
    for answer in answers where answer["questionType"]?.string != "IMAGE" {
      guard let group = answer["questionGroup"]?.string, !known.contains(group) else { continue }
      unread["reviewContent.\(group)", default: 0] += answer["rating"]?.hasContent == true ? 1 : 0
    }
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
