/// The width of a text as drawn, without a renderer: by the widths of DejaVu Sans, which are
/// Verdana's too. They are the widest of the fonts that systems set their own words in, so in any
/// other of them a text is narrower than this.
struct TextWidth: Sendable {
  /// In thousandths of the font's size.
  let thousandths: Int

  /// The width of a text; a bold one is up to a fifth wider.
  init(_ text: String, isBold: Bool = false) {
    var sum = 0
    var isPlain = true
    for scalar in text.unicodeScalars {
      sum += Self.width(scalar)
      // Latin, Greek and Cyrillic; the punctuation and the currencies that go with them; ideographs.
      if scalar.value >= 0x590, !(0x1E00...0x20CF ~= scalar.value), !Self.isSquare(scalar) {
        isPlain = false
      }
    }
    let wide = isBold ? sum * 117 / 100 : sum
    // Other scripts have a fifth more room, for the fonts that nobody has measured.
    thousandths = isPlain ? wide : wide * 6 / 5
  }

  /// In pixels at a font size, rounded up.
  func pixels(at size: Int) -> Int { (thousandths * size + 999) / 1000 }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7F: return ascii[Int(scalar.value) - 0x20]
    // Spaces that do not break, and the narrow one of French.
    case 0xA0, 0x202F: return 318
    case 0xA0...0x24F: return scalar.properties.isUppercase ? 850 : 650
    case 0x300...0x36F, 0x200B...0x200F: return 0
    case 0xB7, 0x2018...0x201D: return 520
    case 0x250..<0x590, 0x1E00...0x20CF: return scalar.properties.isUppercase ? 1000 : 900
    // Hebrew and Arabic; their letters are narrower than capitals, their marks take no room.
    case 0x590..<0x900, 0xFB1D..<0xFDF0, 0xFE70...0xFEFC: return 620
    case 0x900..<0x1100: return 1000
    // Some signs and ligatures are wider than high.
    default: return isSquare(scalar) ? 1000 : 1400
    }
  }

  /// Whether a character is as wide as high in every font: ideographs, kana and Hangul.
  private static func isSquare(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E80..<0xA4D0, 0xAC00..<0xD7B0, 0xF900..<0xFB00, 0xFF00..<0xFF61, 0x20000..<0x40000:
      true
    default: false
    }
  }

  /// From the space to the tilde.
  private static let ascii = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337,
    636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531,
    1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787,
    603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500,
    500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612,
    635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
  ]
}

extension String {
  /// The text in a font size, cut off with an ellipsis where it is wider than `pixels`.
  func cut(to pixels: Int, at size: Int, isBold: Bool = false) -> String {
    func fits(_ text: String) -> Bool { TextWidth(text, isBold: isBold).pixels(at: size) <= pixels }
    // No letter is narrower than a quarter of the size, so that a long name is not cut letter by
    // letter.
    var cut = String(prefix(4 * pixels / max(1, size) + 1))
    if cut.utf8.count == utf8.count, fits(self) { return self }
    while !cut.isEmpty, !fits(cut + "…") { cut.removeLast() }
    return cut + "…"
  }
}
