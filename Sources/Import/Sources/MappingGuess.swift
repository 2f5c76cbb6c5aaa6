/// A first mapping for an unknown file, from the names of its columns or keys.
public struct MappingGuess {
  private var decoder = TextDecoder()
  private var reader: (any RecordReader)?
  private var records: [Value] = []
  private var names: [String] = []

  /// A guess of nothing yet.
  public init() {}

  /// Takes the next bytes of the file; false where it has seen enough.
  public mutating func take(_ bytes: [UInt8]) -> Bool {
    take(events: events(of: decoder.decode(bytes)))
    return records.count < 100
  }

  private mutating func events(of text: [UInt8]) -> [ReadingEvent] {
    if reader == nil, let format = ImportFormat(beginningOf: text) {
      reader = format.reader(known: [])
    }
    return reader?.read(text) ?? []
  }

  private mutating func take(events: [ReadingEvent]) {
    for event in events {
      switch event {
      case .record(let record): if records.count < 100 { records.append(record.value) }
      case .aside(["#header"], let header): names = header.items.compactMap(\.string)
      default: break
      }
    }
  }

  /// What each field is likely to be called, in small letters and digits.
  private static let likely: [(field: String, names: [String])] = [
    ("id", ["id", "reviewid", "reviewnumber", "uuid"]),
    ("title", ["title", "reviewtitle", "headline", "subject", "titel", "summary"]),
    (
      "text",
      [
        "text", "body", "review", "reviewtext", "reviewbody", "content", "comment", "reviewcontent",
        "message", "description", "tekst",
      ]
    ),
    ("rating", ["rating", "stars", "score", "reviewrating", "reviewscore", "cijfer", "sterren"]),
    ("author", ["author", "name", "reviewer", "reviewername", "username", "displayname", "naam"]),
    (
      "date",
      [
        "date", "createdat", "created", "reviewdate", "datecreated", "datepublished", "published",
        "publisheddate",
        "timestamp", "datum",
      ]
    ),
    ("language", ["language", "lang", "locale", "taal"]),
    ("url", ["url", "link", "reviewurl", "permalink"]),
    ("product", ["product", "productname", "producttitle"]),
    ("verified", ["verified", "isverified", "verifiedpurchase", "verifiedbuyer"]),
    ("reply", ["reply", "response", "ownerresponse", "companyresponse", "answer", "antwoord"]),
    ("reply-date", ["replydate", "responsedate", "repliedat", "answerdate"]),
    ("hidden", ["status", "state", "hidden"]),
  ]

  /// The mapping, with a line for each column that no field was found for.
  public mutating func mapping() -> String {
    take(events: events(of: decoder.finish()))
    take(events: reader?.finish() ?? [])
    var lines = [
      "# A mapping for 'sitegen import --map'. Look at every line; take out what is wrong."
    ]
    lines.append("source: my-source        # a name of yours, in a-z, 0-9 and hyphens")
    var rest = columns()
    for (field, wanted) in Self.likely {
      guard
        let name = wanted.lazy.compactMap({ one in rest.first { $0.plainName == one } }).first
          ?? (field == "date" ? onlyDates(in: rest) : nil)
      else {
        if field == "date" { lines.append("date:        # every review needs one: which column?") }
        continue
      }
      rest.removeAll { $0 == name }
      // Customers' names belong in no mapping that is shared.
      lines.append("\(field): \(quoted(name))\(field == "author" ? "" : sample(name))")
      if field == "rating", let best = best(name), best > 5 { lines.append("scale: \(best)") }
    }
    if records.isEmpty { lines.append("# No record could be read.") }
    for name in rest { lines.append("# not used: \(quoted(name))") }
    return lines.map(\.singleLine).joined(separator: "\n") + "\n"
  }

  private func columns() -> [String] {
    if !names.isEmpty { return names }
    var seen: [String] = []
    for record in records {
      for member in record.members where !seen.contains(member.key) { seen.append(member.key) }
    }
    return seen
  }

  private func values(_ name: String) -> [String] {
    records.compactMap { ($0[name] ?? $0[name.plainName])?.string }
  }

  private func best(_ name: String) -> Int? {
    let most = values(name).compactMap(Double.init).max() ?? 0
    return most > 10 ? 100 : most > 5 ? 10 : nil
  }

  /// The one column whose values are all dates, whatever its name.
  private func onlyDates(in columns: [String]) -> String? {
    let reader = TimeReader(clock: .shop, order: .dmy)
    let dates = columns.filter { column in
      let values = values(column)
      return !values.isEmpty
        && values.allSatisfy { value in
          !value.utf8.allSatisfy(\.isDigit) && (try? reader.time(value)) != nil
        }
    }
    return dates.count == 1 ? dates[0] : nil
  }

  private func sample(_ name: String) -> String {
    values(name).first.map { "        # such as \($0.singleLine.prefix(30))" } ?? ""
  }

  private func quoted(_ name: String) -> String {
    name.utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == 0x5F || $0 == .hyphen }
      ? name : "\"\(name.replacing("\"", with: "'"))\""
  }
}
