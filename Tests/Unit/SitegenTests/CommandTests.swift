import Foundation
import Glibc
import TestSupport
import Testing

@Suite("Commands")
struct CommandTests {
  private let asOf = ["--root", "site", "--as-of", "2026-02-01"]

  private func build(_ folder: TestFolder, _ more: [String] = []) throws -> Program.Run {
    try Program.run(["build"] + asOf + more, in: folder)
  }

  private func check(_ folder: TestFolder, _ more: [String] = []) throws -> Program.Run {
    try Program.run(["check"] + asOf + more, in: folder)
  }

  // MARK: Exit statuses

  @Test("a build that is done exits with 0")
  func done() throws {
    let run = try build(.small())
    #expect(run.status == 0)
  }

  @Test("an error in the content exits with 1, for both commands, and so does a strict warning")
  func findings() throws {
    let folder = try TestFolder.small()
    try folder.write("site/content/notes.txt", "")
    #expect(try build(folder).status == 0)
    #expect(try check(folder).status == 0)
    #expect(try build(folder, ["--strict"]).status == 1)
    #expect(try check(folder, ["--strict"]).status == 1)
    try folder.review("d", rating: "6")
    #expect(try build(folder).status == 1)
    #expect(try check(folder).status == 1)
  }

  @Test("a folder without content exits with 1 and says what is missing")
  func empty() throws {
    let folder = try TestFolder("site")
    let run = try check(folder)
    #expect(run.status == 1)
    #expect(run.output.contains("content/site.yml: error: "))
    #expect(run.output.contains("[no-settings]"))
  }

  @Test("what cannot be read or written exits with 2, and says what and why")
  func trouble() throws {
    let folder = try TestFolder.small()
    let noRoot = try Program.run(["check", "--root", "nowhere"], in: folder)
    #expect(noRoot.status == 2)
    #expect(noRoot.errors.contains("sitegen: ") && noRoot.errors.contains("nowhere"))
    try folder.write("file", "")
    for output in ["file", "file/public", "/proc/sitegen/public", "/"] {
      let run = try build(folder, ["--output", output])
      #expect(run.status == 2, "for \(output)")
      #expect(run.errorLines.last?.hasPrefix("sitegen: ") == true)
    }
    #expect(folder.text("file") == "")
  }

  @Test(
    "an address on the web is no folder, in letters of either case",
    arguments: ["http://127.0.0.1:9/", "HTTPS://127.0.0.1:9/", "Http://127.0.0.1:9/"])
  func onTheWeb(address: String) throws {
    let folder = try TestFolder.small()
    let verified = try Program.run(["ledger", "verify", address], in: folder)
    let built = try build(folder, ["--published", address])
    for run in [verified, built] {
      #expect(run.status == 2)
      #expect(run.errors.contains("cannot read \(address)") || run.errors.contains("libcurl"))
    }
  }

  @Test(
    "a command line that means nothing exits with 64",
    arguments: [
      ["build", "--colour"], ["build", "--jobs", "0"], ["build", "--jobs", "many"],
      ["build", "--jobs", "257"], ["build", "--quiet", "--verbose"], ["check", "--as-of", "today"],
      ["check", "--as-of", "2026-02-30"], ["check", "here"], ["build", "--base-url", "ftp://x"],
      ["check", "--output", "x"], ["build", "--output", ""], ["check", "--root", ""],
      ["build", "--base-url", "https://"], ["build", "--base-url", #"https://"><script>"#],
      ["build", "--base-url", #"https://a.example/"><script>"#],
      ["build", "--base-url", "https://a.example/ b"], ["build", "--base-url", "a.example"],
      ["build", "--base-url", "https://a.example/?b"],
      ["build", "--base-url", "https://a.example/#b"],
    ])
  func usage(arguments: [String]) throws {
    let folder = try TestFolder.small()
    let run = try Program.run(arguments, in: folder)
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors.contains("Usage: "))
    #expect(folder.text("site/public/index.html") == nil)
  }

  @Test(
    "a word that is no command is named with the nearest command, or all of them",
    arguments: [
      (["chekc"], "'chekc'; did you mean 'check'?"), (["bild"], "'bild'; did you mean 'build'?"),
      (["ledger", "apend", "--quiet"], "'apend'; did you mean 'append'?"),
      (["Serve"], "'Serve'; did you mean 'serve'?"),
      (
        ["picture-wrok"],
        "'picture-wrok'; the commands are build, check, serve, desk, reply, import, ledger, new, doctor, explain."
      ),
    ])
  func unknownCommand(arguments: [String], words: String) throws {
    let run = try Program.run(arguments, in: TestFolder())
    #expect((run.status, run.output) == (64, ""))
    #expect(run.errors == "sitegen: there is no command \(words)\n")
  }

  @Test("the preview of a folder without content ends at once and says what to do")
  func serveNothing() throws {
    let run = try Program.run(["serve", "--port", "0"], in: TestFolder())
    #expect((run.status, run.output) == (2, ""))
    #expect(
      run.errors
        == "sitegen: there is no folder content in this folder; 'sitegen new' makes a site to "
        + "start from, and --root names the folder of one.\n")
  }

