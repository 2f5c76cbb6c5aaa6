import Disk
import Foundation
import Import
import Publish

extension Report {
  /// Prints what an import did, or with `dryRun` would do.
  static func imported(_ result: ImportJob.ImportResult, dryRun: Bool) throws(DiskError) {
    let tally = result.tally
    let source = result.source.map { " from \($0.label)" } ?? ""
    try line(
      "\(dryRun ? "Dry run, nothing is written: " : "")\(count(tally.read, "review"))\(source): "
        + "\(tally.new) new, \(tally.changed) changed by the customer, "
        + "\(tally.unchanged) unchanged.", to: .standardOutput)
    let further: [(Int, String)] = [
      (
        tally.corrected,
        "\(count(tally.corrected, "review")) corrected, which an earlier import read otherwise"
      ),
      (
        tally.readOtherwise,
        "\(count(tally.readOtherwise, "review")) left as an earlier import read them; --mend corrects them"
      ),
      (tally.replies, "\(count(tally.replies, "reply", "replies")) written"),
      (tally.followUps, "\(count(tally.followUps, "follow-up")) of customers written"),
      (
        tally.withheld,
        "\(count(tally.withheld, "review")) withheld for 14 days, because the source hides them; "
          + "'sitegen desk' lists what to decide"
      ),
      (
        tally.shownAgain,
        "\(count(tally.shownAgain, "review")) shown again, because the source shows them again"
      ),
      (
        tally.leftAlone,
        "\(count(tally.leftAlone, "file")) not changed, because somebody changed them here"
      ),
      (tally.duplicates, "\(count(tally.duplicates, "duplicate")) skipped"),
      (tally.broken, "\(count(tally.broken, "record")) not read"),
      (tally.missing, "\(count(tally.missing, "review")) missing from this full export"),
      (tally.mendedTexts, "\(count(tally.mendedTexts, "text")) mended that had been decoded twice"),
      (
        tally.saidNames,
        "\(count(tally.saidNames, "reply", "replies")) with a customer's name that is shortened above it; "
          + "redact what must not be read"
      ),
      (tally.othersWords, "\(count(tally.othersWords, "comment")) of others left out"),
    ]
    for (number, words) in further where number > 0 { try line("  \(words).", to: .standardOutput) }
    let dropped = Dropped.ContactKind.allCases.compactMap { kind in
      tally.dropped.counts[kind].map { count($0, kind.rawValue, kind.plural) }
    }
    if !dropped.isEmpty {
      try line("  Dropped: \(dropped.joined(separator: ", ")).", to: .standardOutput)
    }
    if tally.replies > 0, let signer = result.signer {
      try line("  Replies are signed by '\(signer)'; --by names another.", to: .standardOutput)
    }
    if result.hasMore {
      try line("  The export says that it has further pages: import them too.", to: .standardOutput)
    }
    try table(of: tally)
    if result.wasInterrupted {
      try line("Interrupted: run it again for the rest.", to: .standardOutput)
    }
  }
}

extension Report {
  /// The most keys that are listed one by one.
  private static let mostKeys = 60

  /// Prints how many records there were, and how many values at each key were not read.
  private static func table(of tally: ImportTally) throws(DiskError) {
    let written = tally.new + tally.changed + tally.corrected
    var rows = [
      ("records read", tally.read + tally.broken), ("written", written),
      ("unchanged", tally.unchanged + tally.duplicates + tally.leftAlone),
      ("refused", tally.broken),
    ]
    let unread = tally.unread.filter { $0.value > 0 }.sorted {
      ($1.value, $0.key) < ($0.value, $1.key)
    }
    rows += unread.prefix(mostKeys).map {
      ("not used: \($0.key.isBlank ? "(no name)" : String($0.key.singleLine.prefix(50)))", $0.value)
    }
    let width = rows.map(\.0.count).max() ?? 0
    let most = rows.map { String($0.1).count }.max() ?? 0
    for (name, number) in rows {
      let gap = String(
        repeating: " ", count: width - name.count + 2 + most - String(number).count)
      try line("  \(name)\(gap)\(number)", to: .standardOutput)
    }
    if unread.count > mostKeys {
      try line("  and \(unread.count - mostKeys) more keys that were not used", to: .standardOutput)
    }
    let empty = tally.unread.filter { $0.value == 0 }.keys.sorted().map {
      String($0.singleLine.prefix(40))
    }
    guard !empty.isEmpty else { return }
    let shown = empty.prefix(20).joined(separator: ", ") + (empty.count > 20 ? ", …" : "")
    try line("  Not used, and without a value: \(shown).", to: .standardOutput)
  }
}

extension Dropped.ContactKind {
  fileprivate var plural: String {
    switch self {
    case .email, .ip: rawValue + "es"
    case .name: "names shortened"
    default: rawValue + "s"
    }
  }
}
