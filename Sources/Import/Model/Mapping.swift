import Core

/// The mapping of one record's fields to a review. Each field is read by its name; personal data
/// are dropped and counted.
struct Mapping {
  private(set) var value: RecordValue
  let place: Place
  var options: ImportOptions
  /// The values beside the records, such as the name of the location or the page's number.
  let asides: [[String]: RecordValue]
  /// Whether the record is a row of a table, and not a part in a cell of one.
  private(set) var isRow: Bool
  /// What stands around the part of a record that is being read.
  private(set) var outer: RecordValue?
  var dropped = Dropped()
  var findings: [Finding] = []
  /// The findings on reviews of the record that cannot be read. The others are imported.
  var mistakes: [Finding] = []
  /// The number of texts left out because neither the customer nor the shop wrote them.
  var othersWords = 0
  /// The number of values that no field reads, by their keys.
  var unread: [String: Int] = [:]
  /// The number of texts mended because they were decoded twice.
  var mendedTexts = 0
  /// The number of reviews with an answer that says the name which is shortened.
  var saidNames = 0
  /// Hashes of the customers' e-mail addresses.
  var addresses: [UInt64] = []
  /// The ratings of which the source does not say the scale.
  var ratings = RatingRange()

  /// Why a record cannot become a review.
  struct RecordError: Error {
    let rule: Rule
    let message: String
  }

  init(
    _ record: Record, in file: String, _ options: ImportOptions,
    asides: [[String]: RecordValue] = [:]
  ) {
    value = record.value
    place = Place(file, record.position)
    self.options = options
    self.asides = asides
    isRow = asides[["#header"]] != nil
  }

  /// Reads the record with other keys.
  mutating func rewrite(as value: RecordValue) { self.value = value }

  // MARK: Fields

  /// The first text at these keys.
  func text(_ keys: String...) -> String? { value.text(isRow ? keys.map(\.plainName) : keys) }

  func required(_ keys: String...) throws(RecordError) -> String {
    if let text = value.text(isRow ? keys.map(\.plainName) : keys) { return text }
    throw RecordError(rule: .brokenRecord, message: "this review has no '\(keys[0])'")
  }

  /// The time in a text, if there is one. `order` is that of all the source's dates.
  func date(
    _ text: String?, clock: SourceClock, order: ImportOptions.DayOrder? = nil
  ) throws(RecordError) -> ImportedTime? {
    guard let text else { return nil }
    if Self.isNoDate(text) { return nil }
    let time = try time(text, clock: clock, order: order ?? options.dates)
    if time.isMonth { throw RecordError(text, .incomplete) }
    return time
  }

  /// The month, day or time in a text, if there is one. `order` is that of all the source's dates.
  func month(
    _ text: String, clock: SourceClock, order: ImportOptions.DayOrder? = nil
  ) throws(RecordError) -> ImportedTime? {
    Self.isNoDate(text) ? nil : try time(text, clock: clock, order: order ?? options.dates)
  }

  /// The time in a text that is not needed. One that cannot be read is left out, and told.
  mutating func optionalDate(_ text: String?, clock: SourceClock) -> ImportedTime? {
    do throws(RecordError) { return try date(text, clock: clock) } catch {
      findings.append(Finding(.leftOut, at: place, "\(error.message); it is left out"))
      return nil
    }
  }

  /// Whether a text is what databases and programs write for a missing date.
  private static func isNoDate(_ text: String) -> Bool {
    text == "0"
      || ["0000-00-00", "0001-01-01", "/Date(-62135596800000"].contains { text.hasPrefix($0) }
  }

  /// The time in a text, with days and months in this order.
  func time(
    _ text: String, clock: SourceClock, order: ImportOptions.DayOrder?
  ) throws(RecordError) -> ImportedTime {
    do throws(TimeReader.TimeError) {
      return try TimeReader(clock: clock, order: order).time(text)
    } catch {
      throw RecordError(text, error)
    }
  }

  /// The score in a text, on the scale that the source's ratings usually have, or on the one that
  /// the user named.
  mutating func score(
    of text: String, usually best: Int, least: Double = 1
  ) throws(RecordError) -> SourceRating {
    let best = options.scale ?? best
    ratings.add(text, best: best)
    return try score(of: text, best: best, least: best > 10 ? 0 : least)
  }

