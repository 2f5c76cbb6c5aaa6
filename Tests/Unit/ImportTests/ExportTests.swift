import Core
import Testing

@testable import Import

@Suite("What is no export")
struct ExportTests {
  private static let wrong = [
    "Unauthorized\n", "Unauthorized, please log in\n", "null", "\"x\"", "{}",
    #"{"message":"Unauthorized","statusCode":401}"#, #"{"errors":[{"code":1}]}"#,
    #"{"detail": "Authentication credentials were not provided."}"#,
    "<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>",
    "Rate limit reached\nTry again later\n",
  ]

  @Test("it is an error that quotes the first words, for every source", arguments: wrong)
  func wrongExports(text: String) throws {
    for source in ImportSource.all.map(\.key) + [nil] where source != "google-maps" {
      for part in [1, 4096] {
        let imported = try Imported(text, source: source, part: part)
        #expect(imported.tally.read == 0)
        let first = text.split(whereSeparator: \.isWhitespace)[0]
        #expect(
          imported.errors.contains {
            $0.contains("it begins '\(first)") || $0.contains("which begins")
          },
          "\(source ?? "") \(imported.errors)")
      }
    }
  }

  @Test("an answer that says why it failed is an error with the reason")
  func failures() throws {
    for text in [
      #"{"error": {"message": "No token"}}"#, #"{"success": false, "msg": "No token", "data": []}"#,
      #"{"status": "error", "message": "No token", "reviews": []}"#,
      #"{"reviews": [], "errors": [{"x": 1}], "detail": "No token"}"#,
    ] {
      for source in ["google", "judge-me", "kiyoh"] {
        let errors = try Imported(text, source: source).errors
        #expect(errors.count == 1 && errors[0].contains("failed: No token"), "\(errors)")
      }
    }
  }

  @Test("a web page is told by its words, and an empty file as empty")
  func pages() throws {
    let page =
      "<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title></head><body>x</body></html>"
    for page in [page, "<?xml version=\"1.0\"?>\n" + page, "<!-- a -->" + page] {
      #expect(try Imported(page, source: "wordpress").errors.count == 1)
    }
    for source in ["google", "kiyoh", "shopify", nil] {
      let imported = try Imported(page, source: source, part: 3)
      #expect(imported.errors.count == 1 && imported.errors[0].contains("begins '502 Bad Gateway"))
      for empty in ["", " \n", "\u{FEFF}"] {
        #expect(try Imported(empty, source: source).errors.count == 1)
      }
    }
  }

  @Test("an export without reviews is none the less one")
  func empty() throws {
    for (text, source) in [
      ("[]", "google"), (#"{"reviews": []}"#, "google"), ("<reviews></reviews>", "kiyoh"),
      ("title,body,rating,review_date,reviewer_name\n", "judge-me"),
    ] {
      let imported = try Imported(text, source: source)
      #expect(imported.errors.isEmpty && imported.findings.map(\.rule) == [.leftOut])
    }
  }

  @Test("blanks without end before an export end its reading")
  func blanks() throws {
    let imported = try Imported(
      [UInt8](repeating: 0x20, count: 3 << 20), source: "google", part: 1 << 20)
    #expect(imported.errors.count == 1 && imported.errors[0].contains("blank"))
  }

  @Test("a file of nothing but errors is given up, and that is told")
  func hopeless() throws {
    let imported = try Imported(
      Array(repeating: UInt8(ascii: "<"), count: 40_000), source: "kiyoh", part: 1 << 16)
    #expect(imported.tally.broken < 20_000)
    #expect(
      imported.findings.contains { $0.description.contains("the rest of the file is left out") })
  }

  @Test("the same file read with another order of dates replaces what the first reading wrote")
  func reread() throws {
    func read(_ dates: ImportOptions.DayOrder, _ store: MemoryContentStore, _ again: Bool) throws
      -> Imported
    {
      var options = Imported.options
      options.dates = dates
      let table = WordsTests.row().replacing(
        ",,2023-01-02 03:04:05 UTC,", with: ",Thanks,03/04/2024,05/04/2024")
      return try Imported(
        Array(table.utf8), source: "shopify", onto: store, options: options, isKnown: again,
        isReread: again)
    }
    let first = try read(.dmy, MemoryContentStore(), false)
    #expect(first.reviews.map { $0.date.day.description } == ["2024-04-03"])
    let second = try read(.mdy, first.store, true)
    #expect(second.reviews.map { $0.date.day.description } == ["2024-03-04"])
    let replies = second.siteContent().siteContent?.replies ?? []
    #expect(
      replies.map { $0.date.day.description } == ["2024-05-04"] && replies.map(\.round) == [1])
    #expect(
      second.siteContent().findings.isEmpty && second.store.files.count == first.store.files.count)
    let third = try read(.mdy, second.store, true)
    #expect(third.store.files == second.store.files && third.tally.unchanged == 1)
    let back = try read(.dmy, third.store, true)
    #expect(back.reviews.map { $0.date.day.description } == ["2024-04-03"])
    // A reply that somebody changed here stays.
    var changed = first.store
    let path = try #require(changed.files.keys.first { $0.hasPrefix("content/replies") })
    let reply = String(decoding: changed.files[path] ?? [], as: UTF8.self)
    changed.files[path] = Array(reply.replacing("by: sanne", with: "by: jan").utf8)
    #expect(try read(.mdy, changed, true).findings.map(\.rule) == [.changedHere])
  }

  @Test("the history of imports knows how a file was read")
  func history() {
    typealias Reading = ImportHistory.Reading
    var history = ImportHistory(files: nil, totals: nil)
    history.note(
      "a", hash: "h", source: "x", day: "2024-01-01", reviews: 1, isWhole: false,
      reading: Reading(dates: .dmy, scale: nil))
    let kept = ImportHistory(files: history.filesBytes, totals: nil)
    #expect(kept.isCorrected("h", by: Reading(dates: .mdy, scale: nil)))
    #expect(kept.isCorrected("h", by: Reading(dates: .dmy, scale: 10)))
    #expect(!kept.isCorrected("h", by: Reading(dates: .dmy, scale: nil)))
    #expect(!kept.isCorrected("h", by: Reading(dates: nil, scale: nil)))
    #expect(!kept.isCorrected("other", by: Reading(dates: .mdy, scale: nil)))
  }
}

