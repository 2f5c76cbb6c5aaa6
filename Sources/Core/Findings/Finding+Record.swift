extension Finding: BinaryCodable {
  public static let blank = Finding(Rule("", .note), at: Place(""), "")

  public mutating func code(_ record: inout BinaryRecord) {
    var (place, name, severity) = (place, rule.name, rule.severity)
    var (message, suggestion) = (message, suggestion)
    record.code(&place)
    record.code(&name)
    record.code(&severity)
    record.code(&message)
    record.code(&suggestion)
    if record.isReading {
      self = Finding(Rule(name, severity), at: place, message, suggestion: suggestion)
    }
  }
}
