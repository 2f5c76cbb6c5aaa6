import Core
import Reviews

/// The shop's sign in the header of every page, as it is or in a form for each colour scheme.
struct Logo: Sendable {
  let light: LogoFile
  let dark: LogoFile?

  /// The logo that `settings` ask for; nil where they ask for none, or for what cannot be used.
  init?(_ settings: Settings, in content: [SourceFile], findings: inout [Finding]) {
    guard let asked = settings.design.logo else { return nil }
    let files = asked.files.map { LogoFile.read($0, in: content, findings: &findings) }
    guard let light = files.first ?? nil else { return nil }
    self.light = light
    dark = files.count > 1 ? files[1] : nil
  }

  /// The files as they are published; one that serves twice is there once.
  var files: [SiteFile] {
    let both = [light] + (dark.map { $0.name == light.name ? [] : [$0] } ?? [])
    return both.map { file in
      SiteFile(path: "assets/\(file.name)", kind: .asset) { file.bytes }
    }
  }

  /// Only a site with a logo pays for its style.
  var css: String { ".logo{vertical-align:middle}" }

  /// The file that stands in a browser's tab: a wide one would be a smudge there.
  var icon: String? { light.isSquare ? light.name : nil }

  /// What the frame of a language shows; `up` leads from the language's root to the site's.
  func view(up: String, alt: String) -> LogoView {
    func image(_ file: LogoFile) -> LogoView.PictureSource {
      let (width, height) = file.shown
      return .init(path: "\(up)assets/\(file.name)", width: width, height: height)
    }
    return LogoView(light: image(light), dark: dark.map(image), alt: alt)
  }
}
