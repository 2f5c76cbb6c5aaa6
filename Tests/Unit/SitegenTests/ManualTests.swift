import Core
import Foundation
import Testing
import TestSupport

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

/// The guide for editors, followed to the letter in a new site.
@Suite("The guide for editors")
struct EditorsGuideTests {
  @Test(
    "leads from a complaint to the customer's confirmation, without a finding on the way",
    arguments: [("en", "editors.md", "late-cake"), ("nl", "editors.nl.md", "taart-te-laat")])
  func followed(language: String, document: String, name: String) throws {
    let guide = try String(
      contentsOf: projectFolder.appending(path: "docs/\(document)"), encoding: .utf8)
    let files = guide.matches(of: /(?s)```\n(---\n.*?)```/).map { String($0.1) }
    let id = "2025-05-10-\(name)"
    let steps = [
      ("reviews/\(id).md", "2025-05-10", "waiting", nil),
      ("replies/\(id).md", "2025-05-11", "working", nil),
      ("replies/\(id).2.md", "2025-05-14", "resolved", "documented"),
      ("changes/ring.md", "2025-05-14", "resolved", "documented"),
      ("follow-ups/\(id).md", "2025-05-16", "resolved", "confirmed"),
    ]
    try #require(files.count == steps.count)

    let folder = try TestFolder()
    try Program.run(["new", "shop", "--language", language], in: folder)
    try folder.remove("shop/content/replies/\(id).md")
    for ((path, day, outcome, grade), text) in zip(steps, files) {
      let name = path.split(separator: "/").last ?? ""
      #expect(path.hasPrefix("changes/") || guide.contains("\(name)`"))
      try folder.write("shop/content/\(path)", text)
      let options = ["--root", "shop", "--as-of", day, "--quiet"]
      let check = try Program.run(["check", "--strict"] + options, in: folder)
      #expect((check.status, check.output) == (0, ""))
      try Program.run(["build", "--no-ledger"] + options, in: folder)
      let page = try #require(folder.text("shop/public/cases/\(id)/index.html"))
      #expect(page.contains("data-outcome=\"\(outcome)\""))
      if let grade { #expect(page.contains("data-grade=\"\(grade)\"")) }
    }
  }
}
