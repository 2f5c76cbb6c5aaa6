import Core
@testable import Disk
import Foundation
import TestSupport
import Testing

@Suite("State files of a project")
struct ProjectStateTests {
  private let folder: TestFolder
  private let project: Project

  init() throws {
    folder = try TestFolder("content")
    try folder.write("content/site.yml", "name: A")
    project = Project(root: folder.path)
  }

  private func write(_ files: [StateFile]) throws -> Bool { try project.write(files) { true } }

  @Test("whole files take the place of what stood there, in folders that are made")
  func whole() throws {
    for text in ["one", "two"] {
      let file = StateFile(path: "content/ledger/openings/x001/000.jsonl", bytes: Array(text.utf8))
      #expect(try write([file]))
      #expect(folder.text("content/ledger/openings/x001/000.jsonl") == text)
    }
    #expect(try project.names(in: "content/ledger/openings/x001") == ["000.jsonl"])
  }

  @Test("a tail takes the place of what stood after its offset")
  func tail() throws {
    try folder.write("content/ledger/events.jsonl", "one\ntwo, cut o")
    let file = StateFile(
      path: "content/ledger/events.jsonl", offset: 4, bytes: Array("2\n".utf8))
    #expect(try write([file]))
    #expect(folder.text("content/ledger/events.jsonl") == "one\n2\n")
  }

  @Test("a tail that would leave a hole is an error, and what stood there stays")
  func hole() throws {
    try folder.write("content/ledger/events.jsonl", "one\n")
    let file = StateFile(path: "content/ledger/events.jsonl", offset: 5, bytes: Array("2\n".utf8))
    #expect(throws: DiskError.self) { try write([file]) }
    #expect(folder.text("content/ledger/events.jsonl") == "one\n")
  }

  @Test("nothing is written once what it was made for has changed")
  func changed() throws {
    let file = StateFile(path: "content/ledger/origin", bytes: Array("a\n".utf8))
    #expect(try !project.write([file]) { false })
    #expect(try project.names(in: "content/ledger") == [])
  }

  @Test("a symbolic link on the way is not followed")
  func link() throws {
    try folder.write("elsewhere/origin", "safe")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/content/ledger", withDestinationPath: "../elsewhere")
    let file = StateFile(path: "content/ledger/origin", bytes: Array("a\n".utf8))
    #expect(throws: DiskError.self) { try write([file]) }
    #expect(folder.text("elsewhere/origin") == "safe")
  }

  @Test("twenty writers at once write one after another")
  func together() async throws {
    let project = project
    let done = try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in 0..<20 {
        group.addTask {
          let bytes = Array(String(repeating: "\(number)\n", count: 10_000).utf8)
          let files = ["a", "b"].map { StateFile(path: "content/ledger/\($0)", bytes: bytes) }
          return try project.write(files) { true }
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(done == Array(repeating: true, count: 20))
    #expect(folder.text("content/ledger/a") == folder.text("content/ledger/b"))
  }

  @Test("the key is read by its owner alone, kept out of git, and the one before it is kept")
  func key() throws {
    let file = KeyFile(root: folder.path)
    guard case .none = try file.read() else { throw TestFailure("there is a key already") }
    try file.write("PRIVATE+KEY+one")
    try file.write("PRIVATE+KEY+two")
    guard case .text("PRIVATE+KEY+two") = try file.read() else { throw TestFailure("lost") }
    #expect(folder.text(".sitegen/ledger.key.old") == "PRIVATE+KEY+one\n")
    #expect(folder.text(".sitegen/.gitignore") == "*\n")
    let path = folder.path + "/.sitegen/ledger.key"
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)

    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    guard case .open = try file.read() else { throw TestFailure("a key for all was taken") }
  }
}

private struct TestFailure: Error {
  let message: String
  init(_ message: String) { self.message = message }
}
