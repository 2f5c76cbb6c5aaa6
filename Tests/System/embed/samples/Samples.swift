import Theme

/// Prints a code of every version, level and mask, filled to the brim, a line each:
/// `version level mask size text modules`, the modules as 0 and 1, row by row.
@main
enum Samples {
  static func main() {
    for version in 1...10 {
      for level in CorrectionLevel.allCases {
        for mask in 0..<8 { print(version, level, mask) }
      }
    }
  }

  private static func print(_ version: Int, _ level: CorrectionLevel, _ mask: Int) {
    // As many bytes as it holds: what is too long is no code.
    let most = (1...250).last { bytes($0, version: version, level: level, mask: mask) != nil } ?? 0
    for length in [1, most / 2, most] {
      guard let code = bytes(length, version: version, level: level, mask: mask) else { continue }
      let modules = (0..<code.size).map { y in
        String((0..<code.size).map { x in code.isDark(x, y) ? "1" : "0" })
      }
      Swift.print(version, level.rawValue, mask, code.size, text(length), modules.joined())
    }
  }

  private static func bytes(
    _ length: Int, version: Int, level: CorrectionLevel, mask: Int
  ) -> QRCode? {
    QRCode(Array(text(length).utf8), version: version, level: level, mask: mask)
  }

  /// An address of that length, more or less: letters, digits and signs that recur late.
  private static func text(_ length: Int) -> String {
    let start = "https://reviews.example/"
    let more = (0..<max(0, length - start.utf8.count)).map { place in
      Character(Unicode.Scalar(UInt8(33 + place * 7 % 90)))
    }
    return String((start + String(more)).prefix(length))
  }
}
