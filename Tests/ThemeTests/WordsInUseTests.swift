import Foundation
import Ledger
import Reviews
import Testing

@testable import Theme

/// Every word is used, and every word that is used is there: read from the sources' own text.
@Suite("The words in use")
struct WordsInUseTests {
  /// Words whose keys are made of a prefix and the name of a kind.
  static let families: [String: [String]] = {
    let standings =
      Outcome.allCases.filter { $0 != .resolved }.map(\.rawValue) + Grade.allCases.map(\.rawValue)
    return [
      "standing-": standings, "count-": standings + ["hidden"], "meaning-": standings,
      "list-": Outcome.allCases.map(\.rawValue),
      "evidence-": Review.Evidence.allCases.map(\.rawValue),
      "reason-": Decision.Reason.allCases.map(\.rawValue),
      "action-": Register.Action.allCases.map(\.rawValue),
      "step-": Reply.Claim.allCases.filter { $0 != .answered }.map(\.rawValue),
      "event-": Entry.Kind.allCases.filter { $0 != .key }.map(\.rawValue),
      "search-": ["stars", "outcome", "topic", "source", "language", "year"],
      "said-": FollowUp.Statement.allCases.map(\.rawValue),
    ]
  }()

  private func keys(_ language: String) throws -> Set<String> {
    Set(try #require(TemplateFiles(own: []).words(language)).file.entries.keys)
  }

  private func swiftSource() throws -> String {
    let folder = projectFolder.appending(path: "Sources/Theme")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return try paths.filter { $0.hasSuffix(".swift") && !$0.hasSuffix("BuiltInTemplates.swift") }
      .sorted().map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }
      .joined(separator: "\n")
  }

  private var templates: String {
    BuiltInTemplates.files.filter { $0.key.hasSuffix(".mustache") }.map(\.value).joined()
  }

  @Test("every language has the same words")
  func sameKeys() throws {
    let (english, dutch) = (try keys("en"), try keys("nl"))
    #expect(english.subtracting(dutch).sorted() == [])
    #expect(dutch.subtracting(english).sorted() == [])
    #expect(english.count > 100)
  }

  @Test("every language fills in the same names, so that no figure is lost on the way")
  func sameNames() throws {
    let english = try #require(TemplateFiles(own: []).words("en")).file
    let dutch = try #require(TemplateFiles(own: []).words("nl")).file
    for (key, pattern) in english.entries {
      #expect(dutch.entries[key]?.names == pattern.names, "in '\(key)'")
    }
  }

  @Test("the families of words are all those that the sources make keys of")
  func allFamilies() throws {
    let made = try swiftSource().matches(of: /"([a-z]+-)\\\(/).map { String($0.1) }
    #expect(Set(made) == Set(Self.families.keys))
  }

  @Test("every word that the program asks for is there")
  func present() throws {
    let words = try keys("en")
    let source = try swiftSource()
    let asked =
      source.matches(of: /(?:words\[|counted\(|kept\()\s*"([a-z0-9-]+)"/).map { String($0.1) }
      + source.matches(of: /[?:] "([a-z0-9]+(?:-[a-z0-9]+)+)"/).map { String($0.1) }
      .filter { !["text-anchor", "x-default"].contains($0) }
      + templates.matches(of: /\{\{\s*t\.([^}\s]*)\s*\}\}/).map { String($0.1) }
      + Self.families.flatMap { prefix, kinds in kinds.map { prefix + $0 } }
    #expect(asked.count > 150)
    #expect(Set(asked).subtracting(words).sorted() == [])
  }

  @Test("every word that is there is used")
  func used() throws {
    let source = try swiftSource()
    let used =
      source.matches(of: /"([a-z0-9-]+)"/).map { String($0.1) }
      + templates.matches(of: /\{\{\s*t\.([^}\s]*)\s*\}\}/).map { String($0.1) }
      + Self.families.flatMap { prefix, kinds in kinds.map { prefix + $0 } }
    #expect(try keys("en").subtracting(used).sorted() == [])
  }
}
