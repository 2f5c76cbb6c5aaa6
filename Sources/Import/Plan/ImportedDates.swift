import Core
import Reviews

extension SiteContent {
  /// The content, in which every date that an import took over from its source is marked as the
  /// source's word. `files` are those below `content/imports/`.
  public func dated(byRecordsIn files: [SourceFile], jobs: Int) -> SiteContent {
    let records = files.filter { $0.path.hasSuffix(".jsonl") && $0.path != ImportHistory.filesPath }
      .flatMap { ImportRecords.records(in: $0, jobs: jobs) }
    guard !records.isEmpty else { return self }
    let byID = Dictionary(records.lazy.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var content = self
    for place in reviews.indices where reviews[place].source != nil {
      guard let record = byID[reviews[place].id], record.dates(reviews[place]) else { continue }
      content.reviews[place].datedBy = .source
    }
    for place in replies.indices {
      let reply = replies[place]
      guard let record = byID[reply.review] else { continue }
      if record.dates(reply, among: record.replies) { content.replies[place].datedBy = .source }
    }
    for place in followUps.indices {
      let followUp = followUps[place]
      guard let record = byID[followUp.review] else { continue }
      if record.dates(followUp, among: record.followUps) {
        content.followUps[place].datedBy = .source
      }
    }
    return content
  }
}

/// The records of imports as a build reads them.
private enum ImportRecords {
  /// The records in a file, on up to `jobs` threads. A line that is none is passed over.
  static func records(in file: SourceFile, jobs: Int) -> [ReviewRecord] {
    let lines = file.bytes.split(separator: .lineFeed)
    return lines.parallelMap(jobs: jobs) { ReviewRecord(line: Array($0)) }.compactMap { $0 }
  }
}

extension ReviewRecord {
  /// Whether the source gave the review's date: the import made the ID of that day, or noted another.
  fileprivate func dates(_ review: Review) -> Bool {
    if let day { return review.date.day.isSame(as: day) }
    return Day(String(id.prefix(10))).map { review.date.day.isSame(as: $0) } ?? false
  }

  /// Whether the source gave the date of a round, or gave none and it has none.
  fileprivate func dates(_ reply: Reply, among written: [WrittenRound]) -> Bool {
    written.contains { round in
      round.number == reply.roundInName ?? WrittenRound.unnumbered
        && (reply.isDated ? round.isOf(reply.date.day) : round.date == nil)
    }
  }

  fileprivate func dates(_ followUp: FollowUp, among written: [WrittenRound]) -> Bool {
    written.contains {
      $0.number == followUp.roundInName ?? WrittenRound.unnumbered && $0.isOf(followUp.date.day)
    }
  }
}

extension ReviewRecord.WrittenRound {
  fileprivate func isOf(_ day: Day) -> Bool {
    date.flatMap { Day(String($0.prefix(10))) }.map { day.isSame(as: $0) } ?? false
  }
}

extension Day {
  /// Whether a source's day is this one, perhaps on a clock in another time zone.
  fileprivate func isSame(as other: Day) -> Bool { abs(number - other.number) <= 1 }
}
