import Core

/// The columns of a file that are most likely the fields of a mapping.
///
/// A name proposes, and the values decide: a column with no value that a field can have is none. Of two
/// that fit, one with values comes before one without, and a whole name that is known before one in parts.
struct FieldChoice {
  /// The columns by the names of their fields.
  private(set) var columns: [String: ColumnFacts] = [:]
  private var rest: [ColumnFacts]

  init(among columns: [ColumnFacts]) {
    rest = columns
    chooseBothSides()
    // Whether a date or a text is the shop's is seen by where its answers stand.
    for name in ["reply", "reply-date", "rating", "date", "author", "id", "text"] { choose(name) }
    for field in LikelyField.all where self.columns[field.name] == nil && !field.isOfPair {
      choose(field.name)
    }
    chooseByPlace()
    if self.columns["reply"] == nil { self.columns["reply-public"] = nil }
  }

  /// What customers liked and what they did not stand in two columns, or they are no such thing.
  private mutating func chooseBothSides() {
    let before = (columns, rest)
    choose("pros")
    choose("cons")
    if columns["pros"] == nil || columns["cons"] == nil { (columns, rest) = before }
  }

  /// Whether the records can be reviews.
  var isOfReviews: Bool {
    columns["date"] != nil
      && (columns["text"] != nil || columns["rating"] != nil || columns["pros"] != nil)
  }

  /// Whether the records are reviews but for their dates.
  var areDateless: Bool {
    columns["date"] == nil && columns["text"] != nil
      && (columns["rating"] != nil || columns["author"] != nil)
  }

  private mutating func choose(_ name: String) {
    guard let field = LikelyField.all.first(where: { $0.name == name }) else { return }
    let fitting = rest.filter {
      field.fits($0) && !isShops($0, for: field) && (name != "reply" || isAnswer($0))
    }
    let filled = fitting.filter { !$0.values.isEmpty }
    let likely = byName(field, filled) ?? byParts(field, filled) ?? byValues(field, filled)
    take(likely ?? byName(field, fitting), as: name)
  }

  private mutating func take(_ column: ColumnFacts?, as field: String) {
    guard let column else { return }
    columns[field] = column
    rest.removeAll { $0.name == column.name }
  }

  private func byName(_ field: LikelyField, _ columns: [ColumnFacts]) -> ColumnFacts? {
    let known = field.columns.lazy.compactMap { wanted in
      columns.first { $0.name.columnName == wanted }
    }
    // The mean of a place stands beside each of its ratings.
    return known.first { field.name != "rating" || !$0.isOneValue } ?? known.first
  }

  private func byParts(_ field: LikelyField, _ columns: [ColumnFacts]) -> ColumnFacts? {
    let likely = columns.filter { field.takes($0.words) }
    switch field.name {
    case "text", "reply": return likely.max { $0.length < $1.length }
    case "date", "reply-date":
      return likely.first { !$0.isCounted && $0.values.count == likely.map(\.values.count).max() }
        ?? likely.first
    case "rating": return likely.first { !$0.isOneValue } ?? likely.first
    case "author":
      return likely.max { Set($0.values).count < Set($1.values).count }
    default: return likely.first
    }
  }

  /// The only column with such values, whatever its name: dates, ratings from one to five, or sentences.
  private func byValues(_ field: LikelyField, _ columns: [ColumnFacts]) -> ColumnFacts? {
    let answers = LikelyField.all.first { $0.name == "reply-date" }?.columns ?? []
    let likely = columns.filter { column in
      guard column.words.isDisjoint(with: LikelyField.shopsWords.union(field.others)),
        !answers.contains(column.name.columnName)
      else { return false }
      switch field.name {
      case "date": return !column.isCounted
      case "rating": return column.isFromOneToFive && Set(column.values).count > 1
      case "text": return column.isSentences
      default: return false
      }
    }
    return likely.count == 1 ? likely[0] : nil
  }

