import Core
import Reviews

// What the published source says of the settings. Left out are the address, which the edition has;
// the people's e-mail addresses, the place where files are edited and the coach's switches, which no
// page shows; and the places in files.
extension Settings: SourceRecorded {
  static var blank: Settings { Settings(name: Localized("")) }

  mutating func code(_ record: inout SourceRecord) {
    record.code("name", &name)
    record.code("about", &about)
    record.code("accent", &accent)
    record.code("accent-dark", &design.darkAccent)
    record.code("address", &address)
    if address?.isContactLine == false { record.fail("'address' is not a line of text") }
    record.code("checks", &checksByWord)
    record.code("complaint-threshold", &complaintThreshold, in: Stars.range)
    record.code("email", &email)
    if let email, !email.isEmailAddress { record.fail("'email' is no address") }
    record.code("hours", &hours)
    if hours?.isContactLine == false { record.fail("'hours' is not a line of text") }
    record.code("languages", &languages)
    if !Self.areTags(languages) { record.fail("'languages' are not the tags of languages") }
    record.code("logo", &design.logo)
    record.code("mark", &design.mark)
    if let mark = design.mark, !Design.isMark(mark) { record.fail("'mark' is no mark") }
    record.code("order", &order)
    record.code("order-limit", &orderLimit)
    record.code("page-size", &pageSize, in: Settings.pageSizeRange)
    record.code("people", &people)
    record.code("promises", &promises)
    record.code("quarantine", &quarantine)
    record.code("schema", &schema)
    record.code("sections", &sectionList)
    record.code("sources", &sources)
    record.code("time-zone", &timeZone)
    record.code("topics", &topics)
    record.code("website", web: &website)
    record.code("write", &write)
    if !Self.areLinks(write, to: sources) { record.fail("'write' is not one address a source") }
  }

  /// Whether a site with these sources can have these links.
  private static func areLinks(_ links: [WriteLink], to sources: [Source]) -> Bool {
    if links.count == 1, links[0].source == nil { return true }
    let keys = Set(links.compactMap(\.source))
    return links.count <= WriteLink.most && keys.count == links.count
      && keys.isSubset(of: sources.map(\.key))
  }

  /// Whether a site can have these languages: at least one, each with a tag of its own.
  private static func areTags(_ tags: [String]) -> Bool {
    !tags.isEmpty && Set(tags).count == tags.count
      && tags.allSatisfy { tag in
        1...35 ~= tag.utf8.count && tag.utf8.allSatisfy { $0.isAlphanumeric || $0 == .hyphen }
      }
  }

  private var checksByWord: [String: Localized] {
    get { Dictionary(uniqueKeysWithValues: checks.map { ($0.key.rawValue, $0.value) }) }
    set {
      checks = newValue.reduce(into: [:]) { checks, check in
        if let evidence = Review.Evidence(rawValue: check.key) { checks[evidence] = check.value }
      }
    }
  }

  /// The sections; an empty list is none, as the theme's own order is.
  private var sectionList: SectionList? {
    get { design.sections.flatMap { $0.isEmpty ? nil : SectionList(sections: $0) } }
    set { design.sections = newValue.flatMap { $0.sections.isEmpty ? nil : $0.sections } }
  }
}

/// The sections of the first page. A ledger is never written again, so the word of a section that is
/// no more is read, and left out.
private struct SectionList: SourceCodable {
  let sections: [Settings.Section]

  init(sections: [Settings.Section]) { self.sections = sections }

  func source(_ clock: ShopClock) -> JCS { .array(sections.map { .string($0.rawValue) }) }

  init?(source: JCS, _ clock: ShopClock) {
    guard case .array(let values) = source else { return nil }
    let kept = values.filter { $0.string != Settings.Section.retired }
    sections = kept.compactMap { $0.string.flatMap { Settings.Section(rawValue: $0) } }
    guard sections.count == kept.count else { return nil }
  }
}

extension Settings.WriteLink: SourceRecorded {
  static var blank: Settings.WriteLink { Settings.WriteLink(url: "") }

  mutating func code(_ record: inout SourceRecord) {
    record.code("source", &source)
    record.code("url", &url)
    if !url.isWebAddress { record.fail("'url' is no address on the web") }
  }
}

