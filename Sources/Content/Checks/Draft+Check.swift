import Core
import Reviews

/// What the files say to each other.
extension UnlinkedContent {
  /// Everything that does not fit together.
  func check() -> [Finding] {
    var findings: [Finding] = []
    let ids = reviewIDs(findings: &findings)
    findings += sourceIDs()
    var orphans = Orphans(ids: ids, unread: unread[.reviews] ?? [])
    findings += checkRounds(replies, ids, &orphans)
    findings += checkRounds(followUps, ids, &orphans)
    findings += checkRounds(decisions, ids, &orphans)
    findings += redactedPhotos(ids)
    for (review, place) in mentions where ids[review] == nil {
      orphans.report(review, at: place, &findings)
    }
    return findings
  }

  /// The review that was first to give each ID, by its index.
  typealias IDs = [String: Int]

  private func reviewIDs(findings: inout [Finding]) -> IDs {
    var ids: IDs = [:]
    ids.reserveCapacity(reviews.count)
    // By index, here and below: to hand out a whole review is to retain each of its twenty fields.
    for index in reviews.indices {
      let id = reviews[index].value.id
      if let first = ids[id] {
        findings.append(
          Finding(
            .duplicateID, at: reviews[index].idPlace(in: reviews[index].value.place),
            "the ID '\(id)' is already taken by \(reviews[first].value.place)"))
      } else {
        ids[id] = index
      }
    }
    return ids
  }

  /// Photos of reviews that were redacted.
  private func redactedPhotos(_ ids: IDs) -> [Finding] {
    var redacted = Set<Int>()
    for index in decisions.indices where decisions[index].value.action == .redact {
      if let review = ids[decisions[index].value.review] { redacted.insert(review) }
    }
    return redacted.sorted().flatMap { index in
      reviews[index].value.photos.map { photo in
        Finding(
          .redactedPhoto, at: photo.place,
          "a redacted review still names photos; take them out of the file, as their descriptions go"
            + " into the public log")
      }
    }
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

extension Parsed {
  /// Where its ID stands: the value of `review:` or `id`, or else the first line of its `place`.
  func idPlace(in place: Place) -> Place {
    idPosition.map { Place(place.file, $0) } ?? place.asLine
  }
}

/// Words for what belongs to no review. A near ID is looked for a few times only: it takes a while
/// in a site of 100,000.
struct Orphans {
  private let ids: UnlinkedContent.IDs
  /// Files that may hold what is missing.
  private let unread: Set<String>
  private var searches = 0

  init(ids: UnlinkedContent.IDs, unread: Set<String>) {
    self.ids = ids
    self.unread = unread
  }

  /// Says that there is no review `id`, unless it may be in a file that could not be read.
  mutating func report(_ id: String, at place: Place, _ findings: inout [Finding]) {
    guard !unread.contains(id) else { return }
    searches += 1
    findings.append(
      Finding(
        .noSuchReview, at: place, "there is no review '\(id)'",
        suggestion: searches <= 20 ? ids.keys.nearest(to: id) : nil))
  }
}
