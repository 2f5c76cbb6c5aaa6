/// The shop's own colour, as it can be read on light and on dark ground.
struct Accent: Equatable, Sendable {
  let light: Colour
  let dark: Colour
  /// As site.yml has it.
  let written: Colour

  /// From `#rrggbb`; nil of none.
  init?(_ hex: String?) {
    guard let hex, let colour = Colour(hex: hex) else { return nil }
    written = colour
    light = colour.readable(on: Self.lightGround, towards: .black)
    // On dark ground a bare 4.5 looks dull: what AAA asks.
    dark = colour.readable(on: Self.darkGround, towards: .white, contrast: 7)
  }

  /// The darkest ground that it stands on in light dress, and the lightest in dark.
  private static let lightGround = Colour(red: 0xEE, green: 0xF3, blue: 0xF9)
  private static let darkGround = Colour(red: 0x1C, green: 0x28, blue: 0x36)
}
