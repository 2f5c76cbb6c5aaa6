import Core
import Foundation
import TestSupport
import Testing

@testable import Disk
@testable import Publish

@Suite("What sitegen did not write")
struct ForeignFilesTests {
  let folder: TestFolder

  init() throws { folder = try TestFolder("content") }

  @Test("an empty folder is taken", arguments: [false, true])
  func empty(inPlace: Bool) throws {
    try folder.make("public")
    try folder.publish(["a": "1"], inPlace: inPlace)
    #expect(folder.tree() == ["a": "1"])
  }

  @Test("a .gitignore is welcome and stays through every build", arguments: [false, true])
  func gitignore(inPlace: Bool) throws {
    try folder.write("public/.gitignore", "*")
    for word in ["one", "two", "two", "three"] {
      try folder.publish(site(saying: word), inPlace: inPlace)
      var expected = tree(of: site(saying: word))
      expected[".gitignore"] = "*"
      #expect(folder.tree() == expected)
    }
    #expect(folder.status("public/.gitignore")?.st_nlink == 1)
  }

  @Test("a .gitignore further down, or one that is a link, is not")
  func otherGitignore() throws {
    try folder.write("public/a/.gitignore", "*")
    #expect(throws: PublishError.self) { try folder.publish(["a/b": "1"]) }
    try FileManager.default.removeItem(atPath: "\(folder.path)/public/a")
    try folder.link("public/.gitignore", to: "../content")
    #expect(throws: PublishError.self) { try folder.publish(["a/b": "1"]) }
  }

  @Test("a folder with other files is refused, untouched, and the first five are named")
  func refused() throws {
    for number in 1...7 { try folder.write("public/photos/\(number).jpg") }
    for number in 1...7 { try folder.write("public/\(number).txt") }
    let before = folder.tree("")
    let error = #expect(throws: PublishError.self) { try folder.publish(["a": "1"]) }
    #expect(
      error
        == .foreignFiles(
          output: "\(folder.path)/public",
          examples: ["1.txt", "2.txt", "3.txt", "4.txt", "5.txt"], count: 8))
    #expect(error?.description.contains("5.txt and 3 more") == true)
    #expect(folder.tree("") == before)
  }

  @Test(
    "a file that comes to stand in a site of ours is found", arguments: ["x", "cases/x", "é/x"])
  func found(path: String) throws {
    try folder.publish(site(saying: "old"))
    try folder.write("public/\(path)", "mine")
    #expect(throws: PublishError.self) { try folder.publish(site(saying: "new")) }
    #expect(folder.text("public/\(path)") == "mine")
    #expect(folder.text("public/index.html") == "index old")
  }

  @Test("a file of the site's own name that sitegen did not write is not overwritten")
  func sameName() throws {
    try folder.write("public/index.html", "mine")
    #expect(throws: PublishError.self) { try folder.publish(site(saying: "new")) }
    #expect(folder.text("public/index.html") == "mine")
  }

  @Test("taken over, its files right in the output stay, and so do later builds")
  func takenOver() throws {
    try folder.write("public/CNAME", "example.com")
    try folder.write("public/index.html", "mine")
    let summary = try folder.publish(site(saying: "one"), takeOver: true)
    #expect(summary.method == .exchanged)
    for word in ["two", "three"] {
      #expect(try folder.publish(site(saying: word)).method == .exchanged)
      var expected = tree(of: site(saying: word))
      expected["CNAME"] = "example.com"
      #expect(folder.tree() == expected)
    }
  }

  @Test("taken over, folders and links stay where they are, and the site goes in place")
  func takenOverInPlace() throws {
    try folder.write("public/.git/objects/12", "blob")
    try folder.write("public/cases/notes/today.txt", "note")
    try folder.write("private/key", "secret")
    try folder.link("public/more", to: "../private")
    let inode = folder.status("public/.git/objects/12")?.st_ino
    for (round, word) in ["one", "two", "two", "three"].enumerated() {
      let new = site(saying: word, cases: 0..<(10 - round))
      let summary = try folder.publish(new, takeOver: round == 0)
      if round == 0 {
        #expect(
          summary.method == .inPlace(because: "it has .git, which sitegen did not write"))
      }
      var expected = tree(of: new)
      expected["cases/notes/"] = ""
      expected[".git/"] = ""
      expected[".git/objects/"] = ""
      expected[".git/objects/12"] = "blob"
      expected["cases/notes/today.txt"] = "note"
      expected["more"] = "-> ../private"
      #expect(folder.tree() == expected)
    }
    #expect(folder.status("public/.git/objects/12")?.st_ino == inode)
    #expect(folder.text("private/key") == "secret")
  }

  @Test("taking over once does not cover what comes later")
  func laterFiles() throws {
    try folder.write("public/CNAME", "example.com")
    try folder.publish(["a": "1"], takeOver: true)
    try folder.write("public/other", "mine")
    #expect(
      throws: PublishError.foreignFiles(
        output: "\(folder.path)/public", examples: ["other"], count: 1)
    ) { try folder.publish(["a": "2"]) }
  }

  @Test("a kept file is not overwritten by a later site without a word")
  func keptName() throws {
    try folder.write("public/cname", "mine")
    try folder.publish(["a": "1"], takeOver: true)
    #expect(throws: PublishError.self) { try folder.publish(["cname": "ours"]) }
    #expect(folder.text("public/cname") == "mine")
    try folder.publish(["cname": "ours"], takeOver: true)
    #expect(folder.tree() == ["cname": "ours"])
  }

  @Test("what stands where the site needs a folder or a file is refused even then")
  func inTheWay() throws {
    try folder.write("public/cases", "mine")
    #expect(throws: PublishError.self) { try folder.publish(["cases/a": "1"], takeOver: true) }
    #expect(folder.tree() == ["cases": "mine"])
    #expect(throws: PublishError.self) { try folder.publish(["cases/a": "1"], takeOver: true) }
    try FileManager.default.removeItem(atPath: "\(folder.path)/public/cases")
    try folder.write("public/feed.xml/mine", "mine")
    #expect(throws: PublishError.self) { try folder.publish(["feed.xml": "1"], takeOver: true) }
    #expect(folder.text("public/feed.xml/mine") == "mine")
  }

  @Test(
    "a link in a folder's or a file's place is never followed, with and without take-over",
    arguments: [false, true], [false, true])
  func linkTraps(takeOver: Bool, inPlace: Bool) throws {
    try folder.publish(site(saying: "old"))
    try folder.write("victim/case-1/index.html", "victim")
    try FileManager.default.removeItem(atPath: "\(folder.path)/public/cases")
    try folder.link("public/cases", to: "../victim")
    #expect(throws: PublishError.self) {
      try folder.publish(site(saying: "new"), takeOver: takeOver, inPlace: inPlace)
    }
    unlink("\(folder.path)/public/cases")
    unlink("\(folder.path)/public/index.html")
    try folder.link("public/index.html", to: "../victim/case-1/index.html")
    _ = try? folder.publish(site(saying: "new"), takeOver: takeOver, inPlace: inPlace)
    #expect(folder.tree("victim") == ["case-1/": "", "case-1/index.html": "victim"])
    #expect((folder.text("public/index.html") == "index new") == takeOver)
  }
}
