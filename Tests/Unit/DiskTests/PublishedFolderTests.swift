@testable import Disk
import Foundation
import TestSupport
import Testing

@Suite("A published site in a folder")
struct PublishedFolderTests {
  private let folder: TestFolder
  private let site: PublishedFolder

  init() throws {
    folder = try TestFolder("content")
    try folder.write("public/ledger/checkpoint", "a")
    try folder.write("public/index.html", "b")
    try folder.write("secret", "c")
    site = try PublishedFolder(path: folder.path + "/public")
  }

  @Test("files are listed by their bytes and read by their paths")
  func files() throws {
    #expect(try site.paths() == ["index.html", "ledger/checkpoint"])
    #expect(try site.read("ledger/checkpoint") == Array("a".utf8))
  }

  @Test(
    "no path leads out of it",
    arguments: ["../secret", "ledger/../../secret", "/etc/passwd", "./index.html", "", "ledger"])
  func outside(path: String) throws {
    #expect(try site.read(path) == nil)
  }

  @Test("no symbolic link leads out of it, and each is listed, because a server may follow it")
  func link() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/public/link", withDestinationPath: "../secret")
    #expect(try site.read("link") == nil)
    #expect(try site.paths()?.contains("link") == true)
    #expect(try site.paths() == site.paths(), "a folder can be listed again")
  }
}
