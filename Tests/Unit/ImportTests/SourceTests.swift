import Markup
import Reviews
import Testing
import TestSupport

@testable import Import

@Suite("Sources")
struct SourceTests {
  static let fixtures: [(file: String, source: String, reviews: Int, broken: Int)] = [
    ("google.json", "google", 4, 0), ("facebook.json", "facebook", 3, 0),
    ("linkedin.csv", "linkedin", 2, 0), ("feedback-company.json", "feedback-company", 2, 0),
    ("feedback-company-products.json", "feedback-company", 1, 0),
    ("webwinkelkeur.json", "webwinkelkeur", 3, 0), ("webwinkelkeur.xml", "webwinkelkeur", 2, 0),
    ("trustpilot.json", "trustpilot", 2, 0), ("trustpilot.csv", "trustpilot", 1, 0),
    ("kiyoh.json", "kiyoh", 3, 0), ("kiyoh.xml", "kiyoh", 1, 0), ("judge-me.csv", "judge-me", 3, 0),
    ("yotpo.csv", "yotpo", 1, 1), ("loox.csv", "loox", 2, 0), ("shopify.csv", "shopify", 2, 0),
    ("okendo.csv", "okendo", 2, 0), ("google-play.json", "google-play", 2, 0),
    ("app-store.json", "app-store", 1, 0), ("tripadvisor.csv", "tripadvisor", 1, 0),
    ("wordpress.xml", "wordpress", 2, 0), ("json-ld.json", "json-ld", 2, 0),
    ("woocommerce.json", "wordpress", 3, 0), ("facebook-webhook.json", "facebook", 2, 0),
    ("app-store-feed.json", "app-store", 2, 0), ("app-store-feed.xml", "app-store", 1, 0),
    ("google-batch.json", "google", 2, 0), ("google-places.json", "google", 2, 0),
    ("google-places-legacy.json", "google", 2, 0), ("outscraper.csv", "google", 2, 0),
    ("outscraper.json", "google", 2, 0), ("apify.json", "google", 2, 0),
    ("apify.csv", "google", 1, 0), ("play-developer.json", "google-play", 2, 0),
    ("play-report.csv", "google-play", 2, 0), ("wordpress-comments.csv", "wordpress", 2, 0),
    ("judge-me-api.json", "judge-me", 2, 0), ("yotpo-api.json", "yotpo", 2, 0),
    ("yotpo-now.csv", "yotpo", 3, 0), ("product-feed.xml", "product-feed", 2, 0),
    ("etrusted.json", "trusted-shops", 2, 0),
    ("webwinkelkeur-products.json", "webwinkelkeur", 2, 0),
    ("tripadvisor.json", "tripadvisor", 1, 0), ("sitegen.json", "sitegen", 4, 0),
    ("sitegen-atom.xml", "sitegen", 4, 0), ("facebook-threads.json", "facebook", 1, 0),
    ("okendo-template.csv", "okendo", 3, 0), ("opinew.csv", "opinew", 2, 0),
    ("loox-template.csv", "loox", 2, 0), ("ryviu.csv", "ryviu", 2, 0),
    ("serpapi.json", "google", 2, 0), ("serpapi-play.json", "google-play", 2, 0),
    ("dataforseo.json", "google", 2, 0), ("google-by-language.json", "google", 2, 0),
    ("google-flat.csv", "google", 1, 0), ("trustpilot-page.json", "trustpilot", 2, 0),
    ("app-store-scraper.csv", "app-store", 2, 0),
    ("tripadvisor-snake.json", "tripadvisor", 1, 0),
    ("wordpress-comments.json", "wordpress", 1, 0),
  ]

  @Test("an export is recognized, every review comes in, and content reads it", arguments: fixtures)
  func recognized(file: String, source: String, reviews: Int, broken: Int) throws {
    let imported = try Imported(Imported.fixture(file))
    #expect(imported.source == source)
    #expect(imported.tally.new == reviews, "\(imported.findings)")
    #expect(imported.tally.broken == broken, "\(imported.findings)")
    let (siteContent, findings) = imported.siteContent()
    #expect(siteContent?.reviews.count == reviews)
    #expect(findings.isEmpty)
  }

