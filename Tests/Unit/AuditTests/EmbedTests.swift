import Ledger
import Reviews
import TestSupport
import Testing

@testable import Audit

@Suite("What other sites get to show is that of the log: the embed, the poster and the badges")
struct EmbedTests {
  /// A shop with an address, so that it has a poster, in all languages that are built in; something
  /// is hidden.
  static let site: MemorySite = {
    var siteContent = sample(languages: ["en", "nl", "de", "fr"])
    siteContent.settings.url = "https://reviews.example/"
    siteContent.settings.name = Localized("Garage 24 · 7")
    var shop = Shop(siteContent)
    shop.append("2026-04-01")
    shop.siteContent.decisions = [decision(.remove, on: "2026-03-14-visit", "2026-04-02")]
    shop.append("2026-04-03")
    return shop.published("2026-04-02")
  }()

  @Test("as it is published nothing is against it, in four languages")
  func honest() {
    #expect(audit(Self.site).findings.map(\.description) == [])
  }

  @Test("a shop without complaints, with few ratings or none has nothing against it")
  func small() {
    for count in [0, 1, 4, 6] {
      var siteContent = sample(languages: ["fr", "nl"])
      siteContent.settings.url = "https://reviews.example/"
      siteContent.reviews = Array(
        siteContent.reviews.filter { $0.stars.current ?? 5 > 3 }.prefix(count))
      let ids = Set(siteContent.reviews.map(\.id))
      siteContent.replies.removeAll { !ids.contains($0.review) }
      siteContent.followUps = []
      var shop = Shop(siteContent)
      if count == 0 { continue }
      shop.append("2026-04-01")
      #expect(audit(shop.published("2026-04-02")).findings.map(\.description) == [])
    }
  }

  @Test(
    "a badge has its own numbers, in their places, and is drawn of nothing else",
    arguments: [
      ("badge.svg", ">3.6<", ">6.3<"), ("badge.svg", ">12 reviews ·", ">21 reviews ·"),
      ("badge.svg", "1 of 4 complaints", "4 of 4 complaints"),
      ("badge.svg", "3.6 out of 5", "5.0 out of 5"),
      ("badge.svg", "5 ★ 5 ·", "5 ★ 6 ·"), ("badge-dark.svg", "1 not answered", "0 not answered"),
      ("badge-small.svg", ">12 reviews<", ">13 reviews<"),
      ("badge-tall.svg", ">1 of 4 ", ">4 of 4 "), ("badge-tall-light.svg", ">1 not", ">0 not"),
      ("badge-tall.svg", ">4</text>", ">5</text>"),
      ("badge.svg", "</svg>", "<rect x=\"0\" y=\"0\" width=\"999\" height=\"99\"/></svg>"),
      ("badge.svg", "</svg>", "<image href=\"data:,\"/></svg>"),
      ("badge.svg", "</svg>", "<text x=\"9\" y=\"9\" font-size=\"12\">5.0</text></svg>"),
      ("badge.svg", "width=\"1\" height=\"18\"", "width=\"300\" height=\"18\""),
      ("badge.svg", "font-size=\"12\"", "font-size=\"1\""),
      ("badge.svg", "font-size=\"12\"", "font-size=\"12\" opacity=\"0\""),
      ("badge.svg", "{fill:#", "{display:none;fill:#"), ("badge.svg", "<desc", "<desk"),
      ("badge.svg", "</svg>", ""), ("badge.svg", "y=\"22\"", "y=\"99\""),
      ("fr/badge.svg", "sur 5", "sur 6"), ("nl/badge-tall.svg", "1 van 4 ", "3 van 4 "),
    ])
  func badges(_ path: String, _ text: String, _ other: String) {
    var site = Self.site
    #expect(site.replace(text, with: other, in: path) > 0, "\(path) has no \(text)")
    let kinds = audit(site).kinds
    #expect(kinds == [.otherFigure] || kinds == [.badPage], "\(path): \(other): \(kinds)")
  }

