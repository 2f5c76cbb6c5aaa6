import Foundation
import TestSupport
import Testing

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
