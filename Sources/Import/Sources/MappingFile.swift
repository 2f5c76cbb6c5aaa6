import Core
import Reviews

/// A user's own mapping from columns or keys to fields: a line `field: column` each, in the plain
/// subset of YAML that `sitegen import guess` writes. A dot reaches a key within another.
public struct MappingFile: Sendable {
  /// The fields that a mapping may name and that are columns of the file.
  private static let columnFields: Set<String> = [
    "id", "title", "text", "rating", "author", "date", "experienced", "language", "url", "product",
    "recommends", "verified", "pros", "cons", "reply", "reply-date", "reply-public", "hidden",
    "drop",
  ]
  /// The fields whose value is given in the mapping, for the whole file.
  private static let settings: Set<String> = [
    "source", "records", "scale", "dates", "clock", "hidden-values",
  ]

  /// The text of each field; lists have several.
  private(set) var entries: [String: [String]] = [:]
  private var columns: [MappedColumn] = []
  private var findings: [Finding] = []

  /// The source that a mapping describes, or nil with findings. `name` is the source's key if the
  /// mapping has none.
  public static func source(
    bytes: [UInt8], file: String, name: String?
  ) -> (source: ImportSource?, findings: [Finding]) {
    var mapping = MappingFile()
    var decoder = TextDecoder()
    let text = decoder.decode(bytes) + decoder.finish()
    let lines = text.split(separator: .lineFeed, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      mapping.take(
        String(decoding: line, as: UTF8.self).withoutBlanksAround,
        at: Place(file, line: index + 1))
    }
    let key = (mapping["source"] ?? name ?? "").slug(upTo: 40)
    if mapping["date"] == nil { mapping.report("every review needs a date", at: Place(file)) }
    if key.isEmpty { mapping.report("'source' names where the reviews are from", at: Place(file)) }
    guard !mapping.findings.fails(strict: false) else { return (nil, mapping.findings) }
    if mapping["text"] == nil, mapping["pros"] == nil, mapping["cons"] == nil {
      mapping.findings.append(
        Finding(
          .thinMapping, at: Place(file), "there is no 'text': every review comes in without words"))
    }
    let source = ImportSource(
      key: key, forms: [mapping.form],
      dates: mapping["dates"].flatMap { .init(rawValue: $0.lowercased()) },
      mapped: mapping.columns.map { column in
        var column = column
        column.isInside = mapping["records"] != nil
        return column
      })
    return (source, mapping.findings)
  }

  /// The value of a field that is not a list.
  subscript(field: String) -> String? { entries[field]?.first }

  private mutating func report(_ message: String, at place: Place, suggestion: String? = nil) {
    findings.append(Finding(.badMapping, at: place, message, suggestion: suggestion))
  }

  private mutating func take(_ line: String, at place: Place) {
    if line.isEmpty || line.hasPrefix("#") || line == "---" { return }
    guard let colon = line.firstIndex(of: ":") else {
      return report("a line is 'field: column'", at: place)
    }
    let field = String(line[..<colon]).withoutBlanksAround
    let isColumn = Self.columnFields.contains(field)
    guard isColumn || Self.settings.contains(field) else {
      return report(
        "there is no field '\(field)'", at: place,
        suggestion: Self.columnFields.union(Self.settings).sorted().nearest(to: field))
    }
    var items = MappingValue.items(of: String(line[line.index(after: colon)...]))
    if field != "drop", field != "hidden-values" {
      items = [MappingValue.text(of: String(line[line.index(after: colon)...]))]
    }
    items.removeAll(where: \.isEmpty)
    // An empty list of values says that none of them hides a review.
    guard !items.isEmpty || (field == "hidden-values" && line.contains("[")) else { return }
    if entries[field] != nil { report("'\(field)' stands here a second time", at: place) }
    entries[field] = items
    if isColumn {
      columns += items.map { MappedColumn(name: $0, field: field, place: place) }
    } else if field != "hidden-values" {
      check(field, items[0], at: place)
    }
  }

