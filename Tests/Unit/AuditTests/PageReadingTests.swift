import TestSupport
import Testing

@testable import Audit

@Suite("A page is read as a browser reads it, or not at all")
struct PageReadingTests {
  private func read(_ text: String) throws -> PageReading { try PageReading(Array(text.utf8)) }

  private func card(_ inside: String) throws -> CardReading {
    let page = try read(
      "<article class=\"x case\" id=\"a\" data-event='7'>\(inside)</article>")
    return try #require(page.cards.first)
  }

  @Test("a case has its attributes, title, words, the shop's words, date, stars and badge")
  func parts() throws {
    let card = try card(
      """
      <h3>One <i>&lt;two&#x3E;</i>&nbsp;&amp;
      three</h3><span class="stars" aria-label="2 of 5">★★<b class="off">★★★</b></span>
      <time datetime="2026-03-01">1 March</time><b class="badge waiting">Waits</b>
      <div class="words"><p>He&#39;s</p> <a href="https://a.example/?b&amp;c">here</a></div>
      <ol><li class="shop">Paid: <bdi>back</bdi><div class="words">Sorry</div></ol>
      """)
    #expect(card.id == "a" && card.event == "7" && card.stars == nil)
    #expect(
      String(decoding: card.text(try #require(card.title)), as: UTF8.self)
        == "One <two>\u{A0}& three")
    #expect(
      card.words.map { String(decoding: card.text($0.range), as: UTF8.self) } == [
        "He's here", "Sorry",
      ])
    #expect(card.words.map(\.isShop) == [false, true])
    #expect(String(decoding: card.words[0].links, as: UTF8.self) == "https://a.example/?b&c\n")
    #expect(card.shop.map { String(decoding: card.text($0), as: UTF8.self) } == ["Paid: backSorry"])
    #expect(card.time == "2026-03-01" && card.badge == "badge waiting")
    #expect(card.printedStars?.signs == 2 && card.printedStars?.label == "2 of 5")
    #expect(!card.isConcealed)
  }

  @Test(
    "what hides a case, or a part of it, is seen",
    arguments: [
      "<div hidden><article class=\"case\" id=\"a\"></article></div>",
      "<article class=\"case\" id=\"a\" hidden></article>",
      "<article class=\"case\" id=\"a\"><p style=\"display:none\">b</p></article>",
      "<article class=\"case\" id=\"a\"><br hidden=''></article>",
    ])
  func concealed(_ text: String) throws {
    #expect(try read(text).cards.map(\.isConcealed) == [true])
  }

  @Test("what comes after something hidden is not hidden")
  func after() throws {
    let page = try read("<p hidden>a</p><br hidden><article class=\"case\" id=\"a\"></article>")
    #expect(page.cards.map(\.isConcealed) == [false])
  }

  @Test(
    "what browsers may read in another way is refused",
    arguments: [
      "<p", "<p a", "<p a=", "<p a=\"", "<p a=b>", "<p a=\"1\"b=\"2\">", "<p a=\"1\" a=\"2\">",
      "a < b", "</>", "</p x>", "<!-- a", "<!-->-->", "<!--->-->", "<!-- a --!> -->",
      "<![CDATA[a]]>",
      "<?a?>", "<b><i></b></i>", "</b>", "<b>", "<div><p></b></div>", "<template></template>",
      "<noscript>a</noscript>", "<iframe></iframe>", "<script>a", "<script><!--<script></script>",
      "<title>a", "<title>a</title x></title>", "<style></style/></style>",
      "<svg><div></div></svg>", "<svg><p></svg>", "<abcdefghijklmnopq>",
      "<meta http-equiv=\"refresh\" content=\"0\">", "\u{0}", "<p <b>",
      "<article class=\"case\"><article class=\"case\"></article></article>",
      "<article class=\"case\"><script></script></article>",
      "<article class=\"case\"><textarea></textarea></article>",
      "<!doctype html><!doctype html><p><!doctype html>",
    ])
  func refused(_ text: String) {
    #expect(throws: PageFlaw.self) { try read(text) }
  }

  @Test(
    "what our themes write is not refused",
    arguments: [
      "<!doctype html>\n<html><head><meta charset=\"utf-8\"><title>a <b & c</title></head><body></body></html>",
      "<!DOCTYPE html><p>a<p>b", "<ul><li>a<li>b</ul>", "<br><br/><img alt=''>",
      "<!-- a - b -- c -->",
      "<script src=\"a.js\" defer></script>", "<style>a < b</style>",
      "<svg><path d=\"a\"/><title>b</title></svg>",
      "<table><tr><td>a<td>b<tr><th>c</table>", "<P CLASS=\"a\">b</P>",
      "a &unknown; &amp &#0; &#x110000;",
    ])
  func accepted(_ text: String) {
    #expect(throws: Never.self) { try PageReading(Array(text.utf8)) }
  }

  @Test("bytes that are no UTF-8, and elements too deep, are refused")
  func limits() {
    #expect(throws: PageFlaw.notText) { try PageReading([0x61, 0xFF]) }
    #expect(throws: PageFlaw.self) {
      try PageReading(Array(String(repeating: "<b>", count: 100_000).utf8))
    }
  }

  @Test("whatever a page is made of, reading it ends")
  func soup() {
    let documents = [
      "<", ">", "</", "article", " class=\"case\"", " ", "\"", "'", "=", "<!--", "-->", "<p>",
      "</p>",
      "words", "&", "#", ";", "svg", "script", "é", "\u{0}", "<article class=\"case\" id=\"a\">",
      "</article>", "<b class=\"words shop\">", "</b>", "hidden", "/", "li", "x3E",
    ].map { Array($0.utf8) }
    var random = SeededGenerator(seed: 5)
    var read = 0
    for _ in 0..<3000 {
      let count = Int.random(in: 0..<60, using: &random)
      let page = (0..<count).flatMap { _ in documents.randomElement(using: &random) ?? [] }
      if (try? PageReading(page)) != nil { read += 1 }
    }
    #expect(100..<2900 ~= read, "\(read) of 3,000 could be read: the pages test little")
    // A page that opens much and closes nothing takes time in proportion to its length: with the
    // square of it, each of these would take minutes.
    for document in documents {
      let page = Array(repeatElement(document, count: 30_000).joined())
      let time = ContinuousClock().measure { _ = try? PageReading(page) }
      #expect(time < .seconds(30), "\(String(decoding: document, as: UTF8.self))")
    }
  }

  @Test("numbers are read in any script")
  func digits() {
    #expect(DigitGroups("4,3 of ٥ and 1\u{202F}234").values == [4, 3, 5, 1, 234])
    #expect(DigitGroups("99999999999999999999 7").values == [7])
  }

  @Test("a text is found where it stands, and nowhere else")
  func search() {
    var search = TextSearch()
    let text = Array("aabaabaaab".utf8)
    for part in ["aabaaa", "b", "aabaabaaab", "aaab"] {
      let isFound = search.finds(Array(part.utf8), in: text[...])
      #expect(isFound, "\(part)")
    }
    for part in ["aabb", "c", "aabaabaaaba", "aaaa"] {
      let isFound = search.finds(Array(part.utf8), in: text[...])
      #expect(!isFound, "\(part)")
    }
  }
}
