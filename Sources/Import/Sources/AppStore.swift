extension ImportSource {
  /// Apple's App Store: App Store Connect's API, the feed of customers' reviews, and scrapers.
  static let appStore = ImportSource(
    key: "app-store", forms: [.appStoreConnect, .appStoreFeed, .appStoreScraped],
    total: ["/meta.paging.total"], more: ["/links.next"], readsAsidesFirst: true)
}

extension RecordForm {
  /// App Store Connect: the answers stand beside the reviews, and name them.
  fileprivate static let appStoreConnect = RecordForm(
    "App Store Connect API", Signature(where: { $0["type"]?.string == "customerReviews" }),
    date: .utc("attributes.createdDate"),
    fields: [
      .number("id", isRequired: true), .rating("attributes.rating"), .title("attributes.title"),
      .words("attributes.body"), .author("attributes.reviewerNickname"),
      .reading("type", "links", "relationships") { mapping, review throws(Mapping.RecordError) in
        try mapping.addResponse(to: &review)
      },
    ])

  /// The feed, whose first entry may be the app itself. In JSON a text is the `label` of an object;
  /// in XML an entry has its text, and its HTML.
  fileprivate static let appStoreFeed = RecordForm(
    "feed of customers' reviews", Signature(any: ["im:rating", "im:name"]),
    parts: .parts { mapping in
      mapping.value["im:rating"] == nil ? [] : [RecordParts.Part(value: mapping.value)]
    },
    date: .utc("updated.label", "updated"),
    fields: [
      .number("id.label", "id", isRequired: true), .rating("im:rating.label", "im:rating"),
      .title("title.label", "title"), .author("author.name.label", "author.name"),
      .reading("content") { mapping, review in
        let content = mapping.value["content"]
        review.text = content?["label"]?.string ?? content?.items.first?.string ?? ""
      },
      .dropped(.account, "author.uri"),
    ])

  fileprivate static let appStoreScraped = RecordForm(
    "scrapers' JSON",
    Signature(
      "userName", any: ["developerResponse", "userUrl", "isEdited"],
      without: ["thumbsUp", "thumbsUpCount", "im:rating"]),
    date: .utc("date", "updated"),
    fields: [
      .number("id", "reviewId"), .identity("date", "updated", "userName", "user_name"),
      .rating("score", "rating"), .title("title"), .words("text", "review", "content"),
      .author("userName", "user_name"), .link("url"),
      .reply(
        "developerResponse.body", "developerResponse.text",
        date: .utc("developerResponse.modified", "developerResponse.date")),
      .dropped(.account, "userUrl"),
    ])
}

extension Mapping {
  /// Adds the answer beside the reviews that names this one.
  fileprivate mutating func addResponse(
    to review: inout ImportedReview
  ) throws(RecordError) {
    let wanted = value[path: ["relationships", "response", "data", "id"]]?.string
    for answer in asides[["included"]]?.items ?? [] {
      let isOf = answer[path: ["relationships", "review", "data", "id"]]?.string == review.sourceID
      guard isOf || (wanted != nil && answer["id"]?.string == wanted),
        let words = answer["attributes"]?.text("responseBody")
      else { continue }
      guard answer["attributes"]?.text("state") ?? "PUBLISHED" == "PUBLISHED" else {
        findings.append(.init(.leftOut, at: place, "the App Store does not show this reply yet"))
        return
      }
      let date = try date(answer["attributes"]?.text("lastModifiedDate"), clock: .utc)
      review.replies = [ImportedRound(text: words, date: date)]
      return
    }
  }
}