  private mutating func check(_ field: String, _ value: String, at place: Place) {
    switch field {
    case "scale" where Int(value).map { Review.scaleRange ~= $0 } != true:
      report("'scale' is the highest possible rating, a whole number from 2 to 100", at: place)
    case "clock" where !["shop", "utc"].contains(value.lowercased()):
      report(
        "'clock' is 'shop' or 'utc'", at: place, suggestion: ["shop", "utc"].nearest(to: value))
    case "dates" where ImportOptions.DayOrder(rawValue: value.lowercased()) == nil:
      report(
        "'dates' is 'dmy', 'mdy' or 'ymd'", at: place,
        suggestion: ImportOptions.DayOrder.allCases.map(\.rawValue).nearest(to: value))
    default: break
    }
  }
}

extension MappingFile {
  /// The mapping as a form of records, which everything fits.
  private var form: RecordForm {
    let clock: SourceClock = self["clock"]?.lowercased() == "utc" ? .utc : .shop
    func dates(_ field: String) -> [SourceDate] {
      path(field).map { [SourceDate(path: $0, clock: clock)] } ?? []
    }
    var fields: [SourceField] = []
    func add(_ name: String, _ field: (FieldPath) -> SourceField) {
      if let path = path(name) { fields.append(field(path)) }
    }
    fields.append(.identity(in: ["date", "author"].map(path)))
    add("id") { .number($0) }
    add("rating", rating)
    add("title") { .title($0) }
    add("text") { .words($0, as: .html) }
    add("pros") { .words(after: "+ ", $0) }
    add("cons") { .words(after: "− ", $0) }
    add("author") { .author($0) }
    fields.append(.experienced(dates("experienced")))
    add("language") { .language($0) }
    add("url") { .link($0) }
    add("product") { .product($0) }
    add("recommends") { path in
      .text(at: [path]) { text, _, review in review.recommends = RecordValue.text(text).isTrue }
    }
    add("verified") { .verified($0) }
    add("reply") {
      .reply(
        $0, date: dates("reply-date"), as: .html, state: path("reply-public"), shown: Self.public)
    }
    add("hidden", hidden)
    for column in entries["drop"] ?? [] {
      fields.append(.dropped(Dropped.ContactKind(column: column) ?? .other, FieldPath(column)))
    }
    return RecordForm(
      "mapping", Signature(), parts: self["records"].map { .at($0) } ?? .record,
      date: dates("date"), isScaleOpen: self["rating"] != nil && self["scale"] == nil,
      fields: fields)
  }

  /// What a column says of a reply that is shown.
  private static let `public`: Set<String> = [
    "true", "1", "yes", "y", "ja", "oui", "public", "published", "approved", "visible", "shown",
  ]

  private func path(_ field: String) -> FieldPath? { self[field].map { FieldPath($0) } }

  /// A rating, which may say its scale: `4/5`, "8 out of 10".
  private func rating(_ path: FieldPath) -> SourceField {
    let scale = self["scale"].flatMap(Int.init)
    var field = SourceField.text(at: [path]) {
      rating, mapping, review throws(Mapping.RecordError) in
      let text = RatingText(rating)
      let value = text?.value ?? rating
      review.score =
        if let best = text?.best ?? scale {
          try mapping.score(of: value, best: best, least: best > 10 ? 0 : 1)
        } else {
          try mapping.score(of: value, usually: 5)
        }
    }
    field.isOpenRating = scale == nil
    return field
  }

  private func hidden(_ path: FieldPath) -> SourceField {
    let values = Set(
      (entries["hidden-values"] ?? ["hidden", "spam", "true", "1", "yes"]).map { $0.lowercased() })
    return .text(at: [path]) { text, _, review in
      let state = text.withoutBlanksAround.lowercased()
      guard values.contains(state) else { return }
      let words =
        RecordValue.text(state).isTrue == true
        ? "Hidden at the source" : "The source's state: \(SourceState.words(for: state))"
      review.hidden = .init(reason: .hiddenAtSource, words: words)
    }
  }
}
