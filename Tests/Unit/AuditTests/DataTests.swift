import Testing

@testable import Audit

@Suite("What a site publishes for programs and servers is that of the log")
struct DataTests {
  static let site = EmbedTests.site

  @Test(
    "the figures, the stars, the words and the outcomes in api/v1",
    arguments: [
      ("summary.json", "\"counted\":12", "\"counted\":13", AuditFinding.Kind.otherFigure),
      ("summary.json", "\"waiting\":1", "\"waiting\":0", .otherFigure),
      ("summary.json", "\"value\":40", "\"value\":50", .otherFigure),
      ("summary.json", "{", "[", .otherData),
      ("reviews/1.json", "\"rating\":1", "\"rating\":5", .otherData),
      ("reviews/1.json", "\"outcome\":\"waiting\"", "\"outcome\":\"declined\"", .otherData),
      ("reviews/1.json", "\"counts\":true", "\"counts\":false", .otherData),
      ("reviews/1.json", "number 1*", "lovely*", .otherData),
      ("reviews/1.json", "\"id\":\"2026-03-11-visit\"", "\"id\":\"2026-03-10-visit\"", .otherData),
      ("reviews/1.json", "\"grade\":\"confirmed\"", "\"grade\":\"ruled\"", .otherData),
      ("cases/2026-03-11-visit.json", "\"rating\":1", "\"rating\":5", .otherData),
      ("cases/2026-03-11-visit.json", "\"review\":", "\"revue\":", .otherData),
      (
        "reviews.csv", "\"2026-03-11-visit\",2,\"2026-03-11\",1,",
        "\"2026-03-11-visit\",2,\"2026-03-11\",5,",
        .otherData
      ),
      ("reviews.csv", "2026-03-11-visit\",", "2026-03-10-visit\",", .otherData),
      ("reviews.csv", ",waiting,", ",declined,", .otherData),
      ("reviews.csv", "Visit 1 ", "Vist 1 ", .otherData),
    ])
  func data(_ path: String, _ text: String, _ other: String, _ kind: AuditFinding.Kind) {
    var site = Self.site
    #expect(site.replace(text, with: other, in: "api/v1/" + path) > 0, "\(path) has no \(text)")
    #expect(audit(site).kinds == [kind], "\(path): \(other)")
  }

  @Test("what search engines are told of the shop is no rating")
  func aggregate() {
    var site = Self.site
    let block =
      "<script type=\"application/ld+json\">{\"@type\":\"AggregateRating\"}</script></head>"
    #expect(site.replace("</head>", with: block, in: "index.html") == 1)
    #expect(audit(site).kinds == [.otherFigure])
  }

  @Test("a file that was compressed beforehand is the one beside it")
  func packed() {
    var site = Self.site
    site.files["index.html.gz"] = site.files["index.html"]?.reversed()
    site.files["nl/index.html.gz"] = site.files["index.html"]?.reversed()
    site.files["gone.html.gz"] = [1]
    site.files["shop.tar.gz"] = [1]
    let packing = Packing(ending: "gz") { $0 == $1.reversed() }
    let report = Audit(of: site, unpacking: [packing], jobs: 2).run()
    #expect(report.findings.map(\.file) == ["gone.html.gz", "nl/index.html.gz"])
    #expect(report.kinds == [.otherPacked] && report.checked.packed == 3)
    let none = Audit(of: site, unpacking: [Packing(ending: "gz", expands: nil)], jobs: 2).run()
    #expect(none.isClean && none.notes.contains { $0.hasPrefix("3 files in .gz were not checked") })
  }
}
