import Core
import Ledger
import Reviews

/// Makes what the trust page tells of the ledger, and how anyone can check it.
struct LedgerPartBuilder {
  private let site: LanguageSite
  private let log: PublishedLedger

  init(_ site: LanguageSite, _ log: PublishedLedger) {
    self.site = site
    self.log = log
  }

  private var language: Language { site.language }
  private var words: Words { language.words }

  var view: LogView {
    let head = log.checkpoint.checkpoint
    let paths = log.files.map(\.path)
    return LogView(
      paragraphs: paragraphs.map { TextView(text: $0) }, size: head.size,
      sizeText: language.number(head.size), root: head.root.base64, origin: head.origin,
      key: log.checkpoint.isSigned ? log.key?.text : nil,
      keyPath: paths.contains(SitePath.ledgerKey) ? site.shared(SitePath.ledgerKey) : nil,
      entries: paths.last { $0.hasPrefix(SitePath.entries) }.map(site.shared),
      checkpoint: site.shared(SitePath.checkpoint(ofSize: head.size)),
      earlier: log.checkpoints.reversed().filter { $0 != head.size }.map {
        LinkView(
          path: site.shared(SitePath.checkpoint(ofSize: $0)), label: language.number($0))
      },
      command:
        "sitegen ledger verify \(site.settings.url ?? words["log-address"]) --since checkpoint-\(head.size).txt",
      rebuild: "sitegen ledger rebuild \(site.settings.url ?? words["log-address"]) honest",
      settings: log.settingsHistory.map { change in
        .init(iso: change.day.description, date: language.day(change.day), text: text(of: change))
      })
  }

  private func text(of change: SettingsChange) -> String {
    func stars(_ count: Int) -> String { language.counted("stars-count", count) }
    func days(_ count: Int) -> String { language.counted("days", count) }
    switch change.what {
    case .complaintThreshold(let old, let new):
      return words["settings-threshold", ["old": stars(old), "new": stars(new)]]
    case .firstReply(let old, let new):
      return words["settings-first-reply", ["old": days(old), "new": days(new)]]
    case .resolution(let old, let new):
      return words["settings-resolution", ["old": days(old), "new": days(new)]]
    case .quarantine(nil, let new?):
      return words["settings-quarantine-on", ["new": days(new.days)]]
    case .quarantine(let old?, nil):
      return words["settings-quarantine-off", ["old": days(old.days)]]
    case .quarantine(let old?, let new?) where old.days != new.days:
      return words["settings-quarantine", ["old": days(old.days), "new": days(new.days)]]
    case .quarantine: return words["settings-quarantine-stars"]
    case .order(_, .newest): return words["settings-order-newest"]
    case .order(_, .representative): return words["settings-order-representative"]
    case .person(let old, let new): return words["settings-person", ["old": old, "new": new]]
    case .total(let source, let old, let new):
      let none = words["settings-no-total"]
      return words[
        "settings-total",
        [
          "source": site.labels.source(source), "old": old.map(language.number) ?? none,
          "new": new.map(language.number) ?? none,
        ]]
    case .other: return words["settings-other"]
    case .erased: return words["settings-erased"]
    }
  }

  private var paragraphs: [String] {
    var texts = [words["log-is"]]
    if let days = log.days {
      texts.append(
        language.counted(
          "log-holds", log.checkpoint.checkpoint.size,
          ["first": language.day(days.lowerBound), "last": language.day(days.upperBound)]))
    }
    if let before = log.reviewsDatedBefore(in: site.site) {
      texts.append(
        language.counted("log-before", before, ["total": language.number(site.cases.count)]))
    }
    texts.append(words["log-dates", ["days": language.counted("days", EntryGrace.days)]])
    let pending = site.cases.count { log.record(of: $0.id) == nil }
    if pending > 0 { texts.append(language.counted("log-pending", pending)) }
    if !log.checkpoint.isSigned { texts.append(words["log-unsigned"]) }
    if site.assets.isOwnLook { texts.append(words["log-own-look"]) }
    return texts
  }
}
