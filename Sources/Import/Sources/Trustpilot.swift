import Reviews

extension ImportSource {
  /// Trustpilot: the API's reviews, and the CSV of the business account.
  static let trustpilot = ImportSource(
    key: "trustpilot", forms: [.trustpilotAPI, .trustpilotTable, .trustpilotPage],
    total: ["/total", "/numberOfReviews.total"],
    hasMore: { asides in
      asides[["links"]]?.items.contains { $0["rel"]?.string == "next-page" } ?? false
    })
}

extension RecordForm {
  fileprivate static let trustpilotAPI = RecordForm(
    "API", Signature("stars", any: ["consumer", "businessUnit"]), date: .utc("createdAt"),
    fields: [
      .number("id", isRequired: true), .rating("stars"), .title("title"), .words("text"),
      .language("language"), .experienced(.utc("experiencedAt")), .updated(.utc("updatedAt")),
      .author("consumer.displayName"),
      .reply("companyReply.text", date: .utc("companyReply.createdAt")),
      .reading("reviewVerificationLevel", "invitation", "isVerified") { mapping, review in
        review.evidence = mapping.trustpilotEvidence
      },
      .reading("reportData") { mapping, review in review.hidden = mapping.reported },
      .text(at: ["status"]) { status, _, review in
        let status = status.lowercased()
        guard review.hidden == nil, !["active", "published"].contains(status) else { return }
        review.hidden = .init(
          reason: .hiddenAtSource, words: "Trustpilot's status: \(SourceState.words(for: status))")
      },
      .dropped(.place, "consumer.displayLocation", "location.name"),
      .dropped(.account, "consumer.id"), .dropped(.order, "referenceId"),
    ])

  fileprivate static let trustpilotTable = RecordForm(
    "export as CSV",
    Signature(
      "Review Stars",
      any: [
        "Review Username", "Review Consumer User Id", "Business Unit Id", "Source Of Review",
        "Review Created (UTC)",
      ], least: 2),
    date: .utc("Review Created (UTC)", "Review Created"),
    fields: [
      .number("Review Id", isRequired: true), .rating("Review Stars"), .title("Review Title"),
      .words("Review Content"), .language("Review Language"), .author("Review Username"),
      .text(at: ["Source Of Review"]) { source, _, review in
        if source.lowercased().contains("invit") { review.evidence = .invitation }
      },
      .reply(
        "Company Response", "Company Reply",
        date: .utc("Company Reply Date (UTC)", "Company Reply Date")),
      .dropped(.email, "Review User Email"), .dropped(.account, "Review Consumer User Id"),
      .dropped(.order, "Reference Id"),
    ])
}

extension RecordForm {
  /// What Trustpilot's pages hold of a review, as collectors save it.
  fileprivate static let trustpilotPage = RecordForm(
    "what pages hold",
    Signature(
      "consumer.displayName", "rating", any: ["dates.publishedDate", "publishedDate"],
      without: ["stars"]),
    date: .utc("dates.publishedDate", "publishedDate"),
    fields: [
      .number("id", isRequired: true), .rating("rating"), .title("title"), .words("text"),
      .language("language"), .author("consumer.displayName"),
      .experienced(.utc("dates.experiencedDate", "experiencedDate")),
      .updated(.utc("dates.updatedDate", "updatedDate")), .link("url"),
      .text(at: ["labels.verification.verificationLevel", "verificationLevel"]) {
        level, _, review in
        review.evidence =
          level == "invited" ? .invitation : level == "verified" ? .source : .none
      },
      .reply(
        "reply.message", "companyReply.text", "companyReply.message",
        date: .utc("reply.publishedDate", "companyReply.publishedDate", "companyReply.createdAt")),
      .hidden("isPending", "Trustpilot's status: pending"),
      .dropped(.account, "consumer.id"), .dropped(.place, "consumer.countryCode"),
      .dropped(.photo, "consumer.imageUrl"),
    ])
}

extension Mapping {
  fileprivate var trustpilotEvidence: Review.Evidence {
    switch value["reviewVerificationLevel"]?.written?.lowercased() {
    case "invited": .invitation
    case "verified": .source
    case "not-verified", "notverified", "none": .none
    default:
      value["invitation"]?.hasContent == true
        ? .invitation : value["isVerified"]?.isTrue == true ? .source : .none
    }
  }

  /// The state of a review that was reported and is being assessed at Trustpilot.
  fileprivate var reported: ImportedReview.Hidden? {
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
}
