extension Finding {
  /// The finding for a person at a terminal of `columns` columns: the line that compilers print, and
  /// below it the line of the file with a mark under the place and what may have been meant.
  ///
  /// Without `bytes`, the content of the file, and where the place is no point in a line, it is the
  /// first line alone.
  public func lines(in bytes: [UInt8]?, columns: Int, ink: Ink) -> [String] {
    let number = place.line.map(String.init) ?? ""
    let gutter = String(repeating: " ", count: number.utf8.count)
    let room = columns - number.utf8.count - 5
    guard let bytes, let excerpt = Excerpt(of: place, in: bytes, columns: room), !excerpt.isBlank
    else { return [headline(ink, hint: true)] }
    let hint = suggestion.map { " did you mean '\($0)'?".terminalSafe } ?? ""
    let blanks = String(repeating: " ", count: excerpt.caret)
    return [
      headline(ink, hint: false), "  \(ink.quiet("\(number) |")) \(excerpt.text)",
      "  \(gutter) \(ink.quiet("|")) \(blanks)\(ink.good("^\(hint)"))",
    ]
  }

  private func headline(_ ink: Ink, hint: Bool) -> String {
    let severity = ink.of(rule.severity, "\(rule.severity.rawValue):")
    let words = (hint ? sentence : message).terminalSafe
    let rule = ink.quiet("[\(rule.name)]")
    return "\(ink.strong("\(place):".terminalSafe)) \(severity) \(words) \(rule)"
  }
}

/// Colours for a terminal, or none.
public struct Ink: Sendable {
  /// Whether there is any.
  public let hasColour: Bool

  /// Escape sequences of ECMA-48 (SGR) around words, or with `hasColour` false the words alone.
  public init(hasColour: Bool) { self.hasColour = hasColour }

  /// What comes first to the eye.
  public func strong(_ text: String) -> String { paint(text, "1") }
  /// What is there for those who look for it.
  public func quiet(_ text: String) -> String { paint(text, "2") }
  /// What to do.
  public func good(_ text: String) -> String { paint(text, "32") }
  /// What is wrong, or late.
  public func bad(_ text: String) -> String { paint(text, "1;31") }
  /// What may be wrong, or is due.
  public func doubtful(_ text: String) -> String { paint(text, "1;33") }

  /// The colour of a severity.
  public func of(_ severity: Severity, _ text: String) -> String {
    switch severity {
    case .error: bad(text)
    case .warning: doubtful(text)
    case .note: paint(text, "1;36")
    }
  }

  private func paint(_ text: String, _ code: String) -> String {
    hasColour && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
