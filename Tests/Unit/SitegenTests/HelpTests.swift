import Foundation
import TestSupport
import Testing

/// The help as it stands in Help/; `make goldens` writes it anew.
@Suite("Help")
struct HelpTests {
  static let pages: [(name: String, arguments: [String])] = [
    ("sitegen", ["--help"]), ("build", ["build", "--help"]), ("check", ["check", "--help"]),
    ("desk", ["desk", "--help"]), ("reply", ["reply", "--help"]), ("new", ["new", "--help"]),
    ("explain", ["explain", "--help"]),
    ("serve", ["serve", "--help"]),
    ("import", ["import", "--help"]),
  ]

  @Test("the help is what it was when somebody last read it", arguments: pages)
  func help(name: String, arguments: [String]) throws {
    let run = try Program.run(arguments, in: TestFolder())
    #expect(run.status == 0 && run.errors == "")
    let file = testFolder("SitegenTests").appending(path: "Help/\(name).txt")
    if renewsGoldens { return try Data(run.output.utf8).write(to: file) }
    let expected = try? String(contentsOf: file, encoding: .utf8)
    #expect(run.output == expected)
    let longest = run.output.split(separator: "\n").map(\.count).max() ?? 0
    #expect(longest <= 80, "a line is wider than a terminal")
    #expect(run.output.contains("Example: sitegen "))
  }

  @Test("without a command the program shows its help")
  func noCommand() throws {
    let folder = try TestFolder()
    #expect(try Program.run([], in: folder).output == Program.run(["--help"], in: folder).output)
  }

  @Test("--version is a version and nothing else")
  func version() throws {
    let run = try Program.run(["--version"], in: TestFolder())
    #expect(run.status == 0)
    #expect(run.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }
}
