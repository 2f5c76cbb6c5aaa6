extension String {
  /// The text without what could steer a terminal or reorder the line it stands in: control
  /// characters (escape sequences among them), line separators and bidirectional controls each
  /// become U+FFFD.
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
  /// How many columns of a terminal the text takes, after it was made safe and had its tabs taken
  /// out. Emoji of several parts count as their parts, as on older terminals: never too few.
  public var columns: Int { unicodeScalars.reduce(0) { $0 + $1.columns } }

  /// The text if it fits into `columns`, else as much of its beginning as does with a "…" after it,
  /// never a part of a character.
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

  /// The text, and blanks after it to fill `columns`.
  public func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - self.columns))
  }
}

extension Unicode.Scalar {
  /// 0 for what joins the character before it or cannot be seen, 2 for what East Asian scripts and
  /// emoji take, 1 for all else. After UAX #11 (East Asian Width), as terminals' `wcwidth` does.
  public var columns: Int {
    if value < 0x300 { return 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    if 0x1160...0x11FF ~= value { return 0 }
    return properties.isEmojiPresentation || isWide ? 2 : 1
  }

  /// East Asian Width W or F, by blocks.
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
