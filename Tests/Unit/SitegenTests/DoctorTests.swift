import Testing
import TestSupport

@Suite("sitegen doctor")
struct DoctorTests {
  @Test("a new site lacks its address, its ledger and the names of its editors, each with a cure")
  func newSite() throws {
    let folder = try TestFolder()
    #expect(try Program.run(["new", "shop", "--quiet"], in: folder).status == 0)
    let run = try Program.run(["doctor", "--root", "shop", "--as-of", "2026-01-02"], in: folder)
    #expect(run.status == 1)
    for line in [
      "ok      content without mistakes", "missing the page's address", "missing a ledger",
      "missing names in CODEOWNERS", "ok      .gitlab-ci.yml as this version writes it",
      "ok      this version of sitegen in .github/workflows/reviews.yml",
    ] {
      #expect(run.output.contains(line), "\(run.output)")
    }
    let lines = run.output.split(separator: "\n")
    let missing = lines.indices.filter { lines[$0].hasPrefix("missing") }
    #expect(missing.allSatisfy { lines[$0 + 1].hasPrefix("        ") })
    let quiet = try Program.run(
      ["doctor", "--root", "shop", "--quiet", "--as-of", "2026-01-02"], in: folder)
    #expect(quiet.status == 1 && !quiet.output.contains("ok "))
  }

  @Test("an older or changed job is told, with the way to compare")
  func olderJob() throws {
    let folder = try TestFolder()
    #expect(try Program.run(["new", "shop", "--quiet"], in: folder).status == 0)
    let path = "shop/.gitlab-ci.yml"
    let job = try #require(folder.text(path))
    try folder.write(
      path,
      job.replacing(/SITEGEN_VERSION: .*/, with: "SITEGEN_VERSION: 0.1.9")
        .replacing("--locked --strict", with: "--strict"))
    let run = try Program.run(["doctor", "--root", "shop", "--as-of", "2026-01-02"], in: folder)
    #expect(run.output.contains("in place of 0.1.9"))
    #expect(run.output.contains("diff -u .gitlab-ci.yml"))
  }
}
