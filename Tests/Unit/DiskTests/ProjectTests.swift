import Core
@testable import Disk
import Foundation
import TestSupport
import Testing

@Suite("Reading a project")
struct ProjectTests {
  let folder: TestFolder

  init() throws { folder = try TestFolder("content") }

  func read(limit: Int = 1000, jobs: Int = 2) throws -> (files: [SourceFile], findings: [Finding]) {
    try Project(root: folder.path).read(
      ["content", "templates"], limit: { _ in limit }, jobs: jobs)
  }

  func rules(limit: Int = 1000) throws -> [String] {
    try read(limit: limit).findings.map { "\($0.place) \($0.rule.name)" }
  }

  @Test("files come with their bytes, sorted by the bytes of their paths", arguments: [1, 2, 7])
  func sorted(jobs: Int) throws {
    for path in [
      "content/a/x.md", "content/a-b.md", "content/a.md", "content/B.md", "content/é.md",
    ] {
      try folder.write(path, "text of \(path)")
    }
    try folder.write("templates/page.html")
    try folder.write("other/ignored.md")
    let (files, findings) = try read(jobs: jobs)
    #expect(findings.isEmpty)
    #expect(
      files.map(\.path) == [
        "content/B.md", "content/a-b.md", "content/a.md", "content/a/x.md", "content/é.md",
        "templates/page.html",
      ])
    #expect(files[3].bytes == Array("text of content/a/x.md".utf8))
    #expect(files[5].bytes.isEmpty)
  }

  @Test("many files in many folders are all read, whatever the number of threads")
  func many() throws {
    for number in 0..<500 {
      try folder.write("content/reviews/\(number % 17)/\(number % 3)/\(number).md", "\(number)")
    }
    let one = try read(jobs: 1).files
    let four = try read(jobs: 4).files
    #expect(one.count == 500)
    #expect(one.map(\.path) == four.map(\.path))
    #expect(one.map(\.bytes) == four.map(\.bytes))
  }

  @Test("a folder that is missing is empty")
  func missing() throws {
    let (files, findings) = try read()
    #expect(files.isEmpty && findings.isEmpty)
  }

  @Test("a project that does not exist is an error, not a finding")
  func noProject() {
    #expect(throws: DiskError("opening the project's folder", "/nowhere/at/all", code: ENOENT)) {
      try Project(root: "/nowhere/at/all").read(["content"], limit: { _ in 1 }, jobs: 1)
    }
  }

  @Test("names that begin with a dot are skipped, folders and all")
  func hidden() throws {
    try folder.write("content/.draft.md")
    try folder.write("content/.git/config.md")
    try folder.link("content/.#lock", to: "nowhere")
    let (files, findings) = try read()
    #expect(files.isEmpty && findings.isEmpty)
  }

  @Test("a symbolic link is a finding, to a file, a folder or nowhere, and is never followed")
  func links() throws {
    try folder.write("secret/key.md", "secret")
    try folder.link("content/file.md", to: "../secret/key.md")
    try folder.link("content/folder", to: "../secret")
    try folder.link("content/nowhere.md", to: "nowhere")
    try folder.link("templates", to: "secret")
    #expect(try read().files.isEmpty)
    #expect(
      try rules() == [
        "content/file.md symbolic-link", "content/folder symbolic-link",
        "content/nowhere.md symbolic-link", "templates symbolic-link",
      ])
  }

  @Test("a pipe or a socket is a finding and never waited for", .timeLimit(.minutes(1)))
  func pipes() throws {
    #expect(mkfifo("\(folder.path)/content/pipe.md", 0o644) == 0)
    #expect(mknod("\(folder.path)/content/socket.md", S_IFSOCK | 0o644, 0) == 0)
    #expect(
      try rules() == ["content/pipe.md not-a-regular-file", "content/socket.md not-a-regular-file"])
    let content = try Folder(path: "\(folder.path)/content")
    guard case .notAFile(.other) = try content.read("pipe.md", limit: 10) else {
      Issue.record("a pipe was read")
      return
    }
  }

  @Test("a file where a folder is wanted is a finding")
  func notAFolder() throws {
    try folder.write("templates")
    #expect(try rules() == ["templates not-a-regular-file"])
  }

  @Test("a file may have as many bytes as the limit and not one more")
  func limit() throws {
    try folder.write("content/exact.md", String(repeating: "x", count: 100))
    try folder.write("content/over.md", String(repeating: "x", count: 101))
    let (files, findings) = try read(limit: 100)
    #expect(files.map(\.path) == ["content/exact.md"])
    #expect(
      findings.map(\.description) == [
        "content/over.md: error: the file has 101 bytes; at most 100 are read [file-too-large]"
      ])
  }

  @Test("a huge file is not read to its end")
  func huge() throws {
    try folder.write("content/huge.md")
    #expect(truncate("\(folder.path)/content/huge.md", 1 << 40) == 0)
    #expect(try rules() == ["content/huge.md file-too-large"])
  }

  @Test("the limit depends on the path")
  func limitByPath() throws {
    try folder.write("content/a.md", "12345")
    try folder.write("content/b.jsonl", "12345")
    let (files, _) = try Project(root: folder.path)
      .read(["content"], limit: { $0.hasSuffix(".md") ? 4 : 5 }, jobs: 1)
    #expect(files.map(\.path) == ["content/b.jsonl"])
  }

  @Test("a name that is not UTF-8 is a finding")
  func badName() throws {
    let path = Array("\(folder.path)/content/caf".utf8).map(CChar.init(bitPattern:)) + [-23, 0]
    close(open(path, O_CREAT | O_WRONLY, 0o644))
    #expect(try rules() == ["content/caf\u{FFFD} bad-file-name"])
  }

  @Test("what may not be read is a finding")
  func unreadable() throws {
    try folder.write("content/file.md")
    try folder.write("content/folder/file.md")
    chmod("\(folder.path)/content/file.md", 0)
    chmod("\(folder.path)/content/folder", 0)
    defer { chmod("\(folder.path)/content/folder", 0o755) }
    // Root may read everything; as somebody else this thread, and no other, may not.
    if geteuid() == 0 { setFileUser(65534) }
    defer { if geteuid() == 0 { setFileUser(0) } }
    let findings = try read(jobs: 1).findings
    #expect(
      findings.map { "\($0.place) \($0.rule.name)" } == [
        "content/file.md unreadable-file", "content/folder unreadable-file",
      ])
  }

  @Test("folders are read 32 deep and no deeper")
  func deep() throws {
    let deepest = "content/" + (1..<Project.deepest).map { "\($0)" }.joined(separator: "/")
    try folder.write("\(deepest)/last.md")
    try folder.write("\(deepest)/more/lost.md")
    let (files, findings) = try read()
    #expect(files.map(\.path) == ["\(deepest)/last.md"])
    #expect(findings.map(\.place.file) == ["\(deepest)/more"])
    #expect(findings.map(\.rule) == [.folderTooDeep])
  }

  @Test("files that grow, shrink and go while they are read come whole or not at all")
  func changing() throws {
    let path = "\(folder.path)/content/busy.md"
    let writer = Thread {
      while !Thread.current.isCancelled {
        try? Data(repeating: 1, count: Int.random(in: 0...5000)).write(to: URL(filePath: path))
        truncate(path, off_t.random(in: 0...9000))
        unlink(path)
      }
    }
    writer.start()
    defer { writer.cancel() }
    var seen = 0
    for _ in 0..<500 {
      let (files, findings) = try read(limit: 4000)
      seen += files.count
      for file in files { #expect(file.bytes.count <= 4000) }
      #expect(findings.allSatisfy { $0.rule == .fileTooLarge })
    }
    #expect(seen > 0, "the file was never there")
  }
}

/// As whom this thread reads and writes files: setfsuid(2), which Glibc's module does not declare.
private func setFileUser(_ id: uid_t) {
  typealias Call = @convention(c) (uid_t) -> Int32
  guard let symbol = dlsym(nil, "setfsuid") else {
    Issue.record("no setfsuid")
    return
  }
  _ = unsafeBitCast(symbol, to: Call.self)(id)
}
