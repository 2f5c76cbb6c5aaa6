extension Escape {
  /// Text between the quotes of a JSON string, inside or outside a `<script>`.
  ///
  /// `<`, `>`, `&` and `'` become `\uXXXX`, since `<!--<script>` alone would swallow the rest of a
  /// page; so do U+2028 and U+2029, which end a line in older JavaScript. Noncharacters and
  /// ill-formed UTF-8 become U+FFFD.
  public static func json(_ text: String, into output: inout [UInt8]) {
    text.withUTF8Bytes { json($0, into: &output) }
  }

  /// The same for bytes that are, or claim to be, UTF-8.
  public static func json(_ utf8: some Sequence<UInt8>, into output: inout [UInt8]) {
    utf8.withBytes { json($0, into: &output) }
  }

  static func json(_ text: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    let stays: (UInt32) -> Bool = {
      $0 >= 0xA0 && $0 != 0x2028 && $0 != 0x2029 && !$0.isNoncharacter
    }
    copyRuns(of: text, passing: plainInJSON, where: stays, into: &output) { scalar, _, output in
      switch scalar {
      case 0x22: output.append("\\\"")
      case 0x5C: output.append("\\\\")
      case 0x09: output.append("\\t")
      case 0x0A: output.append("\\n")
      case 0x0D: output.append("\\r")
      case 0..<0xA0, 0x2028, 0x2029:
        output.append("\\u")
        for shift in [12, 8, 4, 0] as [UInt32] {
          output.append(hexDigit(UInt8(scalar >> shift & 0xF)))
        }
      default: output.append("\u{FFFD}")
      }
    }
  }

  /// The digit for 0 to 15, in capitals.
  static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  private static let plainInJSON = ASCIISet(excluding: "\"\\<>&'", keepingControls: "")
}