  @Test("cut into parts of any length, it is the same export", arguments: fixtures)
  func parts(file: String, source: String, reviews: Int, broken: Int) throws {
    let bytes = try Imported.fixture(file)
    let whole = try Imported(bytes, source: source)
    for part in [1, 2, 3, 7, 64] {
      let imported = try Imported(bytes, source: source, part: part)
      #expect(imported.store.files == whole.store.files)
      #expect(imported.findings == whole.findings)
    }
  }

  @Test("on any number of threads, it is the same import", arguments: [1, 2, 5, 16])
  func threads(jobs: Int) throws {
    var options = Imported.options
    options.jobs = jobs
    for (file, source, _, _) in Self.fixtures {
      let bytes = try Imported.fixture(file)
      let (one, several) = (
        try Imported(bytes, source: source), try Imported(bytes, source: source, options: options)
      )
      #expect(several.store.files == one.store.files && several.findings == one.findings)
    }
    // Broken rows, wrong ratings, rows that nothing tells apart, the same review twice.
    let rows = (0..<600).map { row in
      switch row % 7 {
      case 0: ",,4,2024-03-05,"
      case 1: "Title,Words \(row / 14),\(row / 14 % 9),2024-03-0\(1 + row / 14 % 9),"
      case 2: "Only,two"
      case 3: "Title,Words \(row),3,no date,"
      default: "Tïtle \(row),Wörds of ten,5,2024-03-05,Thank you \(row)"
      }
    }
    let table = "title,text,rating,publisheddate,ownerresponse\n" + rows.joined(separator: "\n")
    for isLines in [false, true] {
      var store = MemoryContentStore()
      store.keepsLines = isLines
      var single = Imported.options
      // Some ratings are above five.
      (single.scale, options.scale) = (5, 5)
      let one = try Imported(table, source: "tripadvisor", onto: store, options: single)
      let several = try Imported(
        table, source: "tripadvisor", onto: store, options: options, part: 1 << 20)
      #expect(one.tally.new > 300 && one.tally.broken > 80 && one.tally.duplicates > 10)
      #expect(several.tally == one.tally && several.findings == one.findings)
      #expect(several.store.files == one.store.files && several.store.lines == one.store.lines)
      #expect(several.store.records == one.store.records)
    }
  }

  @Test("the same export twice changes nothing", arguments: fixtures)
  func twice(file: String, source: String, reviews: Int, broken: Int) throws {
    let bytes = try Imported.fixture(file)
    let first = try Imported(bytes, source: source)
    let second = try Imported(bytes, source: source, onto: first.store)
    #expect(second.store.writes == first.store.writes)
    #expect(second.store.files == first.store.files)
    #expect(second.tally.new == 0 && second.tally.changed == 0 && second.tally.replies == 0)
    #expect(second.tally.unchanged == reviews)
    // Without its record, all is taken for what it is.
    var lost = first.store
    lost.records = [:]
    let third = try Imported(bytes, source: source, onto: lost)
    #expect(third.store.files == first.store.files)
    // Of two versions in one file, only the record tells which stands.
    if first.tally.changed == 0 { #expect(third.store.records == first.store.records) }
  }

  @Test("no e-mail address, IP address, order number or photo is written", arguments: fixtures)
  func privacy(file: String, source: String, reviews: Int, broken: Int) throws {
    let imported = try Imported(Imported.fixture(file))
    let all = imported.store.files.values.map { String(decoding: $0, as: UTF8.self) }.joined()
    for secret in [
      "@example.com", "10.0.0.1", "10.1.1.1", "4711", "ORDER-9", "p.example/1.jpg", "Utrecht",
    ] {
      #expect(!all.contains(secret))
    }
  }

  @Test("Google: words, stars, names and replies as Google has them")
  func google() throws {
    let imported = try Imported(Imported.fixture("google.json"))
    let one = try #require(imported.review("locations/77/reviews/AbC_1"))
    #expect(one.stars.current == 2 && one.author == "Marieke V." && one.text.contains("picked up"))
    #expect(one.date.time?.instant == 1_773_512_400)
    let two = try #require(imported.review("locations/77/reviews/AbC_2"))
    #expect(two.author == nil && two.stars.current == 5 && two.text == "")
    let three = try #require(imported.review("locations/77/reviews/AbC_3"))
    #expect(three.stars.current == nil && three.text == "Goede winkel")
    #expect(imported.review("locations/77/reviews/AbC_4")?.text == "Prima")
    #expect(
      imported.siteContent().siteContent?.replies.map(\.text) == [
        "We will fit a new tube for free."
      ])
    #expect(imported.total == 4)
    #expect(imported.findings.map(\.rule) == [.leftOut])
  }

