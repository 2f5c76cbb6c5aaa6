import Core
import Testing

@testable import Import

@Suite("Readers")
struct ReaderTests {
  private func read(_ reader: any RecordReader, _ text: String) -> [ReadingEvent] {
    var reader = reader
    var events: [ReadingEvent] = []
    for byte in text.utf8 { events += reader.read([byte]) }
    return events + reader.finish()
  }

  private func records(_ events: [ReadingEvent]) -> [RecordValue] {
    events.compactMap { if case .record(let record) = $0 { record.value } else { nil } }
  }

  private func broken(_ events: [ReadingEvent]) -> [TextPosition] {
    events.compactMap { if case .broken(let place, _) = $0 { place } else { nil } }
  }

  @Test(
    "CSV: a cell that is all an object or a list is one, and any other is a text",
    arguments: [
      (#"{'a': 'it\'s', "b": [1, None, True]}"#, #"{a:it's,b:[1,-,true]}"#),
      (#"[{"a": "\u00e9\ud83d\ude00"}]"#, "[{a:é😀}]"),
      ("['one']", "[one]"), ("[]", "[]"),
      ("{'at': datetime.datetime(2024, 3, 5, 10, 15, tzinfo=x)}", "text"),
      ("{'at': datetime.datetime(2024, 3, 5, 10, 15)}", "{at:2024-03-05 10:15:00}"),
      ("[x]", "text"), ("{'a': 1", "text"), ("{'a': 1} and more]", "text"), ("[1](2)", "text"),
      (String(repeating: "[", count: 5000) + String(repeating: "]", count: 5000), "text"),
    ])
  func cells(text: String, expected: String) {
    func shown(_ value: RecordValue) -> String {
      switch value {
      case .object(let members):
        "{\(members.map { "\($0.key):\(shown($0.value))" }.joined(separator: ","))}"
      case .list(let items): "[\(items.map(shown).joined(separator: ","))]"
      case .null: "-"
      default: value.string ?? ""
      }
    }
    let value = CellValue.value(of: text)
    if case .text(let same) = value {
      #expect(expected == "text" && same == text)
    } else {
      #expect(shown(value) == expected)
    }
  }

  @Test("CSV: quotes, lines in fields, semicolons, text above the header")
  func csv() {
    let events = read(CSVReader(), "a;b\r\n\"x;\"\"y\"\"\r\nz\";2\r\n3;\r\n")
    #expect(records(events).map { $0.text("a") } == ["x;\"y\"\r\nz", "3"])
    #expect(broken(events).isEmpty)
  }

  @Test(
    "CSV: a broken row is told by its line, and its neighbours come in",
    arguments: [
      "a,b\n1,2\n\"x,2\n3,4\n", "a,b\n1,2\n\"x\"y,2\n3,4\n", "a,b\n1,2\n5\n3,4\n",
    ])
  func brokenRow(text: String) {
    let events = read(CSVReader(), text)
    #expect(records(events).map { $0.text("a") } == ["1", "3"])
    #expect(broken(events).map(\.line) == [3])
  }

  @Test(
    "JSON: a broken record is told by its place, and its neighbours come in",
    arguments: [
      #"{"id": 2, "t": "no end}"#, #"{"id": 2, "t": }"#, #"{"id": 2, "t": "a" "#,
      #"{"id": 2 "t": 1}"#,
      "{\"id\": 2, \"t\": \"a\nb\"}", #"{"id": 2, "t": [1, 2}"#,
    ])
  func brokenObject(record: String) {
    for (start, between, end) in [
      ("{\"reviews\": [", ",", "]}"), ("[", ",\n", "]"), ("", "\n", ""),
    ] {
      let text = start + [#"{"id": 1}"#, record, #"{"id": 3}"#].joined(separator: between) + end
      let events = read(JSONReader(), text)
      #expect(records(events).map { $0.text("id") } == ["1", "3"], "\(text)")
      #expect(broken(events).count == 1, "\(text) \(broken(events))")
    }
  }

  @Test("JSON lines that a mapping knows are records, whatever lists they hold")
  func mappedLines() {
    let lines = """
      {"Nr": 1, "text": "a", "stars": 4, "items": [{"sku": "x"}, {"sku": "y"}]}
      {"Nr": 2, "text": "b", "data": {"reviews": [{"z": 1}]}, "items": []}
      """
    let columns = ["nr", "Text", "stars", "customer.name"]
    let mapped = records(read(JSONReader(mapped: columns), lines))
    #expect(mapped.map { $0.text("Nr") } == ["1", "2"])
    // The object around the records may have a key of the same name.
    let page =
      #"{"text": "Our reviews", "items": [{"Nr": 3, "text": "c"}, {"Nr": 4, "text": "d"}]}"#
    #expect(
      records(read(JSONReader(mapped: columns), page)).map { $0.text("Nr") } == ["3", "4"])
    #expect(records(read(JSONReader(), lines)).map { $0.text("sku") }.prefix(2) == ["x", "y"])
  }

  @Test(
    "JSON: a number is one by RFC 8259, or costs its record",
    arguments: [
      ("0", true), ("-0", true), ("10", true), ("-1.5", true), ("0.05", true), ("1e5", true),
      ("1E+5", true), ("0e-0", true), ("12.50e3", true), ("01", false), ("-01", false),
      ("1.", false),
      ("-.5", false), (".5", false), ("+1", false), ("1e", false), ("1e+", false), ("-", false),
      ("0x1F", false), ("-inf", false), ("-nan", false), ("1.2.3", false), ("1-2", false),
      ("00", false),
    ])
  func numbers(text: String, isNumber: Bool) {
    let events = read(JSONReader(), #"{"reviews": [{"id": 1}, {"id": \#(text)}, {"id": 3}]}"#)
    #expect(records(events).map { $0.text("id") } == ["1"] + (isNumber ? [text] : []) + ["3"])
    #expect(broken(events).count == (isNumber ? 0 : 1))
  }

  @Test("JSON: what stands beside the records is told")
  func asides() {
    let events = read(
      JSONReader(), #"{"total": 7, "reviews": [{"id": 1}], "paging": {"next": "x"}}"#)
    let asides = events.compactMap { if case .aside(let path, _) = $0 { path } else { nil } }
    #expect(asides == [["total"], ["#records"], ["paging"]])
    #expect(records(events).count == 1)
  }

  @Test("XML: a broken record leaves its neighbours whole; document types are refused")
  func xml() {
    let text =
      "<a><review><id>1</id></review><review><id>2</x></review><review><id>3</id></review></a>"
    let events = read(XMLReader(), text)
    #expect(records(events).map { $0.text("id") } == ["1", "3"])
    #expect(broken(events).count == 1)
    let refused = read(
      XMLReader(), "<!DOCTYPE a [<!ENTITY x 'y'>]><a><review><id>&x;</id></review></a>")
    #expect(records(refused).isEmpty && broken(refused).count == 1)
  }

  @Test("XML: a tag out of place is one mistake, and the tag behind it is read")
  func strayTag() {
    let good = "<review><id>2</id></review>"
    let stray = read(XMLReader(), "<feed><reviews></x>\(good)\(good)</reviews></feed>")
    #expect(records(stray).count == 2 && broken(stray).count == 1)
    let crossed = read(
      XMLReader(), "<feed><reviews><review><id>1</x></review>\(good)</reviews></feed>")
    #expect(records(crossed).count == 1 && broken(crossed).count == 1)
  }

  @Test("XML: a record without end in text is given up at the bound")
  func endlessText() {
    var reader = XMLReader()
    var events = reader.read(Array("<feed><reviews><review>".utf8))
    let part = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
    for _ in 0..<9 {
      events += reader.read(part)
      events += reader.read(Array("<b/>".utf8))
    }
    #expect(broken(events).count == 1)
    events += reader.read(Array("</review><review><id>2</id></review></reviews></feed>".utf8))
    #expect(records(events + reader.finish()).count == 1)
  }

  @Test("CSV: without a header nothing is read, and that is one mistake")
  func noHeader() {
    var reader = CSVReader(known: ["rating", "text"])
    var events: [ReadingEvent] = []
    for _ in 0..<50 { events += reader.read(Array("a,b,c\n".utf8)) }
    events += reader.finish()
    #expect(records(events).isEmpty && broken(events).count == 1)
  }

  @Test("a file of nothing but beginnings is not read over and over")
  func beginnings() {
    let rows = String(repeating: "a\",\"b\n", count: 60_000)
    var csv = CSVReader()
    _ = csv.read(Array("a,b\n\(rows)".utf8))
    #expect(broken(csv.finish()).count < 60_000)
    let objects = String(repeating: "{\"a\":1,\n", count: 60_000)
    var json = JSONReader()
    _ = json.read(Array("[\(objects)".utf8))
    #expect(broken(json.finish()).count < 60_000)
  }

  @Test("a text comes through in every encoding", arguments: ["Café €5 😀\n", "plain\n"])
  func encodings(text: String) {
    func decoded(_ bytes: [UInt8]) -> String {
      var decoder = TextDecoder()
      var text: [UInt8] = []
      for byte in bytes { text += decoder.decode([byte]) }
      return String(decoding: text + decoder.finish(), as: UTF8.self)
    }
    let units = Array(text.utf16)
    let little = units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    #expect(decoded(Array(text.utf8)) == text)
    #expect(decoded([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == text)
    #expect(decoded([0xFF, 0xFE] + little) == text && decoded([0xFE, 0xFF] + big) == text)
    #expect(decoded(little) == text && decoded(big) == text)
  }

  @Test("Windows-1252 is read as what it is")
  func windows() {
    var decoder = TextDecoder()
    let text = decoder.decode(Array("Caf".utf8) + [0xE9, 0x20, 0x80]) + decoder.finish()
    #expect(String(decoding: text, as: UTF8.self) == "Café €")
  }

  @Test(
    "times as they are written, and nothing that is none",
    arguments: [
      ("2026-03-14", "2026-03-14"), ("2026-03-14T18:20:00.123456789Z", "2026-03-14T18:20:00Z"),
      ("2026-09-30T14:05:42+0000", "2026-09-30T14:05:42Z"),
      ("2016-02-14 19:08:00", "2016-02-14T19:08:00+01:00"),
      ("2016-07-14 19:08:00", "2016-07-14T19:08:00+02:00"),
      ("2025-03-02 10:12:00 UTC", "2025-03-02T10:12:00Z"),
      ("25/03/2024", "2024-03-25"), ("05.05.2024", "2024-05-05"), ("May 5, 2024", "2024-05-05"),
      ("5 March 2024", "2024-03-05"), ("Tue, 05 Mar 2024 10:00:00 GMT", "2024-03-05T10:00:00Z"),
      ("1714557600", "2024-05-01T10:00:00Z"), ("1714557600000", "2024-05-01T10:00:00Z"),
      ("05/03/2024", nil), ("2026-02-30", nil), ("soon", nil), ("13/13/2024", nil), ("", nil),
      ("99999999999999999999", nil), ("2024-05-01T25:00:00Z", nil),
    ] as [(String, String?)])
  func times(text: String, expected: String?) {
    let reader = TimeReader(clock: .amsterdam, order: nil)
    #expect((try? reader.time(text))?.description == expected)
  }

  @Test("a key's text is read back, and so is a record's line")
  func keys() throws {
    let key = ReviewKey(["google", "x"])
    #expect(ReviewKey(id: "2026-01-01-a-\(key.text)") == key)
    #expect(ReviewKey(["a", "bc"]) != ReviewKey(["ab", "c"]))
  }
}
