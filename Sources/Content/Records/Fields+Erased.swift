import Core
import Reviews

extension Fields {
  /// What an erased review may not have any more beside its text: all that somebody wrote, and all
  /// that leads to its writer.
  mutating func checkErased(_ review: Review) {
    let written = [
      ("title", review.title), ("author", review.author), ("incentive", review.incentive),
      ("relation", review.relation), ("product", review.product),
    ]
    for (name, text) in written where text != nil {
      report(.erasedWithText, atValueOf: name, Self.erasedWith("its '\(name)'"))
    }
    if review.source?.id != nil || review.source?.url != nil {
      report(
        .erasedWithText, atValueOf: "source",
        Self.erasedWith("all of its 'source' but the name"))
    }
    if !review.photos.isEmpty {
      report(.erasedWithText, atValueOf: "photos", Self.erasedWith("its 'photos'"))
    }
    if let erased = review.erased, erased < review.date.day {
      report(
        .daysOutOfOrder, atValueOf: "erased", "'erased' is before the review of \(review.date.day)")
    }
  }

  /// Says that `what` is still there.
  static func erasedWith(_ what: String) -> String {
    "this review is erased, so \(what) must go as well"
  }
}