  @Test("while another build holds the output, a build exits with 75 and says so")
  func locked() throws {
    let folder = try TestFolder.small()
    try folder.make("site/.public.sitegen")
    let lock = open("\(folder.path)/site/.public.sitegen/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    #expect(lock >= 0)
    #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
    let run = try build(folder)
    #expect(run.status == 75)
    #expect(run.errorLines.last?.contains("another build of this output is running") == true)
    #expect(folder.text("site/public/index.html") == nil)
    close(lock)
    #expect(try build(folder).status == 0)
  }

  @Test("called off with Ctrl-C, a build exits with 130 and the old site stands")
  func interrupted() throws {
    let folder = try TestFolder.small()
    #expect(try build(folder).status == 0)
    let old = folder.tree("site/public")
    for number in 0..<400 { try folder.review("r\(number)", rating: String(number % 5 + 1)) }
    let running = try Program.start(["build"] + asOf, in: folder)
    while running.process.isRunning, !running.errorsSoFar.contains("Reading") { usleep(500) }
    running.process.interrupt()
    let run = running.end()
    #expect(run.status == 130)
    #expect(run.errorLines.last == "sitegen: interrupted; nothing was changed.")
    #expect(old.differences(to: folder.tree("site/public")) == [])
    #expect(try build(folder).status == 0)
    #expect(folder.tree("site/public").files.count > 400)
  }

  // MARK: What is written

  @Test("check writes nothing at all")
  func checkWritesNothing() throws {
    let folder = try TestFolder.small()
    let before = folder.tree("site")
    #expect(try check(folder).status == 0)
    #expect(before.differences(to: folder.tree("site")) == [])
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/site")
    #expect(names == ["content"])
  }

  @Test("a build with an error leaves the old site as it was, byte for byte")
  func oldSiteStays() throws {
    let folder = try TestFolder.small()
    #expect(try build(folder).status == 0)
    let before = folder.tree("site/public")
    try folder.review("a", rating: "vijf")
    let run = try build(folder)
    #expect(run.status == 1)
    #expect(run.errorLines.last == "Nothing was written.")
    #expect(before.differences(to: folder.tree("site/public")) == [])
    #expect(!before.files.isEmpty)
  }

  @Test(
    "a refused output leaves no trace",
    arguments: ["site/content/q/b/c", "site/templates", "site/templates/x", ""])
  func noTrace(output: String) throws {
    let folder = try TestFolder.small()
    let site = folder.path + "/site"
    let before = try FileManager.default.subpathsOfDirectory(atPath: site).sorted()
    #expect(try build(folder, ["--output", output]).status == (output.isEmpty ? 64 : 2))
    #expect(try FileManager.default.subpathsOfDirectory(atPath: site).sorted() == before)
  }

  @Test("--output writes elsewhere, and says where")
  func output() throws {
    let folder = try TestFolder.small()
    let run = try build(folder, ["--output", "there/reviews"])
    #expect(run.status == 0)
    #expect(folder.text("there/reviews/index.html") != nil)
    #expect(folder.text("site/public/index.html") == nil)
    #expect(run.output.hasSuffix("The site is in there/reviews.\n"))
  }

  @Test("without --root the site is made where one stands")
  func here() throws {
    let folder = try TestFolder.small()
    try FileManager.default.moveItem(
      atPath: folder.path + "/site/content", toPath: folder.path + "/content")
    let run = try Program.run(["build", "--as-of", "2026-02-01"], in: folder)
    #expect(run.status == 0)
    #expect(folder.text("public/index.html") != nil)
    #expect(run.output.hasSuffix("The site is in public.\n"))
  }

  @Test("--base-url changes no link within the site")
  func baseURL() throws {
    let folder = try TestFolder.small()
    #expect(try build(folder, ["--base-url", "https://example.org/reviews/"]).status == 0)
    let home = try #require(folder.text("site/public/index.html"))
    #expect(home.contains("<a href=\"cases/a/index.html\">"))
    #expect(!home.contains("<a href=\"https://example.org"))
  }

  // MARK: The day

  private func builtOn(_ arguments: [String], epoch: String?) throws -> String? {
    let folder = try TestFolder.small()
    let run = try Program.run(
      ["build", "--root", "site"] + arguments, in: folder,
      environment: epoch.map { ["SOURCE_DATE_EPOCH": $0] } ?? [:])
    guard run.status == 0 else { return "status \(run.status)" }
    return folder.text("site/public/trust/index.html")?
      .firstMatch(of: /last on ([^,.]*)[,.]/).map { String($0.1) }
  }

  @Test("--as-of is the day of the site")
  func asOfDay() throws {
    #expect(try builtOn(["--as-of", "2026-03-14"], epoch: nil) == "14 March 2026")
  }

  @Test("SOURCE_DATE_EPOCH gives the day, on the shop's clock; --as-of goes before it")
  func epoch() throws {
    // 2026-03-31T23:30:00Z is 1 April in Amsterdam.
    #expect(try builtOn([], epoch: "1774999800") == "1 April 2026")
    #expect(try builtOn(["--as-of", "2026-03-14"], epoch: "1774999800") == "14 March 2026")
    #expect(try builtOn(["--as-of", "2026-03-14"], epoch: "no time") == "14 March 2026")
  }

  @Test(
    "a SOURCE_DATE_EPOCH that is no time is a mistake of usage", arguments: ["now", "-1", "1e9"])
  func badEpoch(epoch: String) throws {
    #expect(try builtOn([], epoch: epoch) == "status 64")
  }

  @Test("without either it is today")
  func today() throws {
    let style = Date.FormatStyle(
      locale: Locale(identifier: "en_GB"),
      timeZone: try #require(TimeZone(identifier: "Europe/Amsterdam"))
    ).day().month(.wide).year()
    let before = style.format(Date())
    let built = try builtOn([], epoch: nil)
    #expect([before, style.format(Date())].contains(built))
  }
}
