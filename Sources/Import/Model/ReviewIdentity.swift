import Core

/// What tells a review of a source from all others of that source.
public enum ReviewIdentity: Sendable, Hashable {
  /// The source's own number.
  case number(String)
  /// The writer's e-mail address, and when it was written.
  case address(String, at: [String])
  /// These values alone, the writer's account among them.
  case writer([String])
  /// These values with what nothing but the review's contents tells: of somebody with a name, at a
  /// time to the second, the product; otherwise the product, the rating, the title and the text.
  case contents([String])
}

extension ImportedReview {
  /// What identifies the review: the source's own number; otherwise what neither the customer nor the
  /// shop can edit; otherwise what there is.
  var currentIdentity: ReviewIdentity {
    if isSurelyIdentified { return .writer(identity) }
    if let sourceID { return .number(sourceID) }
    if let address {
      return .address(address, at: identity.isEmpty ? [date.identity] : identity)
    }
    return .contents(identity)
  }

  /// The key that identifies the review.
  public var key: ReviewKey { key(of: currentIdentity, occurrence) }

  /// The keys by which older versions of sitegen knew the review, as the `occurrence`th of equal
  /// ones.
  func formerKeys(_ occurrence: Int) -> [ReviewKey] {
    formerIdentities.map { key(of: $0, occurrence) }
  }

  private func key(of identity: ReviewIdentity, _ occurrence: Int) -> ReviewKey {
    let count = occurrence > 1 ? [String(occurrence)] : []
    switch identity {
    case .number(let number): return ReviewKey([source, number])
    case .writer(let values): return ReviewKey([source, ""] + values)
    case .address(let address, let time):
      let address = address.withoutBlanksAround.lowercased()
      return ReviewKey([source, "", "address", address] + time + count)
    case .contents(let values):
      // Nobody writes two reviews of one thing in a second, so other words are an edit.
      if author != nil, date.second != nil {
        return ReviewKey([source, ""] + values + [sourceContents?.first ?? product ?? ""])
      }
      return ReviewKey([source, ""] + values + (sourceContents ?? contents) + count)
    }
  }

  /// What tells the review from others if nothing else does.
  var contents: [String] { [product ?? "", score?.value ?? "", title ?? "", text] }

  /// Whether nothing tells the review from others of its day with the same stars.
  var isIndistinct: Bool {
    guard case .contents = currentIdentity else { return false }
    return isBare
  }

  /// Whether it has no name and no words.
  var isBare: Bool { author == nil && title == nil && text.isBlank }
}

extension ImportedTime {
  /// The time for an identity: to the second if it is known, in whatever zone it is written.
  fileprivate var identity: String { second == nil ? day.description : String(instant) }
}
