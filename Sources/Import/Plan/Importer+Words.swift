import Core
import Reviews

/// The words of a review: written where they are new, and otherwise compared with what stands here.
extension Importer {
  /// The bytes to write for a review: those of an earlier import if nothing but the form of its
  /// writer's name differs. Another `--full-names` is not an edit by the customer.
  static func bytes(
    of prepared: PreparedReview, id: String, asLine: Bool, _ known: ReviewRecord?
  ) -> [UInt8]? {
    let review = prepared.review
    let bytes = prepared.bytes(id: id, asLine: asLine)
    guard let bytes, let written = known?.review, written != ShortDigest(of: bytes) else {
      return bytes
    }
    for corrected in Set([nil, known?.corrected]) {
      for var other in [review, review.renamed].compactMap(\.self) {
        other.corrected = corrected
        let same = other.bytes(id: id, asLine: asLine)
        if let same, written == ShortDigest(of: same) { return same }
      }
    }
    return bytes
  }

  /// Whether the source says of the review what it said when it was written here, so that what
  /// differs is how the source is read: by its time of the last change, or if it gives none because
  /// the very same file was imported before, or because the review is known only by what an older
  /// version identified it by. A digest of the source's record would tell more, and
  /// too much: by it, the private data that are dropped could be guessed.
  private func isUnchangedAtSource(_ review: ImportedReview, since record: ReviewRecord) -> Bool {
    if isReread { return true }
    if let updated = record.updated { return updated == review.updated?.instant }
    return isKnownFile || isFormer
  }

  enum Age { case newer, older, unknown }

  static func compare(_ review: ImportedReview, with record: ReviewRecord?) -> Age {
    guard let updated = review.updated?.instant, let known = record?.updated, updated != known
    else { return .unknown }
    return updated > known ? .newer : .older
  }

  mutating func takeWords(
    _ bytes: [UInt8], of review: ImportedReview, asLine: Bool, _ record: inout ReviewRecord,
    at place: Place
  ) throws {
    let document = DocumentID(.review, review: record.id)
    let digest = ShortDigest(of: bytes)
    if record.review == digest {
      tally.unchanged += 1
      record.updated = review.updated?.instant
      return
    }
    let standing = try store.bytes(of: document).map { ShortDigest(of: $0) }
    switch (record.review, standing) {
    case (nil, nil):
      try store.write(bytes, as: document)
      tally.new += 1
    case (_, digest?): tally.unchanged += 1
    case (let written?, let standing?) where written == standing:
      guard !isUnchangedAtSource(review, since: record) else {
        return try correct(review, asLine: asLine, &record)
      }
      try store.write(bytes, as: document)
      tally.changed += 1
      record.corrected = nil
    case _ where isFormer: tally.unchanged += 1
    default:
      leaveAlone(
        "the review '\(record.id)' is newer in this export, but was changed here; "
          + "it is left alone", place)
      return
    }
    record.review = digest
    record.updated = review.updated?.instant
  }

  /// Writes a review that an earlier import read otherwise, if that is wanted; otherwise it stays.
  private mutating func correct(
    _ review: ImportedReview, asLine: Bool, _ record: inout ReviewRecord
  ) throws {
    record.updated = review.updated?.instant
    var corrected = review
    corrected.corrected = options.today
    guard options.mends || isReread, let bytes = corrected.bytes(id: record.id, asLine: asLine)
    else {
      tally.unchanged += 1
      tally.readOtherwise += 1
      return
    }
    try store.write(bytes, as: DocumentID(.review, review: record.id))
    record.review = ShortDigest(of: bytes)
    record.corrected = options.today
    record.day = review.date.day
    tally.corrected += 1
  }
}
