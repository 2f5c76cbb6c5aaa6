import Core
import Reviews
import Testing

@testable import Import

@Suite("Tables and mappings")
struct TableTests {
  private func read(_ text: String, known: Set<String> = []) -> [RecordValue] {
    var reader = CSVReader(known: known)
    var events: [ReadingEvent] = []
    for byte in text.utf8 { events += reader.read([byte]) }
    return (events + reader.finish()).compactMap {
      if case .record(let record) = $0 { record.value } else { nil }
    }
  }

  private func guess(_ file: String) -> String {
    var guess = MappingGuess()
    _ = guess.take(Array(file.utf8))
    return guess.finish().mapping
  }

  @Test(
    "Excel's line sep= names the separator and is no header",
    arguments: ["sep=;\na;b,c\n1;2\n", "\"SEP=;\"\r\na;b,c\r\n1;2\r\n", "sep=;;\na;b,c\n1;2\n"])
  func sep(text: String) { #expect(read(text).map { $0.text("bc") } == ["2"]) }

  @Test("of two columns of one name the first with content counts")
  func twins() {
    let rows = read("a,a,b\n,2,x\n1,2,y\n,,z\n")
    #expect(rows.map { $0.text("a") } == ["2", "1", nil])
    #expect(rows.map { $0.text("b") } == ["x", "y", "z"])
  }

  @Test("a mapping knows its header below other lines")
  func preamble() throws {
    let table = "Reviews, all of them\nDate,Mark,Text\n2024-01-02,4,Good\n"
    let mapped = try map("date: Date\nrating: Mark\ntext: Text\n", table)
    #expect(mapped.reviews.map(\.stars.current) == [4])
  }

  @Test(
    "what a mapping cannot mean is an error",
    arguments: [
      ("scale: ten", "scale"), ("scale: 1", "scale"), ("clock: UTZ", "clock"),
      ("dates: ydm", "dates"), ("text: B", "second"),
    ])
  func wrong(line: String, word: String) {
    let yaml = "source: a\ndate: D\ntext: T\n\(line)\n"
    let (source, findings) = MappingFile.source(bytes: Array(yaml.utf8), file: "m.yml", name: nil)
    #expect(source == nil && findings.map(\.rule) == [.badMapping])
    #expect(findings.first?.place.line == 4 && findings.first?.message.contains(word) == true)
  }

  @Test("a mapping without text is a warning")
  func thin() {
    let yaml = Array("source: a\ndate: D\n".utf8)
    let (source, findings) = MappingFile.source(bytes: yaml, file: "m.yml", name: nil)
    #expect(source != nil && findings.map(\.rule) == [.thinMapping])
  }

  @Test("a column that the table does not have is one error, and nothing comes in")
  func misspelt() throws {
    let yaml = "date: Date\ntext: Text\nrating: Mrak\n"
    let mapped = try map(yaml, "Date,Mark,Text\n2024-01-02,4,Good\n2024-01-03,4,Good\n")
    #expect(mapped.imported.new == 0 && mapped.findings.map(\.rule) == [.badMapping])
    #expect(mapped.findings.first?.suggestion == "Mark" && mapped.findings.first?.place.line == 3)
  }

  @Test("a key that no record has is a warning; one that some have is none")
  func misspeltKey() throws {
    let json =
      #"[{"date": "2024-01-02", "text": "a", "by": {"name": "Jo"}}, "#
      + #"{"date": "2024-01-03", "text": "b", "mark": 4}]"#
    let mapped = try map("date: date\ntext: text\nrating: mark\nauthor: by.nmae\n", json)
    #expect(mapped.imported.new == 2 && mapped.findings.map(\.rule) == [.thinMapping])
    let whole = try map("date: date\ntext: text\nrating: mark\nauthor: by.name\n", json)
    #expect(whole.findings.isEmpty)
  }

  @Test("a mapping tells the order of day and month, unless the user does")
  func dates() throws {
    let (yaml, table) = ("date: D\ntext: T\ndates: DMY\n", "D,T\n05/03/2024,x\n")
    #expect(try map(yaml, table).reviews.map(\.date.day.description) == ["2024-03-05"])
    #expect(try map(yaml, table, dates: .mdy).reviews.map(\.date.day.description) == ["2024-05-03"])
  }

  @Test("a clock of UTC in large letters is UTC")
  func clock() throws {
    let mapped = try map("date: D\ntext: T\nclock: UTC\n", "D,T\n2024-03-05 10:00:00,x\n")
    #expect(mapped.reviews.map(\.date.time?.instant) == [1_709_632_800])
  }

  @Test("what a mapping drops is counted")
  func drop() throws {
    let mapped = try map(
      "date: D\ntext: T\ndrop: E-mail, \"Shoe, size\", Bestelnummer\n",
      "D,T,E-mail,\"Shoe, size\",Bestelnummer\n2024-03-05,x,a@example.com,43,\n")
    #expect(mapped.imported.dropped.counts == [.email: 1, .other: 1])
  }

  @Test(
    "a guess reads Dutch, German and French headers",
    arguments: [
      (
        "Nummer;Opmerking(en);Beoordeling;Naam;Datum;Antwoord;Antwoorddatum;Taal;Bestelnummer\n"
          + "1;Goed;8;Els;2024-01-02;Dank;2024-01-03;nl;991\n2;Slecht;2;Jan;2024-01-02;;;nl;992\n",
        [
          "id: Nummer", "text: \"Opmerking(en)\"", "rating: Beoordeling", "scale: 10",
          "author: Naam", "date: Datum", "language: Taal", "reply: Antwoord",
          "reply-date: Antwoorddatum", "drop: Bestelnummer",
        ]
      ),
      (
        "Bestelnummer,Beoordeling,Cijfer,Datum\n1,Goed,8,2024-01-02\n",
        ["text: Beoordeling", "rating: Cijfer", "scale: 10", "date: Datum", "drop: Bestelnummer"]
      ),
      (
        "Überschrift,Bewertung,Sterne,Kunde,Erstellt am,Sprache,Antwort,Antwortdatum\n"
          + "Gut,Sehr gut,5,Jo,2024-01-02,de,Danke,2024-01-03\n",
        [
          "title: \"Überschrift\"", "text: Bewertung", "rating: Sterne", "author: Kunde",
          "date: \"Erstellt am\"", "language: Sprache", "reply: Antwort",
          "reply-date: Antwortdatum",
        ]
      ),
      (
        "Titre,Avis,Note,Nom,Date,Langue,Réponse,Date de réponse,Téléphone\n"
          + "Bien,Très bien,5,Jo,2024-01-02,fr,Merci,2024-01-03,06\n",
        [
          "title: Titre", "text: Avis", "rating: Note", "author: Nom", "date: Date",
          "language: Langue", "reply: \"Réponse\"", "reply-date: \"Date de réponse\"",
          "drop: \"Téléphone\"",
        ]
      ),
      ("Nummer,Tekst,Datum\n7,a,2024-01-02\n7,b,2024-01-02\n", ["text: Tekst", "date: Datum"]),
    ])
  func guesses(table: String, lines: [String]) throws {
    let yaml = guess(table)
    let found = yaml.split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst().map {
      $0.split(separator: "        #")[0]
    }
    #expect(found.map(String.init) == lines)
    let records = table.split(separator: "\n").count - 1
    #expect(try map(yaml, table).imported.new == records)
  }

  @Test("a guess leads into objects, and its mapping reads them")
  func nested() throws {
    let json =
      #"[{"author": {"name": "Els Bos", "id": 3}, "rating": {"value": 4}, "#
      + #""attributes": {"body": "Good", "created_at": "2024-01-02"}}]"#
    let yaml = guess(json)
    for line in ["author: author.name", "rating: rating.value", "text: attributes.body"] {
      #expect(yaml.contains(line), "\(yaml)")
    }
    let mapped = try map(yaml, json)
    #expect(
      mapped.reviews.map(\.author) == ["Els B."] && mapped.reviews.map(\.stars.current) == [4])
  }

