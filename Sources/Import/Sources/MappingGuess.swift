import Core

/// A first mapping for an unknown file, from the names of its columns or keys, and from their values.
public struct MappingGuess {
  private var decoder = TextDecoder()
  private var reader: (any RecordReader)?
  private var records: [RecordValue] = []
  private var names: [String] = []
  private var file = ""

  /// A guess of nothing yet.
  public init() {}

  /// Begins the file of that name.
  public mutating func begin(_ name: String) { file = name }

  /// Takes the next bytes of the file. Returns false once it has seen enough.
  public mutating func take(_ bytes: [UInt8]) -> Bool {
    take(events: events(of: decoder.decode(bytes)))
    return records.count < 100
  }

  private mutating func events(of text: [UInt8]) -> [ReadingEvent] {
    if reader == nil, let format = ImportFormat(beginningOf: text, file: file) {
      reader = format.reader(known: [])
    }
    return reader?.read(text) ?? []
  }

  private mutating func take(events: [ReadingEvent]) {
    for event in events {
      switch event {
      case .record(let record): if records.count < 100 { records.append(record.value) }
      case .aside(["#header"], let header): names = header.items.compactMap(\.written)
      default: break
      }
    }
  }

  /// The mapping, with a line for each column without a field, and how the first records look by it.
  public mutating func finish() -> (mapping: String, samples: String) {
    take(events: events(of: decoder.finish()))
    take(events: reader?.finish() ?? [])
    let (path, records) = reviews()
    let all = columns(of: records)
    let hidden = all.filter { Dropped.ContactKind(column: $0) != nil }
    let facts = all.filter { !hidden.contains($0) }.map { ColumnFacts($0, of: records) }
    let chosen = FieldChoice(among: facts).columns
    var lines = [
      "# A mapping for 'sitegen import --map'. Look at every line; take out what is wrong.",
      "source: my-source        # a name of yours, in a-z, 0-9 and hyphens",
    ]
    if let path {
      lines.append("records: \(quoted(path))        # the list of reviews in each record")
    }
    for field in LikelyField.all {
      guard let column = chosen[field.name] else {
        if field.name == "date" {
          lines.append("date:        # every review needs one: which column?")
          lines += dayless(facts)
        }
        continue
      }
      if field.name == "hidden" {
        lines += StateValues(column).lines(quoted(column.name))
        continue
      }
      // Customers' names belong in no mapping that is shared.
      let sample = field.name == "author" ? "" : sample(column)
      lines.append("\(field.name): \(quoted(column.name))\(sample)")
      if field.name == "rating", let best = best(column), best > 5 {
        lines.append("scale: \(best)")
      }
      if field.name == "date" { lines += order(of: column) }
    }
    if !hidden.isEmpty {
      lines.append(
        "drop: \(hidden.map(quoted).joined(separator: ", "))        # counted, never written")
    }
    if records.isEmpty { lines.append("# No record could be read.") }
    let used = Set(chosen.values.map(\.name))
    for name in facts.map(\.name) where !used.contains(name) {
      lines.append("# not used: \(quoted(name))")
    }
    return (
      lines.map(\.singleLine).joined(separator: "\n") + "\n", samples(of: chosen, in: records)
    )
  }

  /// A line for each column that is a date by its name, with values that name no day.
  private func dayless(_ facts: [ColumnFacts]) -> [String] {
    let date = LikelyField.all.first { $0.name == "date" }
    let named = facts.filter { column in
      guard let date, !column.values.isEmpty, !column.isDates, !column.isNumbers else {
        return false
      }
      return date.columns.contains(column.name.columnName) || date.takes(column.words)
    }
    return named.prefix(3).map {
      "# \(quoted($0.name)) names no day, such as '\($0.values[0].singleLine.prefix(30))', and none is "
        + "made up. Ask for an export with dates."
    }
  }

