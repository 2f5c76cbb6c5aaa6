import Foundation
import Testing
import TestSupport

/// The help as it stands in Help/; `make goldens` writes it anew.
@Suite("Help")
struct HelpTests {
  static let pages: [(name: String, arguments: [String])] = [
    ("sitegen", ["--help"]), ("build", ["build", "--help"]), ("check", ["check", "--help"]),
    ("desk", ["desk", "--help"]), ("reply", ["reply", "--help"]), ("new", ["new", "--help"]),
    ("explain", ["explain", "--help"]),
    ("serve", ["serve", "--help"]),
    ("import", ["import", "--help"]), ("doctor", ["doctor", "--help"]),
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

  @Test("--version is a version, and the commit that it was built from")
  func version() throws {
    let run = try Program.run(["--version"], in: TestFolder())
    #expect(run.status == 0)
    #expect(run.output.wholeMatch(of: /\d+\.\d+\.\d+( \([0-9a-f]{12}\+?\))?\n/) != nil)
  }
}

/// What `make install` puts beside the program.
@Suite("Completions and the manual page")
struct InstalledTests {
  @Test("every shell gets a script that names the commands", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) throws {
    let run = try Program.run(["--generate-completion-script", shell], in: TestFolder())
    #expect(run.status == 0)
    for command in ["build", "check", "desk", "reply", "new", "explain"] {
      #expect(run.output.contains(command))
    }
    #expect(run.output.contains("overdue") && run.output.contains("sarif"))
  }

  @Test("the manual page tells of every command, option and example of the help")
  func manual() throws {
    let folder = try TestFolder()
    let run = try Program.run(["manual"], in: folder)
    #expect(run.status == 0)
    let page = run.output.replacing("\\-", with: "-")
    #expect(page.hasPrefix(".\\\" Made by"))
    for (name, arguments) in HelpTests.pages where name != "sitegen" {
      let help = try Program.run(arguments, in: folder).output
      #expect(help.contains("Example: ") && help.contains("\n  --"), "\(name)")
      #expect(page.contains("\n.SS sitegen \(arguments[0])"))
      for example in help.matches(of: /Example: .*/) {
        #expect(page.contains(String(example.0)), "\(example.0)")
      }
      for option in help.matches(of: /\n  (--[a-z-]+)/) where option.1 != "--version" {
        #expect(page.contains(String(option.1)), "\(option.1) of \(name)")
      }
    }
    #expect(!page.contains("sitegen manual >"))
  }
}
