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
  /// A cell begins with a character that no spreadsheet evaluates (`beginsWords`), or else with an
  /// apostrophe. The same holds for what would begin a cell if the file were read with another
  /// separator. Excel in most of Europe splits at semicolons and then takes a quote in the middle
  /// of a cell for an ordinary character, so what follows `;`, a tab or a line end begins a cell as
  /// well; blanks and quotes before it do not hide it. Control and bidi characters are removed.
  /// A cell that was read back stays as it is.
  public static func csv(_ cell: String) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(cell.utf8.count + cell.utf8.count / 8 + 8)
    csv(cell, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// The same, appended to `output`.
  public static func csv(_ cell: String, into output: inout [UInt8]) {
    let plain = plainInCSV
    cell.withUTF8Bytes { text in
      if text.allSatisfy(\.isAlphanumeric) { return output.append(contentsOf: text) }
      output.append(UInt8(ascii: "\""))
      let content = output.count
      var beginsCell = true
      var index = 0
      while index < text.count {
        let start = index
        if !beginsCell {
          while index + 8 <= text.count, areEightPlainInCSV(text.word(at: index)) { index += 8 }
          while index < text.count, plain.contains(text[index]) { index += 1 }
          output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
          if index == text.count { break }
        }
        let (scalar, length) = text.scalar(at: index)
        let bytes = UnsafeBufferPointer(rebasing: text[index..<index + length])
        index += length
        let ends = scalar.endsCell
        if scalar.isTakenOut, !ends { continue }
        if beginsCell, scalar != 0x22 {
          let isFirst = output.count == content
          if !scalar.beginsWords, isFirst || !(ends || scalar.isUnseenAtStart) {
            output.append(UInt8(ascii: "'"))
            beginsCell = false
          } else {
            beginsCell = !isFirst && scalar.isUnseenAtStart
          }
        }
        if ends { beginsCell = true }
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

  /// Whether `plainInCSV` holds eight bytes.
  @inline(__always)
  private static func areEightPlainInCSV(_ word: UInt64) -> Bool {
    word.holdsPrintable(without: word.marks(0x22) | word.marks(0x3B))
  }

  private static let plainInCSV = ASCIISet(excluding: "\";")
}

extension UInt32 {
  /// Whether a cell may begin with the character: letters, digits, currency signs, pictures,
  /// opening quotes, and the punctuation with which words or Markdown begin. What begins a formula
  /// (OWASP, "CSV Injection": `=`, `+`, `-`, `@`, their small and full-width forms) is not among
  /// them, nor are white space and what cannot be seen.
  fileprivate var beginsWords: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
    case 0..<0x80: return Self.punctuationBeforeWords.contains(UInt8(self))
    default: break
    }
    guard let properties = Unicode.Scalar(self)?.properties,
      !properties.isDefaultIgnorableCodePoint, self != 0x2800, self != 0xFFFC  // nothing to see
    else { return false }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .currencySymbol, .otherSymbol,
      .initialPunctuation, .openPunctuation:
      return true
    default: return self == 0xBF || self == 0xA1 || self == 0x2026 || self == 0x2022  // ¿ ¡ … •
    }
  }

  private static let punctuationBeforeWords = ASCIISet(alphanumericsAnd: "'([.!?*#_`$&")

  /// Whether the character ends a cell in a file that is read with another separator: `;`, tab,
  /// line end.
  fileprivate var endsCell: Bool {
    self == 0x3B || self == 0x09 || self == 0x0A || self == 0x0D
  }

  /// Whether the character can come before a formula without hiding it.
  fileprivate var isUnseenAtStart: Bool {
    guard let scalar = Unicode.Scalar(self) else { return false }
    return isWhiteSpace || scalar.properties.isDefaultIgnorableCodePoint
  }
}
