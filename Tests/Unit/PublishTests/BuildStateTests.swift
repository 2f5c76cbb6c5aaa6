import Core
@testable import Disk
import Foundation
import TestSupport
import Testing

@testable import Publish

@Suite("What is kept from build to build")
struct BuildStateTests {
  let folder: TestFolder

  init() throws { folder = try TestFolder("content") }

  @Test("a second build is told who has the lock, and changes nothing")
  func locked() throws {
    try folder.publish(site(saying: "old"))
    let state = try Folder(path: "\(folder.path)/.public.sitegen")
    let (lock, _) = try BuildLock.take(in: state)
    #expect(lock != nil)
    let error = #expect(throws: PublishError.self) { try folder.publish(site(saying: "new")) }
    guard case .locked(let holder)? = error else {
      Issue.record("not that it is locked: \(String(describing: error))")
      return
    }
    #expect(holder.hasPrefix("process \(getpid()), since 20"))
    #expect(holder.hasSuffix("UTC"))
    withExtendedLifetime(lock) {}
    #expect(folder.tree() == tree(of: site(saying: "old")))
  }

  @Test("a lock dies with its process")
  func deadLock() throws {
    try folder.publish(site(saying: "old"))
    let holder = Process()
    holder.executableURL = URL(filePath: "/usr/bin/flock")
    holder.arguments = ["\(folder.path)/.public.sitegen/lock", "-c", "echo; exec sleep 60"]
    let words = Pipe()
    holder.standardOutput = words
    try holder.run()
    _ = words.fileHandleForReading.availableData
    #expect(throws: PublishError.self) { try folder.publish(site(saying: "new")) }
    let child = try String(
      contentsOfFile: "/proc/\(holder.processIdentifier)/task/\(holder.processIdentifier)/children",
      encoding: .utf8)
    for word in child.split(separator: " ") { if let id = pid_t(word) { kill(id, SIGKILL) } }
    holder.waitUntilExit()
    try folder.publish(site(saying: "new"))
    #expect(folder.tree() == tree(of: site(saying: "new")))
  }

  @Test("a refused output has no state folder beside it")
  func withdrawn() throws {
    try folder.write("public/mine", "mine")
    #expect(throws: PublishError.self) { try folder.publish(["a": "1"]) }
    #expect(folder.tree("") == ["content/": "", "public/": "", "public/mine": "mine"])
  }

  @Test("a tree that a killed build left unfinished goes")
  func unfinished() throws {
    try folder.publish(site(saying: "old"))
    let state = try Folder(path: "\(folder.path)/.public.sitegen")
    let both = Set(site(saying: "old").keys).union(["cases/half/index.html"])
    try Manifest(written: PathSet(both)).write(in: state)
    try folder.write(".public.sitegen/next/cases/half/index.html", "half")
    try folder.publish(site(saying: "new"))
    #expect(folder.tree() == tree(of: site(saying: "new")))
    #expect(Set(folder.tree(".public.sitegen").keys) == ["lock", "manifest", "record"])
  }

  @Test("killed between the exchange and the tidying up, the next build goes on unaided")
  func exchanged() throws {
    let old = site(saying: "old", cases: 0..<10)
    let new = site(saying: "new", cases: 5..<15)
    try folder.publish(old)
    try FileManager.default.moveItem(
      atPath: "\(folder.path)/public", toPath: "\(folder.path)/.public.sitegen/next")
    for (path, text) in new { try folder.write("public/\(path)", text) }
    let state = try Folder(path: "\(folder.path)/.public.sitegen")
    try Manifest(written: PathSet(Set(old.keys).union(new.keys))).write(in: state)
    let last = site(saying: "last", cases: 0..<3)
    try folder.publish(last)
    #expect(folder.tree() == tree(of: last))
    #expect(Set(folder.tree(".public.sitegen").keys) == ["lock", "manifest", "record"])
  }

