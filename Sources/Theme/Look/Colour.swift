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

  /// Contrast against another colour, 1 to 21 (WCAG 2.2, "contrast ratio").
  func contrast(with other: Colour) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// This colour where `backgrounds` carry it, else the one of its hue with the nearest lightness that
  /// they do, in steps of half a hundredth; black or white where there is none.
  func readable(on backgrounds: Backgrounds, contrast: Double = Backgrounds.forText) -> Colour {
    if backgrounds.carry(self, contrast: contrast) { return self }
    let own = okLab.lightness
    for step in 1...200 {
      for lightness in [own - Double(step) / 200, own + Double(step) / 200]
      where -0.005...1.005 ~= lightness {
        let colour = at(lightness: lightness)
        if backgrounds.carry(colour, contrast: contrast) { return colour }
      }
    }
    return backgrounds.contrast(of: .black) > backgrounds.contrast(of: .white) ? .black : .white
  }

  /// Relative luminance, 0 to 1 (WCAG 2.2).
  private var luminance: Double {
    0.2126 * Self.linear[red] + 0.7152 * Self.linear[green] + 0.0722 * Self.linear[blue]
  }

  /// The light of each value of a channel, 0 to 1 (WCAG 2.2, "relative luminance").
  static let linear: [Double] = (0...255).map { channel in
    let value = Double(channel) / 255
    if value <= 0.04045 { return value / 12.92 }
    // x^2.4 as x² · x^(2/5), by Newton's method on y⁵ = x²: no libm, the same bits everywhere.
    let base = (value + 0.055) / 1.055
    var root = base
    for _ in 0..<20 { root = (4 * root + base * base / (root * root * root * root)) / 5 }
    return base * base * root
  }

  static let white = Colour(red: 255, green: 255, blue: 255)
  static let black = Colour(red: 0, green: 0, blue: 0)
}
