import Ledger
import Reviews

/// The ledger on the trust page, with how anyone can check it.
extension LanguageSite {
  func logView() -> LogView? {
    guard let log else { return nil }
    let head = log.checkpoint.checkpoint
    let entries = log.files.last { $0.path.hasPrefix("ledger/tile/entries/") }?.path
    return LogView(
      paragraphs: paragraphs(log).map { TextView(text: $0) }, size: head.size,
      sizeText: language.number(head.size), root: head.root.base64, origin: head.origin,
      key: log.checkpoint.isSigned ? log.key?.text : nil,
      keyPath: log.files.contains { $0.path == "ledger/key" } ? up + "ledger/key" : nil,
      entries: entries.map { up + $0 }, checkpoint: up + path(ofCheckpoint: head.size),
      earlier: log.checkpoints.reversed().filter { $0 != head.size }.map {
        LinkView(path: up + path(ofCheckpoint: $0), label: language.number($0))
      },
      command:
        "sitegen ledger verify \(site.settings.url ?? language.words["log-address"]) --since checkpoint-\(head.size).txt"
    )
  }

  private func path(ofCheckpoint size: Int) -> String { "ledger/checkpoints/\(size)" }

  private func paragraphs(_ log: PublishedLedger) -> [String] {
    let words = language.words
    var texts = [words["log-is"]]
    if let days = log.days {
      texts.append(
        language.counted(
          "log-holds", log.checkpoint.checkpoint.size,
          ["first": language.day(days.lowerBound), "last": language.day(days.upperBound)]))
    }
    let pending = site.cases.count { log.record(of: $0.id) == nil }
    if pending > 0 { texts.append(language.counted("log-pending", pending)) }
    if !log.checkpoint.isSigned { texts.append(words["log-unsigned"]) }
    return texts
  }
}
