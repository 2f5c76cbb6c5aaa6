/// The purpose of a colour in a drawing.
enum Paint: String, Sendable, CaseIterable {
  case ground, line, ink, soft, star, off, accent
  /// Ink upon the accent.
  case on
  /// How complaints stand.
  case ok, busy, bad, calm

  /// The colour of a tone, which is a class of the stylesheet.
  init(tone: String?) { self = tone.flatMap(Paint.init(rawValue:)) ?? .ink }
}

/// The colours of what is drawn: those of the pages, on light and on dark screens.
struct Palette: Sendable {
  let accent: Accent?

  func light(_ paint: Paint) -> Colour {
    switch paint {
    case .ground: Colour(0xFFFFFF)
    case .line: Colour(0xDEE3E9)
    case .ink: Colour(0x17212B)
    case .soft: Colour(0x566270)
    case .star: Colour(0xD47200)
    case .off: Colour(0xE4E8ED)
    case .accent: accent?.light ?? Colour(0x1D4E89)
    case .on: light(.accent).ink
    case .ok: Colour(0x14633C)
    case .busy: Colour(0xA04A00)
    case .bad: Colour(0xA11D2C)
    // The pages have `soft` with an opacity of 0.6 here.
    case .calm: Colour(0x9AA1A9)
    }
  }

  func dark(_ paint: Paint) -> Colour {
    switch paint {
    case .ground: Colour(0x171C22)
    case .line: Colour(0x313A44)
    case .ink: Colour(0xE7EBF0)
    case .soft: Colour(0xA5B0BC)
    case .star: Colour(0xF5B041)
    case .off: Colour(0x3D4752)
    case .accent: accent?.dark ?? Colour(0x8FBCF2)
    case .on: dark(.accent).ink
    case .ok: Colour(0x72D6A2)
    case .busy: Colour(0xF0B45A)
    case .bad: Colour(0xFF9AA2)
    case .calm: Colour(0x6C757E)
    }
  }
}

extension Colour {
  /// From red, green and blue in one number.
  fileprivate init(_ value: Int) {
    self.init(red: value >> 16, green: value >> 8 & 255, blue: value & 255)
  }
}
