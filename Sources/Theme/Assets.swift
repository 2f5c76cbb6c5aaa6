import Core
import Reviews

/// A file below `assets/` that is named for its content: a new name for new content, so that it
/// may be cached for ever.
struct Asset: Sendable {
  /// `style.HASH.css`.
  let name: String
  let bytes: [UInt8]

  /// A file named `STEM.HASH.ENDING`.
  init(_ bytes: [UInt8], _ stem: String, _ ending: String) {
    self.bytes = bytes
    name = "\(stem).\(Self.hash(of: bytes)).\(ending)"
  }

  var file: SiteFile { SiteFile(path: SitePath.asset(name), kind: .asset) { [bytes] in bytes } }

  /// 8 hexadecimal digits. A name for content, not a proof of it.
  private static func hash(of bytes: [UInt8]) -> String {
    let digits = String(FNV1a(bytes).value >> 32, radix: 16)
    return String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }
}

/// What the pages of all languages ask for besides themselves: stylesheets, scripts and the logo.
struct Assets: Sendable {
  let stylesheet: Asset
  /// The script of case pages: it checks a case's receipt in the reader's browser, and the page is
  /// complete without it.
  let receiptScript: Asset
  let searchScript: Asset
  let searchStylesheet: Asset
  /// Stylesheets of their own, so that the pages' does not grow.
  let embedStylesheet: Asset
  let posterStylesheet: Asset
  /// The script with which other sites show the reviews. Its name never changes, as it stands in
  /// their pages.
  private let embedScript: [UInt8]
  let logo: Logo?
  let mark: Mark
  let accent: Accent?
  /// Whether templates, words, styles or scripts are the shop's own.
  let isOwnLook: Bool

  /// The theme's files with the shop's own colour in them, and the logo among `content`.
  init(
    _ templates: TemplateFiles, _ settings: Settings, content: [SourceFile],
    findings: inout [Finding]
  ) {
    isOwnLook = !templates.ownLook(languages: settings.languages).isEmpty
    let plain = Stylesheet.minified(templates[.stylesheet])
    accent = Accent(settings, on: Backgrounds.read(plain))
    findings += accent?.findings ?? []
    logo = Logo(settings, in: content, findings: &findings)
    mark = Mark(settings, logo: logo, accent: accent)
    stylesheet = Stylesheet.pages(
      plain, accent: accent, mark: mark, hasOwnSections: settings.design.sections != nil)
    embedStylesheet = Stylesheet.embedded(templates[.embedStylesheet], "embed", accent: accent)
    posterStylesheet = Stylesheet.embedded(templates[.posterStylesheet], "poster", accent: accent)
    receiptScript = Asset(templates[.receiptScript], "receipt", "js")
    searchScript = Asset(templates[.searchScript], "search", "js")
    searchStylesheet = Asset(Stylesheet.minified(templates[.searchStylesheet]), "search", "css")
    embedScript = EmbedScript.bytes(
      templates[.embedScript], languages: settings.languages, Palette(accent: accent))
  }

  /// The files that a site asks for.
  func files(hasLedger: Bool, isSearchable: Bool) -> [SiteFile] {
    let assets =
      [stylesheet, embedStylesheet, posterStylesheet] + (hasLedger ? [receiptScript] : [])
      + (isSearchable ? [searchScript, searchStylesheet] : [])
    let script = SiteFile(path: SitePath.embedScript, kind: .asset) { [embedScript] in embedScript }
    return assets.map(\.file) + [script] + (logo?.files ?? []) + mark.files
  }

  /// The picture for the browser's tab.
  var icon: Asset { mark.icon }
}
