import Core

extension Settings {
  /// What site.yml says of the site's look; the accent on light ground is `accent`.
  public struct Design: Sendable, Equatable {
    /// Where the accent is written.
    public var accentPlace: Place?
    /// The accent on dark ground, `#rrggbb`; nil where the theme is to make one of `accent`.
    public var darkAccent: PlacedText?
    /// The shop's sign, in the header of every page.
    public var logo: LogoPaths?
    /// The parts of the first page in their order; nil for the theme's own order.
    public var sections: [Section]?

    /// The theme's own look.
    public init() {}
  }

  /// A text of site.yml, and where it stands.
  public struct PlacedText: Sendable, Equatable {
    public var text: String
    public var place: Place

    /// A text as it is written at `place`.
    public init(_ text: String, at place: Place) {
      self.text = text
      self.place = place
    }
  }

  /// The paths of the logo's files, from `content/`.
  public struct LogoPaths: Sendable, Equatable {
    public var light: PlacedText
    /// The one for dark screens; nil where one serves both.
    public var dark: PlacedText?

    /// A logo of one file, or of two.
    public init(light: PlacedText, dark: PlacedText? = nil) {
      self.light = light
      self.dark = dark
    }

    /// All its files.
    public var files: [PlacedText] { [light] + (dark.map { [$0] } ?? []) }
  }

  /// A part of the first page.
  public enum Section: String, Sendable, CaseIterable {
    /// The score with its distribution, and what became of the complaints.
    case summary
    /// The score over time.
    case trend
    /// The newest praise and the newest answered complaint, side by side.
    case pair
    /// What the shop changed of late.
    case changes
    /// The list of all reviews with its filters.
    case reviews

    /// Those that no first page is without: praise and complaints in their proportion.
    public static let required: [Section] = [.summary, .reviews]
  }
}
