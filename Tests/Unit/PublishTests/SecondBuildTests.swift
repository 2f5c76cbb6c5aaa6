import Core
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Publish

@Suite("A second build")
struct SecondBuildTests {
  let folder: TestFolder

  private final class Rendered: Sendable {
    let paths = Mutex<Set<String>>([])
  }

  init() throws { folder = try TestFolder("content") }

  private let old = ["a/x": "one", "b/x": "two", "c": "three"]

  /// Publishes files whose keys are their texts, and returns which were rendered.
  @discardableResult
  private func publish(
    _ site: [String: String], inPlace: Bool = false, full: Bool = false, inputs: String? = nil
  ) throws -> Set<String> {
    let rendered = Rendered()
    let files = site.map { path, text in
      SiteFile(path: path, kind: .item, key: { ContentKey(of: Array(text.utf8)) }) {
        rendered.paths.withLock { _ = $0.insert(path) }
        return Array(text.utf8)
      }
    }
    let publication = folder.publication(inPlace: inPlace, full: full)
    _ = try publication.prepare(files).publish(
      inputs: inputs.map { ContentKey(of: Array($0.utf8)) })
    #expect(folder.tree() == tree(of: site))
    return rendered.paths.withLock { $0 }
  }

  @Test("only what has another key is rendered", arguments: [false, true])
  func keys(inPlace: Bool) throws {
    #expect(try publish(old, inPlace: inPlace) == ["a/x", "b/x", "c"])
    #expect(try publish(old, inPlace: inPlace) == [])
    let new = ["a/x": "one", "b/y": "two", "c": "four"]
    #expect(try publish(new, inPlace: inPlace) == ["b/y", "c"])
    #expect(try publish(new, inPlace: inPlace, full: true) == ["a/x", "b/y", "c"])
  }

  @Test("an exchange mends what somebody edited or deleted, and in place --full does")
  func mended() throws {
    for inPlace in [false, true] {
      try publish(old, inPlace: inPlace)
      try folder.write("public/a/x", "mine")
      try FileManager.default.removeItem(atPath: "\(folder.path)/public/b/x")
      #expect(try publish(old, inPlace: inPlace, full: inPlace).isSuperset(of: ["a/x", "b/x"]))
    }
  }

  @Test(
    "an output or a state that is brought back alone is not believed", arguments: [false, true])
  func broughtBack(output: Bool) throws {
    try publish(old)
    let kept = output ? "public" : ".public.sitegen"
    try FileManager.default.copyItem(
      atPath: "\(folder.path)/\(kept)", toPath: "\(folder.path)/kept")
    try publish(["a/x": "another", "b/x": "two", "c": "three"])
    try FileManager.default.removeItem(atPath: "\(folder.path)/\(kept)")
    try FileManager.default.moveItem(
      atPath: "\(folder.path)/kept", toPath: "\(folder.path)/\(kept)")
    try publish(output ? ["a/x": "another", "b/x": "two", "c": "three"] : old)
  }

  @Test("both brought back are believed, and a damaged record is not")
  func copied() throws {
    try publish(old)
    for name in ["public", ".public.sitegen"] {
      let path = "\(folder.path)/\(name)"
      try run("/bin/cp", "-a", path, path + "-copy")
      try FileManager.default.removeItem(atPath: path)
      try FileManager.default.moveItem(atPath: path + "-copy", toPath: path)
    }
    #expect(try publish(old) == [])
    var bytes = try Data(contentsOf: URL(filePath: "\(folder.path)/.public.sitegen/record"))
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: URL(filePath: "\(folder.path)/.public.sitegen/record"))
    #expect(try publish(old).count == 3)
  }

  @Test("only its owner may read what is kept, since withheld words are in it")
  func secret() throws {
    try publish(old)
    try #require(OutputState(of: "\(folder.path)/public", projectRoot: folder.path))
      .write([1], as: "documents")
    for name in ["record", "documents"] {
      #expect(folder.status(".public.sitegen/\(name)")?.st_mode == S_IFREG | 0o600)
    }
  }

  @Test("what is done is done for the same inputs, until somebody touches the folder")
  func done() throws {
    func isDone(_ inputs: String) throws -> Bool {
      try folder.publication().done(for: ContentKey(of: Array(inputs.utf8))) == 3
    }
    try publish(old, inputs: "these")
    #expect(try isDone("these"))
    #expect(try !isDone("those"))
    #expect(
      try folder.publication(full: true).done(for: ContentKey(of: Array("these".utf8))) == nil)
    try FileManager.default.removeItem(atPath: "\(folder.path)/public/c")
    #expect(try !isDone("these"))
  }

  private func run(_ program: String, _ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
