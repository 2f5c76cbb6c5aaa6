/// What is wrong with an event's line.
public enum EntryFlaw: Hashable, Sendable {
  /// The line is not as the canonical form has it here; what that would be.
  case expected(String)
  /// No event has a field of that name.
  case unknownField(String)
  /// The fields are not in the order of their names, or one stands twice.
  case outOfOrder(Entry.EntryField)
  /// The field does not hold what it must.
  case badValue(Entry.EntryField)
  /// An event of its kind must have the field.
  case missing(Entry.EntryField)
  /// An event of its kind has no such field.
  case notAllowed(Entry.EntryField)
  /// The line is longer than any event's.
  case tooLong
  /// It says what an event says, but another spelling is the canonical one.
  case notCanonical
}

extension EntryFlaw: CustomStringConvertible {
  public var description: String {
    switch self {
    case .expected(let text): "\(text) is expected here"
    case .unknownField(let name): "events have no field '\(name)'"
    case .outOfOrder(let field): "'\(field.rawValue)' stands twice or in the wrong place"
    case .badValue(let field): "the value of '\(field.rawValue)' is not one that events can have"
    case .missing(let field): "an event of this kind must have '\(field.rawValue)'"
    case .notAllowed(let field): "an event of this kind cannot have '\(field.rawValue)'"
    case .tooLong: "the line is longer than \(Entry.mostBytes) bytes"
    case .notCanonical: "the line is not in canonical form"
    }
  }
}

/// What is wrong with an event's line, and where in it.
public struct EntryMistake: Error, Hashable {
  /// In bytes from the start of the line.
  public let offset: Int
  public let flaw: EntryFlaw
}
