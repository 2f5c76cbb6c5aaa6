import Core

extension Rule {
  /// A words file is not YAML, has a key of a wrong form, or has a name in braces without a value.
  public static let wordsSyntax = Rule("words-syntax", .error)

  /// A language of the site lacks a word, a form of one that some counts take, or all of them.
  public static let wordsMissing = Rule("words-missing", .error)

  /// A word leaves out a name in braces that the English one has: a figure, a date or a person is
  /// lost in this language.
  public static let wordsNames = Rule("words-names", .warning)

  /// A words file has a key that the program never uses, or a form that no count takes.
  public static let wordsUnknown = Rule("words-unknown", .warning)

  /// A file in the site's `templates/` is not UTF-8, or holds a NUL byte. Save it as UTF-8.
  public static let templateNotText = Rule("template-not-text", .error)

  /// A file in the site's `templates/` that sitegen does not use.
  public static let unusedTemplate = Rule("unused-template", .warning)

  /// A file in the site's `templates/` has a class, a custom property or an anchor that the built-in
  /// pages had before an update, so that it does nothing.
  public static let formerName = Rule("former-name", .warning)

  /// The shop's accent colour was adjusted, because text in it could not be read (WCAG 2.2, 1.4.3).
  public static let lowContrast = Rule("low-contrast", .warning)

  /// `logo` in site.yml names a file that is not in `content/`.
  public static let logoMissing = Rule("logo-missing", .error)

  /// The logo is not a picture, is damaged, or is an SVG with more in it than a drawing.
  public static let badLogo = Rule("bad-logo", .error)

  /// The logo has more than 200,000 bytes, which every visitor would have to wait for.
  public static let logoTooLarge = Rule("logo-too-large", .error)
}
