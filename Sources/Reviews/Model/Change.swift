import Core

/// Something the shop changed because of reviews: "you said, we did".
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
