/// Text made safe for the place where it lands.
///
/// All of it works on UTF-8 bytes or Unicode scalars: a quote followed by a combining accent is one
/// `Character` that equals neither, so a search by `Character` would let the quote through. Whatever
/// comes in, what goes out is well-formed UTF-8 without the byte 0x00.
public enum Escape {
  /// Text in HTML, in an element or in a quoted attribute.
  ///
  /// `&`, `<`, `>`, `"` and `'` become references. Characters that HTML documents must not hold
  /// (controls but tab and line feed, U+007F to U+009F, noncharacters: WHATWG HTML, "Preprocessing
  /// the input stream") and ill-formed UTF-8 become U+FFFD. A carriage return, with or without the
  /// line feed behind it, becomes a line feed.
  public static func html(_ text: String, into output: inout [UInt8]) {
    text.withUTF8Bytes { html($0, into: &output) }
  }

  /// The same for bytes that are, or claim to be, UTF-8.
  public static func html(_ utf8: some Sequence<UInt8>, into output: inout [UInt8]) {
    utf8.withBytes { html($0, into: &output) }
  }

  /// Text in XML 1.0, in an element or in a quoted attribute.
  ///
  /// What `html` writes is right here too: its references are XML's own or numeric, and every
  /// character that XML cannot carry is among those that become U+FFFD.
  public static func xml(_ text: String, into output: inout [UInt8]) {
    html(text, into: &output)
  }

  static func html(_ text: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    copyRuns(
      of: text, passing: plainInHTML, eight: areEightPlainInHTML,
      where: { $0 >= 0xA0 && !$0.isNoncharacter }, into: &output
    ) { scalar, next, output in
      switch scalar {
      case 0x26: output.append("&amp;")
      case 0x3C: output.append("&lt;")
      case 0x3E: output.append("&gt;")
      case 0x22: output.append("&quot;")
      case 0x27: output.append("&#39;")
      case 0x0D: if next == text.count || text[next] != 0x0A { output.append(0x0A) }
      default: output.append("\u{FFFD}")
      }
    }
  }

  /// Whether eight bytes are printable ASCII that HTML takes as it is. Bit tricks find bytes below a
  /// value or equal to it in a word (H. S. Warren, *Hacker's Delight*, 6-1): exact for the lowest such
  /// byte, which is all it takes. `&` and `'`, and `<` and `>`, differ in one bit.
  @inline(__always)
  private static func areEightPlainInHTML(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    @inline(__always) func marks(_ byte: UInt64, ignoring bit: UInt64) -> UInt64 {
      let rest = (word | (bit &* ones)) ^ (byte &* ones)
      return (rest &- ones) & ~rest
    }
    let found =
      marks(0x27, ignoring: 0x01) | marks(0x3E, ignoring: 0x02) | marks(0x22, ignoring: 0)
      | ((word &- 0x20 &* ones) & ~word) | word | (word &+ ones)
    return found & (0x80 &* ones) == 0
  }

  private static let plainInHTML = ASCIISet(excluding: "&<>\"'", keepingControls: "\t\n")
}
