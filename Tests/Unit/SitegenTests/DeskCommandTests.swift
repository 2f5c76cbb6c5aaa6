import Foundation
import TestSupport
import Testing

@Suite("The desk on the command line")
struct DeskCommandTests {
  private func desk(
    _ more: [String] = [], on day: String = "2026-02-01", in folder: TestFolder? = nil
  ) throws -> Program.Run {
    try Program.run(
      ["desk", "--root", "site", "--as-of", day] + more, in: folder ?? TestFolder.small())
  }

  /// Lines of the output without what stands between their columns.
  private func lines(_ run: Program.Run) -> [String] {
    run.output.split(separator: "\n").map {
      $0.replacing(/\ +/, with: " ").trimmingCharacters(in: .whitespaces)
    }
  }

  @Test("complaints are listed with what is due, since when and whose they are")
  func table() throws {
    let run = try desk()
    #expect(run.status == 0 && run.errors == "")
    #expect(
      lines(run) == [
        "1 complaint waits for you; 1 late.", "DUE SINCE STARS WHY OWNER ID TITLE",
        "28 days late 2026-01-02 1 no reply yet – c About c",
        "1 other review without a reply, the newest first.", "SINCE STARS ID TITLE",
        "2026-01-02 5 a About a",
      ])
    #expect(try lines(desk(on: "2026-01-04"))[2].hasPrefix("today "))
    #expect(try lines(desk(on: "2026-01-03"))[2].hasPrefix("tomorrow "))
  }

  @Test("--overdue exits with 1 while something is late, and says nothing but that")
  func overdue() throws {
    let late = try desk(["--overdue"])
    #expect(late.status == 1)
    #expect(lines(late).count == 3)
    let fine = try desk(["--overdue"], on: "2026-01-04")
    #expect((fine.status, fine.output) == (0, "Nothing is late.\n"))
    #expect(try desk(["--overdue", "--quiet"], on: "2026-01-04").output == "")
    #expect(try desk(["--overdue", "--format", "json"]).status == 1)
  }

  @Test("--mine shows what one person owns, and knows who there is")
  func mine() throws {
    let folder = try TestFolder.small()
    try folder.write(
      "site/content/site.yml",
      """
      name: Kiosk
      people: { ada: { name: Ada, role: owner }, bob: { name: Bob, role: counter } }
      protocol: { owner: ada }
      """)
    #expect(try lines(desk(["--mine", "ada"], in: folder))[2].contains("no reply yet ada c"))
    #expect(try lines(desk(["--mine", "bob"], in: folder)) == ["No complaint waits for you."])
    let wrong = try desk(["--mine", "Ada"], in: folder)
    #expect(wrong.status == 64)
    #expect(wrong.errors == "sitegen: there is no person 'Ada'; did you mean 'ada'?\n")
  }

  @Test("--limit cuts each part and says how much is left")
  func limit() throws {
    let folder = try TestFolder.small()
    for number in 1...9 { try folder.review("r\(number)", rating: number < 5 ? "1" : "5") }
    let run = try desk(["--limit", "2"], in: folder)
    #expect(lines(run).filter { $0.hasPrefix("… and") }.count == 2)
    #expect(lines(run).contains("… and 3 more; --limit 5 shows all."))
    #expect(try desk(["--limit", "0"]).status == 64)
  }

  @Test("as JSON it has everything, whatever there is to do")
  func json() throws {
    let run = try desk(["--format", "json"])
    let desk = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(desk.keys.sorted() == ["as-of", "complaints", "others", "paused", "topics"])
    let complaint = try #require((desk["complaints"] as? [[String: Any]])?.first)
    #expect(complaint["id"] as? String == "c")
    #expect(complaint["due"] as? String == "2026-01-04")
    #expect(complaint["days-late"] as? Int == 28)
    #expect(complaint["overdue"] as? Bool == true)
    #expect(complaint["owner"] is NSNull)
    #expect(complaint["file"] as? String == "content/reviews/c.md")
  }

  @Test("with errors in the content the desk is what could be read, and says so")
  func errors() throws {
    let folder = try TestFolder.small()
    try folder.review("d", rating: "6")
    let run = try desk(in: folder)
    #expect(run.status == 0)
    #expect(run.errors == "1 error in the content: 'sitegen check' says where.\n")
    try folder.remove("site/content/site.yml")
    let none = try desk(in: folder)
    #expect(none.status == 1 && none.errors.contains("[no-settings]"))
  }

  @Test("a review without a title is told by its words, without their Markdown")
  func untitled() throws {
    let folder = try TestFolder.small()
    try folder.write(
      "site/content/reviews/d.md",
      "---\nrating: 1\ndate: 2026-01-03\n---\n\\<b>Not\\</b> *good*.\n")
    let run = try desk(in: folder)
    #expect(run.output.contains("<b>Not</b> good.") && !run.output.contains("\\"))
  }

  @Test("nothing in a title can steer the terminal or break the table")
  func hostile() throws {
    let folder = try TestFolder.small()
    try folder.write(
      "site/content/reviews/e.md",
      "---\ntitle: \"a\u{202E}b \u{2067}c\"\nrating: 1\ndate: 2026-01-03\n---\nWords.\n")
    let run = try desk(in: folder)
    #expect(
      !run.output.unicodeScalars.contains { ($0.value < 32 && $0 != "\n") || $0.value == 0x202E })
    #expect(lines(run).contains { $0.hasSuffix(" e a\u{FFFD}b \u{FFFD}c") })
  }
}
