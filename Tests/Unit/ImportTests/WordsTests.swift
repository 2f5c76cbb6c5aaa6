import Reviews
import Testing

@testable import Import

@Suite("Words of an export")
struct WordsTests {
  @Test(
    "names are a first name and an initial, in whatever order they stand",
    arguments: [
      ("BERG, Jan", "Jan B."), ("de Vries, M.", "M. V."), ("de Vries, Marieke", "Marieke V."),
      ("Jan Berg, Utrecht", "Jan B."), ("Jan Berg (Utrecht)", "Jan B."), ("Berg, Jan", "B. J."),
      ("Jan.van.den.Berg", "Jan B."), ("jan_van_den_berg", "jan B."), ("J.Berg", "J. B."),
      ("jan-van-den-berg", "jan B."), ("Anne-Marie Berg", "Anne-Marie B."),
      ("王小明", "王."), ("김철수", "김."), ("李 小龍", "李."), ("Van der Berg", "Van der B."),
      ("Dr. Jan Berg", "Jan B."), ("Prof. dr. Jan Berg", "Jan B."), ("Dhr. Berg", "B."),
      ("Mevr. de Vries", "de V."), ("Herr Müller", "M."), ("Frau Anna Müller", "Anna M."),
      ("M. Dupont", "M. D."), ("😀 Jan Berg", "Jan B."), ("😀Jan Berg", "Jan B."), ("Jo 123", "Jo"),
      ("Piet", "Piet"), ("jan1985", "jan1985"),
    ])
  func names(name: String, short: String) { #expect(PersonName.shortened(name) == short) }

  @Test(
    "an address or a number in place of a name is dropped and counted",
    arguments: [
      ("jan@example.com Jansen", Dropped.ContactKind.email), ("0612345678", .phone),
      ("Jan +31 6 1234 5678", .phone), ("192.168.1.1", .ip), ("2001:db8::1", .ip),
      ("https://example.com/jan", .link), ("12345", .account),
    ])
  func contacts(name: String, kind: Dropped.ContactKind) throws {
    for fullNames in [false, true] {
      var options = Imported.options
      options.fullNames = fullNames
      let imported = try Imported(Self.row(author: name), options: options)
      #expect(imported.reviews.map(\.author) == [nil])
      #expect(imported.tally.dropped.counts[kind] == 1)
    }
  }

  @Test(
    "who is nobody has no name",
    arguments: [
      "Deleted user", "[deleted]", "Anonymous User", "anonieme klant", "Google-gebruiker",
      "A Google user", "Gelöschter Nutzer", "Utilisateur supprimé", "-", "😀", "(anoniem)", "N.v.t.",
    ])
  func nobody(name: String) throws {
    #expect(try Imported(Self.row(author: name)).reviews.map(\.author) == [nil])
  }

  /// A table of Shopify's with one review.
  static func row(author: String = "Jan", body: String = "Good", state: String = "published")
    -> String
  {
    "product_handle,state,rating,title,author,email,location,body,reply,created_at,replied_at\n"
      + "tube,\(state),2,,\"\(author)\",,,\"\(body)\",,2023-01-02 03:04:05 UTC,\n"
  }

  @Test("what leads to a person stands in no ID")
  func slugs() throws {
    let text = "Bel 0612345678 of mail jan@example.com, www.jan.example order #AB-2291 of 06 12 34"
    let imported = try Imported(Self.row(body: text))
    let id = try #require(imported.reviews.first?.id)
    #expect(id.hasPrefix("2023-01-02-bel-of-mail-order-of-"))
    #expect(id.utf8.count == "2023-01-02-bel-of-mail-order-of-".utf8.count + 12)
  }

  @Test("a review that came in under another ID keeps it")
  func oldID() throws {
    let first = try Imported(Self.row(body: "Order 2291"))
    let id = try #require(first.reviews.first?.id)
    #expect(id.hasPrefix("2023-01-02-order-"))
    var store = first.store
    let old = id.replacing("order-", with: "order-2291-")
    let path = "content/reviews/2023/\(id).md"
    store.files["content/reviews/2023/\(old).md"] = store.files.removeValue(forKey: path)
    store.records = [:]
    let second = try Imported(Self.row(body: "Order 2291"), onto: store)
    #expect(second.store.files == store.files && second.tally.unchanged == 1)
  }

  @Test(
    "only tags of HTML are tags",
    arguments: [
      (
        "Temp <min and >max, 1 < 2, <jan@x.nl>, if a<b then c>d",
        "Temp <min and >max, 1 < 2, <jan@x.nl>, if a<b then c>d"
      ),
      ("<b>a</b> <i class=x>b</i> <hr/>c<a href='x'>d</a>", "a b cd"),
      ("a<br />b<video controls>c</video>", "a\nbc"), ("<!-- x -->a<foo>", "a<foo>"),
    ])
  func tags(html: String, words: String) { #expect(HTMLText.words(of: html) == words) }

  @Test(
    "a month is a whole name, or its usual short form",
    arguments: [
      ("5 marraskuu 2024", nil), ("5 marchy 2024", nil), ("5 maart 2024", "2024-03-05"),
      ("5 mrt. 2024", "2024-03-05"), ("5. März 2024", "2024-03-05"), ("5 août 2024", "2024-08-05"),
      ("di. 5 mei 2024", "2024-05-05"), ("Sept. 5, 2024", "2024-09-05"),
      ("21/07/09", nil), ("21/07/32", "2032-07-21"), ("21/07/2009", "2009-07-21"),
    ] as [(String, String?)])
  func months(text: String, day: String?) {
    #expect((try? TimeReader(clock: .utc, order: nil).time(text))?.description == day)
  }

  @Test("a year of two digits is asked for, and told the order it is one day")
  func shortYears() throws {
    #expect(throws: TimeReader.TimeError.ambiguous) {
      try TimeReader(clock: .utc, order: nil).time("21/07/09")
    }
    #expect(try TimeReader(clock: .utc, order: .dmy).time("21/07/09").description == "2009-07-21")
    #expect(try TimeReader(clock: .utc, order: .ymd).time("21/07/09").description == "2021-07-09")
    #expect(throws: TimeReader.TimeError.ambiguous) {
      try TimeReader(clock: .utc, order: .ymd).time("05/03/2024")
    }
  }

  private func decode(_ bytes: [UInt8], part: Int = 3) -> (text: String, damaged: Int) {
    var decoder = TextDecoder()
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: part) {
      text += decoder.decode(Array(bytes[start..<min(bytes.count, start + part)]))
    }
    text += decoder.finish()
    return (String(decoding: text, as: UTF8.self), decoder.damaged)
  }

  @Test("a byte order mark settles that a file is UTF-8, damaged or not")
  func mark() {
    let (text, damaged) = decode([0xEF, 0xBB, 0xBF, 0x61, 0xE9, 0x62] + Array("é".utf8))
    #expect(text == "a\u{FFFD}bé" && damaged == 1)
    #expect(decode([0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF] + Array("id".utf8)).text == "id")
  }

  @Test("without a mark, what most bytes are decides")
  func majority() {
    #expect(decode([0xE9, 0x20] + Array("é è ü".utf8)).text == "\u{FFFD} é è ü")
    #expect(decode([0xE9, 0x20] + Array("é".utf8) + [0x20, 0xE9, 0x20]).text == "é Ã© é ")
    let long = [UInt8](repeating: 0x61, count: 2 << 20)
    let (text, damaged) = decode(long + [0xE9, 0x20] + Array("éé".utf8) + long, part: 65_536)
    #expect(damaged == 1 && text.contains("a\u{FFFD} ééa"))
  }
}
