import Core

/// A review as in its file: what a customer wrote.
public struct Review: Sendable {
  /// Matches `[a-z0-9][a-z0-9-]{0,99}`; unique in the site.
  public internal(set) var id: String
  public var title: String?
  public var stars: Stars
  /// The rating on its source's scale, such as `8/10`. Nil if the source gives stars.
  public var scale: String?
  /// What the most on a source's scale may be.
  public static let scaleRange = 2...100
  /// The display name. Nil if the source gives none.
  public var author: String?
  public var date: Moment
  public var datedBy = DateTeller.shop
  public var entered: Day?
  /// The day of the visit or purchase.
  public var experienced: Day?
  /// BCP 47.
  public var language: String?
  public var source: Origin?
  public var evidence: Evidence
  /// The customer's reward for writing, which is always shown.
  public var incentive: String?
  /// The writer's relation to the shop, which is always shown.
  public var relation: String?
  public var topics: [String]
  public var product: String?
  public var recommends: Bool?
  /// Whether the review is marked by hand as a complaint, whatever its stars.
  public var isMarkedComplaint: Bool
  /// The day on which the texts were destroyed, if the law required it. The file is then a stub
  /// with the date, the rating and the source's name, and nothing that anybody wrote.
  public var erased: Day?
  /// The day on which an import corrected what an earlier import had written: what differs since
  /// then is how the source was read, and not what the customer wrote. Nil where none did.
  public var corrected: Day?
  /// Whether the review is in the ledger, but its file has gone without a decision. Date, stars and
  /// source come from the ledger. No file sets this.
  public var isMissing = false
  /// The last day until which the ledger lets the review wait in quarantine, by the rule when it was
  /// entered. Nil where no ledger says so. No file sets this.
  public var quarantineLimit: Day?
  /// At most `Photo.most`.
  public var photos: [Photo] = []
  /// The customer's words, Markdown source.
  public var text: String
  /// The file that the review was read from, with the line in a `.jsonl` file.
  public var place: Place

  /// The origin of a review.
  public struct Origin: Hashable, Sendable {
    /// A key of `sources` in site.yml, or any other name.
    public var name: String
    /// The review's number at the source.
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

  /// The evidence that the writer was a customer.
  public enum Evidence: String, Sendable, CaseIterable {
    /// The review was matched with an order by its number.
    case order
    /// The review was written through an invitation sent after an order.
    case invitation
    /// The platform of the review checked it.
    case source
    /// Nobody checked it.
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

/// A photo with a review or a reply.
public struct Photo: Hashable, Sendable {
  /// The path below `content/media/`; of a photo that is known from the ledger alone, the name of
  /// its picture.
  public let file: String
  /// A description of the photo in the language of the text.
  public let alt: String
  /// The SHA-256 of the original file, in hexadecimal. Nil until the file is read.
  public var digest: String?
  /// The picture that is published of it. Nil until it is made, or found in the ledger.
  public var picture: PictureRecord?
  /// The place that names the photo.
  public let place: Place

  /// The most photos of a review or a reply.
  public static let most = 8

  /// A photo, not looked at yet.
  public init(file: String, alt: String, place: Place) {
    self.file = file
    self.alt = alt
    self.place = place
  }
}

/// The names of well-known sources, which site.yml need not give.
public enum KnownNames {
  /// The name of each source as it writes itself, by the key that an import gives it.
  private static let sources = [
    "app-store": "App Store", "facebook": "Facebook", "feedback-company": "The Feedback Company",
    "google": "Google", "google-maps": "Google Maps", "google-play": "Google Play",
    "json-ld": "schema.org", "judge-me": "Judge.me", "kiyoh": "Kiyoh", "linkedin": "LinkedIn",
    "loox": "Loox", "okendo": "Okendo", "opinew": "Opinew",
    "product-feed": "product review feed", "ryviu": "Ryviu",
    "shopify": "Shopify Product Reviews", "tripadvisor": "Tripadvisor",
    "trusted-shops": "Trusted Shops", "trustpilot": "Trustpilot",
    "webwinkelkeur": "WebwinkelKeur", "wordpress": "WooCommerce", "yotpo": "Yotpo",
  ]

  /// The source's name if site.yml does not give it.
  public static func source(_ key: String) -> String { sources[key] ?? key }

  /// The topic of recommendations that appear only after their receiver has approved them.
  public static let approvedByReceiver = "approved-by-receiver"
}
