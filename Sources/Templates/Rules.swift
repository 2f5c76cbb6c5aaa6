import Core

extension Rule {
  /// A template's tags do not fit together: one is not closed, closes what was never opened, or is
  /// of an unknown kind.
  public static let templateSyntax = Rule("template-syntax", .error)

  /// A tag names something that its view does not have.
  public static let unknownName = Rule("template-unknown-name", .error)

  /// A partial is missing, or includes itself.
  public static let templatePartial = Rule("template-partial", .error)

  /// A value is where escaping cannot make it safe: in an unquoted attribute, a script, a style, a
  /// comment, or at the start of a link's address without being a link.
  public static let templateContext = Rule("template-context", .error)
}
