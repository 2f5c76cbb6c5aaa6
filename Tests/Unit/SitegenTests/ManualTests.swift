import Core
import Foundation
import TestSupport
import Testing

@Suite("The manual")
struct ManualTests {
  @Test("docs/rules.md has a paragraph on every rule, and on no other")
  func rules() throws {
    let manual = try String(
      contentsOf: projectFolder.appending(path: "docs/rules.md"), encoding: .utf8)
    let told = manual.matches(of: /\n### ([a-z0-9-]+)\n/).map { String($0.1) }
    let declared = try sources().flatMap { source in
      source.matches(of: /Rule\(\s*"([a-z0-9-]+)", \./).map { String($0.1) }
    }
    #expect(declared.count > 70)
    #expect(Set(declared).count == declared.count)
    #expect(told.sorted() == declared.sorted())
  }

  @Test("what the program says of its rules is docs/rules.md; scripts/embed-rules makes it so")
  func embeddedRules() throws {
    let manual = try String(
      contentsOf: projectFolder.appending(path: "docs/rules.md"), encoding: .utf8)
    let embedded = try String(
      contentsOf: projectFolder.appending(path: "Sources/sitegen/Manual/RulesText.swift"),
      encoding: .utf8)
    #expect(embedded.contains("###\"\"\"\n\(manual)\n\"\"\"###"))
  }

  @Test("every document that another one links to is there")
  func links() throws {
    let folder = projectFolder.appending(path: "docs")
    let files =
      try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".md") }.map { "docs/\($0)" } + ["README.md", "CONTRIBUTING.md"]
    var count = 0
    for file in files {
      let place = projectFolder.appending(path: file)
      let text = try String(contentsOf: place, encoding: .utf8)
      for link in text.matches(of: /\]\(([^)#:]+)(?:#[^)]*)?\)/).map({ String($0.1) }) {
        let target = place.deletingLastPathComponent().appending(path: link)
        #expect(FileManager.default.fileExists(atPath: target.path), "\(file) links to \(link)")
        count += 1
      }
    }
    #expect(count > 40)
  }

  private func sources() throws -> [String] {
    let folder = projectFolder.appending(path: "Sources")
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return try (paths ?? []).filter { $0.hasSuffix(".swift") }.map {
      try String(contentsOf: folder.appending(path: $0), encoding: .utf8)
    }
  }
}