  /// Whether a column is the shop's answers and not the customers' words, where its name may mean
  /// either: `Reactie` is an answer only beside another column that is the text.
  private func isAnswer(_ column: ColumnFacts) -> Bool {
    guard let text = LikelyField.all.first(where: { $0.name == "text" }),
      text.columns.contains(column.name.columnName)
    else { return true }
    return rest.contains { other in
      other.name != column.name && text.columns.contains(other.name.columnName)
        && text.fits(other) && other.values.count >= column.values.count
    }
  }

  /// Whether a column stands only where the shop answered, so that it cannot be the customer's.
  private func isShops(_ column: ColumnFacts, for field: LikelyField) -> Bool {
    guard ["date", "text", "title", "rating", "author"].contains(field.name),
      let reply = columns["reply"]
    else { return false }
    return column.stands(onlyWith: reply)
  }

  /// The date that stands where the answers stand, and nowhere else, is theirs.
  private mutating func chooseByPlace() {
    guard columns["reply-date"] == nil, let reply = columns["reply"] else { return }
    let dates = rest.filter { $0.isDates && $0.stands(onlyWith: reply) }
    if dates.count == 1 { take(dates[0], as: "reply-date") }
  }
}

/// What a column says of whether reviews are shown, where somebody must decide.
struct StateValues {
  private let column: ColumnFacts
  /// Each value with its number, the most frequent first.
  private let counts: [(value: String, count: Int)]

  init(_ column: ColumnFacts) {
    self.column = column
    let counts = Dictionary(grouping: column.values) { $0.withoutBlanksAround.lowercased() }
    self.counts = counts.map { ($0.key, $0.value.count) }.sorted {
      ($1.count, $0.value) < ($0.count, $1.value)
    }
  }

  private static let shown: Set<String> = [
    "published", "approved", "visible", "active", "public", "live", "ok", "enabled", "shown",
    "publish", "accepted", "enable", "gepubliceerd", "zichtbaar", "goedgekeurd", "veröffentlicht",
    "publié",
  ]
  private static let hidden: Set<String> = [
    "hidden", "spam", "pending", "trash", "rejected", "unapproved", "hold", "draft", "archived",
    "deleted", "removed", "flagged", "private", "unpublished", "blocked", "declined", "disapproved",
    "not-yet", "awaiting approval", "disable", "disabled", "suspended", "verborgen", "afgekeurd",
    "abgelehnt", "masqué",
  ]

  /// Whether a column says whether the shop has answered, which is no state of the review.
  static func areOfReplies(_ column: ColumnFacts) -> Bool {
    column.values.contains { value in
      ["replied", "unreplied", "answered", "unanswered", "responded", "beantwoord", "beantwortet"]
        .contains(value.withoutBlanksAround.lowercased())
    }
  }

  /// Whether a value hides its review. Nil where that is not known.
  private func hides(_ value: String) -> Bool? {
    if Self.shown.contains(value) { return false }
    if Self.hidden.contains(value) { return true }
    guard let flag = RecordValue.text(value).isTrue else { return nil }
    let words = column.words
    if !words.isDisjoint(with: ["hidden", "spam", "verborgen", "deleted", "removed"]) {
      return flag
    }
    if !words.isDisjoint(with: ["pending"]) { return flag }
    let isOfShown = !words.isDisjoint(
      with: ["visible", "approved", "published", "public", "accepted", "shown"])
    return isOfShown ? !flag : nil
  }

  /// The lines of a mapping. Without a value that hides, the column is left out.
  func lines(_ name: String) -> [String] {
    let hiding = counts.filter { hides($0.value) == true }.map(\.value)
    let open = counts.filter { hides($0.value) == nil }
    let found = counts.prefix(12).map { "\($0.value.singleLine) (\($0.count))" }
    let questions = open.prefix(12).map {
      "# Is a review with '\($0.value.singleLine)' hidden? Then add it to hidden-values."
    }
    let values = "        # found: \(found.joined(separator: ", "))"
    guard !hiding.isEmpty || !open.isEmpty else { return ["# not used: \(name)\(values)"] }
    return ["hidden: \(name)\(values)", "hidden-values: [\(hiding.joined(separator: ", "))]"]
      + questions
  }
}
