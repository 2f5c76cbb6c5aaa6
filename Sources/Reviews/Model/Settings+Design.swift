import Core

extension Settings {
  /// The design choices in site.yml. `accent` is the accent on a light background.
  public struct Design: Sendable, Equatable {
    /// The place of the accent.
    public var accentPlace: Place?
    /// The accent on a dark background, `#rrggbb`. Nil if the theme derives one from `accent`.
    public var darkAccent: PlacedText?
    /// The logo, in the header of every page.
    public var logo: LogoPaths?
    /// The characters that stand for the shop where there is no square logo, as `isMark` allows
    /// them. Nil for those that the theme takes from the name.
    public var mark: String?
    /// The parts of the first page in their order; nil for the theme's own order.
    public var sections: [Section]?

    /// The theme's own design.
    public init() {}
  }

  /// A text of site.yml and its place.
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
    /// The logo for dark screens. Nil if one file serves both.
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
    /// The score with its distribution, and the outcomes of complaints.
    case summary
    /// The score over time.
    case trend
    /// The shop's newest changes.
    case changes
    /// The list of all reviews with its filters.
    case reviews

    /// The parts that every first page has: praise and complaints in their proportion.
    public static let required: [Section] = [.summary, .reviews]
    /// The word of a section that there was once, praise and complaint side by side: old settings and
    /// ledgers have it.
    public static let retired = "pair"
  }
}

extension Settings.Design {
  /// The most characters, as people count them, of a mark.
  public static let longestMark = 3
  /// The most Unicode scalars of a mark: an emoji can have seven, and a letter many accents.
  private static let mostScalars = 24

  /// Whether `text` can be a mark: one to three characters, each of which can be seen, and none that
  /// controls a terminal or reorders a line.
  public static func isMark(_ text: String) -> Bool {
    1...longestMark ~= text.count && text.unicodeScalars.count <= mostScalars
      && text.allSatisfy { !String($0).isBlank } && text.terminalSafe == text
  }
}
