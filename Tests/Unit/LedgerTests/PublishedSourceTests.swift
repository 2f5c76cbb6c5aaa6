import Core
import Reviews
import TestSupport
import Testing

@testable import Ledger
@testable import TransparencyLog

@Suite("The published source")
struct PublishedSourceTests {
  /// Settings in which every member has a value of its own.
  private static var settings: Settings {
    var settings = Settings(name: Localized(byLanguage: ["en": "The Chain", "nl": "De Ketting"]))
    settings.about = Localized("Bicycles \"&\" more")
    settings.url = "https://reviews.example/"
    settings.editURL = "https://git.example/SECRET-PLACE/"
    settings.languages = ["nl", "en"]
    settings.timeZone = "Europe/Amsterdam"
    settings.accent = "#1d4e89"
    settings.email = "info@shop.example"
    settings.website = "https://shop.example"
    settings.address = Localized("Biltstraat 12, Utrecht")
    settings.hours = Localized(byLanguage: ["en": "Mon to Sat", "nl": "Ma tot za"])
    settings.write = [.init(source: "google", url: "https://g.example/review")]
    settings.people = [
      "sanne": .init(name: "Sanne", role: Localized("owner"), email: "SECRET-MAIL@shop.example")
    ]
    settings.promises = .init(firstReply: 3, resolution: 9, owner: "sanne")
    settings.complaintThreshold = 2
    settings.order = .newest
    settings.orderLimit = Fraction(1, over: 20).map { .init(bias: $0, place: Place("s")) }
    settings.quarantine = .init(days: 4, stars: [1, 2])
    settings.pageSize = 7
    settings.topics = [.init(key: "repair", label: Localized("Repair"))]
    settings.sources = [
      .init(
        key: "google", label: Localized("Google"), url: "https://g.example", total: 12,
        asOf: "2026-03-01")
    ]
    settings.sources[0].difference = Localized("Two are twins.")
    settings.sources[0].totalPlace = Place("s")
    settings.sources[0].differencePlace = Place("s")
    settings.checks = [.order: Localized("by its number"), .none: Localized("not")]
    settings.coachOff = [.init(rule: "SECRET-RULE", place: Place("s"))]
    settings.schema = .product
    settings.design.darkAccent = .init("#8fbcf2", at: Place("s"))
    settings.design.accentPlace = Place("s")
    settings.design.logo = .init(
      light: .init("SECRET-NAME.svg", at: Place("s")), dark: .init("dark.svg", at: Place("s")))
    settings.design.mark = "DK"
    settings.design.sections = [.reviews, .summary]
    return settings
  }

  private static var content: SiteContent {
    var content = SiteContent(settings: settings)
    content.changes = [
      Change(
        slug: "friday", title: Localized("Friday"),
        date: Moment(at: 1_772_000_000, offset: 3600), topics: ["repair"], reviews: ["a-1"],
        text: Localized("Two **people**."), place: Place("SECRET-PLACE"))
    ]
    content.pages = [
      InfoPage(
        slug: "about", title: Localized("About"), text: Localized("We."),
        place: Place("SECRET-PLACE"))
    ]
    return content
  }

  private static let look = OwnLook(
    templates: [SourceFile(path: "templates/style.css", bytes: Array("b{}".utf8))],
    logos: [SourceFile(path: "content/logo-light", bytes: [0, 1, 254, 255])])

  private static func source(_ content: SiteContent) -> PublishedSource {
    PublishedSource(
      Edition(
        asOf: "2026-05-02", address: content.settings.url,
        program: Program(version: "1.2.3", commit: "abc", cmark: "0.30.2", icu: "76.1"),
        isSearchable: true), of: PublicContent(content: content, hidden: []), look: look)
  }

  private static func site(_ source: PublishedSource) -> MemorySite {
    MemorySite(
      files: Dictionary(uniqueKeysWithValues: source.files.map { ($0.path, $0.render()) }),
      isListed: true)
  }

  @Test("what is read from it is what was written, and writes the same bytes")
  func roundTrip() throws {
    let site = Self.site(Self.source(Self.content))
    let read = try PublishedSource.read(site)
    #expect(Self.site(read).files == site.files)
    #expect(read.look == Self.look)
    // The clock is the shop's, and so is the day.
    #expect(read.shop.changes[0].date == Self.content.changes[0].date)
    var (old, new) = (Self.settings, read.shop.settings)
    #expect(new.url == old.url && new.editURL == nil && new.coachOff.isEmpty)
    #expect(new.people["sanne"]?.email == nil)
    #expect(new.design.logo?.light.text == "logo-light")
    #expect(new.quarantine == old.quarantine && new.order == old.order)
    #expect(new.write == old.write && new.design.mark == old.design.mark)
    #expect(new.address == old.address && new.hours == old.hours)
    #expect(new.source(.utc).bytes == Self.content.shop.settings.source(.utc).bytes)
    old.people = [:]
    new.people = [:]
    #expect(old.source(.utc).bytes != Self.settings.source(.utc).bytes)
  }

