import Core
import Foundation
import Testing

@Suite("The manual")
struct ManualTests {
  private let project = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test("docs/rules.md has a paragraph on every rule, and on no other")
  func rules() throws {
    let manual = try String(contentsOf: project.appending(path: "docs/rules.md"), encoding: .utf8)
    let told = manual.matches(of: /\n### ([a-z0-9-]+)\n/).map { String($0.1) }
    let declared = try sources().flatMap { source in
      source.matches(of: /Rule\(\s*"([a-z0-9-]+)", \./).map { String($0.1) }
    }
    #expect(declared.count > 70)
    #expect(Set(declared).count == declared.count)
    #expect(told.sorted() == declared.sorted())
  }

  @Test("every document that another one links to is there")
  func links() throws {
    let folder = project.appending(path: "docs")
    let files =
      try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".md") }.map { "docs/\($0)" } + ["README.md", "CONTRIBUTING.md"]
    for file in files {
      let place = project.appending(path: file)
      let text = try String(contentsOf: place, encoding: .utf8)
      for link in text.matches(of: /\]\(([^)#:]+)(?:#[^)]*)?\)/).map({ String($0.1) }) {
        let target = place.deletingLastPathComponent().appending(path: link)
        #expect(FileManager.default.fileExists(atPath: target.path), "\(file) links to \(link)")
      }
    }
  }

  private func sources() throws -> [String] {
    let folder = project.appending(path: "Sources")
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return try (paths ?? []).filter { $0.hasSuffix(".swift") }.map {
      try String(contentsOf: folder.appending(path: $0), encoding: .utf8)
    }
  }
}