  /// The records, or the first lists in them that are reviews where they are none. Lists that lack only
  /// the date of a review come last: then the mapping says what is missing.
  private func reviews() -> (path: String?, records: [RecordValue]) {
    func choice(_ records: [RecordValue]) -> FieldChoice {
      FieldChoice(among: columns(of: records).map { ColumnFacts($0, of: records) })
    }
    guard !choice(records).isOfReviews else { return (nil, records) }
    var tried: Set<String> = []
    var dateless: (path: String?, records: [RecordValue])?
    for path in records.flatMap(\.listPaths) where tried.insert(path).inserted {
      let parts = Array(records.flatMap { $0.records(at: path) }.prefix(100))
      let choice = choice(parts)
      if choice.isOfReviews { return (name(ofPath: path), parts) }
      if dateless == nil, choice.areDateless { dateless = (name(ofPath: path), parts) }
    }
    return choice(records).areDateless ? (nil, records) : dateless ?? (nil, records)
  }

  /// The first three records as the mapping reads them, a field on each line.
  private func samples(of chosen: [String: ColumnFacts], in records: [RecordValue]) -> String {
    let fields = LikelyField.all.compactMap { field in
      chosen[field.name].map { (field.name, $0.name) }
    }
    return fields.map { field, column in
      var line = "  \(field)"
      for (place, record) in records.prefix(3).enumerated() {
        let text = (record.column(column)?.onlyText ?? "").singleLine.prefix(24)
        line += String(repeating: " ", count: max(1, 14 + 26 * place - line.count)) + text
      }
      return line
    }.joined(separator: "\n") + "\n"
  }

  private func columns(of records: [RecordValue]) -> [String] {
    // Nobody maps a thousand columns; a list without end is read all the same.
    var (seen, known): ([String], Set<String>) = ([], [])
    for record in records where seen.count < 1000 {
      for name in record.columnNames where known.insert(name).inserted { seen.append(name) }
    }
    let isTable = records.first.map { row in names.allSatisfy { row[$0.plainName] != nil } } ?? true
    guard !names.isEmpty, isTable else { return Array(seen.prefix(1000)) }
    // A row's keys are the plain names of its columns. A cell that holds an object has several.
    let inner = Dictionary(grouping: seen.filter { $0.contains(".") }) { $0.prefix { $0 != "." } }
    return names.prefix(1000).flatMap { name in
      let plain = name.plainName
      return inner[Substring(plain)]?.map { name + $0.dropFirst(plain.count) } ?? [name]
    }
  }

  /// A path with the name of its column as the table has it.
  private func name(ofPath path: String) -> String {
    names.first { $0.plainName == path } ?? path
  }

  private func best(_ column: ColumnFacts) -> Int? {
    let ratings = column.values.compactMap(RatingText.init)
    if let best = ratings.compactMap(\.best).max() { return best }
    let most = ratings.compactMap { Double($0.value) }.max() ?? 0
    return most > 50 ? 100 : most > 10 ? 50 : most > 5 ? 10 : nil
  }

  /// The order of day and month, where it must be said and the dates of the file say it themselves: one
  /// program wrote them all, so that a day above twelve in one of them tells the order of all.
  private func order(of column: ColumnFacts) -> [String] {
    func reads(_ text: String, _ order: ImportOptions.DayOrder?) -> Bool {
      (try? TimeReader(clock: .shop, order: order).time(text)) != nil
    }
    guard column.values.contains(where: { !reads($0, nil) && reads($0, .dmy) && reads($0, .mdy) })
    else { return [] }
    let sure = ImportOptions.DayOrder.allCases.filter { order in
      order != .ymd
        && column.values.contains { value in
          reads(value, order) && !reads(value, order == .dmy ? .mdy : .dmy)
        }
    }
    guard sure.count == 1 else {
      return [
        "# dates: dmy        # or mdy: which is the day in '\(column.values[0].singleLine.prefix(20))'?"
      ]
    }
    let proof = column.values.first { !reads($0, sure[0] == .dmy ? .mdy : .dmy) } ?? ""
    return ["dates: \(sure[0].rawValue)        # as '\(proof.singleLine.prefix(20))' shows"]
  }

  private func sample(_ column: ColumnFacts) -> String {
    column.values.first.map { "        # such as \($0.singleLine.prefix(30))" } ?? ""
  }

  private func quoted(_ name: String) -> String {
    name.utf8.allSatisfy { $0.isAlphanumeric || $0 == 0x5F || $0 == .hyphen || $0 == 0x2E }
      ? name : "\"\(name.replacing("\"", with: "'"))\""
  }
}
