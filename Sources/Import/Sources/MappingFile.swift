import Findings

/// A user's own mapping of columns or keys to fields: a line `field: column` each, in the plain
/// subset of YAML that `sitegen import guess` writes. A key within another is reached by a dot.
public struct MappingFile: Sendable {
  /// The fields that a mapping may name.
  static let fields: Set<String> = [
    "source", "id", "title", "text", "rating", "scale", "author", "date", "dates", "clock",
    "experienced", "language", "url", "product", "recommends", "verified", "reply", "reply-date",
    "hidden", "hidden-values", "drop",
  ]

  private var columns: [String: String] = [:]

  /// The source that a mapping describes, or nil with findings; `name` is the source's key where
  /// the mapping has none.
  public static func source(
    bytes: [UInt8], file: String, name: String?
  ) -> (source: ImportSource?, findings: [Finding]) {
    var mapping = MappingFile()
    var findings: [Finding] = []
    var decoder = TextDecoder()
    let text = decoder.decode(bytes) + decoder.finish()
    let lines = text.split(separator: .lineFeed, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let line = String(decoding: line, as: UTF8.self).withoutBlanksAround
      if line.isEmpty || line.hasPrefix("#") || line == "---" { continue }
      let place = Place(file, line: index + 1)
      guard let colon = line.firstIndex(of: ":") else {
        findings.append(Finding(.badMapping, at: place, "a line is 'field: column'"))
        continue
      }
      let field = String(line[..<colon])
      guard fields.contains(field) else {
        findings.append(
          Finding(
            .badMapping, at: place, "there is no field '\(field)'",
            suggestion: fields.sorted().nearest(to: field)))
        continue
      }
      let column = unquoted(String(line[line.index(after: colon)...]).withoutBlanksAround)
      if !column.isEmpty { mapping.columns[field] = column }
    }
    let key = (mapping.columns["source"] ?? name ?? "").slug(upTo: 40)
    for (field, message) in [("date", "every review needs a date"), ("source", "")] {
      if field == "date" ? mapping.columns["date"] == nil : key.isEmpty {
        findings.append(
          Finding(
            .badMapping, at: Place(file),
            message.isEmpty ? "'source' names where the reviews are from" : message))
      }
    }
    guard findings.isEmpty else { return (nil, findings) }
    let described = mapping
    let source = ImportSource(
      key: key, recognizes: { _, _ in 1 },
      reviews: { (fields: inout Mapping) throws(Mapping.Mistake) in
        [try described.review(&fields, source: key)]
      }, isMapped: true)
    return (source, [])
  }

  private static func unquoted(_ text: String) -> String {
    for quote in ["\"", "'"] where text.hasPrefix(quote) {
      let rest = text.dropFirst()
      guard let end = rest.firstIndex(of: Character(quote)) else { return text }
      return String(rest[..<end])
    }
    if text.hasPrefix("#") { return "" }
    guard let comment = text.firstRange(of: " #") else { return text }
    return String(text[..<comment.lowerBound]).withoutBlanksAround
  }

  private func review(
    _ fields: inout Mapping, source: String
  ) throws(Mapping.Mistake) -> ImportedReview {
    let clock: SourceClock = columns["clock"] == "utc" ? .utc : .shop
    guard let date = try fields.date(value("date", fields), clock: clock) else {
      throw .init(rule: .brokenRecord, message: "this review has no '\(columns["date"] ?? "")'")
    }
    var review = fields.review(
      source, id: value("id", fields), date: date,
      identity: ["date", "author", "title", "text"].map { value($0, fields) })
    let best = columns["scale"].flatMap(Int.init) ?? 5
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
    review.recommends = value("recommends", fields).flatMap { Value.text($0).isTrue }
    if value("verified", fields).map({ Value.text($0).isTrue == true }) == true {
      review.evidence = .source
    }
    if let reply = value("reply", fields) {
      let date = try fields.date(value("reply-date", fields), clock: clock)
      review.replies = [ImportedRound(text: HTMLText.words(of: reply), date: date)]
    }
    if let state = value("hidden", fields)?.lowercased() {
      let values = (columns["hidden-values"] ?? "hidden, spam, true, 1, yes").split(separator: ",")
      if values.contains(where: { String($0).withoutBlanksAround.lowercased() == state }) {
        review.hidden = .init(reason: .hiddenAtSource, words: "The source's state: \(state)")
      }
    }
    return review
  }

  private func value(_ field: String, _ fields: Mapping) -> String? {
    guard let column = columns[field] else { return nil }
    if let text = fields.value[column]?.string ?? fields.value[column.plainName]?.string {
      return text
    }
    guard column.contains(".") else { return nil }
    return fields.value[path: column.split(separator: ".").map(String.init)]?.string
  }
}
