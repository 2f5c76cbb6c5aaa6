import Core

/// A review of an export with what would be written of it were it new.
///
/// Nothing of this depends on what stands in the content, so that reviews are prepared on several
/// threads.
struct PreparedReview: Sendable {
  let review: ImportedReview
  let key: ReviewKey
  /// The ID that the review gets if it has none yet.
  let id: String
  private let asLine: Bool
  private let bytes: [UInt8]?

  /// A review as it would be written, with `asLine` as a line.
  init(_ review: ImportedReview, asLine: Bool) {
    self.review = review
    self.asLine = asLine
    key = review.key
    id = review.id(key)
    bytes = review.bytes(id: id, asLine: asLine)
  }

  /// The review's file or line under an ID. Nil if it is longer than content may be.
  func bytes(id: String, asLine: Bool) -> [UInt8]? {
    id == self.id && asLine == self.asLine ? bytes : review.bytes(id: id, asLine: asLine)
  }

  /// The review as the `occurrence`th of equal ones.
  func distinct(_ occurrence: Int) -> PreparedReview {
    guard occurrence != review.occurrence else { return self }
    var distinct = review
    distinct.occurrence = occurrence
    return PreparedReview(distinct, asLine: asLine)
  }
}

/// A record of an export as its source reads it.
struct ReadRecord: Sendable {
  /// The findings and counts.
  let mapping: Mapping
  let reviews: [PreparedReview]
  /// Why the record is left out.
  let error: Mapping.RecordError?

  /// Reads a record of a file. `asLines` says how new reviews are written.
  init(
    _ record: Record, from source: ImportSource, in file: String, _ options: ImportOptions,
    asides: [[String]: RecordValue], asLines: Bool
  ) {
    var mapping = Mapping(record, in: file, options, asides: asides)
    var reviews: [ImportedReview] = []
    var failure: Mapping.RecordError?
    do throws(Mapping.RecordError) {
      guard let form = source.form(of: mapping) else {
        throw Mapping.RecordError(
          rule: .brokenRecord, message: "this record is in no form of \(source.label)'s")
      }
      reviews = try form.reviews(&mapping, of: source.key)
    } catch {
      failure = error
    }
    reviews = reviews.map { read in
      var review = mapping.mended(read)
      review.keepsOneReply = !source.hasThreads && review.replies.count <= 1
      return review
    }
    self.mapping = mapping
    self.reviews = reviews.map { PreparedReview($0, asLine: asLines) }
    error = failure
  }
}
