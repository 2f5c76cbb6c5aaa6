import Foundation
import TestSupport
import Testing

@Suite("A reply on the command line")
struct ReplyCommandTests {
  private func reply(
    _ arguments: [String], in folder: TestFolder, environment: [String: String] = [:]
  ) throws -> Program.Run {
    let environment = ["PATH": "/usr/bin:/bin", "GIT_CONFIG_NOSYSTEM": "1"].merging(environment) {
      $1
    }
    return try Program.run(
      ["reply"] + arguments + ["--root", "site"], in: folder, environment: environment)
  }

  @Test("it writes one file, says its path and nothing else, and check wants its words")
  func written() throws {
    let folder = try TestFolder.small()
    let before = folder.tree("site").files.keys
    let run = try reply(["c"], in: folder, environment: ["SOURCE_DATE_EPOCH": "1769900000"])
    #expect((run.status, run.output, run.errors) == (0, "site/content/replies/c.md\n", ""))
    #expect(
      Set(folder.tree("site").files.keys).subtracting(before) == ["content/replies/c.md"])
    let text = try #require(folder.text("site/content/replies/c.md"))
    #expect(text.contains("\n# > Words.\n"))
    #expect(text.contains("\nby: ada\ndate: 2026-01-31T23:53:20+01:00\n"))
    let check = try Program.run(["check", "--root", "site", "--as-of", "2026-02-01"], in: folder)
    #expect(check.status == 1 && check.output.contains("c.md:1: error: this reply has no words"))
    try folder.write("site/content/replies/c.md", text + "Sorry.\n")
    #expect(
      try Program.run(["check", "--root", "site", "--as-of", "2026-02-01"], in: folder).status == 0)
  }

  @Test("it never writes over anything: not a reply, not a folder, not a link")
  func never() throws {
    let folder = try TestFolder.small()
    let old = folder.text("site/content/replies/b.md")
    #expect(try reply(["b"], in: folder).output == "site/content/replies/b.2.md\n")
    #expect(folder.text("site/content/replies/b.md") == old)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/site/content/replies/c.md", withDestinationPath: "../../../out")
    let run = try reply(["c"], in: folder)
    #expect(run.status != 0 || run.output == "site/content/replies/c.2.md\n")
    #expect(folder.text("out") == nil)
  }

  @Test("asked again, it goes on with the file that was begun")
  func again() throws {
    let folder = try TestFolder.small()
    #expect(try reply(["c"], in: folder).status == 0)
    let before = folder.tree("site/content/replies")
    let run = try reply(["c"], in: folder)
    #expect((run.status, run.output) == (0, "site/content/replies/c.md\n"))
    #expect(run.errors.contains("This reply was begun before."))
    #expect(before.differences(to: folder.tree("site/content/replies")) == [])
  }

  @Test("without an ID it is for the most urgent; where all have a reply it says so")
  func urgent() throws {
    let folder = try TestFolder.small()
    #expect(try reply([], in: folder).output == "site/content/replies/c.md\n")
    for id in ["a", "c"] {
      try folder.write("site/content/replies/\(id).md", "---\nby: ada\ndate: 2026-01-03\n---\nX.\n")
    }
    let run = try reply([], in: folder)
    #expect(run.status == 1 && run.output == "")
    #expect(run.errors.contains("every review has its reply"))
  }

  @Test("an ID or a person that there is not exits with 64 and a suggestion, and writes nothing")
  func unknown() throws {
    let folder = try TestFolder.small()
    try folder.review("flat-tyre", rating: "1")
    let before = folder.tree("site")
    let run = try reply(["flat-tire"], in: folder)
    #expect(run.status == 64)
    #expect(
      run.errors == "sitegen: there is no review 'flat-tire'; did you mean 'flat-tyre'?\n")
    #expect(try reply(["c", "--by", "adda"], in: folder).status == 64)
    #expect(before.differences(to: folder.tree("site")) == [])
  }

  @Test("who replies is whom git's email or name belongs to; else it must be said")
  func person() throws {
    let people = """
      name: Kiosk
      people:
        ada: { name: Ada L, role: owner, email: ada@kiosk.example }
        bob: { name: Bob B, role: counter }
      """
    let configurations = [
      ("[user]\nemail = Ada@kiosk.example\nname = Bob B\n", "ada"),
      ("[user]\nemail = x@y.example\nname = bob b\n", "bob"), ("", nil),
    ]
    for (configuration, person) in configurations {
      let folder = try TestFolder.small()
      try folder.write("site/content/site.yml", people)
      try folder.write("home/.gitconfig", configuration)
      let run = try reply(["c"], in: folder)
      let text = folder.text("site/content/replies/c.md")
      if let person {
        #expect(text?.contains("\nby: \(person)\n") == true)
      } else {
        #expect(run.status == 64 && text == nil)
        #expect(run.errors == "sitegen: who replies? Add --by and one of: ada, bob.\n")
      }
    }
  }

  @Test("an email is in no file of the site")
  func secret() throws {
    let folder = try TestFolder.small()
    try folder.write(
      "site/content/site.yml",
      "name: Kiosk\npeople: { ada: { name: Ada, role: owner, email: ada@kiosk.example } }\n")
    #expect(
      try Program.run(["build", "--root", "site", "--as-of", "2026-02-01"], in: folder).status == 0)
    let site = folder.tree("site/public")
    #expect(!site.files.isEmpty)
    for (path, bytes) in site.files {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("ada@kiosk"), "\(path)")
    }
  }
}

@Suite("A new site")
struct NewCommandTests {
  @Test("its first check and build pass, with nothing found", arguments: ["en", "nl"])
  func first(language: String) throws {
    let folder = try TestFolder()
    let made = try Program.run(["new", "shop", "--language", language], in: folder)
    #expect(made.status == 0 && made.errors == "")
    let check = try Program.run(["check", "--root", "shop", "--strict", "--quiet"], in: folder)
    #expect((check.status, check.output) == (0, ""))
    let build = try Program.run(["build", "--root", "shop", "--strict"], in: folder)
    #expect(build.status == 0)
    #expect(folder.text("shop/public/index.html")?.contains("lang=\"\(language)\"") == true)
    #expect(folder.text("shop/.gitignore")?.contains("public/") == true)
  }

  @Test("a folder with something in it is refused and left alone; git's own may be there")
  func refused() throws {
    let folder = try TestFolder()
    try folder.write("shop/note.txt", "mine")
    let run = try Program.run(["new", "shop"], in: folder)
    #expect(run.status == 2 && run.errors.contains("'note.txt' is in it"))
    #expect(folder.tree("shop").files.count == 1)
    #expect(try Program.run(["new", "shop/note.txt"], in: folder).status == 2)
    try folder.make("clone/.git")
    #expect(try Program.run(["new", "clone", "--quiet"], in: folder).status == 0)
    #expect(try Program.run(["new", "clone"], in: folder).status == 2)
    #expect(try Program.run(["new", "x", "--language", "tlh"], in: folder).status == 64)
  }
}
