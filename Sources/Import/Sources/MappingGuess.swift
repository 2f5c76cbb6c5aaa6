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

  /// The records, or the first lists in them that are reviews where they are none.
  private func reviews() -> (path: String?, records: [RecordValue]) {
    func areReviews(_ records: [RecordValue]) -> Bool {
      FieldChoice(among: columns(of: records).map { ColumnFacts($0, of: records) }).isOfReviews
    }
    guard names.isEmpty, !areReviews(records) else { return (nil, records) }
    var tried: Set<String> = []
    for path in records.flatMap(\.listPaths) where tried.insert(path).inserted {
      let parts = Array(records.flatMap { $0.records(at: path) }.prefix(100))
      if areReviews(parts) { return (path, parts) }
    }
    return (nil, records)
  }

  /// The first three records as the mapping reads them, a field on each line.
  private func samples(of chosen: [String: ColumnFacts], in records: [RecordValue]) -> String {
    let fields = LikelyField.all.compactMap { field in
      chosen[field.name].map { (field.name, $0.name) }
    }
    return fields.map { field, column in
      var line = "  \(field)"
      for (place, record) in records.prefix(3).enumerated() {
        let text = (record.column(column)?.string ?? "").singleLine.prefix(24)
        line += String(repeating: " ", count: max(1, 14 + 26 * place - line.count)) + text
      }
      return line
    }.joined(separator: "\n") + "\n"
  }

  private func columns(of records: [RecordValue]) -> [String] {
    // Nobody maps a thousand columns; a list without end is read all the same.
    if !names.isEmpty { return Array(names.prefix(1000)) }
    var (seen, known): ([String], Set<String>) = ([], [])
    for record in records where seen.count < 1000 {
      for name in record.columnNames where known.insert(name).inserted { seen.append(name) }
    }
    return Array(seen.prefix(1000))
  }

  private func best(_ column: ColumnFacts) -> Int? {
    let ratings = column.values.compactMap(RatingText.init)
    if let best = ratings.compactMap(\.best).max() { return best }
    let most = ratings.compactMap { Double($0.value) }.max() ?? 0
    return most > 50 ? 100 : most > 10 ? 50 : most > 5 ? 10 : nil
  }

  private func sample(_ column: ColumnFacts) -> String {
    column.values.first.map { "        # such as \($0.singleLine.prefix(30))" } ?? ""
  }

  private func quoted(_ name: String) -> String {
    name.utf8.allSatisfy { $0.isAlphanumeric || $0 == 0x5F || $0 == .hyphen || $0 == 0x2E }
      ? name : "\"\(name.replacing("\"", with: "'"))\""
  }
}