  /// The score in a text, on a scale that the source names.
  func score(of text: String, best: Int, least: Double = 1) throws(RecordError) -> SourceRating {
    if let score = SourceRating(text, best: best, least: least) { return score }
    throw RecordError(
      rule: .brokenRecord,
      message: "'\(text.prefix(40))' is no rating from \(SourceRating.plain(least)) to \(best)")
  }

  /// A customer's name in the form in which it is shown. `isShort` says that it has that form.
  mutating func author(_ name: String?, isShort: Bool = false) -> ImportedName? {
    guard let written = name?.withoutBlanksAround, !written.isBlank,
      case let name = decoded(written), !PersonName.isNobody(name)
    else { return nil }
    noteOwn(name: name)
    if let contact = PersonName.contact(in: name) {
      dropped.count(contact)
      return nil
    }
    let short = isShort ? name : PersonName.shortened(name)
    if options.fullNames { return ImportedName(name, other: short.isEmpty ? nil : short) }
    if short != name { dropped.count(.name) }
    return short.isEmpty ? nil : ImportedName(short, other: name)
  }

  /// The reviews that `read` makes from a record's parts. A part that cannot be read is reported,
  /// and the others are imported.
  mutating func each<Parts: Sequence>(
    _ parts: Parts, _ read: (inout Mapping, Parts.Element) throws(RecordError) -> [ImportedReview]
  ) -> [ImportedReview] {
    var reviews: [ImportedReview] = []
    for part in parts {
      do throws(RecordError) { reviews += try read(&self, part) } catch {
        mistakes.append(Finding(error.rule, at: place, error.message))
      }
    }
    return reviews
  }

  /// The reviews that `read` makes from each of `parts` as if it were the record.
  mutating func each(
    as parts: [RecordParts.Part], inCells: Bool = false,
    _ read: (inout Mapping) throws(RecordError) -> ImportedReview
  ) -> [ImportedReview] {
    let whole = (value, outer, isRow)
    defer { (value, outer, isRow) = whole }
    if inCells { isRow = false }
    return each(parts) { fields, part throws(RecordError) in
      (fields.value, fields.outer) = (part.value, part.outer)
      return [try read(&fields)]
    }
  }
}

extension Mapping.RecordError {
  /// The error of a text that is no date.
  init(_ text: String, _ error: TimeReader.TimeError) {
    let text = text.singleLine.prefix(40)
    switch error {
    case .ambiguous:
      self.init(
        rule: .ambiguousDate,
        message: "'\(text)' may be day and month in either order; say --dates dmy, mdy or ymd")
    case .incomplete:
      self.init(
        rule: .brokenRecord,
        message: "'\(text)' names no day, and none is made up")
    case .unreadable: self.init(rule: .brokenRecord, message: "'\(text)' is no date")
    }
  }
}

extension RecordValue {
  func text(_ keys: [String]) -> String? {
    for key in keys { if let text = self[key]?.string { return text } }
    return nil
  }

  func text(_ keys: String...) -> String? { text(keys) }

  /// Whether the review has any content.
  var hasContent: Bool {
    switch self {
    case .null: false
    case .list(let items): !items.isEmpty
    case .object(let members): !members.isEmpty
    default: string != nil
    }
  }
}

/// The words of sources for the state of a review. A decision quotes the state and is public, so
/// only known words are quoted: a column of that name may hold anything.
enum SourceState {
  private static let words: Set<String> = [
    "active", "approved", "archived", "awaiting approval", "blocked", "declined", "deleted",
    "disabled", "disapproved", "draft", "escalated", "expired", "flagged", "hidden", "hold",
    "inactive", "in review", "moderated", "new", "not approved", "not published", "not yet",
    "on hold", "pending", "private", "published", "quarantine", "rejected", "removed", "reported",
    "spam", "suspended", "trash", "trashed", "unapproved", "under assessment", "under review",
    "unlisted", "unpublished", "unverified", "visible", "withdrawn", "withheld",
  ]

  /// The state in small letters, or a text saying that it is not known.
  static func words(for state: String) -> String {
    let plain = String(
      decoding: state.withoutBlanksAround.utf8.map { $0 == .hyphen || $0 == 0x5F ? .space : $0 },
      as: UTF8.self
    ).lowercased()
    return words.contains(plain) ? plain : "one that is not known here"
  }
}
