extension ImportSource {
  /// Trusted Shops: eTrusted's API, and the older one of the trustmark. Both are unconfirmed.
  static let trustedShops = ImportSource(
    key: "trusted-shops", forms: [.eTrusted, .trustmark],
    total: [
      "/totalElements", "/response.data.shop.qualityIndicators.reviewIndicator.totalReviewCount",
    ],
    more: ["/paging.cursors.after"])
}

extension RecordForm {
  fileprivate static let eTrusted = RecordForm(
    "eTrusted API",
    Signature(
      "rating", any: ["channel", "transaction", "customer", "feedbackId", "submittedAt"], least: 2,
      without: ["stars", "starRating"]),
    date: .utc("submittedAt", "createdAt"),
    fields: [
      .number("id", isRequired: true), .rating("rating"), .title("title"), .words("comment"),
      .author("customer.fullName", "customer.firstName"), .updated(.utc("editedAt", "updatedAt")),
      .experienced(.utc("transaction.date")), .scope("channel.id"), .language("locale"),
      .text(at: ["verificationType", "type"]) { word, _, review in
        if word.lowercased().contains("verified") { review.evidence = .source }
      },
      .reply("reply.comment", "reply.text", date: .utc("reply.createdAt", "reply.submittedAt")),
      .state(
        "status", "state", shown: ["approved", "published", "active", "public"],
        at: "Trusted Shops"),
      .dropped(.email, "customer.email"), .dropped(.account, "customer.id"),
      .dropped(.name, "customer.lastName"), .dropped(.order, "transaction.reference"),
      .dropped(.photo, "attachments"),
    ])

  fileprivate static let trustmark = RecordForm(
    "trustmark API", Signature("UID", "mark", "creationDate"),
    date: .utc("creationDate"),
    fields: [
      .number("UID", isRequired: true), .rating("mark"), .words("comment"),
      .updated(.utc("changeDate")), .experienced(.utc("confirmationDate")),
      .reply("shopReply", "reply.comment", date: .utc("shopReplyDate", "reply.creationDate")),
      .dropped(.order, "orderReference"),
    ])
}
