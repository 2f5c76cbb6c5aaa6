import Core
import Reviews

/// Which review of the content a review of an export is.
extension Importer {
  /// Where a review of an export stands in the content.
  struct Home {
    /// The key at the end of its ID.
    let key: ReviewKey
    let record: ReviewRecord?
    /// Whether it is known only by what an older version of sitegen identified it by.
    var isFormer = false
    /// Whether the export had it before.
    let isFirst: Bool
  }

  /// The review made distinct from others of the file with the same key: if neither has a name or a
  /// text, each record is one; of one address at one time, each with other contents is one.
  mutating func distinct(_ prepared: PreparedReview) -> PreparedReview {
    if prepared.review.isIndistinct {
      occurrences[prepared.key, default: 0] += 1
      return prepared.distinct(occurrences[prepared.key] ?? 1)
    }
    guard case .address = prepared.review.currentIdentity else { return prepared }
    let mark = prepared.review.contents.hashValue
    guard let first = firstContents[prepared.key] else {
      firstContents[prepared.key] = mark
      return prepared
    }
    if mark == first { return prepared }
    var others = otherContents[prepared.key] ?? []
    let place = others.firstIndex(of: mark) ?? others.count
    if place == others.count {
      others.append(mark)
      otherContents[prepared.key] = others
    }
    return prepared.distinct(place + 2)
  }

  /// Finds a review by its key, then by the keys that older versions gave it. One that another review
  /// of the export was found by is not found again.
  mutating func find(_ prepared: PreparedReview) throws -> Home {
    let key = prepared.key
    if let former = foundByFormer[key] {
      return Home(
        key: former, record: try store.record(of: former), isFormer: true,
        isFirst: store.visit(former))
    }
    let isFirst = store.visit(key)
    if let (home, record) = try known(key) {
      return Home(key: home, record: record, isFirst: home == key ? isFirst : store.visit(home))
    }
    guard isFirst, let (former, record) = try former(of: prepared) else {
      return Home(key: key, record: nil, isFirst: isFirst)
    }
    foundByFormer[key] = former
    takenFormers.insert(former)
    return Home(key: former, record: record, isFormer: true, isFirst: store.visit(former))
  }

  /// The key at the end of the ID of the review that is known by a key, and its record. Nil if there
  /// is none.
  private func known(_ key: ReviewKey) throws -> (home: ReviewKey, record: ReviewRecord?)? {
    if let record = try store.record(of: key) {
      guard let home = record.of.flatMap({ ReviewKey(id: $0) }) else { return (key, record) }
      return (home, try store.record(of: home))
    }
    return try store.id(of: key) == nil ? nil : (key, nil)
  }

  private mutating func former(
    of prepared: PreparedReview
  ) throws -> (home: ReviewKey, record: ReviewRecord?)? {
    let review = prepared.review
    guard let first = review.formerKeys(1).first else { return nil }
    // Of reviews with neither name nor words, an older version counted those that were equal.
    let occurrence = review.isBare ? (formerOccurrences[first] ?? 0) + 1 : 1
    for former in review.formerKeys(occurrence) {
      guard let (home, record) = try known(former), !takenFormers.contains(home) else { continue }
      if let now = record?.key, now != prepared.key { continue }
      if review.isBare { formerOccurrences[first] = occurrence }
      return (home, record)
    }
    return nil
  }

  /// Notes the key by which a review is known now, so that it stays the same review when what older
  /// versions identified it by is edited.
  mutating func noteKey(_ key: ReviewKey, in record: inout ReviewRecord) throws {
    record.key = key
    try store.keep(ReviewRecord(leadingFrom: key, to: record.id), of: key)
  }
}
