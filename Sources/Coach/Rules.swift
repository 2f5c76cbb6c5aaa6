import Core

extension Rule {
  /// site.yml switches off a rule of the coach that there is not.
  public static let unknownCoachRule = Rule("unknown-coach-rule", .warning)
  /// A line of a file of the coach's words cannot be read, and is left out.
  public static let coachWords = Rule("coach-words", .warning)
}
