import Core
import Foundation
import Testing

@testable import Preview

@Suite("Notes on cases")
struct CaseNoteTests {
  private let cases = [
    CaseOrigin(
      id: "cake", places: [Place("content/reviews/cake.md"), Place("content/replies/cake.md")],
      isAnswered: true),
    CaseOrigin(
      id: "bulk-1", places: [Place("content/reviews/bulk.jsonl", line: 1)], isAnswered: false),
    CaseOrigin(
      id: "bulk-2", places: [Place("content/reviews/bulk.jsonl", line: 2)], isAnswered: false),
  ]

  @Test("a remark stands beside the case whose file it is in")
  func remark() throws {
    let preview = shown(
      cases: cases,
      findings: [
        finding(.odd, "content/replies/cake.md", "no apology"),
        finding(.odd, "content/site.yml", "elsewhere"),
      ])
    let notes = try notes(preview, "cake")
    let found = try #require(notes[0]["findings"] as? [[String: String]])
    #expect(found.map { $0["message"] } == ["no apology"])
    #expect(notes[0]["isAnswered"] as? Bool == true)
  }

  @Test("of a file of many reviews, the line tells")
  func lines() throws {
    let preview = shown(
      cases: cases, findings: [finding(.odd, "content/reviews/bulk.jsonl", line: 2)])
    let notes = try notes(preview, "bulk-1,bulk-2")
    #expect(notes.map { ($0["findings"] as? [Any])?.count } == [0, 1])
  }

  @Test("a note has the command that writes the reply, and the files")
  func command() throws {
    let links = Links(
      editRoot: "https://git.example/edit/main/", reply: "sitegen reply --root 'my shop'")
    let note = try notes(shown(cases: cases, links: links), "bulk-1")[0]
    #expect(note["command"] as? String == "sitegen reply --root 'my shop' bulk-1")
    let file = try #require((note["files"] as? [[String: String]])?.first)
    #expect(file["path"] == "content/reviews/bulk.jsonl:1")
    #expect(file["edit"] == "https://git.example/edit/main/content/reviews/bulk.jsonl")
  }

  @Test("a file's address holds nothing that an address gives a meaning to")
  func addresses() {
    let links = Links(editRoot: "https://git.example/")
    #expect(
      links.edit("content/a b?#é\".md") == "https://git.example/content/a%20b%3F%23%C3%A9%22.md")
    #expect(Links().edit("content/x.md") == nil)
  }

  @Test("remarks stay up to date while the site is the last good one")
  func broken() throws {
    var preview = shown(cases: cases)
    preview.keep(for: [finding(.broken, "content/replies/cake.md")])
    #expect(try (notes(preview, "cake")[0]["findings"] as? [Any])?.count == 1)
  }

  @Test(
    "of unknown cases, and of no cases, nothing is said", arguments: ["", "x", ",,,", "cake\0"])
  func unknown(ids: String) throws { #expect(try notes(shown(cases: cases), ids).isEmpty) }

  private func notes(_ preview: Preview, _ ids: String) throws -> [[String: Any]] {
    let text = preview.get("/_preview/cases.json?ids=\(ids)").text
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
  }
}
