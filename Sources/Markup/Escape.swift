import Core

/// Escaping of text for the place where it is written.
///
/// All functions work on UTF-8 bytes or Unicode scalars. A quote followed by a combining accent is
/// one `Character` that equals neither, so a search by `Character` would miss the quote. Whatever
/// the input, the output is well-formed UTF-8 without the byte 0x00.
public enum Escape {
  /// Escapes text for HTML, in an element or in a quoted attribute.
  ///
  /// `&`, `<`, `>`, `"` and `'` become references. Characters that HTML documents must not hold
  /// (controls except tab and line feed, U+007F to U+009F, noncharacters: WHATWG HTML,
  /// "Preprocessing the input stream") and ill-formed UTF-8 become U+FFFD. A carriage return, with
  /// or without a line feed after it, becomes a line feed.
  public static func html(_ text: String, into output: inout [UInt8]) {
    text.withUTF8Bytes { html($0, into: &output) }
  }

  /// The same for bytes that are, or claim to be, UTF-8.
  public static func html(_ utf8: some Sequence<UInt8>, into output: inout [UInt8]) {
    utf8.withBytes { html($0, into: &output) }
  }

  /// Escapes text for XML 1.0, in an element or in a quoted attribute.
  ///
  /// The output of `html` is right here too: its references are XML's own or numeric, and every
  /// character that XML cannot carry has become U+FFFD.
  public static func xml(_ text: String, into output: inout [UInt8]) {
    html(text, into: &output)
  }

  /// Escapes text for an element of RSS 2.0 that holds plain text, such as a title.
  ///
  /// `&`, `<` and `>` become hexadecimal references, with which the most readers show the text as
  /// it is, since some read such elements as HTML (RSS Best Practices Profile, "Character Data").
  /// To an XML parser it is the same text as that of `xml`.
  public static func rss(_ text: String, into output: inout [UInt8]) {
    text.withUTF8Bytes { text in
      copyRuns(
        of: text, passing: plainInHTML, where: { $0 >= 0xA0 && !$0.isNoncharacter }, into: &output
      ) { scalar, next, output in
        switch scalar {
        case 0x26: output.append("&#x26;")
        case 0x3C: output.append("&#x3C;")
        case 0x3E: output.append("&#x3E;")
        default: html(scalar, before: next, in: text, into: &output)
        }
      }
    }
  }

  static func html(_ text: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    copyRuns(
      of: text, passing: plainInHTML, eight: areEightPlainInHTML,
      where: { $0 >= 0xA0 && !$0.isNoncharacter }, into: &output
    ) { scalar, next, output in html(scalar, before: next, in: text, into: &output) }
  }

  /// Writes a scalar that cannot stay as it is. The text goes on at `next`.
  @inline(__always)
  private static func html(
    _ scalar: UInt32, before next: Int, in text: UnsafeBufferPointer<UInt8>,
    into output: inout [UInt8]
  ) {
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

  /// Whether eight bytes are printable ASCII that HTML needs no escape for. `&` and `'`, and `<` and
  /// `>`, differ in one bit.
  @inline(__always)
  private static func areEightPlainInHTML(_ word: UInt64) -> Bool {
    word.holdsPrintable(
      without: word.marks(0x27, ignoring: 0x01) | word.marks(0x3E, ignoring: 0x02)
        | word.marks(0x22))
  }

  private static let plainInHTML = ASCIISet(excluding: "&<>\"'", keepingControls: "\t\n")
}

extension Escape {
  /// Copies text in runs that are as long as possible. `plain` holds the ASCII bytes that are
  /// copied, and `stays` says which scalars from U+0080 up are. Any other scalar goes to `replace`,
  /// with the index after it. Ill-formed bytes count as U+FFFF, a noncharacter. `areAll` may say
  /// for eight bytes at once, the first lowest, that `plain` holds them all.
  @inline(__always)
  private static func copyRuns(
    of text: UnsafeBufferPointer<UInt8>, passing plain: ASCIISet,
    eight areAll: (UInt64) -> Bool = { _ in false }, where stays: (UInt32) -> Bool,
    into output: inout [UInt8],
    replacing replace: (_ scalar: UInt32, _ next: Int, _ output: inout [UInt8]) -> Void
  ) {
    var start = 0
    var index = 0
    while index < text.count {
      while index + 8 <= text.count, areAll(text.word(at: index)) { index += 8 }
      if index == text.count { break }
      if plain.contains(text[index]) {
        index += 1
        continue
      }
      let (scalar, length) = text.scalar(at: index)
      if scalar < 0x80 || !stays(scalar) {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
        replace(scalar, index + length, &output)
        start = index + length
      }
      index += length
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }
}

/// Eight bytes at once. Bit tricks find bytes in a word that are below a value or equal to it (H. S.
/// Warren, *Hacker's Delight*, 6-1). They are exact for the lowest such byte, which is enough.
extension UInt64 {
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// The highest bit of each byte that equals `byte`, with `bit` ignored.
  @inline(__always)
  func marks(_ byte: UInt64, ignoring bit: UInt64 = 0) -> UInt64 {
    let rest = (self | (bit &* Self.ones)) ^ (byte &* Self.ones)
    return (rest &- Self.ones) & ~rest
  }

  /// Whether all bytes are printable ASCII and none of them is marked.
  @inline(__always)
  func holdsPrintable(without marks: UInt64) -> Bool {
    let found = marks | ((self &- 0x20 &* Self.ones) & ~self) | self | (self &+ Self.ones)
    return found & (0x80 &* Self.ones) == 0
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The eight bytes from `index` on.
  @inline(__always)
  func word(at index: Int) -> UInt64 {
    UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: index, as: UInt64.self)
  }
}

extension Escape {
  /// Text between the quotes of a JSON string, inside or outside a `<script>`: see
  /// `JSONEscaping.script`.
  public static func json(_ text: String, into output: inout [UInt8]) {
    text.withUTF8Bytes { JSONEscaping.script.appendContent($0, to: &output) }
  }

  /// The same for bytes that are, or claim to be, UTF-8.
  public static func json(_ utf8: some Sequence<UInt8>, into output: inout [UInt8]) {
    utf8.withBytes { JSONEscaping.script.appendContent($0, to: &output) }
  }
}

extension Escape {
  /// Escapes a URL that `Link` allows for a quoted `href`: percent-encoded as libcmark does it, and
  /// then escaped. Unlike libcmark, a `%` that begins no escape and a second `#` are encoded too,
  /// because the HTML standard calls a URL with those invalid.
  static func href(_ url: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    var hasFragment = false
    for (index, byte) in url.enumerated() {
      var isPlain = plainInHref.contains(byte)
      if byte == UInt8(ascii: "%") {
        isPlain = index + 2 < url.count && url[index + 1].isHexDigit && url[index + 2].isHexDigit
      } else if byte == UInt8(ascii: "#") {
        isPlain = !hasFragment
        hasFragment = true
      }
      if isPlain {
        output.append(byte)
      } else if byte == UInt8(ascii: "&") {
        output.append("&amp;")
      } else if byte == UInt8(ascii: "'") {
        output.append("&#x27;")
      } else {
        PercentEncoding.append(byte, to: &output)
      }
    }
  }

  private static let plainInHref = ASCIISet(alphanumericsAnd: "!$()*+,-./:;=?@_~")
}
