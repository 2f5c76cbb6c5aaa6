import Coach
import Foundation
import TestSupport
import Testing

@Suite("What check says to programs")
struct FormatTests {
  private let asOf = ["--root", "site", "--as-of", "2026-02-01"]

  private static let project = String(#filePath.split(separator: "/Tests/")[0])

  private func check(_ format: String, in folder: TestFolder, _ more: [String] = []) throws
    -> Program.Run
  {
    try Program.run(["check", "--format", format] + asOf + more, in: folder)
  }

  private func broken() throws -> TestFolder {
    let folder = try TestFolder.small()
    try folder.review("d", rating: "6")
    return folder
  }

  @Test("as JSON the output is the findings and nothing else, with the status as ever")
  func json() throws {
    let run = try check("json", in: broken())
    #expect(run.status == 1)
    let findings = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]]
    #expect(findings?.count == 1)
    #expect(findings?.first?["file"] as? String == "content/reviews/d.md")
    #expect(findings?.first?["line"] as? Int == 3)
    #expect(findings?.first?["rule"] as? String == "bad-rating")
    #expect(run.errorLines.last == "1 error, 0 warnings.")
    let fine = try check("json", in: .small())
    #expect((fine.status, fine.output) == (0, "[]\n"))
    #expect(try check("json", in: .small(), ["--quiet"]).errors == "")
  }

  @Test("for code hosts a path starts where the repository does")
  func fromHere() throws {
    let run = try check("github", in: broken())
    #expect(
      run.output
        == "::error file=site/content/reviews/d.md,line=3,col=9,title=bad-rating::a rating is a"
        + " whole number from 1 to 5, not '6'\n")
    #expect(try check("sarif", in: broken()).output.contains(#""uri":"site/content/reviews/d.md""#))
    let folder = try broken()
    let whole = try Program.run(
      ["check", "--format", "github", "--root", folder.path + "/site/"], in: folder)
    #expect(whole.output.hasPrefix("::error file=site/content/"))
  }

  @Test("SARIF has the manual's paragraph on each rule that was broken")
  func sarif() throws {
    let run = try check("sarif", in: broken())
    let log = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    #expect(run.output.contains("A rating is a whole number"))
    #expect(run.output.contains(#""id":"bad-rating""#) && !run.output.contains("no-settings"))
  }

  @Test("a rule can be asked about, by a name that is nearly right")
  func explain() throws {
    let folder = try TestFolder()
    let run = try Program.run(["explain", "unknown-person"], in: folder)
    #expect(run.status == 0 && run.output.hasPrefix("*Error.*"))
    let wrong = try Program.run(["explain", "unknown-persn"], in: folder)
    #expect(wrong.status == 64)
    #expect(
      wrong.errors == "sitegen: there is no rule 'unknown-persn'; did you mean 'unknown-person'?\n")
  }

  @Test("every rule of the coach can be asked about, and is told as in docs/coach.md")
  func coach() throws {
    let folder = try TestFolder()
    let manual = try String(
      contentsOf: URL(filePath: Self.project + "/docs/coach.md"), encoding: .utf8)
    for name in Advice.all.map(\.rule.name) {
      let run = try Program.run(["explain", name], in: folder)
      #expect(run.status == 0)
      #expect(manual.contains("### \(name)\n\n\(run.output)"))
    }
    let wrong = try Program.run(["explain", "quarel"], in: folder)
    #expect(wrong.errors == "sitegen: there is no rule 'quarel'; did you mean 'quarrel'?\n")
  }

  @Test("a format that there is not exits with 64")
  func unknown() throws {
    #expect(try check("xml", in: .small()).status == 64)
  }
}
