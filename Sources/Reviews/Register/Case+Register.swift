extension Case {
  /// What was decided on it, the oldest first, with its erasure at the end.
  func entries(at place: Int) -> [Register.RegisterEntry] {
    if decisions.isEmpty, review.erased == nil { return [] }
    var entries = decisions.indices.map { index in
      Register.RegisterEntry(
        place: place, action: .init(decisions[index].action), day: decisions[index].date.day,
        stars: review.stars, decision: decisions[index], standing: standing(ofDecision: index))
    }
    if let day = review.erased {
      entries.append(
        .init(
          place: place, action: .erase, day: day, stars: review.stars, decision: nil,
          standing: .inForce))
    }
    return entries
  }

  private func standing(ofDecision index: Int) -> Register.EntryStatus {
    let decision = decisions[index]
    let next = decisions[(index + 1)...].first { $0.action != .redact }
    let end = decision.action == .withhold ? decision.until : nil
    if let end, end < asOf, next.map({ end < $0.date.day }) ?? true,
      review.erased.map({ end < $0 }) ?? true
    {
      return .ended
    }
    if review.erased != nil { return .superseded }
    return decision.action == .redact || next == nil ? .inForce : .superseded
  }
}
