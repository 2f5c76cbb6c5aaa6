extension MappingFile {
  /// The review that a record is by the mapping.
  func review(
    _ fields: inout Mapping, source: String
  ) throws(Mapping.RecordError) -> ImportedReview {
    let clock: SourceClock = self["clock"]?.lowercased() == "utc" ? .utc : .shop
    if fields.options.dates == nil {
      fields.options.dates = self["dates"].flatMap { .init(rawValue: $0.lowercased()) }
    }
    guard let date = try fields.date(value("date", fields), clock: clock) else {
      throw .init(rule: .brokenRecord, message: "this review has no '\(self["date"] ?? "")'")
    }
    var review = fields.review(
      source, id: value("id", fields), date: date,
      identity: ["date", "author"].map { value($0, fields) })
    let best = self["scale"].flatMap(Int.init) ?? 5
    if let rating = value("rating", fields) {
      review.score = try fields.score(of: rating, best: best, least: best > 10 ? 0 : 1)
    }
    review.title = value("title", fields)
    review.text = HTMLText.words(of: value("text", fields) ?? "")
    review.author = fields.author(value("author", fields))
    review.experienced = try fields.date(value("experienced", fields), clock: clock)
    review.language = value("language", fields)?.languageTag
    if let url = value("url", fields), url.isWebAddress { review.url = url }
    review.product = value("product", fields)
    review.recommends = value("recommends", fields).flatMap { RecordValue.text($0).isTrue }
    if value("verified", fields).map({ RecordValue.text($0).isTrue == true }) == true {
      review.evidence = .source
    }
    if let reply = value("reply", fields) {
      let date = try fields.date(value("reply-date", fields), clock: clock)
      review.replies = [ImportedRound(text: HTMLText.words(of: reply), date: date)]
    }
    review.hidden = hidden(value("hidden", fields))
    for column in entries["drop"] ?? [] where fields.value.column(column)?.hasContent == true {
      fields.dropped.count(Dropped.ContactKind(column: column) ?? .other)
    }
    return review
  }

  private func hidden(_ state: String?) -> ImportedReview.Hidden? {
    guard let state = state?.withoutBlanksAround.lowercased() else { return nil }
    let values = entries["hidden-values"] ?? ["hidden", "spam", "true", "1", "yes"]
    guard values.contains(where: { $0.lowercased() == state }) else { return nil }
    if RecordValue.text(state).isTrue == true {
      return .init(reason: .hiddenAtSource, words: "Hidden at the source")
    }
    return .init(
      reason: .hiddenAtSource, words: "The source's state: \(SourceState.words(for: state))")
  }

  private func value(_ field: String, _ fields: Mapping) -> String? {
    self[field].flatMap { fields.value.column($0)?.string }
  }
}