  @Test("what someone put into the tree meanwhile is moved aside and not deleted")
  func movedAside() throws {
    try folder.publish(site(saying: "old"))
    try folder.write(".public.sitegen/next/cases/mine.txt", "mine")
    try folder.write(".public.sitegen/next/index.html", "ours")
    try folder.publish(site(saying: "new"))
    #expect(folder.tree(".public.sitegen/found-1") == ["cases/": "", "cases/mine.txt": "mine"])
    try folder.write(".public.sitegen/next/again.txt", "mine")
    try folder.publish(site(saying: "newer"))
    #expect(folder.tree(".public.sitegen/found-2") == ["again.txt": "mine"])
  }

  @Test("files that a killed build had announced are taken for ours, not for someone else's")
  func announced() throws {
    try folder.publish(["a": "old", "b": "old"])
    let state = try Folder(path: "\(folder.path)/.public.sitegen")
    try Manifest(written: ["a", "b", "c/d"]).write(in: state)
    try folder.write("public/c/d", "half of a build in place")
    try folder.write("public/.sitegen-next/e", "staged")
    try folder.publish(["a": "new"], inPlace: true)
    #expect(folder.tree() == ["a": "new"])
  }

  @Test("links in the state folder are never followed", arguments: ["next", "manifest", "lock"])
  func links(name: String) throws {
    try folder.write("victim/index.html", "victim")
    try folder.publish(site(saying: "old"))
    let path = "\(folder.path)/.public.sitegen/\(name)"
    unlink(path)
    try folder.link(
      ".public.sitegen/\(name)", to: name == "next" ? "../victim" : "../victim/index.html")
    _ = try? folder.publish(site(saying: "new"))
    #expect(folder.tree("victim") == ["index.html": "victim"])
    #expect(folder.text("public/index.html")?.hasPrefix("index ") == true)
  }

  @Test("a state folder that is a link is an error")
  func stateLink() throws {
    try folder.make("victim")
    try folder.link(".public.sitegen", to: "victim")
    #expect(throws: PublishError.self) { try folder.publish(["a": "1"]) }
    #expect(folder.tree("victim").isEmpty && !folder.exists("public"))
  }

  @Test("a manifest reads back as it was written, and nothing else does")
  func manifest() throws {
    let manifest = Manifest(written: ["b/c", "a"], kept: ["=x", "é"])
    #expect(
      String(decoding: manifest.bytes, as: UTF8.self) == "sitegen manifest 1\n+a\n+b/c\n==x\n=é\n")
    #expect(Manifest(manifest.bytes) == manifest)
    #expect(Manifest(Manifest().bytes) == Manifest())
    #expect(Manifest(Array("sitegen manifest 2\n+a\n".utf8)) == nil)
    #expect(Manifest(Array("sitegen manifest 1\na\n".utf8)) == nil)
    #expect(Manifest([]) == nil)
  }

  @Test("without its manifest an output is someone else's")
  func lostManifest() throws {
    try folder.publish(site(saying: "old"))
    unlink("\(folder.path)/.public.sitegen/manifest")
    #expect(throws: PublishError.self) { try folder.publish(site(saying: "new")) }
    try folder.publish(site(saying: "new"), takeOver: true)
    #expect(folder.tree() == tree(of: site(saying: "new")))
  }

  @Test("the umask decides when a mode has to be set")
  func permissions() {
    #expect(!Permissions(umask: 0o022).maskCutsFiles && !Permissions(umask: 0o022).maskCutsFolders)
    #expect(Permissions(umask: 0o077).maskCutsFiles && Permissions(umask: 0o077).maskCutsFolders)
    #expect(Permissions(umask: nil).maskCutsFiles)
    let mask = umask(0o022)
    umask(mask)
    #expect(Permissions.ofThisProcess().maskCutsFiles == Permissions(umask: mask).maskCutsFiles)
  }

  @Test("errors say what failed, where, what stands now and what to do")
  func words() {
    let error = PublishError.disk(DiskError("writing", "public/a", code: ENOSPC), .oldSite)
    #expect(
      error.description
        == "No space left on device while writing public/a; the old site is unchanged; "
        + "free some space (df -h) or inodes (df -i) and try again")
  }
}
