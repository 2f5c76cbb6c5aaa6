import Reviews

extension ImportSource {
  /// Trustpilot: the API's reviews, and the CSV of the business account.
  static let trustpilot = ImportSource(
    key: "trustpilot",
    columns: ["reviewid", "reviewstars", "reviewcontent", "reviewcreatedutc"],
    recognizes: { value, _ in
      value.has("stars", "consumer", "createdAt", "businessUnit", least: 2) * 10
        + value.has("reviewid", "reviewstars", "reviewcontent", least: 2) * 10
    },
    reviews: { (fields: inout Mapping) throws(Mapping.RecordError) in
      [try fields.value["reviewid"] == nil ? fields.trustpilotReview() : fields.trustpilotRow()]
    },
    total: { ($0[["total"]] ?? $0[["numberOfReviews"]]?["total"])?.string.flatMap(Int.init) },
    hasMore: { asides in
      asides[["links"]]?.items.contains { $0["rel"]?.string == "next-page" } ?? false
    })
}

extension Mapping {
  fileprivate mutating func trustpilotReview() throws(RecordError) -> ImportedReview {
    var review = review(
      "trustpilot", id: try required("id"), date: try date("createdAt", clock: .utc))
    review.score = try score("stars", best: 5)
    review.title = text("title")
    review.text = text("text") ?? ""
    review.language = text("language")?.languageTag
    review.experienced = try date(text("experiencedAt"), clock: .utc)
    review.updated = try date(text("updatedAt"), clock: .utc)
    let consumer = value["consumer"]
    review.author = author(consumer?["displayName"]?.string)
    if consumer?["displayLocation"]?.hasContent == true { dropped.count(.place) }
    if consumer?["id"]?.hasContent == true { dropped.count(.account) }
    drop(.order, "referenceId")
    switch value["reviewVerificationLevel"]?.written?.lowercased() {
    case "invited": review.evidence = .invitation
    case "verified": review.evidence = .source
    case "not-verified", "notverified", "none": review.evidence = .none
    default:
      if value["invitation"]?.hasContent == true {
        review.evidence = .invitation
      } else if value["isVerified"]?.isTrue == true {
        review.evidence = .source
      }
    }
    if let reply = value["companyReply"], let words = reply["text"]?.string {
      review.replies = [
        ImportedRound(text: words, date: try date(reply["createdAt"]?.string, clock: .utc))
      ]
    }
    review.hidden = reported() ?? notActive()
    return review
  }

  private func notActive() -> ImportedReview.Hidden? {
    guard let status = text("status")?.lowercased(), !["active", "published"].contains(status)
    else {
      return nil
    }
    return .init(
      reason: .hiddenAtSource, words: "Trustpilot's status: \(SourceState.words(for: status))")
  }

  /// The state of a review that was reported and is being assessed at Trustpilot.
  private func reported() -> ImportedReview.Hidden? {
    guard let report = value["reportData"], report.hasContent else { return nil }
    let reasons = report["reasons"]?.items.compactMap(\.string) ?? []
    let reason = Self.reason(of: reasons.joined(separator: ", "))
    // Only a reason on the list is quoted, because the field may hold anything.
    let words =
      switch reason {
      case .hiddenAtSource: reasons.isEmpty ? "no reason given" : "a reason that is not known here"
      case .personalData: "personal information"
      case .fake: "not a genuine experience"
      case .unrelated: "advertising, or not about this business"
      default: reason.rawValue
      }
    return .init(reason: reason, words: "Reported at Trustpilot: \(words)")
  }

  /// The reason on the closed list that matches a source's own words; otherwise "hidden at source".
  static func reason(of words: String) -> Decision.Reason {
    let words = words.lowercased()
    func has(_ parts: String...) -> Bool { parts.contains { words.contains($0) } }
    if has("personal", "privacy") { return .personalData }
    if has("discriminat", "hate") { return .discrimination }
    if has("illegal", "unlawful") { return .illegal }
    if has("abus", "threat", "harm", "profan", "offensive") { return .abuse }
    if has("fake", "genuine", "not based on", "conflict of interest") { return .fake }
    if has("advert", "promotion", "spam", "different business", "unrelated", "off topic") {
      return .unrelated
    }
    return .hiddenAtSource
  }

  fileprivate mutating func trustpilotRow() throws(RecordError) -> ImportedReview {
    var review = review(
      "trustpilot", id: try required("reviewid"),
      date: try date("reviewcreatedutc", "reviewcreated", clock: .utc))
    review.score = try score("reviewstars", best: 5)
    review.title = text("reviewtitle")
    review.text = text("reviewcontent") ?? ""
    review.language = text("reviewlanguage")?.languageTag
    review.author = author(text("reviewusername"))
    drop(.email, "reviewuseremail")
    drop(.account, "reviewconsumeruserid")
    drop(.order, "referenceid")
    if text("sourceofreview")?.lowercased().contains("invit") == true {
      review.evidence = .invitation
    }
    if let words = text("companyresponse", "companyreply") {
      let date = try date(text("companyreplydateutc", "companyreplydate"), clock: .utc)
      review.replies = [ImportedRound(text: words, date: date)]
    }
    return review
  }
}
