import Core
@testable import Disk
import Foundation
import TestSupport
import Testing

@testable import Publish

@Suite("Where a site may go")
struct OutputTests {
  let folder: TestFolder

  init() throws { folder = try TestFolder("content") }

  func refusal(_ output: String, takeOver: Bool = true) -> String? {
    do throws(PublishError) {
      _ = try folder.publication(to: output, takeOver: takeOver).publish(files(["a": "b"]))
      return nil
    } catch {
      if case .refused(_, let reason) = error { return reason }
      return "\(error)"
    }
  }

  @Test("not where it is or holds the project, its content, its templates or the home folder")
  func protectedPaths() throws {
    try folder.make("templates")
    try folder.make("home/me")
    let before = folder.tree("")
    #expect(refusal("") == "it is or holds the project")
    #expect(refusal(".") == "it is or holds the project")
    #expect(refusal("..") == "it is or holds the project")
    #expect(refusal("content/..") == "it is or holds the project")
    #expect(refusal("content") == "it is or holds the project's content")
    #expect(refusal("templates/") == "it is or holds the project's templates")
    #expect(refusal("content/public") == "it stands in the project's content folder")
    #expect(refusal("home") == "it is or holds the home folder")
    #expect(folder.tree("") == before)
  }

  @Test(
    "not in the project's content or templates, whether or not they exist, and nothing is made",
    arguments: ["content", "templates"], [true, false])
  func within(name: String, exists: Bool) throws {
    try FileManager.default.removeItem(atPath: "\(folder.path)/content")
    if exists { try folder.make(name) }
    try folder.make("elsewhere")
    try folder.link("elsewhere/me", to: folder.path)
    let before = folder.tree("")
    let itself = "it is or holds the project's \(name)"
    let inside = "it stands in the project's \(name) folder"
    for output in [name, "\(name)/", "elsewhere/me/\(name)", "missing/../\(name)"] {
      #expect(refusal(output) == itself, "for \(output)")
    }
    for output in ["\(name)/q", "\(name)/q/b/c", "elsewhere/me/\(name)/a/b", "a/b/../../\(name)/c"]
    {
      #expect(refusal(output) == inside, "for \(output)")
    }
    #expect(folder.tree("") == before)
  }

  @Test("not where there is no name")
  func noName() throws {
    let publication = Publication(output: "", projectRoot: folder.path, jobs: 1, home: nil)
    #expect(throws: PublishError.refused(output: "", because: "it has no name")) {
      try publication.publish([])
    }
  }

  @Test("not through a link to nowhere, and nothing is made")
  func linkToNowhere() throws {
    try folder.link("broken", to: "nowhere")
    let before = folder.tree("")
    #expect(refusal("broken/public")?.contains("No such file or directory") == true)
    #expect(folder.tree("") == before)
  }

  @Test("the way to an output is made where it leads, and nothing that it only passes")
  func detour() throws {
    try folder.make("elsewhere/real")
    try folder.link("link", to: "elsewhere/real")
    #expect(refusal("missing/../link/../a/public") == nil)
    #expect(folder.text("elsewhere/a/public/a") == "b")
    #expect(!folder.exists("missing") && !folder.exists("a"))
  }

  @Test("not into the root folder")
  func root() {
    for output in ["/", "//", "/tmp/.."] {
      let publication = Publication(output: output, projectRoot: folder.path, jobs: 1, home: nil)
      #expect(throws: PublishError.refused(output: output, because: "it is the root folder")) {
        try publication.publish([])
      }
    }
  }

  @Test("not by another name for the project either")
  func otherName() throws {
    try folder.make("elsewhere")
    try folder.link("elsewhere/me", to: folder.path)
    #expect(refusal("elsewhere/me/content") == "it is or holds the project's content")
    #expect(refusal("elsewhere/me/.") == "it is or holds the project")
  }

  @Test("not through a symbolic link, to a folder or to nowhere")
  func symbolicLink() throws {
    try folder.make("real")
    try folder.link("public", to: "real")
    try folder.link("broken", to: "nowhere")
    #expect(refusal("public") == "it is a symbolic link")
    #expect(refusal("public/") == "it is a symbolic link")
    #expect(refusal("broken") == "it is a symbolic link")
    #expect(folder.tree("real").isEmpty && !folder.exists("nowhere"))
  }

  @Test("not over a file or a pipe")
  func notAFolder() throws {
    try folder.write("public", "precious")
    #expect(mkfifo("\(folder.path)/pipe", 0o644) == 0)
    #expect(refusal("public") == "it is not a folder")
    #expect(refusal("pipe") == "it is not a folder")
    #expect(folder.text("public") == "precious")
  }

  @Test("beside the project's other folders and into folders of that name elsewhere")
  func allowed() throws {
    #expect(refusal("public") == nil)
    #expect(refusal("dist/content") == nil)
    #expect(refusal("contents") == nil)
  }

  @Test("a folder above that cannot be made is an error with its path")
  func noFolderAbove() throws {
    try folder.write("file")
    #expect(
      throws: PublishError.disk(
        DiskError("making the folder", "\(folder.path)/file/a", code: ENOTDIR), .nothing)
    ) { try folder.publication(to: "file/a/public").publish([]) }
  }

  @Test(
    "names of the site's files that are no names are refused",
    arguments: [
      "", "/", "/a", "a/", "a//b", ".", "..", "a/../b", "./a", "...", "A.html", "a b", "é",
      "a\n", "a\\b", "a:b", "a\0b", ".sitegen-next/a", "x/.sitegen-1.tmp",
      String(repeating: "a", count: 256), Array(repeating: "a", count: 33).joined(separator: "/"),
    ])
  func badNames(path: String) throws {
    #expect(throws: PublishError.badName(path)) { try folder.publish([path: "x"]) }
    #expect(folder.tree("") == ["content/": ""])
  }

  @Test(
    "names that can stand anywhere are taken",
    arguments: [
      "a", "a.b-c.9", ".well-known/security.txt", "a..b", "..a", String(repeating: "a", count: 255),
    ])
  func goodNames(path: String) throws {
    try folder.publish([path: "x"])
    #expect(folder.text("public/\(path)") == "x")
  }

  @Test("two files of one name are refused, and both are named")
  func sameName() throws {
    let twice = files(["a/b": "1"]) + files(["a/b": "2"])
    #expect(throws: PublishError.collision("a/b", "a/b")) {
      try folder.publication().publish(twice)
    }
  }

  @Test("a file where another needs a folder is refused, and both are named")
  func fileAndFolder() throws {
    #expect(throws: PublishError.collision("a", "a/b/c")) {
      try folder.publish(["a": "1", "a-b": "2", "a.b": "3", "a/b/c": "4"])
    }
    #expect(!folder.exists("public"))
  }
}
