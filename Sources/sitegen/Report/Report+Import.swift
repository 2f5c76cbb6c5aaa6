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
    if !tally.unknownKeys.isEmpty {
      let keys = tally.unknownKeys.sorted().map { String($0.singleLine.prefix(40)) }
      let named = keys.prefix(10).joined(separator: ", ") + (keys.count > 10 ? ", …" : "")
      try line(
        "  \(count(keys.count, "unknown key")) skipped: \(named).", to: .standardOutput)
    }
    if tally.replies > 0, let signer = result.signer {
      try line("  Replies are signed by '\(signer)'; --by names another.", to: .standardOutput)
    }
    if result.hasMore {
      try line("  The export says that it has further pages: import them too.", to: .standardOutput)
    }
    if result.wasInterrupted {
      try line("Interrupted: run it again for the rest.", to: .standardOutput)
    }
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
