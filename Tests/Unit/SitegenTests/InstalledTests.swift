import Foundation
import TestSupport
import Testing

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
