import Core
import Reviews
import Testing
@testable import TransparencyLog

@testable import Ledger

@Suite("Documents: what a commitment is made to")
struct CanonicalDocumentTests {
  @Test("a review is written with all that is shown of it")
  func review() {
    var review = Review(
      id: "flat", stars: Stars(2), author: "Marieke V.", date: Moment(Writer.day), text: "Flat.\n",
      place: Place("x"))
    #expect(
      String(decoding: CanonicalDocument.bytes(of: review), as: UTF8.self)
        == #"{"author":"Marieke V.","date":"2026-03-14","evidence":"none","format":2,"id":"flat","kind":"review","rating":2,"text":"Flat.\n"}"#
    )
    review.date = Moment(
      Writer.day, time: .init(secondOfDay: 66_000, instant: Writer.day.number * 86_400 + 62_400))
    review.source = .init(name: "google", url: "https://g.example/")
    review.isMarkedComplaint = true
    review.recommends = false
    review.stars = Stars(nil)
    review.topics = ["repair"]
    #expect(
      String(decoding: CanonicalDocument.bytes(of: review), as: UTF8.self)
        == #"{"author":"Marieke V.","complaint":true,"date":"2026-03-14T17:20:00Z","evidence":"none","format":2,"id":"flat","kind":"review","recommends":false,"source":{"name":"google","url":"https://g.example/"},"text":"Flat.\n"}"#
    )
  }

  @Test("what is written is canonical JSON, and comes back as it was", arguments: 0..<200)
  func roundTrip(seed: Int) throws {
    var written = Writer(seed: UInt64(seed))
    let documents: [CanonicalDocument] = [
      .review(written.review("r-\(seed)")), .reply(written.reply("r", round: seed + 1)),
      .followUp(written.followUp("r", round: 1)), .decision(written.decision("r", round: 2)),
    ]
    for document in documents {
      let bytes = document.bytes
      #expect(try JCS(decoding: bytes).bytes == bytes)
      let place = Place("ledger/openings/000.jsonl", line: 1)
      let back = try #require(
        CanonicalDocument(decoding: bytes, at: place, offset: Writer.offset))
      #expect(back.bytes == bytes)
      #expect(back.documentID == document.documentID)
      #expect(back.text == document.text)
      switch (document, back) {
      case (.review(let one), .review(let other)):
        #expect(one.date == other.date && one.source == other.source && other.place == place)
        #expect(one.recommends == other.recommends && one.evidence == other.evidence)
      case (.reply(let one), .reply(let other)):
        #expect(one.date == other.date && one.proof == other.proof && one.by == other.by)
      case (.followUp(let one), .followUp(let other)): #expect(one.date == other.date)
      case (.decision(let one), .decision(let other)):
        #expect(one.until == other.until && one.reason == other.reason)
      default: Issue.record("another kind came back")
      }
    }
  }

  @Test("a date of which only the month is known comes back as it was")
  func month() throws {
    let bytes = Array(
      #"{"date":"2026-06","evidence":"none","id":"a","kind":"review","text":"Words."}"#.utf8)
    let back = try #require(CanonicalDocument(decoding: bytes, at: Place("x"), offset: { _ in 0 }))
    guard case .review(let review) = back else {
      Issue.record("no review came back")
      return
    }
    #expect(review.date == Moment(monthOf: "2026-06-01"))
    let newest = String(decoding: back.bytes, as: UTF8.self)
    #expect(newest.contains(#""date":"2026-06","#))
  }

  @Test(
    "what no document would have written is none",
    arguments: [
      "", "{}", #"{"kind":"review"}"#,
      #"{"date":"2026-03-14","evidence":"none","extra":1,"id":"a","kind":"review","text":""}"#,
      #"{"date":"2026-03-14","evidence":"some","id":"a","kind":"review","text":""}"#,
      #"{"date":"2026-13","evidence":"none","id":"a","kind":"review","text":""}"#,
      #"{"date":"2026-02-30","evidence":"none","id":"a","kind":"review","text":""}"#,
      #"{"date":"2026-03-14T24:00:00Z","evidence":"none","id":"a","kind":"review","text":""}"#,
      #"{"date":"2026-03-14","evidence":"none","format":1,"id":"a","kind":"review","text":""}"#,
      #"{"date":"2026-03-14","evidence":"none","format":3,"id":"a","kind":"review","text":""}"#,
      #"{"date":"2026-03-14","evidence":"none","id":"a","kind":"review","scale":"8/10","text":""}"#,
      #"{"complaint":false,"date":"2026-03-14","evidence":"none","id":"a","kind":"review","text":""}"#,
      #"{"date":"2026-03-14","evidence":"none","id":"a","kind":"review","rating":"2","text":""}"#,
    ])
  func noDocuments(text: String) {
    #expect(
      CanonicalDocument(decoding: Array(text.utf8), at: Place("x"), offset: { _ in 0 }) == nil)
  }

  @Test("an opening's line is split without reading the content, whatever stands in it")
  func openings() {
    for seed in 0..<100 {
      var written = Writer(seed: UInt64(seed))
      let content = CanonicalDocument.bytes(of: written.review("r"))
      let salt = Salt(using: &written.random)
      let open = Opening(
        event: seed * 7919, document: DocumentID(.reply, review: "r", round: 2),
        secret: .init(content: content, salt: salt))
      for opening in [open, open.closed] {
        let line = Array(opening.line.dropLast())
        #expect(Opening(line: line) == opening)
        #expect((try? JCS(decoding: line)) != nil)
        #expect(Opening(line: Array(line.dropLast())) == nil)
        #expect(Opening(line: Array(line.dropFirst())) == nil)
        #expect(Opening(line: line + [0x20]) == nil)
      }
    }
    #expect(
      String(
        decoding: Opening(event: 3, document: DocumentID(.review, review: "r"), secret: nil).line,
        as: UTF8.self) == #"{"event":3,"piece":"reviews/r"}"# + "\n")
  }

  @Test("a bundle of openings is a file numbered as the tile of its events")
  func bundlePaths() {
    #expect(OpeningBundle(index: 0).path == "openings/000.jsonl")
    #expect(OpeningBundle(index: 1234).path == "openings/x001/234.jsonl")
    for index in [0, 7, 999, 1000, 1_234_067] {
      #expect(OpeningBundle.index(path: OpeningBundle(index: index).path) == index)
    }
    for path in ["openings/1.jsonl", "openings/000.p/3.jsonl", "openings/000", "x/000.jsonl"] {
      #expect(OpeningBundle.index(path: path) == nil)
    }
  }
}
