import Foundation
import TestSupport
import Testing

@Suite("What the program says")
struct ReportTests {
  private let asOf = ["--root", "site", "--as-of", "2026-02-01"]

  private func build(_ folder: TestFolder, _ more: [String] = []) throws -> Program.Run {
    try Program.run(["build"] + asOf + more, in: folder)
  }

  @Test("a quiet build that succeeds says nothing")
  func quiet() throws {
    let folder = try TestFolder.small()
    let run = try build(folder, ["--quiet"])
    #expect((run.status, run.output, run.errors) == (0, "", ""))
    let check = try Program.run(["check", "--quiet"] + asOf, in: folder)
    #expect((check.status, check.output, check.errors) == (0, "", ""))
  }

  @Test("a quiet build still says what is wrong")
  func quietFindings() throws {
    let folder = try TestFolder.small()
    try folder.write("site/content/notes.txt", "")
    let run = try build(folder, ["--quiet"])
    #expect(run.errorLines.count == 1)
    #expect(run.errors.hasPrefix("content/notes.txt: warning: "))
  }

  @Test("on a pipe each stage is one line, with its count and time")
  func stages() throws {
    let run = try build(.small())
    let stages = run.errorLines.map { $0.replacing(/: \d+\.\d\d s$/, with: "") }
    let files = try #require(run.output.firstMatch(of: /(\d+) files written/)).1
    #expect(
      stages == [
        "Reading", "Checking 5", "Comparing with the ledger 3", "Measuring 3", "Rendering 3",
        "Writing \(files)", "Waiting for the disk", "Putting in place",
      ])
    #expect(!run.errors.contains("\u{1B}") && !run.errors.contains("\r"))
  }

  @Test(
    "on a terminal the live line is gone when a command ends, however it ends",
    arguments: [
      (["build"], []), (["check"], []),
      (["build", "--output", "site/content"], ["sitegen: cannot publish to "]),
      (["build", "--output", "site/note.txt"], ["sitegen: cannot publish to "]),
      (["check", "--root", "nowhere"], ["sitegen: No such file or directory "]),
    ])
  func liveLine(arguments: [String], beginnings: [String]) throws {
    let folder = try TestFolder.small()
    try folder.write("site/note.txt", "")
    let terminal = try Terminal()
    let root = arguments.contains("--root") ? [] : asOf
    _ = try Program.start(arguments + root, in: folder, errors: terminal.program).end()
    let shown = terminal.shown()
    #expect(shown.text.contains("Reading"))
    #expect(shown.lines.count == beginnings.count)
    for (line, beginning) in zip(shown.lines, beginnings) {
      #expect(line.hasPrefix(beginning), "\(line)")
    }
  }

  @Test("without an address the summary says what is left out for it")
  func withoutAddress() throws {
    let folder = try TestFolder.small()
    let settings = try #require(folder.text("site/content/site.yml"))
    let lines = settings.split(separator: "\n").filter { !$0.hasPrefix("url:") }
    try folder.write("site/content/site.yml", lines.joined(separator: "\n") + "\n")
    #expect(
      try build(folder).errorLines.contains(
        "Note: without 'url' in site.yml there are no feeds, no sitemap and no pictures for shared links."
      ))
  }

  @Test("the summary counts reviews, replies and files, and says what changed")
  func summary() throws {
    let folder = try TestFolder.small()
    func summary() throws -> String {
      let run = try build(folder)
      return run.output.replacing(/in \d+\.\d\d s\./, with: "in TIME.")
    }
    let first = try summary()
    let files = folder.tree("site/public").files.count
    #expect(
      first == "3 reviews, 1 reply: \(files) files written, 0 unchanged, in TIME. The site is in"
        + " site/public.\n")
    #expect(
      try summary() == "3 reviews, 1 reply: 0 files written, \(files) unchanged, in TIME. The site"
        + " is in site/public.\n")
    try folder.remove("site/content/reviews/c.md")
    let before = folder.tree("site/public")
    let last = try summary()
    let after = folder.tree("site/public")
    let deleted = before.files.keys.filter { after.files[$0] == nil }.count
    let unchanged = after.files.filter { before.files[$0.key] == $0.value }.count
    #expect(deleted == 2)  // its page and its data
    #expect(
      last == "2 reviews, 1 reply: \(after.files.count - unchanged) files written,"
        + " \(unchanged) unchanged, 2 deleted, in TIME. The site is in site/public.\n")
  }

  @Test("a build says how many events it entered, and that they are to be committed")
  func entered() throws {
    let folder = try TestFolder.small()
    #expect(try build(folder).output.hasPrefix("3 reviews, "))
    let append = try Program.run(["ledger", "append"] + asOf, in: folder)
    #expect(
      append.output
        == "5 events entered in the ledger, which has 5, unsigned. Commit content/ledger.\n")
    try folder.review("d", rating: "5")
    #expect(try build(folder).output.hasPrefix("1 event entered in the ledger, which has 6, "))
  }

  @Test("build says its findings on the error stream, check says them on the output")
  func streams() throws {
    let folder = try TestFolder.small()
    try folder.review("d", rating: "6")
    let line = "content/reviews/d.md:3:9: error: a rating is a whole number from 1 to 5, not '6'"
    let built = try build(folder)
    #expect(built.output == "")
    #expect(built.errors.contains(line))
    let checked = try Program.run(["check"] + asOf, in: folder)
    #expect(checked.output.hasPrefix(line))
    #expect(!checked.errors.contains(line))
    #expect(checked.output.hasSuffix("1 error, 0 warnings.\n"))
  }

  @Test("what a command says and cannot be written exits with 2", arguments: ["build", "check"])
  func fullOutput(command: String) throws {
    let folder = try TestFolder.small()
    let full = try FileHandle(forWritingTo: URL(filePath: "/dev/full"))
    let run = try Program.start([command] + asOf, in: folder, output: full).end()
    #expect(run.status == 2)
    #expect(
      run.errorLines.last
        == "sitegen: No space left on device while writing to the standard output; "
        + "free some space (df -h) or inodes (df -i) and try again.")
    let log = try Program.start([command] + asOf, in: folder, errors: full).end()
    #expect(log.status == 0 && !log.output.isEmpty)
    #expect((folder.text("site/public/index.html") != nil) == (command == "build"))
    #expect(
      try Program.start([command, "--quiet"] + asOf, in: folder, output: full).end().status == 0)
  }

  @Test("check says how many reviews it read, errors and warnings it found")
  func checkCount() throws {
    let folder = try TestFolder.small()
    #expect(
      try Program.run(["check"] + asOf, in: folder).output
        == "3 reviews read: 0 errors, 0 warnings.\n")
    try folder.write("site/content/notes.txt", "")
    #expect(
      try Program.run(["check"] + asOf, in: folder).output
        .hasSuffix("3 reviews read: 0 errors, 1 warning.\n"))
  }

  @Test("findings are sorted by file, line and column, those of templates after the content's")
  func sorted() throws {
    let folder = try TestFolder.small()
    try folder.review("b", rating: "6")
    try folder.review("a", rating: "7")
    try folder.write("site/content/reviews/a.md", "---\nrating: 7\ndate: soon\nmood: x\n---\n")
    try folder.write("site/templates/page.mustache", "{{x}}{{y}}")
    let output = try Program.run(["check", "--quiet"] + asOf, in: folder).output
    let places = output.split(separator: "\n").map { String($0.prefix { $0 != " " }) }
    #expect(
      places == [
        "content/reviews/a.md:2:9:", "content/reviews/a.md:3:7:", "content/reviews/a.md:4:1:",
        "content/reviews/b.md:3:9:", "templates/page.mustache:1:1:", "templates/page.mustache:1:6:",
      ])
  }

  @Test("nothing in a file's name or text can steer a terminal")
  func terminal() throws {
    let folder = try TestFolder.small()
    try folder.write("site/content/reviews/x\u{1B}[31m.md", "---\ndate: 2026-01-01\n---\n")
    try folder.write("site/content/reviews/y\nz.md", "---\ndate: 2026-01-01\n---\n")
    try folder.write(
      "site/content/reviews/e.md", "---\nrating: \u{202E}5\ndate: \"\u{1B}]0;t\u{7}\"\n---\n")
    try folder.write("site/templates/page.mustache", "{{a\u{1B}[2Jb}}")
    for command in ["check", "build"] {
      let run = try Program.run([command, "--quiet"] + asOf, in: folder)
      let said = run.output + run.errors
      #expect(run.status == 1)
      #expect(said.contains("x\u{FFFD}[31m.md"))
      #expect(said.contains("y\u{FFFD}z.md"))
      #expect(
        !said.unicodeScalars.contains { ($0.value < 32 && $0 != "\n") || $0.value == 0x202E })
    }
    let trouble = try Program.run(["check", "--root", "a\u{1B}[31mb"], in: folder)
    #expect(trouble.status == 2 && !trouble.errors.contains("\u{1B}"))
  }
}
