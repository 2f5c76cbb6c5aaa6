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

  /// White or near-black: the one that can be read better on this colour.
  var ink: Colour {
    let dark = Colour(red: 0x0E, green: 0x1A, blue: 0x28)
    return contrast(with: .white) >= contrast(with: dark) ? .white : dark
  }

  /// This colour if it is readable on `backgrounds`, otherwise the one of its hue with the nearest
  /// lightness that is, in steps of half a hundredth; black or white if there is none.
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

  /// The linear light of each value of a channel, 0 to 1 (WCAG 2.2, "relative luminance").
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

/// Lightness as people see it. A change of this lightness keeps the hue, which a mix with black or
/// white does not. Source: Björn Ottosson, "A perceptual color space for image processing" (2020).
extension Colour {
  /// A colour as lightness from 0 to 1, and two axes (green to red, blue to yellow).
  struct OKLab {
    var lightness, a, b: Double
  }

  var okLab: OKLab {
    let (r, g, b) = (Self.linear[red], Self.linear[green], Self.linear[blue])
    let long = Self.cubeRoot(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    let medium = Self.cubeRoot(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    let short = Self.cubeRoot(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    return OKLab(
      lightness: 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
      a: 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
      b: 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short)
  }

  /// The colour of the same hue at another lightness, with as much of its chroma as sRGB can show.
  func at(lightness: Double) -> Colour {
    if lightness <= 0 { return .black }
    if lightness >= 1 { return .white }
    let lab = okLab
    for percent in stride(from: 100.0, through: 0, by: -2) {
      let share = percent / 100
      let wanted = OKLab(lightness: lightness, a: lab.a * share, b: lab.b * share)
      if let colour = Colour(wanted) { return colour }
    }
    return self
  }

  /// Nil if sRGB has no such colour.
  private init?(_ lab: OKLab) {
    func cubed(_ value: Double) -> Double { value * value * value }
    let long = cubed(lab.lightness + 0.3963377774 * lab.a + 0.2158037573 * lab.b)
    let medium = cubed(lab.lightness - 0.1055613458 * lab.a - 0.0638541728 * lab.b)
    let short = cubed(lab.lightness - 0.0894841775 * lab.a - 1.2914855480 * lab.b)
    let channels = [
      4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
      -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
      -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    ]
    guard channels.allSatisfy({ -0.0005...1.0005 ~= $0 }) else { return nil }
    let bytes = channels.map(Self.channel)
    self.init(red: bytes[0], green: bytes[1], blue: bytes[2])
  }

  /// The channel whose light is nearest to `light`.
  private static func channel(_ light: Double) -> Int {
    let above = linear.firstIndex { $0 >= light } ?? 255
    guard above > 0 else { return 0 }
    return light - linear[above - 1] < linear[above] - light ? above - 1 : above
  }

  /// The cube root by Newton's method and not by libm, so that it is the same bits on every
  /// machine.
  private static func cubeRoot(_ value: Double) -> Double {
    guard value > 0 else { return 0 }
    var root = 1.0
    for _ in 0..<40 { root = (2 * root + value / (root * root)) / 3 }
    return root
  }
}
