import Core
import Testing

@testable import Content

@Suite("Typical slips get the way out")
struct SlipTests {
  @Test(
    "a date in another order is named as it is to be written, and both days where it may be two",
    arguments: [
      ("10-05-2025", ["2025-05-10", "2025-10-05"]), ("5.5.2025", ["2025-05-05"]),
      ("13/05/2025", ["2025-05-13"]), ("05/13/2025", ["2025-05-13"]),
      ("2025/5/3", ["2025-05-03"]), ("2025-13-05", ["2025-05-13"]), ("20250510", ["2025-05-10"]),
      ("10-05-2025 18:20", ["2025-05-10 18:20", "2025-10-05 18:20"]),
      ("10-05-2025 at six", ["2025-05-10", "2025-10-05"]), ("29-02-2025", []),
      ("2025-02-30", []), ("2026-03-14T24:00:00Z", []), ("2026-03-14T18:20:00+0100", []),
      ("10-05-25", []), ("10-05-0025", []), ("yesterday", []),
      ("1-2-3-2025", []),
    ])
  func dates(_ text: String, _ meant: [String]) {
    #expect(DateSlip(text).meant == meant)
  }

  @Test("a date that may be two days is said to be, at its place")
  func twoDays() {
    let path = "content/reviews/x.md"
    #expect(
      Site.report([path: "---\nrating: 4\ndate: 10-05-2025\n---\nText.\n"]) == [
        "\(path):3:7: error: '10-05-2025' is not a date such as 2026-03-14 or "
          + "2026-03-14T18:20:00+01:00, and with the month first '2025-10-05'; did you mean "
          + "'2025-05-10'? [bad-date]"
      ])
  }

  @Test(
    "a time zone is found by its city, in any case, and by what is nearly its name",
    arguments: [
      ("London", "Europe/London"), ("amsterdam", "Europe/Amsterdam"),
      ("New York", "America/New_York"), ("Londen", "Europe/London"),
      ("europe/paris", "Europe/Paris"), ("Europe/Amsterdm", "Europe/Amsterdam"),
    ])
  func timeZone(_ text: String, _ zone: String) {
    #expect(
      Site.report(["content/site.yml": "name: Kiosk\ntime-zone: \(text)\n"]) == [
        "content/site.yml:2:12: error: unknown time zone '\(text)'; did you mean '\(zone)'? "
          + "[unknown-time-zone]"
      ])
  }

  // MARK: What word processors and keyboards write

  private func settings(_ line: String) -> [String] {
    Site.report(["content/site.yml": line])
  }

  @Test(
    "curly quotes around a value are reported, with straight ones in their place",
    arguments: [
      ("“Rosa’s”", "\"Rosa’s\""), ("‘Rosa’s’", "\"Rosa’s\""), ("„Rosa“", "\"Rosa\""),
      ("”Rosa”", "\"Rosa\""),
    ])
  func curly(_ text: String, _ straight: String) {
    let says = "these quotes are curly, so they are a part of the text; only straight ones are not"
    #expect(
      settings("name: \(text)\n") == [
        "content/site.yml:1:7: warning: \(says); did you mean '\(straight)'? [curly-quotes]"
      ])
    #expect(settings("name: Kiosk\nabout: { en: \(text) }\n").count == 1)
    #expect(settings("name: Kiosk\nwrite: https://a.example/\ntopics: { a: \(text) }\n").count == 1)
  }

  @Test(
    "curly quotes that are a part of what is said are no slip",
    arguments: [
      "\"“Rosa’s”\"", "'“Rosa’s”'", "“Rosa” of “Leeds”", "’t Hoekje", "Rosa’s", "“Rosa”, Leeds",
      "“”",
      "“", "« Chez Rosa »",
    ])
  func meantQuotes(_ text: String) {
    #expect(settings("name: \(text)\n") == [])
  }

  @Test("curly quotes that are to save a text with a colon are named, and not the colon")
  func curlyAroundColon() {
    #expect(
      settings("name: Kiosk\nabout: “Late: never”\n") == [
        "content/site.yml:2:8: error: these quotes are curly, and YAML knows only straight ones; "
          + "put \" at both ends [bad-yaml]"
      ])
  }

  @Test(
    "a tab in the indentation is named at its place",
    arguments: [
      ("name: Kiosk\npeople:\n\tada: { name: Ada, role: owner }\n", "3:1"),
      ("name: Kiosk\npeople:\n  ada:\n  \tname: Ada\n  \trole: owner\n", "4:3"),
      ("name: Kiosk\r\nprotocol:\r\n\tfirst-reply: 2 days\r\n", "3:1"),
    ])
  func tab(_ text: String, _ place: String) {
    #expect(
      settings(text) == [
        "content/site.yml:\(place): error: a tab stands here, and YAML is indented with spaces; put "
          + "two spaces in its place [bad-yaml]"
      ])
  }

  @Test("an error that no tab has to do with is not blamed on one")
  func otherErrors() {
    let report = settings("name: Kiosk\nabout: a: b\n\t\n")
    #expect(report.count == 1 && !report[0].contains("tab"))
  }

  // MARK: Files

  @Test(
    "a text of the wrong ending names the file that it should be",
    arguments: [
      ("late-cake.txt", "late-cake.md"), ("Late cake.txt", "late-cake.md"),
      ("late-cake.md.txt", "late-cake.md"), ("late-cake.MD", "late-cake.md"),
      ("late-cake.markdown", "late-cake.md"), ("café.txt", "cafe.md"),
    ])
  func ending(_ name: String, _ meant: String) {
    #expect(
      Site.report(["content/reviews/2026/\(name)": "Hi"]) == [
        "content/reviews/2026/\(name): warning: sitegen does not read this file; did you mean "
          + "'content/reviews/2026/\(meant)'? [unexpected-file]"
      ])
  }

  @Test("a round of the wrong ending keeps its number")
  func round() {
    #expect(
      Site.report(["content/replies/flat-tyre.2.txt": "Hi"]).first?
        .contains("did you mean 'content/replies/flat-tyre.2.md'?") == true)
  }

  @Test(
    "what programs leave without anybody's words is passed over in silence",
    arguments: [
      "reviews/.DS_Store", "reviews/Thumbs.db", "desktop.ini", "reviews/2026/Desktop.ini",
      "replies/~$flat-tyre.docx", "reviews/.#x.md", "reviews/.x.md.swp",
      "reviews/2026/flat-tyre.md~",
      "reviews/2026/flat-tyre.md.orig", "reviews/2026/#flat-tyre.md#",
      "reviews/2026/flat-tyre.md.swp",
      "reviews/notes.bak", "site.yml~", ".git/a.md", "reviews/old~/a.md",
    ])
  func rubbish(_ name: String) {
    #expect(Site.report(["content/\(name)": "Hi"]) == [])
  }

  @Test(
    "what may hold words that are nowhere else is noted, and not read",
    arguments: [
      ("x.md~", "x.md"), ("x.md.orig", "x.md"), ("#x.md#", "x.md"), ("x.md.bak", "x.md"),
      ("x (1).md", "x.md"), ("x.2 (12).md", "x.2.md"),
    ])
  func leftover(_ name: String, _ text: String) {
    let report = Site.report(["content/replies/\(name)": "Hi"])
    #expect(report.count == 1)
    #expect(report.first?.hasPrefix("content/replies/\(name): note: ") == true)
    #expect(
      report.first?.hasSuffix("did you mean 'content/replies/\(text)'? [leftover-file]") == true)
  }

  @Test("a numbered copy beside its file is noted, and its review does not count twice")
  func copy() throws {
    let (siteContent, findings) = Site.parse(
      ["content/reviews/2026/flat-tyre (1).md": Site.review])
    #expect(siteContent?.reviews.count == 1)
    #expect(
      findings.map(\.description) == [
        "content/reviews/2026/flat-tyre (1).md: note: this looks like a copy of 'flat-tyre.md', and "
          + "sitegen does not read it; move there what is new in it, and delete it [leftover-file]"
      ])
  }
}
