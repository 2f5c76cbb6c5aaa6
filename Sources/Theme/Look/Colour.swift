/// A colour in sRGB, 8 bits a channel.
struct Colour: Equatable, Sendable {
  let red, green, blue: Int

  /// From `#rrggbb` or `#rgb`.
  init?(hex: String) {
    var digits = Array(hex.utf8.dropFirst())
    guard hex.utf8.first == UInt8(ascii: "#") else { return nil }
    if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
    guard digits.count == 6, let first = digits.first, first != UInt8(ascii: "+"),
      let value = Int(String(decoding: digits, as: UTF8.self), radix: 16), value >= 0
    else { return nil }
    self.init(red: value >> 16, green: value >> 8 & 255, blue: value & 255)
  }

  init(red: Int, green: Int, blue: Int) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  var hex: String {
    "#"
      + [red, green, blue].map { String(String($0 + 256, radix: 16).dropFirst()) }.joined()
  }

  /// This colour with `percent` of another in it.
  func mixed(with other: Colour, percent: Int) -> Colour {
    func mix(_ one: Int, _ two: Int) -> Int { (one * (100 - percent) + two * percent + 50) / 100 }
    return Colour(
      red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }

  /// Contrast against another colour, 1 to 21 (WCAG 2.2, "contrast ratio").
  func contrast(with other: Colour) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// The nearest colour on the way to `pole` (black or white) whose contrast with `ground` is at
  /// least `contrast`; 4.5 is what WCAG 2.2 AA asks of text (1.4.3).
  func readable(
    on ground: Colour, towards pole: Colour, contrast: Double = 4.5
  ) -> Colour {
    for percent in stride(from: 0, through: 100, by: 2) {
      let mix = mixed(with: pole, percent: percent)
      if mix.contrast(with: ground) >= contrast { return mix }
    }
    return pole
  }

  /// Relative luminance, 0 to 1 (WCAG 2.2).
  private var luminance: Double {
    func linear(_ channel: Int) -> Double {
      let value = Double(channel) / 255
      if value <= 0.04045 { return value / 12.92 }
      // x^2.4 as x² · x^(2/5), by Newton's method on y⁵ = x²: no libm, the same bits everywhere.
      let base = (value + 0.055) / 1.055
      var root = base
      for _ in 0..<20 { root = (4 * root + base * base / (root * root * root * root)) / 5 }
      return base * base * root
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  static let white = Colour(red: 255, green: 255, blue: 255)
  static let black = Colour(red: 0, green: 0, blue: 0)
}
