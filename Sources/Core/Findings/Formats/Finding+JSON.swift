extension Finding {
  /// An object with the keys `file`, `line`, `column`, `severity`, `rule`, `message` and
  /// `suggestion`; all are always there, with null where there is nothing to say.
  public var json: JSON {
    .object([
      ("file", .string(place.file)), ("line", JSON(place.line)), ("column", JSON(place.column)),
      ("severity", .string(rule.severity.rawValue)), ("rule", .string(rule.name)),
      ("message", .string(message)), ("suggestion", JSON(suggestion)),
    ])
  }
}
