/// The colours of a badge, which are those of the pages.
struct BadgeColours: Sendable {
  let accent: Accent?

  func light(_ paint: BadgeDrawing.Paint) -> String {
    switch paint {
    case .ground: "#ffffff"
    case .line: "#d9dee4"
    case .ink: "#17202a"
    case .soft: "#4d5966"
    case .star: "#b45309"
    case .accent: accent?.light.hex ?? "#1d4e89"
    }
  }

  func dark(_ paint: BadgeDrawing.Paint) -> String {
    switch paint {
    case .ground: "#1a2027"
    case .line: "#333c46"
    case .ink: "#e8ecf1"
    case .soft: "#a8b3bf"
    case .star: "#f0a94b"
    case .accent: accent?.dark.hex ?? "#8fbcf2"
    }
  }
}
