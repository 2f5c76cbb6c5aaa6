extension Escape {
  /// A cell of a CSV file (RFC 4180), quoted where it must be, that no spreadsheet takes for a
  /// formula.
  ///
  /// An apostrophe goes before each `=`, `+`, `-` and `@` (their full-width and small forms too)
  /// that begins the cell, and before each that would begin one if the file were read with another
  /// separator: Excel in most of Europe splits at semicolons, and then takes a quote in the middle
  /// of a cell for an ordinary character, so what stands behind `;`, tab or a line's end begins a
  /// cell as well. A tab or carriage return at the very beginning gets one too. Control and bidi
  /// characters are taken out.
  public static func csv(_ cell: String) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(cell.utf8.count + cell.utf8.count / 8 + 8)
    csv(cell, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// The same, behind what is already there.
  public static func csv(_ cell: String, into output: inout [UInt8]) {
    cell.withUTF8Bytes { text in
      if text.allSatisfy(\.isASCIIAlphanumeric) { return output.append(contentsOf: text) }
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

  private static let plainInCSV = ASCIISet(excluding: "\";", keepingControls: "")
}

extension UInt32 {
  /// The characters that begin a formula (OWASP, "CSV Injection"): `=`, `+`, `-`, `@`, their
  /// small and full-width forms, and the minus sign.
  fileprivate var beginsFormula: Bool {
    switch self {
    case 0x3D, 0x2B, 0x2D, 0x40, 0x2212, 0xFE62, 0xFE63, 0xFE66, 0xFE6B, 0xFF0B, 0xFF0D, 0xFF1D,
      0xFF20:
      true
    default: false
    }
  }

  /// What ends a cell in a file that is read with another separator: `;`, tab, a line's end.
  fileprivate var endsCell: Bool {
    self == 0x3B || self == 0x09 || self == 0x0A || self == 0x0D
  }

  /// What can stand before a formula without hiding it.
  fileprivate var isUnseenAtStart: Bool {
    guard self != 0x22, let scalar = Unicode.Scalar(self) else { return self == 0x22 }
    return isWhiteSpace || scalar.properties.isDefaultIgnorableCodePoint
  }
}