  @Test("what the account's owner wrote of other places is refused")
  func maps() throws {
    let imported = try Imported(Imported.fixture("google-maps.json"), source: "google")
    #expect(imported.findings.map(\.rule) == [.wrongExport] && imported.store.files.isEmpty)
    let failed = try Imported(Imported.fixture("webwinkelkeur-error.json"), source: "webwinkelkeur")
    #expect(failed.errors.contains { $0.contains("Authorization failed") })
  }

  @Test("Facebook: a recommendation is a yes or a no, comments are rounds, text is repaired")
  func facebook() throws {
    let imported = try Imported(Imported.fixture("facebook.json"), source: "facebook")
    let reviews = imported.reviews
    #expect(reviews.map(\.stars.current) == [3, nil, nil])
    #expect(reviews.map(\.recommends) == [nil, true, false])
    #expect(reviews[2].text == "Café zonder koffie" && reviews[2].author == "René B.")
    let siteContent = imported.siteContent().siteContent
    #expect(siteContent?.replies.map(\.round) == [1, 2])
    #expect(siteContent?.followUps.map(\.text) == ["No coffee at nine."])
    #expect(imported.tally.othersWords == 1)
  }

  @Test(
    "scales are kept beside their stars",
    arguments: [
      ("kiyoh.json", ["8/10", "3/10", "10/10"], [4, 2, 5]),
      ("feedback-company.json", ["4.5/5", nil], [5, 1]), ("json-ld.json", ["7/10", nil], [4, 1]),
    ] as [(String, [String?], [Int])])
  func scales(file: String, scales: [String?], stars: [Int]) throws {
    let reviews = try Imported(Imported.fixture(file)).reviews
    #expect(reviews.map(\.scale) == scales)
    #expect(reviews.map(\.stars.current) == stars)
  }

  @Test(
    "what a source hides is withheld, for a reason of the list or none of it",
    arguments: [
      ("linkedin.csv", [Decision.Reason.hiddenAtSource]),
      ("judge-me.csv", [.unrelated, .hiddenAtSource]),
      ("webwinkelkeur.json", [.hiddenAtSource]), ("webwinkelkeur.xml", [.hiddenAtSource]),
      ("trustpilot.json", [.personalData]), ("loox.csv", [.hiddenAtSource]),
      ("shopify.csv", [.hiddenAtSource]), ("okendo.csv", [.hiddenAtSource]),
      ("wordpress.xml", [.unrelated]), ("woocommerce.json", [.hiddenAtSource, .unrelated]),
    ] as [(String, [Decision.Reason])])
  func hidden(file: String, reasons: [Decision.Reason]) throws {
    let imported = try Imported(Imported.fixture(file))
    let decisions = imported.siteContent().siteContent?.decisions ?? []
    #expect(decisions.map(\.reason) == reasons)
    #expect(decisions.allSatisfy { $0.action == .withhold && $0.until != nil })
  }

  @Test("a reply without a date is written without one, and has no part in reply times")
  func undated() throws {
    let imported = try Imported(Imported.fixture("webwinkelkeur.json"))
    let reply = try #require(imported.siteContent().siteContent?.replies.first)
    #expect(!reply.isDated)
  }

  @Test("Facebook's webhook: the latest of what it tells counts, and what is no review is told")
  func webhook() throws {
    let imported = try Imported(Imported.fixture("facebook-webhook.json"))
    #expect(imported.reviews.map(\.recommends) == [false, nil])
    #expect(imported.reviews.map(\.stars.current) == [nil, 4])
    #expect(imported.reviews.first?.text == "Toch minder")
    #expect(imported.tally.changed == 1 && imported.tally.duplicates == 0)
    #expect(imported.findings.map(\.rule) == [.leftOut, .leftOut])
  }

  @Test("WooCommerce's interface: words without tags, no rating where there is none")
  func wooCommerce() throws {
    let reviews = try Imported(Imported.fixture("woocommerce.json")).reviews
    #expect(reviews.map(\.stars.current) == [5, 1, nil])
    #expect(reviews.map(\.text) == ["Prima band & snel.", "Lek na een dag", "casino"])
    #expect(reviews.first?.product == "Binnenband 28\"")
  }

