/// What a page tells, as far as it can be held against the log.
struct PageReading: Sendable {
  var cards: [CardReading] = []
  /// The text of the first `.score`; nil where there is none.
  var score: String?
  /// What each `data-figure` says, by its name, in the order of the page.
  var figures: [String: [String]] = [:]
  /// Whether search engines are told a rating of the shop, which sitegen does not.
  var hasAggregateRating = false
  /// The rows of `.spread`.
  var spread: [SpreadRow] = []

  /// How many reviews have so many stars, as it is printed.
  struct SpreadRow: Sendable {
    /// Without the meter's.
    var text = ""
    /// What the meter stands at, and what it says instead.
    var meter: String?
    var meterText = ""
  }

  /// Reads a page.
  init(_ page: [UInt8]) throws(PageFlaw) {
    guard (try? UTF8Span(validating: page.span)) != nil, !page.contains(0) else { throw .notText }
    self = try page.withUnsafeBufferPointer { bytes throws(PageFlaw) in
      var reader = PageReader(bytes)
      return try reader.read()
    }
  }

  init() {}
}
