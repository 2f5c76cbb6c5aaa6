extension Escape {
  /// Text for where no markup is possible and so nothing can isolate it: titles, feeds, SVG,
  /// JSON-LD. It is not yet escaped for that place.
  ///
  /// Bidirectional controls, control characters and terminal escape sequences (ECMA-48) are taken
  /// out; each run of white space becomes one space, and none is left at the ends.
  public static func plain(_ text: String) -> String {
    if text.isPlain { return text }
    let scalars = Array(text.unicodeScalars)
    var plain = String.UnicodeScalarView()
    var gap = false
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar == "\u{1B}" || scalar == "\u{9B}" {
        index = endOfSequence(at: index, in: scalars)
        continue
      }
      index += 1
      if scalar.properties.isWhitespace {
        gap = !plain.isEmpty
      } else if !scalar.isTakenOut {
        if gap { plain.append(" ") }
        gap = false
        plain.append(scalar.value.isNoncharacter ? "\u{FFFD}" : scalar)
      }
    }
    return String(plain)
  }

  /// The index behind the control sequence at `start`. One without an end is only its introducer:
  /// the words behind it stay. No part is looked at twice, since none can hold an escape.
  private static func endOfSequence(at start: Int, in scalars: [Unicode.Scalar]) -> Int {
    var index = start + 1
    guard scalars[start] == "\u{1B}" else { return endOfControl(from: index, in: scalars) }
    guard index < scalars.count else { return index }
    switch scalars[index] {
    case "[": return endOfControl(from: index + 1, in: scalars)
    case "]", "P", "X", "^", "_":  // strings up to BEL or ST
      let body = index + 1
      index = body
      while index < scalars.count, scalars[index] != "\u{1B}" {
        if scalars[index] == "\u{7}" || scalars[index] == "\u{9C}" { return index + 1 }
        index += 1
      }
      let isEnded = index + 1 < scalars.count && scalars[index + 1] == "\\"
      return isEnded ? index + 2 : body
    case " "..."/": return min(index + 2, scalars.count)  // a character set: ESC ( B
    case "0"..."~": return index + 1
    default: return index
    }
  }

  /// Behind parameters, intermediates and the final byte of a control sequence.
  private static func endOfControl(from body: Int, in scalars: [Unicode.Scalar]) -> Int {
    let end = scalars[body...].firstIndex { !(" "..."?").contains($0) } ?? scalars.count
    return end < scalars.count && ("@"..."~").contains(scalars[end]) ? end + 1 : body
  }
}

extension Unicode.Scalar {
  /// Control characters, bidi controls and the deprecated format characters beside them, and the
  /// byte order mark. Tab and the ends of lines are among them: who wants those asks first.
  var isTakenOut: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F, 0xFEFF:
      true
    default: false
    }
  }
}

extension String {
  /// Printable ASCII without spaces at the ends or two in a row: most titles and names.
  fileprivate var isPlain: Bool {
    withUTF8Bytes { bytes in
      var last = UInt8(ascii: " ")
      for byte in bytes {
        guard 0x20..<0x7F ~= byte, byte != 0x20 || last != 0x20 else { return false }
        last = byte
      }
      return last != 0x20 || bytes.isEmpty
    }
  }
}
