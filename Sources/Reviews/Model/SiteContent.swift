import Core

/// The content of a site: everything that people wrote, parsed and checked, not yet joined into
/// cases.
public struct SiteContent: Sendable {
  public var settings: Settings
  /// Each by ID, in byte order.
  public var reviews: [Review]
  /// By review ID, then round.
  public var replies: [Reply]
  /// By review ID, then round.
  public var followUps: [FollowUp]
  /// By review ID, then round.
  public var decisions: [Decision]
  /// Newest first, then by slug.
  public var changes: [Change]
  /// By slug.
  public var pages: [InfoPage]

  /// Content with settings and nothing else yet.
  public init(settings: Settings) {
    self.settings = settings
    reviews = []
    replies = []
    followUps = []
    decisions = []
    changes = []
    pages = []
  }

  /// The same content, published at another address than `url` in site.yml; at that one where
  /// `address` is nil.
  public func published(at address: String?) -> SiteContent {
    guard let address else { return self }
    var content = self
    content.settings.url = address
    return content
  }
}

/// A change that the shop made because of reviews: "you said, we did".
public struct Change: Sendable {
  /// The file's name, `[a-z0-9][a-z0-9-]{0,99}`.
  public let slug: String
  public var title: Localized
  public var date: Moment
  public var topics: [String]
  /// The IDs of the reviews that led to it, in the order written.
  public var reviews: [String]
  /// Markdown source.
  public var text: Localized
  public var place: Place

  /// A change.
  public init(
    slug: String, title: Localized, date: Moment, topics: [String], reviews: [String],
    text: Localized, place: Place
  ) {
    self.slug = slug
    self.title = title
    self.date = date
    self.topics = topics
    self.reviews = reviews
    self.text = text
    self.place = place
  }
}

/// A further page of the site, such as "about".
public struct InfoPage: Sendable {
  /// The file's name, `[a-z0-9][a-z0-9-]{0,99}`.
  public let slug: String
  public var title: Localized
  /// Markdown source.
  public var text: Localized
  public var place: Place

  /// A page.
  public init(slug: String, title: Localized, text: Localized, place: Place) {
    self.slug = slug
    self.title = title
    self.text = text
    self.place = place
  }
}

/// A text that the shop wrote once for all its languages, or once for each.
public struct Localized: Hashable, Sendable {
  /// The text by BCP 47 language; the empty key holds a text for all of them.
  public let byLanguage: [String: String]

  /// One text for every language.
  public init(_ text: String) { byLanguage = ["": text] }

  /// A text for each language.
  public init(byLanguage: [String: String]) { self.byLanguage = byLanguage }

  /// The text in `language`; otherwise the one for all languages; otherwise the one in `fallback`,
  /// the site's first language; otherwise the first by language. Nil only if there is none.
  public func text(in language: String, fallback: String) -> String? {
    byLanguage[language] ?? byLanguage[""] ?? byLanguage[fallback]
      ?? byLanguage.min { $0.key < $1.key }?.value
  }
}
