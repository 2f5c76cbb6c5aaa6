/// Where a case stands. Derived from what was written (`Course`), never set by hand.
public enum Outcome: String, Sendable, CaseIterable {
  /// No reply yet.
  case waiting
  /// A reply, which promises and claims nothing.
  case answered
  /// The shop says that it is at work on it.
  case working
  /// The shop says that it goes on in private.
  case `private`
  /// Resolved; the grade says by whose word.
  case resolved
  /// The customer says that it is not resolved, and nothing has settled that since.
  case disputed
  /// The shop says that it will not do what was asked, and why.
  case declined
}
