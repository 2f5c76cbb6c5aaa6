import Core
import Reviews

extension Importer {
  mutating func takeReplies(
    _ review: ImportedReview, _ record: inout ReviewRecord, at place: Place
  ) throws {
    let replies = bounded(review.replies, at: place).map { dated($0, in: review, at: place) }
    let rounds = TakenRounds(
      kind: .reply, written: \.replies, count: \.replies, held: Set(replies.map(\.digest)),
      isSole: review.keepsOneReply && replies.count == 1)
    for reply in replies {
      guard let signer = options.signer else {
        findings.add(
          Finding(
            .unsignedReply, at: place,
            "this review has a reply, but site.yml does not say who signs it; name a person with --by"
          ))
        return
      }
      try take(reply, reply.reply(by: signer), rounds, &record, at: place)
    }
  }

  mutating func takeFollowUps(
    _ review: ImportedReview, _ record: inout ReviewRecord, at place: Place
  ) throws {
    let followUps = bounded(review.followUps, at: place)
    let rounds = TakenRounds(
      kind: .followUp, written: \.followUps, count: \.followUps,
      held: Set(followUps.map(\.digest)), isSole: false)
    for word in followUps {
      guard let date = word.date, !date.isBefore(review.date, on: options.clock) else {
        findings.add(
          Finding(
            .leftOut, at: place,
            "this follow-up has no date, or one before the review's; it is left out"))
        continue
      }
      try take(word, word.followUp(on: date), rounds, &record, at: place)
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
    return ImportedRound(text: reply.text, date: nil, isMarkdown: reply.isMarkdown)
  }

  /// Writes a round that is new. One that stands here in other bytes is known, and one that the
  /// source has changed is changed here too, unless somebody changed its file.
  private mutating func take(
    _ round: ImportedRound, _ bytes: [UInt8], _ rounds: TakenRounds, _ record: inout ReviewRecord,
    at place: Place
  ) throws {
    if record[keyPath: rounds.written].contains(where: { $0.source == round.digest }) { return }
    guard bytes.body.count <= ContentBounds.text else {
      return addBroken(
        Finding(
          .brokenRecord, at: place,
          "an answer to this review is longer than \(ContentBounds.text.inKiB)"))
    }
    if isReread, let index = try redated(bytes, round, rounds, record) {
      return try replace(index, by: round, bytes, rounds, &record, at: place)
    }
    if try recognize(round, bytes, rounds, &record) { return }
    let standing = try store.rounds(rounds.kind, of: record.id)
    if let index = edited(round, rounds, record, lastHere: standing.last ?? 0) {
      // An older export does not bring an older answer back.
      if rounds.isSole, round.isOlder(than: record[keyPath: rounds.written][index]) { return }
      return try replace(index, by: round, bytes, rounds, &record, at: place)
    }
    let last = record[keyPath: rounds.written].map(\.number).max() ?? 0
    let number = max(standing.last ?? 0, last) + 1
    try store.write(bytes, as: DocumentID(rounds.kind, review: record.id, round: number))
    record[keyPath: rounds.written].append(
      ReviewRecord.WrittenRound(
        number: number, date: round.date?.description, source: round.digest,
        file: ShortDigest(of: bytes)))
    tally[keyPath: rounds.count] += 1
  }

  /// The round with the same words that was read with another date. A round that the export still
  /// has unchanged is never replaced, here and below.
  private func redated(
    _ bytes: [UInt8], _ round: ImportedRound, _ rounds: TakenRounds, _ record: ReviewRecord
  ) throws -> Int? {
    try record[keyPath: rounds.written].firstIndex { known in
      guard !rounds.held.contains(known.source), known.date != round.date?.description else {
        return false
      }
      let document = DocumentID(rounds.kind, review: record.id, round: known.number)
      return try store.bytes(of: document)?.body.elementsEqual(bytes.body) ?? false
    }
  }

  /// The round that the source has changed into this one: the one of the same time or, where the
  /// source keeps one answer, the last. If a later round stands here, an answer with a new date
  /// follows it.
  private func edited(
    _ round: ImportedRound, _ rounds: TakenRounds, _ record: ReviewRecord, lastHere: Int
  ) -> Int? {
    let written = record[keyPath: rounds.written]
    let date = round.date?.description
    if let date,
      let index = written.firstIndex(where: {
        $0.date == date && !rounds.held.contains($0.source)
      })
    {
      return index
    }
    guard rounds.isSole,
      let last = written.indices.max(by: { written[$0].number < written[$1].number })
    else { return nil }
    return date == nil || written[last].number >= lastHere ? last : nil
  }

  /// Writes a changed round in place of the one that an import wrote or knew.
  private mutating func replace(
    _ index: Int, by round: ImportedRound, _ bytes: [UInt8], _ rounds: TakenRounds,
    _ record: inout ReviewRecord, at place: Place
  ) throws {
    let known = record[keyPath: rounds.written][index]
    let document = DocumentID(rounds.kind, review: record.id, round: known.number)
    guard known.number != ReviewRecord.WrittenRound.unnumbered,
      let standing = try store.bytes(of: document), ShortDigest(of: standing) == known.file
    else {
      return leaveAlone(
        "an answer to the review '\(record.id)' is newer in this export, but was changed here; "
          + "it is left alone", place)
    }
    // Of an answer that was written here all but the words stays: who signed it, what came of it.
    let bytes = known.isWrittenHere ? standing.front + bytes.body + [.lineFeed] : bytes
    try store.write(bytes, as: document)
    record[keyPath: rounds.written][index] = ReviewRecord.WrittenRound(
      number: known.number, date: round.date?.description, source: round.digest,
      file: ShortDigest(of: bytes), isWrittenHere: known.isWrittenHere)
    tally[keyPath: rounds.count] += 1
  }
}

/// The rounds of one kind that an export has of a review, and where they are noted.
struct TakenRounds {
  let kind: DocumentKind
  let written: WritableKeyPath<ReviewRecord, [ReviewRecord.WrittenRound]>
  let count: WritableKeyPath<ImportTally, Int>
  /// The digests of all rounds in the export.
  let held: Set<ShortDigest>
  /// Whether it is the only answer that the source can keep.
  let isSole: Bool
}

extension ImportedRound {
  /// Whether the source's date is certainly before that of a round which was written.
  fileprivate func isOlder(than written: ReviewRecord.WrittenRound) -> Bool {
    guard let date, let known = written.date, let day = Day(String(known.prefix(10))) else {
      return false
    }
    if date.day != day { return date.day < day }
    return known.hasSuffix("Z") && date.description.hasSuffix("Z") && date.description < known
  }

  var digest: ShortDigest {
    ShortDigest(of: "\(date?.description ?? "")\n\(text)".utf8)
  }
}

extension [UInt8] {
  /// The text after the front matter, without white space around it.
  var body: ArraySlice<UInt8> { self[bodyStart...].trimmed }

  /// The front matter with the lines around it.
  fileprivate var front: [UInt8] { Array(self[..<bodyStart]) }

  /// Where the line after the second line `---` begins.
  private var bodyStart: Int {
    var start = 0
    var marks = 0
    while start < count {
      let end = self[start...].firstIndex(of: .lineFeed) ?? count
      if self[start..<end].trimmed.elementsEqual("---".utf8) { marks += 1 }
      start = Swift.min(end + 1, count)
      if marks == 2 { return start }
    }
    return count
  }
}
