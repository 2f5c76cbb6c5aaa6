import Core

/// A form of a source's records as a declaration: by what it is recognized, where the reviews are
/// in a record, and what each of their values means.
///
/// Everything that no field names is told as not read, so a declaration has no list of what it
/// leaves out.
struct RecordForm: Sendable {
  /// What people call the form: "export as CSV".
  let label: String
  let signature: Signature
  /// The reviews in a record.
  let parts: RecordParts
  /// The number of the record that a record belongs to, as an answer to a comment in a table. Such
  /// records are kept when the file is read for the first time.
  let companion: (@Sendable (RecordValue) -> String?)?
  /// Why such records must not be imported at all.
  let refusal: String?
  /// Where the date stands, the first that has one.
  let date: [SourceDate]
  let fields: [SourceField]
  /// Whether its ratings may be on another scale than the usual one, as in tables that people make
  /// or edit. Such a file is read twice: once to see whether all ratings are on one scale.
  let isScaleOpen: Bool
  /// The keys that the fields read.
  let keys: ReadKeys

  init(
    _ label: String, _ signature: Signature, parts: RecordParts = .record,
    companion: (@Sendable (RecordValue) -> String?)? = nil, refusal: String? = nil,
    date: [SourceDate],
    isScaleOpen: Bool = false, fields: [SourceField]
  ) {
    self.label = label
    self.signature = signature
    self.parts = parts
    self.companion = companion
    self.refusal = refusal
    self.date = date
    self.fields = fields
    self.isScaleOpen = isScaleOpen
    keys = ReadKeys(parts: parts, date: date, fields: fields)
  }

  /// A record of JSON with its keys as the form writes them, if it fits the form only so: a program
  /// that saved it has changed `publishedAtDate` to `published_at_date`.
  func rewritten(_ value: RecordValue) -> RecordValue? {
    let value = keys.rewritten(value)
    return signature.fits(value, isRow: false) ? value : nil
  }

  /// The reviews of the record that `mapping` reads. A part that cannot be read is reported there.
  func reviews(
    _ mapping: inout Mapping, of source: String
  ) throws(Mapping.RecordError) -> [ImportedReview] {
    if !mapping.isRow, !signature.fits(mapping.value, isRow: false),
      let value = rewritten(mapping.value)
    {
      mapping.rewrite(as: value)
    }
    if case .record = parts { return [try review(&mapping, of: source)] }
    let found = parts.found(&mapping)
    if !found.isEmpty { mapping.noteUnread(keys.unread(around: mapping.value)) }
    return mapping.each(as: found, inCells: parts.areInside) {
      (mapping: inout Mapping) throws(Mapping.RecordError) in
      try review(&mapping, of: source)
    }
  }

  private func review(
    _ mapping: inout Mapping, of source: String
  ) throws(Mapping.RecordError) -> ImportedReview {
    mapping.noteUnread(keys.unread(in: mapping.value, isRow: mapping.isRow))
    var review = ImportedReview(source: source, date: try mapping.date(at: date))
    for field in fields { try field.read(&mapping, &review) }
    if review.isEmpty {
      throw .init(rule: .brokenRecord, message: "this record has neither stars nor words")
    }
    return review
  }

  /// The form of records that hold such reviews in a list at a path, and not at their top.
  func inside(_ path: String, _ label: String) -> RecordForm {
    RecordForm(
      label, signature.inside(path), parts: .at(path), date: date, isScaleOpen: isScaleOpen,
      fields: fields)
  }

  /// Where the one rating of a record stands. Nil if it must be read to be known.
  var ratingPath: FieldPath? {
    guard case .record = parts else { return nil }
    let paths = fields.filter(\.isOpenRating).flatMap(\.paths)
    return paths.count == 1 ? paths[0] : nil
  }

  /// Where the companions of records stand, beside the records.
  static let companions = "#companions"

  /// How many of its keys a record has; 0 without a date.
  func overlap(with mapping: Mapping) -> Int {
    guard case .record = parts, date.contains(where: { mapping[$0.path] != nil }) else {
      return 0
    }
    return fields.flatMap(\.paths).count { mapping[$0] != nil }
  }
}

/// The reviews in a record.
enum RecordParts: Sendable {
  /// The record itself.
  case record
  /// The objects at a path, in all lists on the way: `data[0].reviews`, `comments[]`.
  case at(String)
  /// What a function finds.
  case parts(@Sendable (inout Mapping) -> [Part])

  /// A review in a record, with what stands around it.
  struct Part: Sendable {
    let value: RecordValue
    var outer: RecordValue?
  }

  /// Whether the reviews are inside of a record, and no records themselves.
  fileprivate var areInside: Bool { if case .at = self { true } else { false } }

  fileprivate func found(_ mapping: inout Mapping) -> [Part] {
    switch self {
    case .record: return [Part(value: mapping.value)]
    case .at(let path):
      let outer = mapping.value
      return outer.records(at: path).map { Part(value: $0, outer: outer) }
    case .parts(let find): return find(&mapping)
    }
  }
}

/// Where a date stands, and in whose time zone it is if it names none.
struct SourceDate: Sendable {
  let path: FieldPath
  let clock: SourceClock
  /// Whether a time with AM or PM has the month first.
  var isAmerican = false
  /// The order of day and month in all of the source's dates. Nil if it may be any.
  var order: ImportOptions.DayOrder?
}

extension [SourceDate] {
  static func utc(_ paths: FieldPath...) -> Self { paths.map { .init(path: $0, clock: .utc) } }
  static func shop(_ paths: FieldPath...) -> Self { paths.map { .init(path: $0, clock: .shop) } }
  /// Dates whose month always comes first.
  static func monthFirst(_ paths: FieldPath...) -> Self {
    paths.map { .init(path: $0, clock: .utc, order: .mdy) }
  }
  static func amsterdam(_ paths: FieldPath...) -> Self {
    paths.map { .init(path: $0, clock: .amsterdam) }
  }
}

extension Mapping {
  /// The first date at these places, which may be a month. Every review has one.
  fileprivate func date(at dates: [SourceDate]) throws(RecordError) -> ImportedTime {
    if let date = try first(of: dates) { return date }
    throw RecordError(
      rule: .brokenRecord, message: "this review has no '\(dates.first?.path.name ?? "date")'")
  }

  /// Counts values that no field reads.
  fileprivate mutating func noteUnread(_ counts: [String: Int]) {
    unread.merge(counts, uniquingKeysWith: +)
  }

  /// The first day or time at these places, if there is one. A month is left out, and told.
  mutating func optionalDate(at dates: [SourceDate]) throws(RecordError) -> ImportedTime? {
    let date = try first(of: dates)
    guard let date, date.isMonth else { return date }
    findings.append(
      Finding(.leftOut, at: place, "the date '\(date)' names no day; it is left out"))
    return nil
  }

  private func first(of dates: [SourceDate]) throws(RecordError) -> ImportedTime? {
    for date in dates {
      guard let text = self[date.path]?.onlyText else { continue }
      if date.isAmerican, text.lowercased().hasSuffix("m") {
        return try time(text, clock: date.clock, order: .mdy)
      }
      if let time = try month(text, clock: date.clock, order: date.order) { return time }
    }
    return nil
  }
}
