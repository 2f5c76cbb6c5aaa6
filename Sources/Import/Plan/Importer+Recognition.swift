import Core
import Reviews

/// Answers that stand here already, when they come back from where they were posted.
extension Importer {
  /// Notes the round as one that stands here with the same words: written by hand, or by an import
  /// that was interrupted. Returns false if there is none.
  mutating func recognize(
    _ round: ImportedRound, _ bytes: [UInt8], _ rounds: TakenRounds, _ record: inout ReviewRecord
  ) throws -> Bool {
    guard let (number, file) = try standing(round, bytes, rounds, record) else { return false }
    let entry = ReviewRecord.WrittenRound(
      number: number, date: round.date?.description, source: round.digest,
      file: ShortDigest(of: file), isWrittenHere: file != bytes)
    record[keyPath: rounds.written].removeAll {
      $0.number == number && !rounds.held.contains($0.source)
        && (number != ReviewRecord.WrittenRound.unnumbered || $0.file == entry.file)
    }
    record[keyPath: rounds.written].append(entry)
    return true
  }

  /// The file with the words of a round that no round of the export is known to be.
  private func standing(
    _ round: ImportedRound, _ bytes: [UInt8], _ rounds: TakenRounds, _ record: ReviewRecord
  ) throws -> (number: Int, file: [UInt8])? {
    let written = record[keyPath: rounds.written]
    var files: [(number: Int, file: [UInt8])] = []
    for number in try store.rounds(rounds.kind, of: record.id) {
      // What an import wrote is no answer of ours, and follows its source.
      let isTaken = written.contains {
        $0.number == number && (!$0.isWrittenHere || rounds.held.contains($0.source))
      }
      if isTaken { continue }
      let document = DocumentID(rounds.kind, review: record.id, round: number)
      files.append((number, try store.bytes(of: document) ?? []))
    }
    for file in try store.answers(rounds.kind, to: record.id) {
      let digest = ShortDigest(of: file)
      let isTaken = written.contains {
        $0.number == ReviewRecord.WrittenRound.unnumbered && $0.file == digest
          && rounds.held.contains($0.source)
      }
      if !isTaken { files.append((ReviewRecord.WrittenRound.unnumbered, file)) }
    }
    if let same = files.first(where: { $0.file.body.elementsEqual(bytes.body) }) { return same }
    guard !files.isEmpty else { return nil }
    let source = words(of: round.text)
    return files.first {
      words(of: String(decoding: $0.file.body, as: UTF8.self)).isSame(as: source)
    }
  }

  private func words(of text: String) -> AnswerWords {
    AnswerWords(text, names: options.signingNames, hosts: options.ownHosts)
  }
}