  @Test("nothing gets into it by standing in a file or in the settings")
  func allowed() {
    for (path, bytes) in Self.site(Self.source(Self.content)).files {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("SECRET"), "\(path)")
    }
  }

  @Test("a new property is in it, or is named here as left out")
  func properties() throws {
    func check(_ value: Any, _ count: Int, leftOut: [String] = []) {
      let names = Mirror(reflecting: value).children.compactMap(\.label)
      #expect(names.count == count, "\(names): name a new one in 'code', and count it here")
      #expect(Set(leftOut).isSubset(of: names))
    }
    let (settings, content) = (Self.settings, Self.content)
    // The address is the edition's; the other two no page shows.
    check(settings, 25, leftOut: ["url", "editURL", "coachOff"])
    check(settings.design, 5, leftOut: ["accentPlace"])
    check(try #require(settings.people["sanne"]), 3, leftOut: ["email"])
    check(settings.promises, 3)
    check(settings.write[0], 2)
    check(settings.sources[0], 8, leftOut: ["totalPlace", "differencePlace"])
    check(try #require(settings.quarantine), 2)
    check(content.changes[0], 7, leftOut: ["place"])
    check(content.pages[0], 4, leftOut: ["place"])
  }

  @Test("each member of the settings is entered, but the days of totals")
  func entered() {
    let salt = Salt(known: [UInt8](repeating: 7, count: 32))
    func record(_ content: SiteContent, _ look: OwnLook = Self.look) -> [UInt8] {
      SettingsRecord(of: content, look: look).content(peopleSalt: salt)
    }
    let before = record(Self.content)
    var content = Self.content
    content.settings.sources[0].asOf = "2026-04-01"
    #expect(record(content) == before)
    content.settings.url = "https://other.example/"
    #expect(record(content) == before)
    content.settings.sources[0].total = 13
    #expect(record(content) != before)
    let choices: [(inout Settings) -> Void] = [
      { $0.write[0].url = "https://elsewhere.example/" }, { $0.write = [] },
      { $0.design.mark = "K" }, { $0.address = nil }, { $0.hours = Localized("Mon to Sun") },
    ]
    for choose in choices {
      content = Self.content
      choose(&content.settings)
      #expect(record(content) != before)
    }
    content = Self.content
    content.pages[0].text = Localized("They.")
    #expect(record(content) != before)
    content = Self.content
    content.changes[0].topics = []
    #expect(record(content) != before)
    #expect(record(Self.content, .none) != before)
    content = Self.content
    content.settings.people["sanne"]?.name = "Maria"
    #expect(record(content) != before)
    #expect(!String(decoding: before, as: UTF8.self).contains("Sanne"), "a name can be erased")
  }

  @Test(
    "what is damaged, unknown or of another format is refused with a word on where",
    arguments: [
      ("\"format\":1", "\"format\":2", "its format is 2"),
      ("\"page-size\":7,", "", "'settings' cannot be read"),
      ("\"pages\":", "\"page\":1,\"pages\":", "'page' is unknown"),
      ("Europe/Amsterdam", "Nowhere", "there is no time zone 'Nowhere'"),
      ("https://g.example/review", "javascript:alert(1)", "'settings' cannot be read"),
      ("\"source\":\"google\"", "\"source\":\"form\"", "'settings' cannot be read"),
      ("\"mark\":\"DK\"", "\"mark\":\"D K\"", "'settings' cannot be read"),
      ("Biltstraat 12, Utrecht", "Biltstraat 12\\nUtrecht", "'settings' cannot be read"),
      ("\"as-of\":\"2026-05-02\"", "\"as-of\":\"2026-05-32\"", "'edition' cannot be read"),
      ("}}\n", "}}", "the file is cut off"),
      ("{\"changes\"", "{ \"changes\"", "this is not the canonical spelling"),
    ])
  func damaged(_ old: String, _ new: String, _ words: String) throws {
    var site = Self.site(Self.source(Self.content))
    let text = String(decoding: site.files[SitePath.source] ?? [], as: UTF8.self)
    #expect(text.contains(old))
    site.files[SitePath.source] = Array(text.replacing(old, with: new).utf8)
    let flaw = #expect(throws: PublishedSource.SourceFlaw.self) {
      try PublishedSource.read(site)
    }
    #expect(flaw?.file == SitePath.source)
    #expect(flaw?.description.contains(words) == true, "\(flaw?.description ?? "")")
  }

  @Test("a section that is no more is read in an old ledger, and left out")
  func retiredSection() throws {
    func read(_ words: [String]) throws -> Settings? {
      guard case .object(var members) = Self.settings.source(.utc) else { return nil }
      members["sections"] = .array(words.map { .string($0) })
      return Settings(source: .object(members), .utc)
    }
    #expect(try read(["pair", "summary", "reviews"])?.design.sections == [.summary, .reviews])
    #expect(try #require(try read(["pair"])).design.sections == nil)
    #expect(try read(["piar", "summary", "reviews"]) == nil)
  }

  @Test("links to write a review that cannot be are refused")
  func links() {
    func isRead(_ links: [Settings.WriteLink]) -> Bool {
      var settings = Self.settings
      settings.write = links
      return Settings(source: settings.source(.utc), .utc) != nil
    }
    let (google, form) = (Settings.WriteLink(source: "google", url: "https://g.example"), "form")
    #expect(isRead([]) && isRead([google]) && isRead([.init(url: "https://g.example")]))
    #expect(!isRead([google, google]))
    #expect(!isRead([google, .init(url: "https://g.example")]))
    #expect(!isRead([google, .init(source: form, url: "https://f.example")]))
  }

  @Test("a review that is not shown stands in it once, and in the order of the events")
  func hidden() throws {
    var shop = Shop.of(3)
    for (place, day) in zip(shop.siteContent.reviews.indices, 1...) {
      shop.siteContent.reviews[place].date = Moment(Day(number: 20_000 + day))
    }
    for (round, id) in ["r-1", "r-3"].enumerated() {
      var decision = shop.writer.decision(id, round: round + 1)
      (decision.action, decision.reason) = (.remove, .abuse)
      shop.siteContent.decisions.append(decision)
    }
    shop.build()
    let full = try #require(shop.ledger)
    let content = full.published(shop.siteContent, asOf: shop.day)
    #expect(content.hidden.map(\.id) == ["r-1", "r-3"])
    let log = try #require(PublishedLedger(full, of: Site(content.content, asOf: shop.day)))
    var site = MemorySite(
      files: Dictionary(log.files.map { ($0.path, $0.render()) }) { first, _ in first },
      isListed: true)
    let ledger = try #require(try LedgerState.recovering(site).ledger)
    let edition = Edition(
      asOf: shop.day, address: nil,
      program: Program(version: "1.2.3", commit: nil, cmark: "0.30.2", icu: "76.1"),
      isSearchable: false)
    for file in PublishedSource(edition, of: content, look: .none).files {
      site.files[file.path] = file.render()
    }
    let honest = ledger.content(of: try PublishedSource.read(site))
    #expect(honest.findings.isEmpty)
    #expect(honest.content.content.reviews.map(\.id) == ["r-1", "r-2", "r-3"])
    var cases = try JCS(decoding: Array(try #require(site.files[SitePath.sourceCases]).dropLast()))
    guard case .object(var members) = cases, case .array(let one)? = members["hidden"] else {
      throw CancellationError()
    }
    for forged in [one + [one[1]], [one[0]] + one, one.reversed()] {
      members["hidden"] = .array(forged)
      cases = .object(members)
      site.files[SitePath.sourceCases] = cases.bytes + [UInt8(ascii: "\n")]
      let findings = ledger.content(of: try PublishedSource.read(site)).findings
      #expect(findings.map(\.rule.name) == ["ledger-source"], "\(findings)")
    }
  }

  @Test("a stub of an erasure that never was is no review of the ledger")
  func strayStub() throws {
    var shop = Shop.of(2)
    shop.build()
    for event in [0, 1, 2, 99] {
      var stub = Review(
        id: DocumentID.erasedID(event), stars: Stars(1), author: nil, date: Moment(shop.day),
        text: "", place: Place("x"))
      stub.erased = shop.day
      shop.siteContent.reviews.append(stub)
    }
    let content = try #require(shop.ledger).published(shop.siteContent, asOf: shop.day)
    #expect(content.hidden.isEmpty)
  }
}
