import Core

extension Rule {
  /// A words file that is no YAML, has a key of a wrong form, or a name in braces that stands for
  /// nothing.
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

  /// A file in the site's `templates/` that nothing uses.
  public static let unusedTemplate = Rule("unused-template", .warning)

  /// The shop's accent colour was adjusted, since text in it could not be read (WCAG 2.2, 1.4.3).
  public static let lowContrast = Rule("low-contrast", .warning)

  /// `logo` in site.yml names a file that is not in `content/`.
  public static let logoMissing = Rule("logo-missing", .error)

  /// The logo is no picture, is damaged, or is an SVG with more in it than a drawing.
  public static let badLogo = Rule("bad-logo", .error)

  /// The logo has more than 200,000 bytes, which every visitor would have to wait for.
  public static let logoTooLarge = Rule("logo-too-large", .error)
}
