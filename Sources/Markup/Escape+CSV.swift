extension Escape {
  /// A cell of a CSV file (RFC 4180), quoted where it must be, that no spreadsheet takes for a
  /// formula.
  ///
  /// An apostrophe goes before each `=`, `+`, `-` and `@` (their full-width and small forms too)
  /// that begins the cell, and before each that would begin one if the file were read with another
  /// separator: Excel in most of Europe splits at semicolons, and then takes a quote in the middle
  /// of a cell for an ordinary character, so what stands behind `;`, tab or a line's end begins a
  /// cell as well. A tab or carriage return at the very beginning gets one too. Control and bidi
  /// characters are taken out.
  public static func csv(_ cell: String) -> String {
    if cell.utf8.allSatisfy({ $0.isASCIIAlphanumeric }) { return cell }
    var safe = String.UnicodeScalarView()
    var beginsCell = true
    for scalar in cell.unicodeScalars where !scalar.isTakenOut || scalar.endsCell {
      if beginsCell, scalar.beginsFormula { safe.append("'") }
      if safe.isEmpty, scalar == "\t" || scalar == "\r" { safe.append("'") }
      beginsCell = scalar.endsCell || (beginsCell && scalar.isUnseenAtStart)
      if scalar == "\"" { safe.append("\"") }
      safe.append(scalar.value.isNoncharacter ? "\u{FFFD}" : scalar)
    }
    return "\"\(String(safe))\""
  }
}

extension Unicode.Scalar {
  /// The characters that begin a formula (OWASP, "CSV Injection").
  fileprivate var beginsFormula: Bool {
    switch self {
    case "=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫", "\u{2212}": true
    default: false
    }
  }

  /// What ends a cell in a file that is read with another separator.
  fileprivate var endsCell: Bool {
    self == ";" || self == "\t" || self == "\n" || self == "\r"
  }

  /// What can stand before a formula without hiding it.
  fileprivate var isUnseenAtStart: Bool {
    self == "\"" || properties.isWhitespace || properties.isDefaultIgnorableCodePoint
  }
}
