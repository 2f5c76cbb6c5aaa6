import Core

/// The settings in site.yml: the shop, its people, its promises and its choices.
public struct Settings: Sendable {
  public var name: Localized
  public var about: Localized?
  /// The site's address, `http` or `https`, ending in a slash. Nil if site.yml gives none.
  public var url: String?
  /// The web address under which the project's files can be edited, ending in a slash. Only the
  /// preview links there.
  public var editURL: String?
  /// BCP 47; never empty, the first is the default.
  public var languages: [String]
  /// An IANA name, such as `Europe/Amsterdam`.
  public var timeZone: String
  /// `#rrggbb`, lower case; nil for the theme's own.
  public var accent: String?
  public var email: String?
  public var website: String?
  /// Where the shop is; each text is a line, as `String.isContactLine` says.
  public var address: Localized?
  /// When the shop is open; each text is a line, as `String.isContactLine` says.
  public var hours: Localized?
  /// Where customers can write a review, in the order written: one address, or one of each of some
  /// sources. Empty if site.yml gives none.
  public var write: [WriteLink] = []
  public var people: [String: Person]
  public var promises: Promises
  /// A rating at or under it is a complaint, in `Stars.range`.
  public var complaintThreshold: Int
  public var order: ListOrder
  /// How far the order may lean to high or low ratings. Nil if site.yml sets no limit.
  public var orderLimit: OrderLimit?
  /// The quarantine of new reviews. Nil if there is none.
  public var quarantine: Quarantine?
  /// Cases a page, in `pageSizeRange`.
  public var pageSize: Int
  public static let pageSizeRange = 1...200
  /// Labels, in the order written.
  public var topics: [Labelled]
  /// In the order written.
  public var sources: [Source]
  /// How each kind of evidence is checked, in the shop's words.
  public var checks: [Review.Evidence: Localized]
  /// The rules of the reply coach that the shop has switched off, in the order written.
  public var coachOff: [Switch]
  /// The reviews that are published as data for search engines.
  public var schema = Schema.none
  /// The design of the site, besides its accent.
  public var design = Design()

  /// The data of schema.org about reviews for search engines (`schema` in site.yml).
  public enum Schema: String, Sendable, CaseIterable {
    /// No rating and no review: search engines' rules exclude what a shop says about itself.
    case none
    /// The shop's own reviews of a product, each on its own page.
    case product
  }

  /// A person of the shop who answers.
  public struct Person: Sendable {
    public var name: String
    public var role: Localized?
    /// The address by which 'sitegen reply' recognizes the person; never published.
    public var email: String?

    /// A person by their full name.
    public init(name: String, role: Localized?, email: String? = nil) {
      self.name = name
      self.role = role
      self.email = email
    }
  }

  /// The shop's promises (`protocol` in site.yml).
  public struct Promises: Sendable {
    /// Days to the first reply, in `dayRange`.
    public var firstReply: Int
    /// Days to a resolution, in `dayRange`.
    public var resolution: Int
    public static let dayRange = 1...3650
    /// The owner of a case unless its replies say otherwise: a key of `people`.
    public var owner: String?

    /// A protocol; both terms in days, 1 or more.
    public init(firstReply: Int = 2, resolution: Int = 14, owner: String? = nil) {
      self.firstReply = firstReply
      self.resolution = resolution
      self.owner = owner
    }
  }

  /// A rule that site.yml switches off.
  public struct Switch: Hashable, Sendable {
    public var rule: String
    public var place: Place

    /// The name of a rule, which may not exist, and its place.
    public init(rule: String, place: Place) {
      self.rule = rule
      self.place = place
    }
  }

  /// The order of the index.
  public enum ListOrder: String, Sendable, CaseIterable {
    case representative, newest
  }

  /// The most by which the rank-AUC of the index may differ from 1/2.
  public struct OrderLimit: Sendable {
    /// 0 to 1/2.
    public let bias: Fraction
    /// Where site.yml sets it.
    public let place: Place

    /// A limit that stands at `place`.
    public init(bias: Fraction, place: Place) {
      self.bias = bias
      self.place = place
    }
  }

  /// A topic's key and its label.
  public struct Labelled: Sendable {
    public var key: String
    public var label: Localized

    /// A key with its label.
    public init(key: String, label: Localized) {
      self.key = key
      self.label = label
    }
  }

  /// A source of reviews, with the number that it has in all.
  public struct Source: Sendable {
    public var key: String
    public var label: Localized
    public var url: String?
    /// How many reviews the source itself says it has, in `totalRange`.
    public var total: Int?
    public static let totalRange = 0...100_000_000
    /// The day of that count.
    public var asOf: Day?
    /// Why that number differs from the number of its reviews here, in the shop's words.
    public var difference: Localized?
    /// Where that reason stands.
    public var differencePlace: Place?
    /// Where the count stands: in site.yml, or in the file that imports write.
    public var totalPlace: Place?
    /// The path of that file from the project's root. site.yml is the editors' own.
    public static let importedTotals = "content/imports/totals.yml"

    /// Whether an import noted the count.
    public var isTotalImported: Bool { totalPlace?.file == Self.importedTotals }

    /// A source by its key; set the other fields after.
    public init(
      key: String, label: Localized, url: String? = nil, total: Int? = nil, asOf: Day? = nil
    ) {
      self.key = key
      self.label = label
      self.url = url
      self.total = total
      self.asOf = asOf
    }
  }

  /// The settings of a shop that says no more than its name.
  public init(name: Localized) {
    self.name = name
    languages = ["en"]
    timeZone = "UTC"
    people = [:]
    promises = Promises()
    complaintThreshold = 3
    order = .representative
    pageSize = 20
    topics = []
    sources = []
    checks = [:]
    coachOff = []
  }
}

extension Settings {
  /// The key of the person with an email address or else a name, without regard to case. Without
  /// both, the only person there is.
  public func person(email: String?, name: String?) -> String? {
    func first(_ belongs: (Person) -> Bool) -> String? {
      people.filter { belongs($0.value) }.map(\.key).min()
    }
    if let email = email?.lowercased(), let key = first({ $0.email?.lowercased() == email }) {
      return key
    }
    if let name = name?.lowercased(), let key = first({ $0.name.lowercased() == name }) {
      return key
    }
    return people.count == 1 ? people.keys.first : nil
  }
}

extension Settings {
  /// The quarantine: how long every new review, or every one with certain stars, waits before it is
  /// shown.
  public struct Quarantine: Hashable, Sendable {
    /// The days it is not shown, its own day the first of them; in `dayRange`.
    public let days: Int
    public static let dayRange = 1...90
    /// The stars, 1 to 5, of the reviews that wait, ascending. Nil if all do, also those without
    /// stars.
    public let stars: [Int]?

    /// A wait of `days` days; `stars` in any order.
    public init(days: Int, stars: [Int]? = nil) {
      self.days = days
      self.stars = stars.map { Set($0).sorted() }
    }

    /// Whether reviews wait equally long, whatever customers think of the shop.
    public var isBlindToRating: Bool { stars == nil || stars == Array(Stars.range) }

    /// The last day on which `review` waits. Nil if it does not.
    package func lastDay(of review: Review) -> Day? {
      if let stars {
        guard let given = review.stars.first, stars.contains(given) else { return nil }
      }
      return Day(number: review.date.day.number + days - 1)
    }
  }
}
