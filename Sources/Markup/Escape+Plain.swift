import Core

extension Escape {
  /// Text for places without markup, which cannot isolate it: titles, feeds, SVG, JSON-LD. The text
  /// is not yet escaped for that place.
  ///
  /// Bidirectional controls, control characters and terminal escape sequences (ECMA-48) are
  /// removed. Each run of white space becomes one space, and none is left at the ends.
  public static func plain(_ text: String) -> String {
    text.withUTF8Bytes { bytes in
      var output: [UInt8] = []
      output.reserveCapacity(bytes.count)
      plain(bytes, into: &output)
      return String(decoding: output, as: UTF8.self)
    }
  }

  /// The same on bytes, appended to `output`. Ill-formed UTF-8 becomes U+FFFD.
  static func plain(_ text: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    let start = output.count
    var gap = false
    var index = 0
    while index < text.count {
      let (scalar, length) = text.scalar(at: index)
      if scalar.isWhiteSpace {
        gap = output.count > start
        index += length
      } else if scalar == 0x1B || scalar == 0x9B {
        index = endOfSequence(scalar, from: index + length, in: text)
      } else if scalar.isTakenOut {
        index += length
      } else {
        if gap { output.append(0x20) }
        gap = false
        if scalar.isNoncharacter {
          output.append("\u{FFFD}")
          index += length
        } else {
          let end = endOfWords(from: index + length, in: text)
          output.append(contentsOf: UnsafeBufferPointer(rebasing: text[index..<end]))
          index = end
        }
      }
    }
  }

  /// The index after a run of printable ASCII with single spaces in it.
  private static func endOfWords(from start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    var index = start
    while index < text.count {
      if 0x21..<0x7F ~= text[index] {
        index += 1
      } else if text[index] == 0x20, index + 1 < text.count, 0x21..<0x7F ~= text[index + 1] {
        index += 2
      } else {
        break
      }
    }
    return index
  }

  /// The index after the control sequence whose introducer ends before `start`. Of a sequence
  /// without an end only the introducer is removed, and the words after it stay. No byte is read
  /// more than twice, because no part of a sequence can contain an escape.
  private static func endOfSequence(
    _ introducer: UInt32, from start: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Int {
    if introducer == 0x9B { return endOfControl(from: start, in: text) }
    guard start < text.count else { return start }
    switch text[start] {
    case UInt8(ascii: "["): return endOfControl(from: start + 1, in: text)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      return endOfControlString(from: start + 1, in: text)
    case 0x20...0x2F:  // a character set: ESC ( B
      return start + 1 < text.count && text[start + 1] < 0x7F ? start + 2 : start + 1
    case 0x30...0x7E: return start + 1
    default: return start
    }
  }

  /// The index after the parameters, intermediates and final byte of a control sequence.
  private static func endOfControl(from start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    let end = text[start...].firstIndex { !(0x20...0x3F).contains($0) } ?? text.count
    return end < text.count && (0x40...0x7E).contains(text[end]) ? end + 1 : start
  }

  /// The index after the BEL or string terminator that ends a string.
  private static func endOfControlString(
    from start: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var index = start
    while index < text.count, text[index] != 0x1B {
      if text[index] == 0x07 { return index + 1 }
      if text[index] == 0x9C, text[index - 1] == 0xC2 { return index + 1 }
      index += 1
    }
    return index + 1 < text.count && text[index + 1] == UInt8(ascii: "\\") ? index + 2 : start
  }
}

extension UInt32 {
  /// Whether the scalar has Unicode's property White_Space.
  var isWhiteSpace: Bool {
    switch self {
    case 0x09...0x0D, 0x20: true
    case 0..<0x85: false
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether the scalar is removed: control characters, bidi controls and the deprecated format
  /// characters beside them, and the byte order mark. Tabs and line ends are included, so a caller
  /// that keeps them must check them first.
  var isTakenOut: Bool {
    switch self {
    case 0x20..<0x7F: false
    case 0..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F, 0xFEFF: true
    default: false
    }
  }
}

extension Escape {
  /// A cell of a CSV file (RFC 4180), quoted if necessary, that no spreadsheet takes for a formula.
  ///
  /// An apostrophe goes before each `=`, `+`, `-` and `@` (full-width and small forms included)
  /// that begins the cell, and before each that would begin a cell if the file were read with
  /// another separator. Excel in most of Europe splits at semicolons and then takes a quote in the
  /// middle of a cell for an ordinary character, so what follows `;`, a tab or a line end begins a
  /// cell as well. A tab or carriage return at the very beginning gets an apostrophe too. Control
  /// and bidi characters are removed.
  public static func csv(_ cell: String) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(cell.utf8.count + cell.utf8.count / 8 + 8)
    csv(cell, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// The same, appended to `output`.
  public static func csv(_ cell: String, into output: inout [UInt8]) {
    cell.withUTF8Bytes { text in
      if text.allSatisfy(\.isAlphanumeric) { return output.append(contentsOf: text) }
      output.append(UInt8(ascii: "\""))
      let content = output.count
      var beginsCell = true
      var index = 0
      while index < text.count {
        let start = index
        if !beginsCell {
          while index < text.count, plainInCSV.contains(text[index]) { index += 1 }
          output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
          if index == text.count { break }
        }
        let (scalar, length) = text.scalar(at: index)
        let bytes = UnsafeBufferPointer(rebasing: text[index..<index + length])
        index += length
        let ends = scalar.endsCell
        if scalar.isTakenOut, !ends { continue }
        let leads = output.count == content && (scalar == 0x09 || scalar == 0x0D)
        if leads || (beginsCell && scalar.beginsFormula) { output.append(UInt8(ascii: "'")) }
        beginsCell = ends || (beginsCell && scalar.isUnseenAtStart)
        if scalar == 0x22 { output.append(0x22) }
        if scalar.isNoncharacter {
          output.append("\u{FFFD}")
        } else {
          output.append(contentsOf: bytes)
        }
      }
      output.append(UInt8(ascii: "\""))
    }
  }

  private static let plainInCSV = ASCIISet(excluding: "\";")
}

extension UInt32 {
  /// Whether the character begins a formula (OWASP, "CSV Injection"): `=`, `+`, `-`, `@`, their
  /// small and full-width forms, and the minus sign.
  fileprivate var beginsFormula: Bool {
    switch self {
    case 0x3D, 0x2B, 0x2D, 0x40, 0x2212, 0xFE62, 0xFE63, 0xFE66, 0xFE6B, 0xFF0B, 0xFF0D, 0xFF1D,
      0xFF20:
      true
    default: false
    }
  }

  /// Whether the character ends a cell in a file that is read with another separator: `;`, tab,
  /// line end.
  fileprivate var endsCell: Bool {
    self == 0x3B || self == 0x09 || self == 0x0A || self == 0x0D
  }

  /// Whether the character can come before a formula without hiding it.
  fileprivate var isUnseenAtStart: Bool {
    guard self != 0x22, let scalar = Unicode.Scalar(self) else { return self == 0x22 }
    return isWhiteSpace || scalar.properties.isDefaultIgnorableCodePoint
  }
}
