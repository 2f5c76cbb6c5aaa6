import Reviews

/// Cases in the order of a list, against the order that its method prescribes.
struct OrderCheck {
  let reconstructed: ReconstructedSite
  /// Places among the site's cases.
  let places: [Int]

  /// The first place in the list whose case does not belong there; nil where all do.
  ///
  /// The mix of stars is known of every review. Within one number of stars it is newest first, as far
  /// as the dates of those that cannot be read are told by their placeholders: to the minute.
  func firstOutOfPlace(isMixed: Bool) -> Int? {
    let strata = places.map { isMixed ? stratum($0) : 0 }
    var counts = [Int](repeating: 0, count: 6)
    for stratum in strata { counts[stratum] += 1 }
    let mix = RepresentativeOrder.sequence(counts: counts)
    if let wrong = strata.indices.first(where: { strata[$0] != mix[$0] }) { return wrong }
    var last = [Int?](repeating: nil, count: 6)
    var lastKnown = [Int?](repeating: nil, count: 6)
    for (index, place) in places.enumerated() {
      let stratum = strata[index]
      if let before = last[stratum], !mayStand(before, before: place) { return index }
      last[stratum] = place
      guard reconstructed.dating[place] == .written else { continue }
      if let before = lastKnown[stratum], !mayStand(before, before: place) { return index }
      lastKnown[stratum] = place
    }
    return nil
  }

  private func stratum(_ place: Int) -> Int {
    guard let rating = reconstructed.site.cases[place].review.stars.first else {
      return 5
    }
    return 5 - rating
  }

  private func mayStand(_ one: Int, before other: Int) -> Bool {
    let (first, second) = (reconstructed.site.cases[one], reconstructed.site.cases[other])
    let (early, late) = (second.review.date, first.review.date)
    let dating = [reconstructed.dating[one], reconstructed.dating[other]]
    if dating.contains(.unknown) { return true }
    guard !dating.contains(.told) else {
      guard late.day == early.day else { return late.day > early.day }
      guard let lateMinute = late.time.map({ $0.secondOfDay / 60 }) else {
        return early.time == nil
      }
      return early.time.map { $0.secondOfDay / 60 <= lateMinute } ?? true
    }
    if late != early { return early < late }
    return first.id < second.id
  }
}
