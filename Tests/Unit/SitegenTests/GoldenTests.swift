import Foundation
import TestSupport
import Testing

/// Whole sites, as a shop writes them and as visitors get them.
///
/// After a change that is meant to be seen: `make goldens`, then read the difference.
@Suite("Whole sites")
struct GoldenTests {
  /// Two machines, as different as can be: hash seed, time zone, locale, number of threads.
  private static let machines: [(environment: [String: String], jobs: String)] = [
    (
      [
        "SWIFT_DETERMINISTIC_HASHING": "1", "TZ": "America/Los_Angeles", "LC_ALL": "C", "LANG": "C",
      ],
      "1"
    ),
    (
      [
        "TZ": "Pacific/Kiritimati", "LC_ALL": "nl_NL.UTF-8", "LANG": "tr_TR.UTF-8",
        "LANGUAGE": "ar", "SOURCE_DATE_EPOCH": "1",
      ], "4"
    ),
  ]

  private struct Result: Equatable {
    var status: Int32
    var findings: String
    var tree: Tree
  }

  private func build(_ site: GoldenSite, on machine: Int) throws -> Result {
    let folder = try TestFolder()
    let (environment, jobs) = Self.machines[machine]
    let run = try Program.run(
      [
        "build", "--root", site.root.path, "--output", "\(folder.path)/public", "--quiet",
        "--as-of", site.asOf(), "--jobs", jobs,
      ], in: folder, environment: environment)
    #expect(run.output == "")
    return Result(
      status: run.status, findings: run.errors, tree: folder.tree("public").withoutProgram)
  }

  @Test("a site comes out as expected, byte for byte, on any machine", arguments: GoldenSite.all)
  func golden(site: GoldenSite) throws {
    let made = try build(site, on: 0)
    let again = try build(site, on: 1)
    #expect(made.status == again.status)
    #expect(made.findings == again.findings)
    report(made.tree.differences(to: again.tree), "two machines disagree")
    guard !renewsGoldens else { return try renew(site, made) }

    let expected = Tree(site.expected)
    report(expected.differences(to: made.tree), "not as expected; make goldens renews it")
    let findings = (try? String(contentsOf: site.findings, encoding: .utf8)) ?? ""
    #expect(made.findings == findings)
    #expect(made.status == (expected.files.isEmpty ? 1 : 0))
    #expect(!(findings.isEmpty && expected.files.isEmpty), "nothing is expected of this site")
  }

  /// The first few say what happened; a change of the frame is in every file.
  private func report(_ differences: [String], _ what: String) {
    guard !differences.isEmpty else { return }
    let rest = differences.count > 8 ? "\n…and \(differences.count - 8) more files" : ""
    Issue.record("\(what):\n\(differences.prefix(8).joined(separator: "\n"))\(rest)")
  }

  private func renew(_ site: GoldenSite, _ made: Result) throws {
    try made.tree.write(to: site.expected)
    let manager = FileManager.default
    if made.findings.isEmpty {
      try? manager.removeItem(at: site.findings)
    } else {
      try Data(made.findings.utf8).write(to: site.findings)
    }
  }

  @Test("a missing, an unexpected and a changed file each make a difference")
  func differences() throws {
    let folder = try TestFolder()
    for (path, text) in [("one/a", "same"), ("one/b", "1\n2\n3"), ("one/c", "gone")] {
      try folder.write(path, text)
    }
    for (path, text) in [("two/a", "same"), ("two/b", "1\n2\n4"), ("two/d", "new")] {
      try folder.write(path, text)
    }
    #expect(
      folder.tree("one").differences(to: folder.tree("two")) == [
        "b:3:\n  expected \"3\"\n  made     \"4\"", "c: missing", "d: not expected",
      ])
    #expect(folder.tree("one").differences(to: folder.tree("one")) == [])
  }

  @Test("every site of the folder is one that is tested")
  func sites() {
    let names = GoldenSite.all.map(\.name)
    #expect(
      names == [
        "mistakes", "outcomes", "own-templates", "own-templates-before", "plain",
        "template-mistakes", "two-languages",
      ])
  }
}
