extension SiteContent {
  /// The cases as they stand on the day `asOf`, in the order of `reviews`.
  ///
  /// Replies, follow-ups and decisions whose review does not exist are left out; that there are
  /// any is a finding of those who read the files.
  public func cases(asOf: Day) -> [Case] {
    let positions = Dictionary(
      reviews.indices.lazy.map { (reviews[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    let replies = grouped(replies, by: \.review, at: positions)
    let followUps = grouped(followUps, by: \.review, at: positions)
    let decisions = grouped(decisions, by: \.review, at: positions)
    let numbers = numbers
    return reviews.indices.map { index in
      Case(
        review: reviews[index], replies: replies[index], followUps: followUps[index],
        decisions: decisions[index], number: numbers[index], settings: settings, asOf: asOf)
    }
  }

  private func grouped<Part>(
    _ parts: [Part], by id: (Part) -> String, at positions: [String: Int]
  ) -> [[Part]] {
    var groups = [[Part]](repeating: [], count: reviews.count)
    for part in parts {
      if let position = positions[id(part)] { groups[position].append(part) }
    }
    return groups
  }

  /// Each review's number, from 1 for the oldest.
  private var numbers: [Int] {
    // Reviews come in the order of their IDs, and sorting what is sorted costs one look.
    let byID = reviews.indices.sorted { reviews[$0].id < reviews[$1].id }
    let keys = byID.enumerated().map { rank, position in
      DateKey(reviews[position].date, rank: rank, position: position)
    }
    var numbers = [Int](repeating: 0, count: reviews.count)
    for (index, key) in keys.sorted(by: DateKey.oldestFirst).enumerated() {
      numbers[key.position] = index + 1
    }
    return numbers
  }
}
