import Core
import Markup
import Reviews

/// What stands for the shop in a small place: beside its name, before each reply and in the browser's
/// tab. A square logo, or else up to three letters on the accent.
struct Mark: Sendable {
  /// The letters; empty where a picture stands in their place.
  let letters: String
  private let logo: Logo?
  /// The letters as a string of CSS.
  let text: String
  /// The rules at the end of the stylesheet: of a logo.
  let rules: String
  /// The picture for the browser's tab.
  let icon: Asset

  /// The largest logo in bytes that stands in the stylesheet itself; a larger one is a file.
  private static let mostInline = 300

  /// The mark of the shop that `settings` describe.
  init(_ settings: Settings, logo: Logo?, accent: Accent?) {
    let name = settings.name.text(in: settings.languages[0], fallback: settings.languages[0])
    self.logo = logo.flatMap { $0.isSquare ? $0 : nil }
    let initials = Initials.of(name ?? "")
    letters =
      self.logo == nil ? settings.design.mark ?? (initials.isEmpty ? "★" : initials) : ""
    text = Self.quoted(letters)
    if let logo = self.logo {
      rules = Self.rules(light: logo.light, dark: logo.dark)
      icon = logo.light.asset
    } else {
      rules = Self.rules(width: Self.width(of: letters))
      icon = Self.drawing(letters, on: accent?.light ?? Colour(red: 0x1D, green: 0x4E, blue: 0x89))
    }
  }

  /// The file of the tab's picture, unless it is the logo, which is published anyway.
  var files: [SiteFile] { logo == nil ? [icon.file] : [] }

  private static func rules(light: LogoFile, dark: LogoFile?) -> String {
    let places = ".bar .brand::before,.id::before,.shop.reply::before"
    func background(_ file: LogoFile) -> String {
      let image = "url(\(address(of: file))) center/contain no-repeat"
      return "\(places){background:\(image);vertical-align:middle}"
    }
    return background(light)
      + (dark.map {
        "@media screen and (prefers-color-scheme:dark){\(background($0))}"
      } ?? "")
  }

  /// Smaller letters where the usual ones would not fit into the mark's square.
  private static func rules(width: Int) -> String {
    let room = 200
    guard width > room else { return "" }
    func rem(_ thousandths: Int) -> String {
      ".\(String(1000 + thousandths * room / width).dropFirst())rem"
    }
    return ".bar .brand::before,.shop.reply::before{font-size:\(rem(750))!important}"
      + ".id::before{font-size:\(rem(999))!important}"
  }

  /// About how wide bold letters are, in hundredths of their size.
  private static func width(of letters: String) -> Int {
    letters.reduce(0) { sum, letter in
      if letter.unicodeScalars.contains(where: { $0.value >= 0x1100 }) { return sum + 100 }
      return sum + ("MWmw@%&".contains(letter) ? 95 : "IJijl1".contains(letter) ? 45 : 70)
    }
  }

  /// The file beside the stylesheet, or of a small one all that is in it.
  private static func address(of file: LogoFile) -> String {
    guard file.name.hasSuffix(".svg"), file.asset.bytes.count <= mostInline else {
      return file.name
    }
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -_.=/:".utf8)
    let data = file.asset.bytes.map { byte in
      plain.contains(byte)
        ? String(UnicodeScalar(byte))
        : "%" + String(Int(byte) + 256, radix: 16, uppercase: true).dropFirst()
    }
    return "\"data:image/svg+xml,\(data.joined())\""
  }

  /// A string of CSS: what could end it is escaped by its number.
  private static func quoted(_ text: String) -> String {
    let inside = text.unicodeScalars.map { scalar in
      scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value)
        ? String(scalar) : "\\\(String(scalar.value, radix: 16)) "
    }
    return "\"\(inside.joined())\""
  }

  private static func drawing(_ letters: String, on accent: Colour) -> Asset {
    let size = min(90, 1400 * 10 / max(1, width(of: letters)))
    var svg = Array(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 16 16\"><rect width=\"16\" height=\"16\" rx=\"4\" fill=\"\(accent.hex)\"/><text x=\"8\" y=\"8\" dominant-baseline=\"central\" font-size=\"\(size / 10).\(size % 10)\" font-weight=\"700\" font-family=\"system-ui,sans-serif\" text-anchor=\"middle\" fill=\"\(accent.ink.hex)\">"
        .utf8)
    Escape.xml(Escape.plain(letters), into: &svg)
    svg += "</text></svg>\n".utf8
    return Asset(svg, "icon", "svg")
  }
}
