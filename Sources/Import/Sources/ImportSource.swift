import Reviews

/// A source of reviews: the forms of its exports, each a declaration.
public struct ImportSource: Sendable {
  /// The name that the user types, and the review's `source:` unless a mapping says otherwise.
  public let key: String
  /// Its name as people write it.
  public var label: String { KnownNames.source(key) }
  /// The forms of its records, in the order in which they are tried.
  let forms: [RecordForm]
  /// Where an export says how many reviews the source has.
  var total: [FieldPath] = []
  /// Where an export says that there are further pages.
  var more: [FieldPath] = []
  /// Whether the values beside the records say that there are further pages.
  var hasMore: @Sendable ([[String]: RecordValue]) -> Bool = { _ in false }
  /// Whether records need values that come after them in the file, so that the file is read twice.
  public var readsAsidesFirst = false
  /// Whether the writer's and the shop's words follow each other below a review. Otherwise the source
  /// keeps one reply, and another text there is an edit of it.
  var hasThreads = false
  /// The order of dates that a user's mapping gives.
  public var dates: ImportOptions.DayOrder?
  /// The columns that a user's mapping reads. Nil if the source is not one.
  var mapped: [MappedColumn]?
  /// Why an export with these values beside its records must not be imported at all.
  var refusal: @Sendable ([[String]: RecordValue]) -> String? = { _ in nil }

  /// All sources, in the order in which people are told of them.
  public static let all: [ImportSource] = [
    .google, .facebook, .trustpilot, .webwinkelkeur, .kiyoh, .feedbackCompany, .trustedShops,
    .linkedIn, .judgeMe, .loox, .okendo, .opinew, .ryviu, .shopify, .yotpo, .googlePlay, .appStore,
    .wordPress, .tripadvisor, .productFeed, .jsonLD, .sitegen,
  ]

  /// The keys of the sources in one line.
  public static let names = all.map(\.key).joined(separator: ", ")

  /// Other names that people type.
  private static let aliases = [
    "google-business": "google", "google-business-profile": "google", "google-takeout": "google",
    "takeout": "google", "google-places": "google", "google-maps": "google",
    "outscraper": "google", "klantenvertellen": "kiyoh",
    "thefeedbackcompany": "feedback-company", "feedbackcompany": "feedback-company",
    "judge.me": "judge-me", "judgeme": "judge-me", "woocommerce": "wordpress", "wxr": "wordpress",
    "playstore": "google-play", "play-store": "google-play", "play-console": "google-play",
    "apple": "app-store", "appstore": "app-store", "schema.org": "json-ld", "jsonld": "json-ld",
    "schema-org": "json-ld", "shopify-product-reviews": "shopify", "etrusted": "trusted-shops",
    "trustedshops": "trusted-shops", "product-reviews": "product-feed",
  ]

  /// The source with that name.
  public static func named(_ name: String) -> ImportSource? {
    let name = name.lowercased()
    let key = aliases[name] ?? name
    return all.first { $0.key == key }
  }

  /// The sources of which a first record has what only they have. More than one is a doubt that the
  /// user decides.
  static func recognized(_ value: RecordValue, isRow: Bool) -> [ImportSource] {
    let certain = all.filter { $0.form(fitting: value, isRow: isRow) != nil }
    return certain.isEmpty ? all.filter { $0.recognizes(value, isRow: isRow) } : certain
  }

  /// Whether a record has what only this source's have, if need be with its keys written otherwise.
  func recognizes(_ value: RecordValue, isRow: Bool) -> Bool {
    form(fitting: value, isRow: isRow) != nil || form(rewriting: value, isRow: isRow) != nil
  }

  private func form(fitting value: RecordValue, isRow: Bool) -> RecordForm? {
    forms.first { $0.signature.fits(value, isRow: isRow) }
  }

  /// The form that a record fits with its keys written otherwise. A row's keys are plain already.
  private func form(rewriting value: RecordValue, isRow: Bool) -> RecordForm? {
    isRow ? nil : forms.first { $0.rewritten(value) != nil }
  }

  /// Why a record of the source must not be imported.
  func refusal(of value: RecordValue, isRow: Bool) -> String? {
    forms.first { $0.signature.fits(value, isRow: isRow) }?.refusal
  }

  /// The form by which a record is read: the one whose marks it has, else the one of which it has
  /// most keys. Nil if it is in no form of the source.
  func form(of mapping: Mapping) -> RecordForm? {
    let (value, isRow) = (mapping.value, mapping.isRow)
    if let form = form(fitting: value, isRow: isRow) ?? form(rewriting: value, isRow: isRow) {
      return form
    }
    let likely = forms.map { ($0, $0.overlap(with: mapping)) }.max { $0.1 < $1.1 }
    return likely.flatMap { $0.1 >= 2 ? $0.0 : nil }
  }

  /// The plain names of its columns, by which a table's header below other lines is recognized.
  var columns: Set<String> {
    // A mapping's reviews in the cells of a column: no other column has a name that it knows.
    if mapped != nil, case .at(let path)? = forms.first?.parts {
      return [path.prefix { $0 != "." && $0 != "[" }.description.plainName]
    }
    return forms.reduce(into: []) { $0.formUnion($1.keys.columns) }
  }

  /// Whether its ratings may be on another scale than the usual one.
  var isScaleOpen: Bool { forms.contains(where: \.isScaleOpen) }

  /// What people call its forms, in one line.
  var formLabels: String { forms.map(\.label).joined(separator: ", ") }
}
