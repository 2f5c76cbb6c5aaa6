import Core
import Reviews

/// A user's own mapping from columns or keys to fields: a line `field: column` each, in the plain
/// subset of YAML that `sitegen import guess` writes. A dot reaches a key within another.
public struct MappingFile: Sendable {
  /// The fields that a mapping may name and that are columns of the file.
  private static let columnFields: Set<String> = [
    "id", "title", "text", "rating", "author", "date", "experienced", "language", "url", "product",
    "recommends", "verified", "reply", "reply-date", "hidden", "drop",
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
    if mapping["text"] == nil {
      mapping.findings.append(
        Finding(
          .thinMapping, at: Place(file), "there is no 'text': every review comes in without words"))
    }
    let described = mapping
    let path = mapping["records"]
    let source = ImportSource(
      key: key, columns: Set(mapping.columns.map(\.name.plainName)), recognizes: { _, _ in 1 },
      reviews: { (fields: inout Mapping) throws(Mapping.RecordError) in
        guard let path else { return [try described.review(&fields, source: key)] }
        return fields.each(as: fields.value.records(at: path)) {
          (fields: inout Mapping) throws(Mapping.RecordError) in
          try described.review(&fields, source: key)
        }
      }, parts: { value in path.map(value.records) ?? [value] },
      isScaleOpen: mapping["rating"] != nil && mapping["scale"] == nil,
      ratingColumn: path == nil ? mapping["rating"] : nil,
      dates: mapping["dates"].flatMap { .init(rawValue: $0.lowercased()) }, isMapped: true,
      mapped: mapping.columns)
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
  /// The review that the mapping makes from a record.
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
    if let rating = value("rating", fields) {
      let text = RatingText(rating)
      review.score =
        if let best = text?.best ?? self["scale"].flatMap(Int.init) {
          try fields.score(of: text?.value ?? rating, best: best, least: best > 10 ? 0 : 1)
        } else {
          try fields.score(of: text?.value ?? rating, usually: 5)
        }
    }
    review.title = value("title", fields)
    review.text = HTMLText.words(of: value("text", fields) ?? "")
    review.author = fields.author(value("author", fields))
    review.experienced = fields.optionalDate(value("experienced", fields), clock: clock)
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
      let kind = Dropped.ContactKind(column: column) ?? .other
      if kind == .email {
        fields.drop(address: fields.value.column(column)?.string)
      } else {
        fields.dropped.count(kind)
      }
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

/// The text after the colon in a line of a mapping.
enum MappingValue {
  /// A text, quoted or not, without the comment after it.
  static func text(of line: String) -> String {
    let text = line.withoutBlanksAround
    for quote in ["\"", "'"] where text.hasPrefix(quote) {
      let rest = text.dropFirst()
      guard let end = rest.firstIndex(of: Character(quote)) else { return text }
      return String(rest[..<end])
    }
    if text.hasPrefix("#") { return "" }
    guard let comment = text.firstRange(of: " #") else { return text }
    return String(text[..<comment.lowerBound]).withoutBlanksAround
  }

  /// A list with commas, with or without brackets.
  static func items(of line: String) -> [String] {
    var items: [String] = []
    var item: [UInt8] = []
    var quote: UInt8?
    var before = UInt8.space
    for byte in line.utf8 {
      if let mark = quote {
        if byte == mark { quote = nil }
      } else if byte == UInt8(ascii: "#"), before.isWhiteSpace {
        break
      } else if byte == .comma {
        items.append(String(decoding: item, as: UTF8.self))
        item = []
        continue
      } else if byte == .doubleQuote || byte == 0x27, item.allSatisfy(\.isWhiteSpace) {
        quote = byte
      } else if byte == .openBracket || byte == .closeBracket {
        continue
      }
      item.append(byte)
      before = byte
    }
    items.append(String(decoding: item, as: UTF8.self))
    return items.map(text(of:))
  }
}

extension RecordValue {
  /// The objects at the end of a path such as `data[0].reviews` or `comments[]`, in all lists on the way.
  func records(at path: String) -> [RecordValue] {
    let keys = path.split(separator: ".").map { String($0.prefix { $0 != "[" }) }
    let found = keys.reduce([self]) { values, key in
      values.flatMap(\.flattened).compactMap { $0[key] }
    }
    return found.flatMap(\.flattened).filter { !$0.members.isEmpty }
  }

  /// The value, or what is in it if it is a list, or a list of lists.
  private var flattened: [RecordValue] {
    if case .list(let items) = self { items.flatMap(\.flattened) } else { [self] }
  }

  /// The paths of the lists of objects in an object.
  var listPaths: [String] { listPaths(depth: 3) }

  private func listPaths(depth: Int) -> [String] {
    members.flatMap { member -> [String] in
      if case .list = member.value {
        return member.value.flattened.contains { !$0.members.isEmpty } ? [member.key] : []
      }
      return depth > 1 ? member.value.listPaths(depth: depth - 1).map { "\(member.key).\($0)" } : []
    }
  }

  /// The value in the column of that name, or at the end of the path that its dots give.
  func column(_ name: String) -> RecordValue? {
    if let value = self[name] ?? self[name.plainName] { return value }
    guard name.contains(".") else { return nil }
    return self[path: name.split(separator: ".").map(String.init)]
  }

  /// The names that `column` finds, with a dot for what is in an object.
  var columnNames: [String] { names(depth: 3) }

  private func names(depth: Int) -> [String] {
    members.flatMap { member in
      guard depth > 1, member.value["#text"] == nil, !member.value.members.isEmpty else {
        return [member.key]
      }
      return member.value.names(depth: depth - 1).map { "\(member.key).\($0)" }
    }
  }
}
