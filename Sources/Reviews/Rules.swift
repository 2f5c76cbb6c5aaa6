import Core

/// Rules about all reviews together.
extension Rule {
  /// A date lies after the day for which the site is built, or a file imported (`--as-of`, else
  /// today).
  public static let futureDate = Rule("future-date", .warning)
  /// The order of the index leans further to high or to low ratings than `order-limit` allows.
  public static let orderLimit = Rule("order-limit", .error)
  /// A source's own total is not the number of its reviews here up to that day, and site.yml does not
  /// say why.
  public static let sourceTotal = Rule("source-total", .warning)
  /// A source's own total is more than 90 days old.
  public static let sourceTotalOld = Rule("source-total-old", .note)
}
