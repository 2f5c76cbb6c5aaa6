extension String {
  /// The text without characters that could control the terminal or reorder the line: control
  /// characters (with escape sequences), line separators and bidirectional controls each become
  /// U+FFFD.
  public var terminalSafe: String {
    guard unicodeScalars.contains(where: \.steersTerminal) else { return self }
    var safe = String.UnicodeScalarView()
    for scalar in unicodeScalars { safe.append(scalar.steersTerminal ? "\u{FFFD}" : scalar) }
    return String(safe)
  }
}

extension Unicode.Scalar {
  var steersTerminal: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

extension String {
  /// The number of terminal columns of the text, which must be safe for a terminal and free of
  /// tabs. Emoji of several parts count as their parts, as on older terminals: never too few.
  public var columns: Int { unicodeScalars.reduce(0) { $0 + $1.columns } }

  /// The text if it fits into `columns`, otherwise as much of its beginning as fits with a "…"
  /// after it. A character is never cut in two.
  public func cut(to columns: Int) -> String {
    guard self.columns > columns else { return self }
    guard columns > 0 else { return "" }
    var text = ""
    var width = 0
    for character in self {
      width += String(character).columns
      guard width < columns else { break }
      text.append(character)
    }
    return text + "…"
  }

  /// The text, padded with spaces to `columns`.
  public func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - self.columns))
  }
}

extension Unicode.Scalar {
  /// The number of terminal columns of a scalar: 0 if it joins the character before it or is
  /// invisible, 2 for East Asian scripts and emoji, 1 otherwise (UAX #11, East Asian Width, as
  /// terminals' `wcwidth`).
  public var columns: Int {
    if value < 0x300 { return 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    if 0x1160...0x11FF ~= value { return 0 }
    return properties.isEmojiPresentation || isWide ? 2 : 1
  }

  /// Whether the scalar has East Asian Width W or F, by blocks.
  private var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
      0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1B000...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
