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
      of: text, passing: plainInHTML, where: { $0 >= 0xA0 && !$0.isNoncharacter }, into: &output
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

  private static let plainInHTML = ASCIISet(excluding: "&<>\"'", keepingControls: "\t\n")
}