  @Test("a thread of a web shop's comments: the shop's, the customer's, and nobody else's")
  func wordPress() throws {
    let siteContent = try Imported(Imported.fixture("wordpress.xml")).siteContent().siteContent
    #expect(siteContent?.replies.map(\.text) == ["We are sorry."])
    #expect(siteContent?.followUps.map(\.text) == ["Thanks."])
    #expect(siteContent?.reviews.first?.product == "Tube & pump")
    #expect(siteContent?.reviews.first?.stars.current == 2)
  }

  @Test("an answer beside the reviews finds its review")
  func appStore() throws {
    let imported = try Imported(Imported.fixture("app-store.json"), source: "app-store")
    #expect(imported.siteContent().siteContent?.replies.map(\.text) == ["Faster now"])
  }

  @Test(
    "a date that may be two asks; told the order, it is one",
    arguments: [
      (ImportOptions.DayOrder.dmy, "2024-03-05"), (.mdy, "2024-05-03"),
    ])
  func ambiguous(order: ImportOptions.DayOrder, day: String) throws {
    let asks = try Imported(Imported.fixture("yotpo.csv"))
    #expect(asks.errors.count == 1 && asks.errors[0].contains("--dates"))
    let csv = String(decoding: try Imported.fixture("yotpo.csv"), as: UTF8.self)
      .replacing("25/03/2024", with: "06/06/2024")
    var options = Imported.options
    options.dates = order
    let told = try Imported(csv, options: options)
    #expect(told.errors.isEmpty)
    #expect(told.reviews.contains { $0.date.day.description == day })
  }

  @Test("a page's own number of reviews is the total of its JSON-LD")
  func pageTotal() throws {
    #expect(try Imported(Imported.fixture("json-ld.json")).total == 2)
  }

  @Test("full names stay where they are asked for")
  func names() throws {
    var options = Imported.options
    options.fullNames = true
    let imported = try Imported(Imported.fixture("google.json"), options: options)
    #expect(imported.reviews.contains { $0.author == "Marieke van der Veldt" })
  }
}

@Suite("Damaged exports")
struct FuzzTests {
  @Test(
    "whatever happened to an export, what comes of it is whole and content reads it",
    arguments: SourceTests.fixtures)
  func damaged(file: String, source: String, reviews: Int, broken: Int) throws {
    let bytes = try Imported.fixture(file)
    var generator = SeededGenerator(seed: UInt64(bytes.count))
    var read = 0
    for _ in 0..<60 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...6, using: &generator) { damage(&damaged, &generator) }
      let part = Int.random(in: 1...600, using: &generator)
      let imported = try Imported(
        damaged, source: Bool.random(using: &generator) ? source : nil, part: part)
      let (siteContent, findings) = imported.siteContent()
      let errors = findings.filter { $0.rule.severity == .error }
      #expect(errors.isEmpty, "\(errors)")
      read += siteContent?.reviews.count ?? 0
    }
    #expect(read > 0, "nothing of any of them came through")
  }

  private func damage(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
    guard bytes.count > 2 else { return }
    let at = Int.random(in: 0..<bytes.count, using: &generator)
    let end = min(bytes.count, at + Int.random(in: 1...40, using: &generator))
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: bytes[at] = UInt8.random(in: 0...255, using: &generator)
    case 1: bytes.removeSubrange(at..<end)
    case 2: bytes.insert(contentsOf: bytes[at..<end], at: at)
    case 3: bytes.removeSubrange(at...)
    case 4: bytes[at] = "\"{}[],:<>\n\\&;".utf8.randomElement(using: &generator) ?? 0
    default: bytes.insert(contentsOf: [UInt8](repeating: bytes[at], count: 70), at: at)
    }
  }

  @Test("a reply in sitegen's own file that loses its date keeps its Markdown")
  func undatedMarkdown() throws {
    let text = String(decoding: try Imported.fixture("sitegen.json"), as: UTF8.self)
    let early = text.replacing("2026-03-14T22:10:00Z", with: "2026-03-01T22:10:00Z")
    let imported = try Imported(early)
    #expect(imported.findings.contains { $0.description.contains("is before the review's") })
    let written = imported.store.files.values.map { String(decoding: $0, as: UTF8.self) }
    #expect(written.contains { $0.contains("Please bring it **back**.") })
  }
}
