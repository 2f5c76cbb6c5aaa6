import Ledger
import Reviews

extension LanguageSite {
  /// What the log holds of a case; nil where it is not in the log, or there is none.
  func receipt(of one: Case) -> ReceiptView? {
    guard let log, let record = log.record(of: one.id) else { return nil }
    let words = language.words
    let newest = record.newestReview
    let head = log.checkpoint.checkpoint
    let isSigned = log.checkpoint.isSigned
    return ReceiptView(
      logged: words[
        "logged",
        [
          "n": String(record.event), "total": language.number(head.size),
          "date": language.day(record.events.first?.day ?? site.asOf),
        ]],
      path: up + CaseHistory.receiptPath(of: one.id), checkpoint: up + "ledger/checkpoint",
      fileName: "\(one.id).tlog-proof", index: newest?.index ?? record.event, size: head.size,
      root: head.root.base64, day: newest?.day.description ?? "", isOpen: one.isShown,
      untitled: one.isShown && one.review.title == nil ? writer.title(of: one) : nil,
      unchanged: words[
        "check-unchanged", ["date": language.day(newest?.day ?? site.asOf)]],
      signature: isSigned
        ? words["signed-by", ["key": log.key?.name ?? head.origin]] : words["not-signed"],
      worth: words[!one.isShown ? "receipt-hidden" : isSigned ? "receipt-words" : "receipt-weak"],
      events: record.events.map(event), earlier: earlier(one, record))
  }

  private func event(_ event: CaseHistory.HistoryEvent) -> ReceiptView.EventRow {
    let words = language.words
    var what = words["event-\(event.kind.word)"]
    if let round = event.round, round > 1 { what += " \(round)" }
    if let revision = event.revision, revision > 1 {
      what = words["event-changed", ["what": what]]
    }
    if let reason = event.reason {
      what =
        words[
          "event-reason", ["what": what, "reason": words["reason-\(reason.rawValue)"]]]
    }
    return .init(
      index: event.index, what: what, iso: event.day.description, date: language.day(event.day))
  }

  private func earlier(_ one: Case, _ record: CaseHistory) -> [ReceiptView.EarlierText] {
    guard one.isShown else { return [] }
    let texts = record.events.compactMap { event in event.earlierText.map { (event, $0) } }
    return texts.enumerated().map { place, version in
      let (event, text) = version
      let what = language.words["event-\(event.kind.word)"]
      return .init(
        index: event.index,
        text: language.words["said-since", ["what": what, "date": language.day(event.day)]],
        words: writer.html(text), language: writer.foreign(one.review.language),
        isFirst: place == 0)
    }
  }
}

extension CaseHistory {
  /// The event with what the review says now; nil of a record without one.
  fileprivate var newestReview: HistoryEvent? { events.last { $0.kind == .review } }
}
