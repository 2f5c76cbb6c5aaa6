import Core
import Reviews

extension Importer {
  mutating func takeReplies(
    _ review: ImportedReview, _ record: inout ReviewRecord, at place: Place
  ) throws {
    let replies = bounded(review.replies, at: place).map { dated($0, in: review, at: place) }
    let held = Set(replies.map(\.digest))
    for reply in replies {
      guard let signer = options.signer else {
        findings.add(
          Finding(
            .unsignedReply, at: place,
            "this review has a reply, but site.yml does not say who signs it; name a person with --by"
          ))
        return
      }
      let file = reply.reply(by: signer)
      try take(reply, file, .reply, &record, \.replies, \.replies, held, at: place)
    }
  }

  mutating func takeFollowUps(
    _ review: ImportedReview, _ record: inout ReviewRecord, at place: Place
  ) throws {
    let followUps = bounded(review.followUps, at: place)
    let held = Set(followUps.map(\.digest))
    for word in followUps {
      guard let date = word.date, !date.isBefore(review.date, on: options.clock) else {
        findings.add(
          Finding(
            .leftOut, at: place,
            "this follow-up has no date, or one before the review's; it is left out"))
        continue
      }
      let file = word.followUp(on: date)
      try take(word, file, .followUp, &record, \.followUps, \.followUps, held, at: place)
    }
  }

  /// The rounds that have words, up to the highest number that a round can have.
  private mutating func bounded(_ rounds: [ImportedRound], at place: Place) -> [ImportedRound] {
    let rounds = rounds.filter { !$0.text.isBlank }
    let most = DocumentID.roundRange.upperBound
    guard rounds.count > most else { return rounds }
    addBroken(
      Finding(
        .brokenRecord, at: place,
        "this review has \(rounds.count) answers; those after the first \(most) are left out"))
    return Array(rounds.prefix(most))
  }

  /// The reply, without its date if that is before the review's: sources that store only the last
  /// change of a review give such dates for older replies.
  private mutating func dated(
    _ reply: ImportedRound, in review: ImportedReview, at place: Place
  ) -> ImportedRound {
    guard let date = reply.date, date.isBefore(review.date, on: options.clock) else {
      return reply
    }
    findings.add(
      Finding(
        .leftOut, at: place, "the reply's date, \(date), is before the review's; it is left out"))
    return ImportedRound(text: reply.text, date: nil)
  }

  /// Writes a round that is new. If the source has changed a round without a new time, the file is
  /// replaced unless somebody changed it here; any other change is a round of its own. A round that
  /// the export still has unchanged (`held`) is never replaced.
  private mutating func take(
    _ round: ImportedRound, _ bytes: [UInt8], _ kind: DocumentKind, _ record: inout ReviewRecord,
    _ rounds: WritableKeyPath<ReviewRecord, [ReviewRecord.WrittenRound]>,
    _ count: WritableKeyPath<ImportTally, Int>, _ held: Set<ShortDigest>, at place: Place
  ) throws {
    let source = round.digest
    if record[keyPath: rounds].contains(where: { $0.source == source }) { return }
    guard bytes.body.count <= ContentBounds.text else {
      return addBroken(
        Finding(
          .brokenRecord, at: place,
          "an answer to this review is longer than \(ContentBounds.text.inKiB)"))
    }
    if isReread, try replace(round, bytes, kind, &record, rounds, count, held, at: place) { return }
    let date = round.date?.description
    var entry = ReviewRecord.WrittenRound(
      number: 0, date: date, source: source, file: ShortDigest(of: bytes))
    if let date,
      let index = record[keyPath: rounds].firstIndex(where: {
        $0.date == date && !held.contains($0.source)
      })
    {
      let known = record[keyPath: rounds][index]
      let document = DocumentID(kind, review: record.id, round: known.number)
      guard let standing = try store.bytes(of: document), ShortDigest(of: standing) == known.file
      else {
        return leaveAlone(
          "an answer to the review '\(record.id)' is newer in this export, but was changed here; "
            + "it is left alone", place)
      }
      try store.write(bytes, as: document)
      entry.number = known.number
      record[keyPath: rounds][index] = entry
      tally[keyPath: count] += 1
      return
    }
    let standing = try store.rounds(kind, of: record.id)
    // The same words may stand here already, by hand or from an import that was interrupted.
    for number in standing where !record[keyPath: rounds].contains(where: { $0.number == number }) {
      let file = try store.bytes(of: DocumentID(kind, review: record.id, round: number)) ?? []
      guard file.body.elementsEqual(bytes.body) else { continue }
      entry.number = number
      entry.file = ShortDigest(of: file)
      record[keyPath: rounds].append(entry)
      return
    }
    entry.number = max(standing.last ?? 0, record[keyPath: rounds].map(\.number).max() ?? 0) + 1
    try store.write(bytes, as: DocumentID(kind, review: record.id, round: entry.number))
    record[keyPath: rounds].append(entry)
    tally[keyPath: count] += 1
  }
}

extension Importer {
  /// Replaces the round that has the same words and was read with another date. Returns false if
  /// there is none.
  private mutating func replace(
    _ round: ImportedRound, _ bytes: [UInt8], _ kind: DocumentKind, _ record: inout ReviewRecord,
    _ rounds: WritableKeyPath<ReviewRecord, [ReviewRecord.WrittenRound]>,
    _ count: WritableKeyPath<ImportTally, Int>, _ held: Set<ShortDigest>, at place: Place
  ) throws -> Bool {
    for (index, known) in record[keyPath: rounds].enumerated()
    where !held.contains(known.source) && known.date != round.date?.description {
      let document = DocumentID(kind, review: record.id, round: known.number)
      guard let standing = try store.bytes(of: document),
        standing.body.elementsEqual(bytes.body)
      else { continue }
      guard ShortDigest(of: standing) == known.file else {
        leaveAlone(
          "an answer to the review '\(record.id)' has another date now, but was changed here; "
            + "it is left alone", place)
        return true
      }
      try store.write(bytes, as: document)
      record[keyPath: rounds][index] = ReviewRecord.WrittenRound(
        number: known.number, date: round.date?.description, source: round.digest,
        file: ShortDigest(of: bytes))
      tally[keyPath: count] += 1
      return true
    }
    return false
  }
}

extension ImportedRound {
  fileprivate var digest: ShortDigest {
    ShortDigest(of: "\(date?.description ?? "")\n\(text)".utf8)
  }
}

extension [UInt8] {
  /// The text after the front matter, without white space around it.
  fileprivate var body: ArraySlice<UInt8> {
    let mark: StaticString = "\n---\n"
    let start = firstIndex(of: mark).map { $0 + mark.utf8CodeUnitCount } ?? count
    return self[start...].trimmed
  }
}
