import Core
import Reviews

extension Importer {
  mutating func takeReplies(
    _ review: ImportedReview, _ record: inout ReviewRecord, at place: Place
  ) throws {
    let replies = review.replies.filter { !$0.text.isBlank }
      .map { dated($0, in: review, at: place) }
    let held = Set(replies.map(\.digest))
    for reply in replies {
      guard let signer = options.signer else {
        findings.add(
          Finding(
            .unsignedReply, at: place,
            "this review has a reply, and nobody is named who signs it; say --by"))
        return
      }
      let file = reply.reply(by: signer)
      try take(reply, file, .reply, &record, \.replies, \.replies, held, at: place)
    }
  }

  mutating func takeFollowUps(
    _ review: ImportedReview, _ record: inout ReviewRecord, at place: Place
  ) throws {
    let held = Set(review.followUps.map(\.digest))
    for word in review.followUps where !word.text.isBlank {
      guard let date = word.date, !date.isBefore(review.date, in: options.timeZone) else {
        findings.add(
          Finding(
            .leftOut, at: place,
            "a later word of the customer, as it has no date or one before the review's"))
        continue
      }
      let file = word.followUp(on: date)
      try take(word, file, .followUp, &record, \.followUps, \.followUps, held, at: place)
    }
  }

  /// The reply, without its date where that is before the review's: sources that keep only when a
  /// review was last changed say so of older replies.
  private mutating func dated(
    _ reply: ImportedRound, in review: ImportedReview, at place: Place
  ) -> ImportedRound {
    guard let date = reply.date, date.isBefore(review.date, in: options.timeZone) else {
      return reply
    }
    findings.add(
      Finding(.leftOut, at: place, "the reply's date, \(date), as it is before the review's"))
    return ImportedRound(text: reply.text, date: nil)
  }

  /// Writes a round that is new. One that the source has changed without giving it another time is
  /// written in its place, where nobody changed it here; any other change is a round of its own.
  /// No round is a change of one that the export has `held` as it was.
  private mutating func take(
    _ round: ImportedRound, _ bytes: [UInt8], _ kind: DocumentKind, _ record: inout ReviewRecord,
    _ rounds: WritableKeyPath<ReviewRecord, [ReviewRecord.WrittenRound]>,
    _ count: WritableKeyPath<ImportTally, Int>, _ held: Set<ShortDigest>, at place: Place
  ) throws {
    let source = round.digest
    if record[keyPath: rounds].contains(where: { $0.source == source }) { return }
    guard bytes.count <= 16 * 1024 else {
      return addBroken(
        Finding(.brokenRecord, at: place, "an answer to this review is longer than 16 KiB"))
    }
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

extension ImportedRound {
  fileprivate var digest: ShortDigest {
    ShortDigest(of: "\(date?.description ?? "")\n\(text)".utf8)
  }
}

extension [UInt8] {
  /// What stands behind the front matter, without blanks around it.
  fileprivate var body: ArraySlice<UInt8> {
    let mark = Array("\n---\n".utf8)
    var start = count
    for index in indices where self[index] == .lineFeed && self[index...].starts(with: mark) {
      start = index + mark.count
      break
    }
    let body = self[Swift.min(start, count)...].drop { $0.isBlank }
    guard let last = body.lastIndex(where: { !$0.isBlank }) else { return body.prefix(0) }
    return body[...last]
  }
}