extension Settings {
  /// The settings without the days on which the sources' totals were counted: a new count that finds
  /// the same number is no change.
  var withoutDaysOfTotals: Settings {
    var settings = self
    for place in settings.sources.indices { settings.sources[place].asOf = nil }
    return settings
  }
}

extension Settings.Person: SourceRecorded {
  static var blank: Settings.Person { Settings.Person(name: "", role: nil) }

  mutating func code(_ record: inout SourceRecord) {
    record.code("name", &name)
    record.code("role", &role)
  }
}

extension Settings.Promises: SourceRecorded {
  static var blank: Settings.Promises { Settings.Promises() }

  mutating func code(_ record: inout SourceRecord) {
    record.code("first-reply", &firstReply, in: Settings.Promises.dayRange)
    record.code("owner", &owner)
    record.code("resolution", &resolution, in: Settings.Promises.dayRange)
  }
}

extension Settings.Labelled: SourceRecorded {
  static var blank: Settings.Labelled { Settings.Labelled(key: "", label: Localized("")) }

  mutating func code(_ record: inout SourceRecord) {
    record.code("key", slug: &key)
    record.code("label", &label)
  }
}

extension Settings.Source: SourceRecorded {
  static var blank: Settings.Source { Settings.Source(key: "", label: Localized("")) }

  mutating func code(_ record: inout SourceRecord) {
    record.code("as-of", &asOf)
    record.code("difference", &difference)
    record.code("key", slug: &key)
    record.code("label", &label)
    record.code("total", &total)
    if let total, !(Settings.Source.totalRange ~= total) { record.fail("'total' is out of range") }
    record.code("url", web: &url)
  }
}

extension Settings.Quarantine: SourceRecorded {
  static var blank: Settings.Quarantine { Settings.Quarantine(days: 1) }

  mutating func code(_ record: inout SourceRecord) {
    var (days, stars) = (days, stars ?? [])
    record.code("days", &days, in: Settings.Quarantine.dayRange)
    record.code("stars", &stars)
    self = Settings.Quarantine(days: days, stars: stars.isEmpty ? nil : stars)
  }
}

extension Settings.OrderLimit: SourceCodable {
  /// The bias as its two whole numbers.
  func source(_ clock: ShopClock) -> JCS {
    [.integer(bias.numerator), .integer(bias.denominator)]
  }

  init?(source: JCS, _ clock: ShopClock) {
    guard case .array(let parts) = source, parts.count == 2, let part = parts[0].integer,
      let whole = parts[1].integer, let bias = Fraction(part, over: whole)
    else { return nil }
    self.init(bias: bias, place: .source)
  }
}

extension Settings.PlacedText: SourceCodable {
  func source(_ clock: ShopClock) -> JCS { .string(text) }

  init?(source: JCS, _ clock: ShopClock) {
    guard let text = source.string else { return nil }
    self.init(text, at: .source)
  }
}

extension Settings.LogoPaths: SourceRecorded {
  static var blank: Settings.LogoPaths { Settings.LogoPaths(light: .init("", at: .source)) }

  mutating func code(_ record: inout SourceRecord) {
    record.code("dark", &dark)
    record.code("light", &light)
  }
}

extension Change: SourceRecorded {
  static var blank: Change {
    Change(
      slug: "", title: Localized(""), date: Moment(Day(number: 0)), topics: [], reviews: [],
      text: Localized(""), place: .source)
  }

  mutating func code(_ record: inout SourceRecord) {
    var slug = slug
    record.code("date", &date)
    record.code("reviews", &reviews)
    record.code("slug", slug: &slug)
    record.code("text", &text)
    record.code("title", &title)
    record.code("topics", &topics)
    self = Change(
      slug: slug, title: title, date: date, topics: topics, reviews: reviews, text: text,
      place: place)
  }
}

extension InfoPage: SourceRecorded {
  static var blank: InfoPage {
    InfoPage(slug: "", title: Localized(""), text: Localized(""), place: .source)
  }

  mutating func code(_ record: inout SourceRecord) {
    var slug = slug
    record.code("slug", slug: &slug)
    record.code("text", &text)
    record.code("title", &title)
    self = InfoPage(slug: slug, title: title, text: text, place: place)
  }
}

extension Place {
  /// Where values of the published source are said to stand.
  static let source = Place(SitePath.source)
}
