import Core
import Reviews

/// What a source hides and shows again.
extension Importer {
  /// Follows the state of a review at its source, before the review itself is written: withholds it
  /// if the source hides it now, and ends that if the source shows it again. Where somebody here has
  /// decided since, that stands. Returns false if site.yml names nobody who withholds the review.
  mutating func follow(
    _ hidden: ImportedReview.Hidden?, of review: ImportedReview, _ record: inout ReviewRecord,
    at place: Place
  ) throws -> Bool {
    switch (hidden, record.withheld) {
    case (let hidden?, nil):
      guard let signer = options.signer else {
        addBroken(
          Finding(
            .unsignedReply, at: place,
            "this review is hidden at its source, but site.yml does not say who withholds it; "
              + "name a person with --by"))
        return false
      }
      try withhold(hidden, review, &record, by: signer, at: place)
      record.withheld = hidden.reason.rawValue
    case (nil, _?): try showAgain(&record, at: place)
    case (let hidden?, _?): record.decision = try record.decision ?? begun(hidden, record)
    case (nil, nil): break
    }
    return true
  }

  private mutating func withhold(
    _ hidden: ImportedReview.Hidden, _ review: ImportedReview, _ record: inout ReviewRecord,
    by signer: String, at place: Place
  ) throws {
    record.decision = try record.decision ?? begun(hidden, record)
    guard try !isDecidedHere(record) else {
      if record.decision != nil {
        leaveAlone(
          "the review '\(record.id)' is hidden at its source again, but somebody decided on it "
            + "here; it is left alone", place)
      }
      return
    }
    // A pause that still runs was begun by an import that was interrupted.
    if let until = record.decision?.until, until >= options.today { return }
    let day = max(options.today, review.date.day, record.decision?.day ?? options.today)
    try decide(
      hidden.decision(by: signer, on: day), &record, on: day, until: hidden.until(from: day))
    tally.withheld += 1
  }

  /// Ends the pause that an import began. One whose last day is over has ended already.
  private mutating func showAgain(_ record: inout ReviewRecord, at place: Place) throws {
    if let until = record.decision?.until, let begun = record.decision?.day,
      until >= options.today, try !isDecidedHere(record)
    {
      guard let signer = options.signer else {
        findings.add(
          Finding(
            .unsignedReply, at: place,
            "this review is shown at its source again, but site.yml does not say who shows it here; "
              + "name a person with --by"))
        return
      }
      let day = max(options.today, begun)
      try decide(ImportedReview.shownAgain(by: signer, on: day), &record, on: day, until: nil)
      tally.shownAgain += 1
    }
    record.withheld = nil
  }

  /// Whether somebody here decided on the review: there is a decision that no import wrote, or the
  /// last one that an import wrote was changed.
  private func isDecidedHere(_ record: ReviewRecord) throws -> Bool {
    guard try store.answers(.decision, to: record.id).isEmpty else { return true }
    let last = try store.rounds(.decision, of: record.id).last
    guard let written = record.decision else { return last != nil }
    let document = DocumentID(.decision, review: record.id, round: written.number)
    return try last != written.number
      || store.bytes(of: document).map { ShortDigest(of: $0) } != written.file
  }

  /// The decision that an import wrote for the same state: one that was interrupted, or one of an
  /// older version, which noted no decisions.
  private func begun(
    _ hidden: ImportedReview.Hidden, _ record: ReviewRecord
  ) throws -> ReviewRecord.WrittenDecision? {
    let document = DocumentID(.decision, review: record.id)
    guard let signer = options.signer, let bytes = try store.bytes(of: document),
      let day = bytes.frontValue("date").flatMap({ Day($0) }),
      bytes == hidden.decision(by: signer, on: day)
    else { return nil }
    return ReviewRecord.WrittenDecision(
      number: 1, file: ShortDigest(of: bytes), day: day, until: hidden.until(from: day))
  }

  private mutating func decide(
    _ bytes: [UInt8], _ record: inout ReviewRecord, on day: Day, until: Day?
  ) throws {
    let number = (try store.rounds(.decision, of: record.id).last ?? 0) + 1
    try store.write(bytes, as: DocumentID(.decision, review: record.id, round: number))
    record.decision = ReviewRecord.WrittenDecision(
      number: number, file: ShortDigest(of: bytes), day: day, until: until)
  }
}
