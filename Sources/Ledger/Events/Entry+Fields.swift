extension Entry {
  /// The fields of an event's line, in the order of their names' bytes.
  public enum EntryField: String, Sendable, CaseIterable {
    case commitment, day, id, key, kind, reason, refers, revision, stars
  }

  /// Why this is no event that a log can hold, or nil: a field is missing, or its kind has none
  /// such, or a value is out of range.
  public var flaw: EntryFlaw? {
    for field in EntryField.allCases {
      switch (kind.need(of: field, revision: revision), has(field)) {
      case (.required, false): return .missing(field)
      case (.absent, true): return .notAllowed(field)
      default: break
      }
    }
    return outOfRange.map { .badValue($0) }
  }

  private func has(_ field: EntryField) -> Bool {
    switch field {
    case .commitment: commitment != nil
    case .day, .id, .kind: true
    case .key: key != nil
    case .reason: reason != nil
    case .refers: refers != nil
    case .revision: revision != nil
    case .stars: stars != nil
    }
  }

  private var outOfRange: EntryField? {
    if !CalendarDay.isWritten(day.utf8) { return .day }
    if let key, !key.isPlainASCII { return .key }
    if let refers, !(0...Entry.largestNumber ~= refers) { return .refers }
    if let revision, !(1...Entry.largestNumber ~= revision) { return .revision }
    if let stars, !(1...5 ~= stars) { return .stars }
    return nil
  }

  /// The largest whole number that all readers of JSON take for what it is (RFC 8785, 3.2.2.3).
  static let largestNumber = 1 << 53 - 1
}

extension Entry.EventKind {
  enum Need { case required, optional, absent }

  /// Whether it is someone's words, with revisions, to which other events refer.
  public var isPiece: Bool { self == .review || self == .followUp || self == .reply }

  /// Whether it is a decision of the shop's, which wants a reason (but `keep` may have none).
  public var isDecision: Bool {
    self == .withhold || self == .redact || self == .remove || self == .keep
  }

  func need(of field: Entry.EntryField, revision: Int?) -> Need {
    switch field {
    case .day, .id, .kind: .required
    case .key: self == .key ? .required : .absent
    case .revision: isPiece ? .required : .absent
    // A request that was refused may have given none.
    case .reason: self == .keep ? .optional : isDecision ? .required : .absent
    case .stars: self == .review || self == .followUp ? .optional : .absent
    case .refers:
      self == .key || (self == .review && revision == 1) ? .absent : .required
    case .commitment:
      isPiece ? .required : isDecision || self == .restore ? .optional : .absent
    }
  }
}