  @Test(
    "a state is quoted only where it is a word that is known",
    arguments: [("unpublished", "unpublished"), ("jan@example.com 0612345678", "not known here")])
  func states(state: String, words: String) throws {
    let imported = try Imported(WordsTests.row(state: state))
    let text = try #require(imported.store.files.first { $0.key.contains("/decisions/") })
    let decision = String(decoding: text.value, as: UTF8.self)
    #expect(decision.contains(words) && !decision.contains("example.com"))
  }

  @Test(
    "no source quotes a state or reason that may be anything",
    arguments: [
      ("loox.csv", ",Hidden,"), ("judge-me.csv", ",not-yet,"), ("okendo.csv", ",rejected"),
      ("linkedin.csv", ",HIDDEN"), ("trustpilot.json", "personalInformation"),
      ("trustpilot.json", "\"active\""),
    ])
  func quoted(file: String, state: String) throws {
    let text = String(decoding: try Imported.fixture(file), as: UTF8.self)
    #expect(text.contains(state))
    let mark = state.first == "\"" ? "\"" : state.first == "," ? "," : ""
    let secret = mark + "Jan Berg 061234" + (state.last == "," || state.last == "\"" ? mark : "")
    let imported = try Imported(text.replacing(state, with: secret))
    let decisions = imported.store.files.filter { $0.key.contains("/decisions/") }
    #expect(!decisions.isEmpty)
    for decision in decisions.values {
      #expect(!String(decoding: decision, as: UTF8.self).lowercased().contains("berg"))
    }
  }

  @Test(
    "the Feedback Company's answers come in every form that is known",
    arguments: [
      #""reply": {"content": "Dank", "created_at": "2026-02-03"}"#,
      #""reply": {"message": "Dank"}"#, #""reaction": [{"text": "Dank", "date": "2026-02-03"}]"#,
      #""response": {"text": "Dank"}"#, #""reaction": "Dank""#,
    ])
  func answers(answer: String) throws {
    let json =
      #"{"reviews": [{"id": 1, "date_created": "2026-02-01 10:00:00", "total_score": 4, "#
      + #""client": {"name": "Jo"}, "questions": [], \#(answer)}]}"#
    let imported = try Imported(json)
    #expect(imported.siteContent().siteContent?.replies.map(\.text) == ["Dank"])
    #expect(imported.findings.isEmpty)
    let odd = try Imported(json.replacing(answer, with: #""reply": {"words": "Dank"}"#))
    #expect(odd.findings.map(\.rule) == [.leftOut] && odd.tally.replies == 0)
  }

  @Test("a month of an experience is left out and told, and the review comes in")
  func experienced() throws {
    let table = "Date,Text,Visit\n2024-01-05,Fine,June 2023\n2024-01-06,Good,2023-06-01\n"
    let mapped = try map("date: Date\ntext: Text\nexperienced: Visit\n", table)
    #expect(mapped.imported.new == 2 && mapped.findings.map(\.rule) == [.leftOut])
  }
}
