import Core
import Reviews

extension Fields {
  /// A source of reviews, known as `key`.
  mutating func source(_ key: String, languages: [String]) -> Settings.Source {
    var source = Settings.Source(
      key: key,
      label: localized("label", languages: languages) ?? Localized(KnownNames.source(key)),
      url: webAddress("url"), total: number("total", in: 0...100_000_000), asOf: day("as-of"))
    source.difference = localized("difference", languages: languages)
    if source.total != nil {
      source.totalPlace = position(of: "total").map { Place(file, $0) }
      if position(of: "as-of") == nil {
        report(
          .sourceTotalUndated, atValueOf: "total",
          "this total has no day; write under 'as-of' on which you looked")
      }
    } else if position(of: "total") == nil {
      reportNoEffect(of: "difference", "without 'total'")
    }
    return source
  }
}
