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
