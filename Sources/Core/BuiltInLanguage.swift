/// A language that sitegen knows by itself: the words of the pages, the coach's lists, the notes in
/// reply files and a site to start from are there in it.
public enum BuiltInLanguage: String, CaseIterable, Sendable {
  case en, nl, de, fr

  /// The language of a BCP 47 tag such as `nl` or `nl-BE`; nil where it is none of these.
  public init?(tag: String) {
    self.init(rawValue: tag.lowercased().prefix { $0 != "-" }.description)
  }
}
