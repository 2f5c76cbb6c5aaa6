/// A text that a shop wrote once for all its languages, or once for each.
public struct Localized: Hashable, Sendable {
  /// The text by BCP 47 language; the empty key holds a text for all of them.
  public let byLanguage: [String: String]

  /// One text for every language.
  public init(_ text: String) { byLanguage = ["": text] }

  /// A text a language.
  public init(byLanguage: [String: String]) { self.byLanguage = byLanguage }

  /// The text in `language`; else the one for all; else in `fallback`, the site's first language;
  /// else the first by language; nil only where there is none at all.
  public func text(in language: String, fallback: String) -> String? {
    byLanguage[language] ?? byLanguage[""] ?? byLanguage[fallback]
      ?? byLanguage.min { $0.key < $1.key }?.value
  }
}
