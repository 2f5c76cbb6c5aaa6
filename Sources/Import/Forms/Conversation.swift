import Core

/// A comment below a review.
struct Comment {
  let text: String
  let date: ImportedTime?
  let speaker: Speaker
  /// What the source calls the comment and its writer, for the user who looks it up.
  let label: String
}

/// Who speaks in a comment below a review.
enum Speaker: Sendable { case shop, customer, other }

extension Mapping {
  /// Adds a comment to a review: the shop's as a reply, the customer's as a follow-up. Any other is
  /// left out and told with its place, because it may be the shop's after all.
  mutating func add(_ comment: Comment, to review: inout ImportedReview) {
    guard !comment.text.isBlank else { return }
    let round = ImportedRound(text: comment.text, date: comment.date)
    switch comment.speaker {
    case .shop: review.replies.append(round)
    case .customer: review.followUps.append(round)
    case .other:
      othersWords += 1
      findings.append(
        Finding(
          .leftOut, at: place,
          "\(comment.label) is neither the customer's nor known to be the shop's; "
            + "if it is, name its writer with --staff"))
    }
  }
}

extension ImportOptions {
  /// Whether the user said that somebody speaks for the shop: by a number, a name, an e-mail
  /// address or its domain.
  func isStaff(id: String? = nil, name: String? = nil, address: String? = nil) -> Bool {
    if let id, staff.contains(id) || id == page { return true }
    if let name, staff.contains(where: { $0.plainName == name.plainName }) { return true }
    guard let address = address?.lowercased() else { return false }
    return staff.contains(address)
      || address.firstIndex(of: "@").map { staff.contains(String(address[$0...])) } == true
  }

  /// Whether an e-mail address is of the shop's people or domain in site.yml.
  func isOwn(address: String) -> Bool {
    let address = address.lowercased()
    guard !ownAddresses.contains(address), let at = address.lastIndex(of: "@") else {
      return ownAddresses.contains(address)
    }
    let domain = address[address.index(after: at)...]
    return ownHosts.contains { $0 == domain || $0 == "www.\(domain)" }
  }
}

extension [Comment] {
  /// The comments by their times, or as they stand if one has none.
  var inOrder: [Comment] {
    guard allSatisfy({ $0.date != nil }) else { return self }
    return enumerated().sorted {
      ($0.element.date?.instant ?? 0, $0.offset) < ($1.element.date?.instant ?? 0, $1.offset)
    }.map(\.element)
  }
}