  @Test(
    "the embed and the poster have the complaints, what is hidden and the newest cases as they are",
    arguments: [
      ("embed/index.html", "1 of 4 complaints", "4 of 4 complaints", AuditFinding.Kind.otherFigure),
      ("embed/index.html", "1 not answered", "0 not answered", .otherFigure),
      ("embed/index.html", ">1 review is not", ">0 reviews are not", .otherFigure),
      ("embed/index.html", "data-figure=\"hidden\"", "", .otherFigure),
      ("embed/index.html", "12 reviews since", "120 reviews since", .otherFigure),
      (
        "embed/index.html", "data-figure=\"complaints\"", "data-figure=\"complaints\" hidden",
        .badPage
      ),
      ("embed/index.html", "<bdi>Visit 9", "<bdi>Lovely 9", .otherTitle),
      ("embed/index.html", "number 9", "lovely", .otherWords),
      ("embed/index.html", "We have written", "We had written", .otherWords),
      ("embed/index.html", "badge private", "badge confirmed", .otherOutcome),
      ("embed/index.html", "data-outcome=\"private\"", "data-outcome=\"resolved\"", .otherOutcome),
      ("embed/index.html", "★<", "★★★★★<", .otherStars),
      ("embed/index.html", "data-stars=\"1\"", "data-stars=\"5\"", .otherStars),
      (
        "embed/index.html", "../cases/2026-03-19-visit/", "../cases/2026-03-10-visit/", .otherFigure
      ),
      ("embed/index.html", "id=\"2026-03-19-visit\"", "id=\"2026-03-11-visit\"", .otherFigure),
      ("embed/index.html", "class=\"case\"", "class=\"other\"", .otherFigure),
      ("poster/index.html", "1 of 4 complaints", "4 of 4 complaints", .otherFigure),
      ("poster/index.html", "1 not answered", "0 not answered", .otherFigure),
      ("poster/index.html", ": 1 is not shown", ": 0 are not shown", .otherFigure),
      ("nl/poster/index.html", "1 van 4", "4 van 4", .otherFigure),
      ("fr/embed/index.html", "sur 4<", "sur 1<", .otherFigure),
    ])
  func pages(_ path: String, _ text: String, _ other: String, _ kind: AuditFinding.Kind) {
    var site = Self.site
    #expect(site.replace(text, with: other, in: path) > 0, "\(path) has no \(text)")
    #expect(audit(site).kinds == [kind], "\(path): \(other)")
  }

  @Test("a text of a badge that is closed at once is no text")
  func emptyText() throws {
    func badge(_ text: String) -> [UInt8] {
      Array(
        "<svg width=\"9\" height=\"9\" viewBox=\"0 0 9 9\"><rect width=\"9\" height=\"9\"/>\(text)</svg>"
          .utf8)
    }
    let text = "<text x=\"1\" y=\"1\" font-size=\"9\""
    #expect(try BadgeReading(badge("\(text)>5</text>")).texts == ["5"])
    #expect(throws: PageFlaw.self) { try BadgeReading(badge("\(text)/>")) }
  }

  @Test("the newest complaint cannot be cut out of the embed")
  func cutOut() {
    let path = "embed/index.html"
    let cards = Self.site.cards(on: path)
    #expect(cards.count == 2)
    #expect(audit(Self.site.with(cards: [cards[1]], on: path)).kinds == [.otherFigure])
    #expect(audit(Self.site.with(cards: [cards[0]], on: path)).kinds == [.otherFigure])
  }

  @Test(
    "the data for other sites are those of the log, in numbers and in words",
    arguments: [
      ("\"reviews\":", "\"reviews\":1"), ("\"score\":\"3", "\"score\":\"4"),
      ("\"kind\":\"complaint\"", "\"kind\":\"none\""), ("\"resolved\":", "\"resolved\":1"),
      ("\"count\":", "\"count\":1"), ("\"label\":\"5\"", "\"label\":\"50\""),
      ("1 of 4 complaints", "4 of 4 complaints"), ("1 not answered", "0 not answered"),
      ("1 review is not", "0 reviews are not"), ("12 reviews since", "13 reviews since"),
      ("would be 3.", "would be 4."), ("number 9", "lovely"), ("Visit 9", "Lovely 9"),
      ("We have written", "We had written"), ("\"private\"", "\"resolved\""),
    ])
  func data(_ text: String, _ other: String) {
    for path in ["embed/summary.json"] {
      var site = Self.site
      #expect(site.replace(text, with: other, in: path) > 0, "\(path) has no \(text)")
      let kinds = audit(site).kinds
      #expect(kinds == [.otherFigure] || kinds == [.otherWords], "\(other): \(kinds)")
    }
  }

  @Test("data that are none are damaged")
  func damaged() {
    var site = Self.site
    site.replace("{", with: "[", in: "embed/summary.json")
    #expect(audit(site).kinds == [.badFigures])
  }

  @Test("a site that hands nothing out for others to show is not at fault")
  func nothing() {
    var site = Self.site
    for path in site.files.keys
    where path.contains("embed/") || path.contains("badge") || path.contains("poster/") {
      site.files[path] = nil
    }
    #expect(audit(site).isClean)
  }

  @Test(
    "numbers are read as people write them",
    arguments: [
      ("1,234 of 56", [1234, 56]), ("3.6 out of 5", [36, 5]), ("1\u{202F}234 avis", [1234]),
      ("5 ★ 12", [5, 12]), ("none", []), ("٣٫٦", [36]), ("2019. 12", [2019, 12]),
    ])
  func numbers(_ text: String, _ numbers: [Int]) {
    #expect(DigitGroups.numbers(in: text) == numbers)
  }
}
