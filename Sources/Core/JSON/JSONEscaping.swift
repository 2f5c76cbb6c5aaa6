/// Which characters of a text are escaped in a string of JSON. Any reader of JSON gets them back.
package enum JSONEscaping: Sendable {
  /// What RFC 8259 forbids and nothing else, in the shortest way: the canonical form (RFC 8785,
  /// section 3.2.2.2).
  case canonical
  /// Also what could steer a terminal or reorder the line it stands in.
  case terminal
  /// Also `<`, `>`, `&` and `'`, since `<!--<script>` alone would swallow the rest of a page, control
  /// characters of Unicode, and U+2028 and U+2029, which end a line in older JavaScript: safe inside
  /// a `<script>`. Noncharacters and ill-formed UTF-8 become U+FFFD.
  case script

  /// Puts a text as a string, with its quotes, behind `output`.
  package func append(_ text: String, to output: inout [UInt8]) {
    text.withUTF8Bytes { append(utf8: $0, to: &output) }
  }

  /// The same of a text that already is UTF-8.
  package func append(utf8 text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    output.append(.doubleQuote)
    appendContent(text, to: &output)
    output.append(.doubleQuote)
  }

  /// Puts what stands between the quotes behind `output`.
  package func appendContent(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    let plain = plain
    let looksBeyondASCII = self != .canonical
    var start = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 ? plain.contains(byte) : !looksBeyondASCII {
        index += 1
        continue
      }
      let (scalar, length) = text.scalar(at: index)
      if scalar < 0x80 || escapes(scalar) {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
        append(escaped: scalar, to: &output)
        start = index + length
      }
      index += length
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }
}

extension JSONEscaping {
  private static let plainInScript = ASCIISet(excluding: "\"\\<>&'")
  private static let plainOnTerminal = ASCIISet(excluding: "\"\\")
  private static let plainInCanonical = ASCIISet(excluding: "\"\\", keepingControls: "\u{7F}")

  private var plain: ASCIISet {
    switch self {
    case .canonical: Self.plainInCanonical
    case .terminal: Self.plainOnTerminal
    case .script: Self.plainInScript
    }
  }

  /// Whether a scalar from U+0080 on does not stay as it is.
  private func escapes(_ scalar: UInt32) -> Bool {
    switch self {
    case .canonical: false
    case .terminal: Unicode.Scalar(scalar)?.steersTerminal ?? false
    case .script:
      scalar < 0xA0 || scalar == 0x2028 || scalar == 0x2029 || scalar.isNoncharacter
    }
  }

  private func append(escaped scalar: UInt32, to output: inout [UInt8]) {
    let letter: UInt8? =
      switch scalar {
      case 0x22, 0x5C: UInt8(scalar)
      case 0x09: UInt8(ascii: "t")
      case 0x0A: UInt8(ascii: "n")
      case 0x0D where self != .terminal: UInt8(ascii: "r")
      case 0x08 where self == .canonical: UInt8(ascii: "b")
      case 0x0C where self == .canonical: UInt8(ascii: "f")
      default: nil
      }
    if let letter {
      output.append(.backslash)
      output.append(letter)
    } else if self == .script, scalar.isNoncharacter {
      output.append("\u{FFFD}")
    } else {
      // All of them are in the first plane, so four digits are enough.
      let letters: Hex.Letters = self == .script ? .capital : .small
      output.append("\\u")
      Hex.append(UInt8(truncatingIfNeeded: scalar >> 8), letters, to: &output)
      Hex.append(UInt8(truncatingIfNeeded: scalar), letters, to: &output)
    }
  }
}
