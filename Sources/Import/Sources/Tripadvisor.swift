extension ImportSource {
  /// Collections that people make of Tripadvisor's reviews. The names of the columns vary.
  static let tripadvisor = ImportSource(
    key: "tripadvisor",
    forms: [
      RecordForm(
        "tables and JSON that people made",
        Signature(
          any: [
            "travelDate", "dateOfStay", "dateOfVisit", "tripType", "tripadvisorUrl",
            "bubbleRating", "travel_date", "date_of_stay", "trip_type",
          ],
          without: ["starRating", "recommendation_type"]),
        date: .utc("publishedDate", "reviewDate", "date", "datePublished", "published_date"),
        isScaleOpen: true,
        fields: [
          .number("id", "reviewId", "review_id"),
          .identity("publishedDate", "reviewDate", "date", "username", "author"),
          .formerly(
            "publishedDate", "reviewDate", "date", "username", "author", "title", "reviewTitle"),
          .text(at: ["rating", "reviewRating", "bubbleRating", "stars"]) {
            rating, mapping, review throws(Mapping.RecordError) in
            // "4.0 of 5 bubbles", or 40 as in the names of its pictures.
            let number = rating.split(separator: " ").first.map(String.init) ?? rating
            review.score = try mapping.score(inTens: number)
          },
          .title("title", "reviewTitle", as: .entities),
          .words("text", "reviewText", "review", "reviewBody", "body", as: .html),
          .author(
            "username", "user.name", "user.username", "author", "reviewer", "reviewerName",
            "reviewer.name"),
          .language("language", "originalLanguage", "lang"), .link("url", "reviewUrl"),
          .reply(
            "ownerResponse", "ownerResponse.text", "managementResponse", "managementResponse.text",
            "owner_response.text", "management_response.text",
            date: .utc(
              "responseDate", "ownerResponse.publishedDate", "managementResponse.publishedDate",
              "owner_response.published_date", "owner_response.date",
              "management_response.published_date"),
            as: .html),
          .dropped(
            .place, "userLocation", "location", "user.userLocation.name",
            "reviewer.hometown"),
        ])
    ])
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
}
