import Findings

extension Rule {
  /// A words file that is no YAML, has a key of a wrong form, or a name in braces that stands for
  /// nothing.
  public static let wordsSyntax = Rule("words-syntax", .error)

  /// A language of the site lacks a word, or all of them.
  public static let wordsMissing = Rule("words-missing", .error)

  /// A words file has a key that the program never uses.
  public static let wordsUnknown = Rule("words-unknown", .warning)

  /// A file in the site's `templates/` is not UTF-8, or holds a NUL byte. Save it as UTF-8.
  public static let templateNotText = Rule("template-not-text", .error)

  /// A file in the site's `templates/` that nothing uses.
  public static let unusedTemplate = Rule("unused-template", .warning)

  /// site.yml has no `url`, so nothing can name the address of a page.
  public static let noAddress = Rule("no-address", .note)

  /// The shop's accent colour was adjusted, since text in it could not be read (WCAG 2.2, 1.4.3).
  public static let lowContrast = Rule("low-contrast", .warning)
}
