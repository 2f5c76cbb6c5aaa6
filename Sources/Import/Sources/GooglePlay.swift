import Foundation

extension ImportSource {
  /// Google Play: the Developer API, the Play Console's monthly report, and the usual scrapers.
  static let googlePlay = ImportSource(
    key: "google-play",
    forms: [
      .playDeveloper, .playReport, .playScraped, .serpPlay,
      .serpPlay.inside("reviews", "SerpApi's answers"),
    ],
    more: ["/tokenPagination.nextPageToken"])
}

extension RecordForm {
  fileprivate static let playDeveloper = RecordForm(
    "Developer API", Signature("reviewId", "comments.userComment"),
    date: .utc("comments.userComment.lastModified.seconds", "comments.userComment.lastModified"),
    fields: [
      .number("reviewId", isRequired: true), .author("authorName"),
      .rating("comments.userComment.starRating"),
      .text(at: ["comments.userComment.originalText", "comments.userComment.text"]) {
        text, _, review in
        // The title stands before a tab.
        let parts = text.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
        review.text = String(parts.last ?? "")
        if parts.count == 2, !String(parts[0]).isBlank { review.title = String(parts[0]) }
      },
      .language("comments.userComment.reviewerLanguage"),
      .reply(
        "comments.developerComment.text",
        date: .utc(
          "comments.developerComment.lastModified.seconds",
          "comments.developerComment.lastModified")),
    ])

  fileprivate static let playReport = RecordForm(
    "Play Console's report as CSV", Signature("Star Rating", "Review Submit Date and Time"),
    date: .utc("Review Submit Millis Since Epoch", "Review Submit Date and Time"),
    fields: [
      .text(at: ["Review Link"]) { link, _, review in
        // The number stands in the address: …&reviewId=gp%3AAOq…
        guard let mark = link.range(ofBytes: "reviewId=") else { return }
        let number = link[mark.upperBound...].prefix { $0 != "&" && $0 != "#" }
        review.sourceID = number.removingPercentEncoding ?? String(number)
        if link.isWebAddress { review.url = link }
      },
      .identity("Review Submit Millis Since Epoch", "Review Submit Date and Time", "Device"),
      .rating("Star Rating"), .title("Review Title"), .words("Review Text"),
      .language("Reviewer Language"),
      .updated(
        .utc("Review Last Update Millis Since Epoch", "Review Last Update Date and Time")),
      .reply(
        "Developer Reply Text",
        date: .utc("Developer Reply Millis Since Epoch", "Developer Reply Date and Time")),
      .scope("Package Name"),
    ])

  /// Times without a zone are UTC.
  fileprivate static let playScraped = RecordForm(
    "scrapers' JSON",
    Signature(
      "score",
      any: [
        "thumbsUpCount", "reviewCreatedVersion", "replyContent", "repliedAt", "thumbsUp",
        "replyDate", "replyText", "userImage",
      ], least: 2),
    date: .utc("at", "date"),
    fields: [
      .number("reviewId", "id", isRequired: true), .rating("score"), .title("title"),
      .words("content", "text"), .author("userName"), .link("url"),
      .reply("replyContent", "replyText", date: .utc("repliedAt", "replyDate")),
      .dropped(.photo, "userImage"),
    ])

  /// SerpApi's reviews of an app. The title is the writer's name.
  fileprivate static let serpPlay = RecordForm(
    "SerpApi", Signature("iso_date", "snippet", "title", "avatar", without: ["user"]),
    date: .utc("iso_date"),
    fields: [
      .number("id", isRequired: true), .rating("rating"), .words("snippet"), .author("title"),
      .reply("response.snippet", date: .utc("response.iso_date")), .dropped(.photo, "avatar"),
    ])
}
