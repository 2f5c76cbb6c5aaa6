import Markup
import Reviews
import TestSupport
import Testing

@testable import Import

@Suite("Writing")
struct WritingTests {
  /// Pieces of which hostile texts are made.
  static let pieces = [
    "a", "Z", "9", " ", "  ", "\n", "\r\n", "\t", "\"", "'", "\\", ":", ": ", " #", "- ", "---",
    "---\n",
    "{", "}", "[", "]", "&amp;", "&", "*", "_", "`", "```\n", "<b>", "</script>", "<", ">", "> ",
    "# ", "1. ",
    "2)", "+ ", "=", "===\n", "~~~", "|", "!", "[x]: http://a\n", "[x](y)", "\u{0}", "\u{7}",
    "\u{1B}[31m",
    "\u{85}", "\u{2028}", "\u{FEFF}", "\u{202E}", "e\u{301}", "é", "😀", "\u{FFFF}", "null", "~",
    "true", "@", "%",
    "\u{1F}", "\\n", "\u{A0}", "?", "!!str", "<<", "*a", "&a", "    code\n", "http://x.example",
    "\u{200B}",
  ]

  static func hostile(_ generator: inout SeededGenerator, upTo count: Int) -> String {
    (0..<Int.random(in: 0...count, using: &generator)).map { _ in
      pieces[Int.random(in: 0..<pieces.count, using: &generator)]
    }.joined()
  }

