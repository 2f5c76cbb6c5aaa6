import Findings

extension Importer {
  mutating func takeReplies(
    _ review: ImportedReview, _ record: inout ReviewRecord, at place: Place
  ) throws {
    for reply in review.replies where !reply.text.isBlank {
      guard let signer = options.signer else {
        findings.add(
          Finding(
            .unsignedReply, at: place,
            "this review has a reply, and nobody is named who signs it; say --by"))
        return
      }
      let file = reply.reply(by: signer)
      try take(reply, file, .replies, &record, \.replies, \.replies, at: place)
    }
  }

  mutating func takeFollowUps(
    _ review: ImportedReview, _ record: inout ReviewRecord, at place: Place
  ) throws {
    for word in review.followUps where !word.text.isBlank {
      let file = word.followUp(on: word.date ?? review.date)
      try take(word, file, .followUps, &record, \.followUps, \.followUps, at: place)
    }
  }

  /// Writes a round that is new. One that the source has changed without giving it another time is
  /// written in its place, where nobody changed it here; any other change is a round of its own.
  private mutating func take(
    _ round: ImportedRound, _ bytes: [UInt8], _ kind: Piece.Kind, _ record: inout ReviewRecord,
    _ rounds: WritableKeyPath<ReviewRecord, [ReviewRecord.Round]>,
    _ count: WritableKeyPath<ImportTally, Int>, at place: Place
  ) throws {
    let source = round.digest
    if record[keyPath: rounds].contains(where: { $0.source == source }) { return }
    guard bytes.count <= 16 * 1024 else {
      return addBroken(
        Finding(.brokenRecord, at: place, "an answer to this review is longer than 16 KiB"))
    }
    let date = round.date?.description
    var entry = ReviewRecord.Round(number: 0, date: date, source: source, file: Digest(of: bytes))
    if let date, let index = record[keyPath: rounds].firstIndex(where: { $0.date == date }) {
      let known = record[keyPath: rounds][index]
      let piece = Piece(kind, record.id, round: known.number)
      guard let standing = try shelf.bytes(of: piece), Digest(of: standing) == known.file else {
        return leaveAlone(
          "an answer to the review '\(record.id)' is newer in this export, but was changed here; "
            + "it is left alone", place)
      }
      try shelf.write(bytes, as: piece)
      entry.number = known.number
      record[keyPath: rounds][index] = entry
      tally[keyPath: count] += 1
      return
    }
    let standing = try shelf.rounds(kind, of: record.id)
    // The same words may stand here already, by hand or from an import that was interrupted.
    for number in standing where !record[keyPath: rounds].contains(where: { $0.number == number }) {
      let file = try shelf.bytes(of: Piece(kind, record.id, round: number)) ?? []
      guard file.body.elementsEqual(bytes.body) else { continue }
      entry.number = number
      entry.file = Digest(of: file)
      record[keyPath: rounds].append(entry)
      return
    }
    entry.number = max(standing.last ?? 0, record[keyPath: rounds].map(\.number).max() ?? 0) + 1
    try shelf.write(bytes, as: Piece(kind, record.id, round: entry.number))
    record[keyPath: rounds].append(entry)
    tally[keyPath: count] += 1
  }
}

extension ImportedRound {
  fileprivate var digest: Digest { Digest(of: "\(date?.description ?? "")\n\(text)".utf8) }
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
