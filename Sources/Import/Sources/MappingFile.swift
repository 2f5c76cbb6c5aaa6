import Core

/// A user's own mapping of columns or keys to fields: a line `field: column` each, in the plain
/// subset of YAML that `sitegen import guess` writes. A key within another is reached by a dot.
public struct MappingFile: Sendable {
  /// The fields that a mapping may name and that are columns of the file.
  private static let columnFields: Set<String> = [
    "id", "title", "text", "rating", "author", "date", "experienced", "language", "url", "product",
    "recommends", "verified", "reply", "reply-date", "hidden", "drop",
  ]
  /// Those that are told here, for the whole file.
  private static let settings: Set<String> = ["source", "scale", "dates", "clock", "hidden-values"]

  /// What each field is, as it is written; lists have several.
  private(set) var entries: [String: [String]] = [:]
  private var columns: [MappedColumn] = []
  private var findings: [Finding] = []

  /// The source that a mapping describes, or nil with what is wrong with it; `name` is the source's
  /// key where the mapping has none.
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
    let source = ImportSource(
      key: key, columns: Set(mapping.columns.map(\.name.plainName)), recognizes: { _, _ in 1 },
      reviews: { (fields: inout Mapping) throws(Mapping.RecordError) in
        [try described.review(&fields, source: key)]
      }, isMapped: true, mapped: mapping.columns)
    return (source, mapping.findings)
  }

  /// What a field that is no list is.
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
    guard !items.isEmpty else { return }
    if entries[field] != nil { report("'\(field)' stands here a second time", at: place) }
    entries[field] = items
    if isColumn {
      columns += items.map { MappedColumn(name: $0, place: place) }
    } else {
      check(field, items[0], at: place)
    }
  }

  private mutating func check(_ field: String, _ value: String, at place: Place) {
    switch field {
    case "scale" where Int(value).map { 2...100 ~= $0 } != true:
      report("'scale' is the most there can be, a whole number from 2 to 100", at: place)
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
