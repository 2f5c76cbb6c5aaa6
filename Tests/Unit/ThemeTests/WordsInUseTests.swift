import Core
import Foundation
import Ledger
import Reviews
import TestSupport
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
      "standing-": standings, "part-": standings, "meaning-": standings + ["hidden"],
      "group-": ComplaintGroup.allCases.map(\.rawValue),
      "because-": ["working", "private"].flatMap { [$0, $0 + "-next"] },
      "proof-": Reply.Proof.allCases.map(\.rawValue),
      "writers-": Review.Evidence.allCases.map(\.rawValue),
      "list-": Outcome.allCases.map(\.rawValue),
      "evidence-": Review.Evidence.allCases.map(\.rawValue),
      "reason-": Decision.Reason.allCases.map(\.rawValue),
      "action-": Register.Action.allCases.map(\.word),
      "step-": Reply.Claim.allCases.filter { $0 != .answered }.map(\.rawValue),
      "event-": Entry.EventKind.allCases.filter { $0 != .key && $0 != .settings }.map(\.word),
      "field-": DocumentField.allCases.map(\.rawValue),
      "search-": ["stars", "outcome", "topic", "source", "language", "year"],
      "said-": FollowUp.Statement.allCases.map(\.rawValue),
      "told-": FollowUp.Teller.allCases.map(\.rawValue),
    ]
  }()

  static let builtIn = BuiltInLanguage.allCases.map(\.rawValue)

  private func keys(_ language: String) throws -> Set<String> {
    Set(try #require(TemplateFiles(own: []).words(language)).file.entries.keys)
  }

  private func swiftSource() throws -> String {
    let folder = projectFolder.appending(path: "Sources/Theme")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return try paths.filter { $0.hasSuffix(".swift") }.sorted().map {
      try String(contentsOf: folder.appending(path: $0), encoding: .utf8)
    }
    .joined(separator: "\n")
  }

  private var templates: String {
    TemplateFiles(own: []).templates.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
  }

  @Test("every language has all words, forms and names, and no others", arguments: builtIn)
  func complete(language: String) throws {
    let words = try #require(TemplateFiles(own: []).words(language))
    #expect(words.findings == [])
    #expect(words.file.entries.count > 100)
    #expect(WordsFile.settingKeys.allSatisfy { words.file.settings[$0] != nil })
  }

  @Test("French has a narrow space that does not break before its high marks, and in its quotes")
  func frenchSpaces() throws {
    let file = try #require(TemplateFiles(own: []).words("fr")).file
    for (key, pattern) in file.entries {
      for text in pattern.forms.values {
        let wrong = text.firstMatch(
          of: /[^\u{202F}0-9v][;!?»]|[^\u{202F}0-9]:|«[^\u{202F}]|'|\.\.\./)
        #expect(wrong == nil, "in '\(key)': \(text)")
      }
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
      source.matches(of: /(?:words\[|counted\(|kept\(|phrase\(|said\(|fact\()\s*"([a-z0-9-]+)"/).map
    { String($0.1) }
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
