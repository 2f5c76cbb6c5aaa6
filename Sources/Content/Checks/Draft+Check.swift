import Findings
import Reviews

/// What the files say to each other.
extension Draft {
  /// Everything that does not fit together.
  func check() -> [Finding] {
    var findings: [Finding] = []
    let ids = reviewIDs(findings: &findings)
    findings += sourceIDs()
    var orphans = Orphans(ids: ids)
    findings += checkRounds(replies, ids, &orphans)
    findings += checkRounds(followUps, ids, &orphans)
    findings += checkRounds(decisions, ids, &orphans)
    for (change, positions) in changes {
      for (id, position) in zip(change.reviews, positions) where ids[id] == nil {
        findings.append(orphans.finding(id, at: Place(change.place.file, position)))
      }
    }
    return findings
  }

  /// Where each ID was first given, and the review's index unless its file has errors.
  typealias IDs = [String: (place: Place, index: Int?)]

  private func reviewIDs(findings: inout [Finding]) -> IDs {
    var ids: IDs = [:]
    ids.reserveCapacity(reviews.count)
    func claim(_ id: String, _ place: Place, _ index: Int?, at position: Position?) {
      guard let first = ids[id] else {
        ids[id] = (place, index)
        return
      }
      // The later place in the order of paths is the one to be changed.
      let (earlier, later) = first.place < place ? (first.place, place) : (place, first.place)
      let isLater = later == place
      findings.append(
        Finding(
          .duplicateID,
          at: isLater ? position.map { Place(place.file, $0) } ?? place.asLine : later.asLine,
          "the ID '\(id)' is already taken by \(earlier)"))
    }
    // By index, here and below: to hand out a whole review is to retain each of its twenty fields.
    for index in reviews.indices {
      let position = reviews[index].idPosition
      claim(reviews[index].value.id, reviews[index].value.place, index, at: position)
    }
    for item in unusable where item.folder == .reviews {
      claim(item.id, item.place, nil, at: nil)
    }
    return ids
  }

  /// Reviews that give one number at one source.
  private func sourceIDs() -> [Finding] {
    var first: [Review.Origin: Int] = [:]
    first.reserveCapacity(reviews.count)
    var findings: [Finding] = []
    for index in reviews.indices {
      guard var origin = reviews[index].value.source, let id = origin.id else { continue }
      origin.url = nil
      guard let other = first[origin] else {
        first[origin] = index
        continue
      }
      findings.append(
        Finding(
          .sameSourceID, at: reviews[index].value.place.asLine,
          "review '\(id)' of \(origin.name) is also in \(reviews[other].value.place)"))
    }
    return findings
  }
}

extension Place {
  /// Itself, or the first line where it is a whole file.
  var asLine: Place { line == nil ? Place(file, line: 1) : self }
}

/// Words for what belongs to no review. A near ID is looked for a few times only: it takes a while
/// in a site of 100,000.
struct Orphans {
  private let ids: Draft.IDs
  private var searches = 0

  init(ids: Draft.IDs) { self.ids = ids }

  mutating func finding(_ id: String, at place: Place) -> Finding {
    searches += 1
    return Finding(
      .noSuchReview, at: place, "there is no review '\(id)'",
      suggestion: searches <= 20 ? ids.keys.nearest(to: id) : nil)
  }
}
