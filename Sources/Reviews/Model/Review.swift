import Core

/// What a customer wrote, as it stands in its file.
public struct Review: Sendable {
  /// Matches `[a-z0-9][a-z0-9-]{0,99}`; unique in the site.
  public let id: String
  public var title: String?
  public var stars: Stars
  /// The rating as its source has it, such as `8/10`; nil where the stars are all it gave.
  public var scale: String?
  /// What the most on a source's scale may be.
  public static let scaleRange = 2...100
  /// The display name; nil where the source gives none.
  public var author: String?
  public var date: Moment
  /// The day of the visit or purchase.
  public var experienced: Day?
  /// BCP 47.
  public var language: String?
  public var source: Origin?
  public var evidence: Evidence
  /// What the customer got for writing; always shown.
  public var incentive: String?
  /// How the writer is related to the shop; always shown.
  public var relation: String?
  public var topics: [String]
  public var product: String?
  public var recommends: Bool?
  /// Marked by hand as a complaint, whatever its stars.
  public var isMarkedComplaint: Bool
  /// The day on which what was written was destroyed, as the law may want. What stands here then is a
  /// stub: the date, the rating and the source's name, and nothing that anybody wrote.
  public var erased: Day?
  /// In the ledger, but its file has gone without a decision; date, stars and source are known from
  /// there. Never set by a file.
  public var isMissing = false
  /// At most `Photo.most`.
  public var photos: [Photo] = []
  /// The customer's words, Markdown source.
  public var text: String
  /// The file, and in a `.jsonl` file the line, that it was read from.
  public var place: Place

  /// Where a review came from.
  public struct Origin: Hashable, Sendable {
    /// A key of `sources` in site.yml, or any other name.
    public var name: String
    /// The review's number there.
    public var id: String?
    /// `http` or `https`.
    public var url: String?

    /// An origin; `url` has an allowed scheme.
    public init(name: String, id: String? = nil, url: String? = nil) {
      self.name = name
      self.id = id
      self.url = url
    }
  }

  /// How it is known that the writer was a customer.
  public enum Evidence: String, Sendable, CaseIterable {
    /// Matched with an order by its number.
    case order
    /// Written through an invitation sent after an order.
    case invitation
    /// Checked by the platform it came from.
    case source
    /// Not checked.
    case none
  }

  /// A review with the fields every review has; set the others after.
  public init(id: String, stars: Stars, author: String?, date: Moment, text: String, place: Place) {
    self.id = id
    self.stars = stars
    self.author = author
    self.date = date
    self.text = text
    self.place = place
    evidence = .none
    topics = []
    isMarkedComplaint = false
  }
}

/// A photo that stands beside what somebody wrote.
public struct Photo: Hashable, Sendable {
  /// The path below `content/media/`.
  public let file: String
  /// What can be seen on it, in the language of the words beside it.
  public let alt: String
  /// SHA-256 of the file as it was given, in hexadecimal; nil until somebody looks at it.
  public var digest: String?
  /// Where it is named.
  public let place: Place

  /// No review and no reply has more.
  public static let most = 8

  /// A photo, not looked at yet.
  public init(file: String, alt: String, place: Place) {
    self.file = file
    self.alt = alt
    self.place = place
  }
}

/// Names that need not be written into site.yml.
public enum KnownNames {
  /// How well-known sources write themselves, by the key that an import gives them.
  private static let sources = [
    "app-store": "App Store", "facebook": "Facebook", "feedback-company": "The Feedback Company",
    "google": "Google", "google-maps": "Google Maps", "google-play": "Google Play",
    "json-ld": "schema.org", "judge-me": "Judge.me", "kiyoh": "Kiyoh", "linkedin": "LinkedIn",
    "loox": "Loox",
    "okendo": "Okendo", "shopify": "Shopify Product Reviews", "tripadvisor": "Tripadvisor",
    "trustpilot": "Trustpilot", "webwinkelkeur": "WebwinkelKeur", "wordpress": "WooCommerce",
    "yotpo": "Yotpo",
  ]

  /// What a source is called where site.yml does not say it.
  public static func source(_ key: String) -> String { sources[key] ?? key }

  /// The topic of recommendations that show only once who received them approves.
  public static let approvedByReceiver = "approved-by-receiver"
}
