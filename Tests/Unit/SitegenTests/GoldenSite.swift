import Foundation
import Testing
import TestSupport

/// A small site in Goldens/ with what must come of it: a tree of files in `expected/`, findings in
/// `expected-findings.txt`, or both.
struct GoldenSite: CustomTestStringConvertible {
  let name: String

  var testDescription: String { name }

  static let folder = testFolder("SitegenTests").appending(path: "Goldens")

  static let all: [GoldenSite] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().map(GoldenSite.init)
  }()

  var root: URL { Self.folder.appending(path: name) }
  var expected: URL { root.appending(path: "expected") }
  var findings: URL { root.appending(path: "expected-findings.txt") }

  /// The day on which the site holds, from the file `as-of`.
  func asOf() throws -> String {
    try String(contentsOf: root.appending(path: "as-of"), encoding: .utf8)
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

/// Every file below a folder, by its path, with its bytes.
struct Tree: Equatable {
  let files: [String: Data]

  init(_ folder: URL) {
    let manager = FileManager.default
    var files: [String: Data] = [:]
    for path in (try? manager.subpathsOfDirectory(atPath: folder.path)) ?? [] {
      var isFolder: ObjCBool = false
      let whole = folder.appending(path: path).path
      guard manager.fileExists(atPath: whole, isDirectory: &isFolder), !isFolder.boolValue else {
        continue
      }
      files[path] = manager.contents(atPath: whole)
    }
    self.files = files
  }

  private init(files: [String: Data]) { self.files = files }

  /// The tree without what a published source says of the program, which is another one after each
  /// commit.
  var withoutProgram: Tree {
    let path = "ledger/source/site.json"
    guard let source = files[path] else { return self }
    let text = String(decoding: source, as: UTF8.self)
    var files = files
    files[path] = Data(
      text.replacing(/"built-with":\{[^}]*\}/, with: "\"built-with\":{}").utf8)
    return Tree(files: files)
  }

  /// What is different in `other`, a line a file: for a person who wants to know where to look.
  func differences(to other: Tree) -> [String] {
    Set(files.keys).union(other.files.keys).sorted().compactMap { path in
      switch (files[path], other.files[path]) {
      case (let mine?, let theirs?):
        mine == theirs ? nil : "\(path)\(Self.firstDifference(mine, theirs))"
      case (_?, nil): "\(path): missing"
      case (nil, _): "\(path): not expected"
      }
    }
  }

  private static func firstDifference(_ one: Data, _ other: Data) -> String {
    let lines = [one, other].map { $0.split(separator: 10, omittingEmptySubsequences: false) }
    func text(_ side: Int, _ line: Int) -> String {
      line < lines[side].count
        ? String(decoding: lines[side][line], as: UTF8.self).debugDescription : "the end"
    }
    let most = max(lines[0].count, lines[1].count)
    let line = (0..<most).first { text(0, $0) != text(1, $0) } ?? 0
    return ":\(line + 1):\n  expected \(text(0, line))\n  made     \(text(1, line))"
  }

  /// Makes `folder` this tree and nothing else.
  func write(to folder: URL) throws {
    let manager = FileManager.default
    if manager.fileExists(atPath: folder.path) { try manager.removeItem(at: folder) }
    for (path, bytes) in files {
      let url = folder.appending(path: path)
      try manager.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try bytes.write(to: url)
    }
  }
}