@Suite("Bounds of imports")
struct BoundTests {
  @Test("tags and comments without an end cost no more than their length")
  func tags() {
    for text in ["<b ", "<!--", "<b x='"] {
      let html = String(repeating: text, count: 400_000)
      #expect(HTMLText.words(of: html).utf8.count == html.utf8.count)
    }
    #expect(HTMLText.words(of: "a<!-- <b> -->b<b x='1'>c</b> <!-- d") == "abc <!-- d")
  }

  @Test("a review has at most as many answers as rounds have numbers, and the rest is told")
  func rounds() throws {
    let comments = (0..<1200).map {
      #"{"message": "Hi \#($0)", "created_time": "2024-01-02T10:00:00+0000", "from": {"id": "9"}}"#
    }.joined(separator: ",")
    let json =
      #"{"data": [{"created_time": "2024-01-01T10:00:00+0000", "recommendation_type": "positive", "#
      + #""open_graph_story": {"id": "1", "comments": {"data": [\#(comments)]}}}]}"#
    var options = Imported.options
    options.page = "9"
    options.signer = "sanne"
    let session = try Imported(json, source: "facebook", options: options)
    #expect(session.tally.replies > 0 && session.tally.broken == 1)
    #expect(session.errors.count == 1 && session.errors[0].contains("1200 answers"))
  }

  @Test(
    "a row of a table without an end is left out when it is longer than 1 MiB",
    arguments: ["", "\"", "a,"])
  func longRow(start: String) {
    var reader = CSVReader()
    var events = reader.read(Array("a,b\n\(start)".utf8))
    let part = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
    for _ in 0..<3 { events += reader.read(part) }
    let told = events.count
    #expect(told == 2, "the header, and the row once it is too long")
    events += reader.read(Array("\n1,2\n".utf8))
    #expect(events.count == told + 1)
    if case .record(let record)? = events.last {
      #expect(record.value.text("b") == "2")
    } else {
      Issue.record("the next row is read")
    }
  }

  @Test(
    "JSON: an object without an end, and a key without a value, are left out and told",
    arguments: [#"{"a": "x", "#, #"{"a" "#, #"{"a": "#, "[ "])
  func endlessObject(start: String) {
    var reader = JSONReader()
    var events = reader.read(Array(start.utf8))
    let members = String(repeating: #""key": 12345, "#, count: 75_000)
    let part = start.hasSuffix(", ") ? members : String(repeating: " ", count: 1 << 20)
    for _ in 0..<10 { events += reader.read(Array(part.utf8)) }
    events += reader.read(Array("\n{\"id\": 1}\n{\"id\": 2}\n".utf8))
    events += reader.finish()
    let records = events.count { if case .record = $0 { true } else { false } }
    let broken = events.count { if case .broken = $0 { true } else { false } }
    #expect(records == 2 && broken == 1)
  }
}