  /// What is to be seen of a text: without blanks and what is no character.
  static func visible(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { scalar in
          !scalar.properties.isWhitespace && scalar.value >= 0x20 && !(0x7F..<0xA0 ~= scalar.value)
            && ![0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF].contains(scalar.value)
        }))
  }

  @Test("whatever people wrote, content reads the same values", arguments: 0..<40)
  func readBack(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for keepsLines in [false, true] {
      var store = MemoryContentStore()
      store.keepsLines = keepsLines
      var importer = Importer(store, options: Imported.options)
      var written: [ImportedReview] = []
      for number in 0..<25 {
        var review = ImportedReview(
          source: "google", date: ImportedTime(Day(number: 20_000 + number)))
        review.sourceID = "\(number) " + Self.hostile(&generator, upTo: 4)
        review.score = SourceRating("3", best: 5)
        review.title = Self.hostile(&generator, upTo: 12)
        review.author = ImportedName(Self.hostile(&generator, upTo: 6))
        review.product = Self.hostile(&generator, upTo: 6)
        review.text = Self.hostile(&generator, upTo: 60)
        written.append(review)
        try importer.take(PreparedReview(review, asLine: false), at: .init("x"))
      }
      var imported = try Imported("[]")
      imported.store = importer.store
      let (siteContent, findings) = imported.siteContent()
      #expect(findings.isEmpty, "\(findings)")
      let read = try #require(siteContent).reviews
      #expect(read.count == written.count)
      for (review, back) in zip(written, read) {
        #expect(back.title ?? "" == Self.expected(review.title))
        #expect(back.author ?? "" == Self.expected(review.author?.written))
        #expect(back.product ?? "" == Self.expected(review.product))
        let shown = Markdown.plainText(from: back.text, limit: 100_000)
        #expect(
          Self.seen(shown) == Self.seen(review.text), "\(review.text.debugDescription) \(back.text)"
        )
      }
    }
  }

  private static func expected(_ text: String?) -> String {
    guard let line = text?.singleLine, !line.isBlank else { return "" }
    return line
  }

  /// What `Escape.plain` leaves of a text, without blanks.
  private static func seen(_ text: String) -> String {
    let plain = Markdown.plainText(from: "x", limit: 10) == "x" ? text : ""
    return visible(
      String(
        String.UnicodeScalarView(
          plain.unicodeScalars.filter {
            $0.properties.generalCategory != .format && !(0xFFFD...0xFFFF ~= $0.value)
          })))
  }

  @Test(
    "plain text stays plain",
    arguments: [
      ("It's #1, 5* for me_and_you", "It's #1, 5\\* for me_and_you"),
      ("- late\n+ cheap", "\\- late\\\n\\+ cheap"),
      ("1. first\n\n\n2) second", "1\\. first\n\n2\\) second"), ("a & b < c > d", "a & b < c > d"),
      ("&amp; <b>", "\\&amp; \\<b>"), ("C:\\temp\\", "C:\\temp\\\\"), ("  \n\n x \n", "x"),
    ])
  func plain(text: String, markdown: String) {
    #expect(MarkdownText.markdown(text) == markdown)
  }

  @Test(
    "a score on any scale has its stars",
    arguments: [
      ("1", 10, 1), ("2", 10, 1), ("3", 10, 2), ("8", 10, 4), ("9", 10, 5), ("10", 10, 5),
      ("4.5", 5, 5),
      ("4,4", 5, 4), ("0", 10, 1), ("100", 100, 5), ("50", 100, 3),
    ])
  func scores(text: String, best: Int, stars: Int) {
    #expect(SourceRating(text, best: best)?.stars == stars)
  }

  @Test("what is no score is none", arguments: ["11", "-1", "x", "", "1e1", "nan", "5/5"])
  func noScore(text: String) { #expect(SourceRating(text, best: 10) == nil) }

  @Test(
    "names are shortened",
    arguments: [
      ("Marieke van der Veldt", "Marieke V."), ("Marieke V.", "Marieke V."), ("Piet", "Piet"),
      ("Ann B. Lee", "Ann L."), ("李 小龍", "李."), ("Jo 123", "Jo"),
    ])
  func names(name: String, short: String) { #expect(PersonName.shortened(name) == short) }

  @Test(
    "text that was encoded twice is repaired, any other stays",
    arguments: [
      ("CafÃ©", "Café"), ("Café", "Café"), ("Ã", "Ã"), ("ð\u{9F}\u{98}\u{80}", "😀"), ("日本", "日本"),
    ])
  func mojibake(text: String, repaired: String) { #expect(text.repaired == repaired) }

  @Test("a mapping of one's own reads any table")
  func mapping() throws {
    let yaml =
      "source: my-shop\nrating: Cijfer\nscale: 10\ntext: \"Wat vond u?\"\ndate: Datum # x\nauthor: Naam\n"
    let (source, findings) = MappingFile.source(bytes: Array(yaml.utf8), file: "m.yml", name: nil)
    #expect(findings.isEmpty)
    var session = ImportSession(
      MemoryContentStore(), source: try #require(source), options: Imported.options)
    session.begin("x.csv")
    _ = try session.take(Array("Naam;Cijfer;Wat vond u?;Datum\nEls Bos;7;Goed;2024-01-02\n".utf8))
    _ = try session.end()
    #expect(session.importer.tally.new == 1, "\(session.importer.findings.all(in: "x"))")
    let (_, wrong) = MappingFile.source(bytes: Array("ratng: x\n".utf8), file: "m.yml", name: "a")
    #expect(wrong.first?.suggestion == "rating")
  }

  @Test("a guess is a mapping that reads the file it was made of")
  func guess() throws {
    let csv = "Naam;Cijfer;Tekst;Datum;Filiaal\nEls Bos;7;Goed;2024-01-02;Utrecht\n"
    var guess = MappingGuess()
    _ = guess.take(Array(csv.utf8))
    let yaml = guess.finish().mapping
    let (source, findings) = MappingFile.source(bytes: Array(yaml.utf8), file: "m.yml", name: nil)
    #expect(findings.isEmpty && yaml.contains("# not used: Filiaal"), "\(yaml)")
    var session = ImportSession(
      MemoryContentStore(), source: try #require(source), options: Imported.options)
    session.begin("x.csv")
    _ = try session.take(Array(csv.utf8))
    _ = try session.end()
    #expect(session.importer.tally.new == 1)
  }
}
