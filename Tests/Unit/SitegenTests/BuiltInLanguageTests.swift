import Core
import Foundation
import TestSupport
import Testing

@Suite("The languages that are built in")
struct BuiltInLanguageTests {
  private static let project = String(#filePath.split(separator: "/Tests/")[0])
  private static let languages = BuiltInLanguage.allCases

  private func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(Self.project)/\(folder)").sorted()
  }

  @Test("each has its words on pages, its lists for the coach and its site to start from, no other")
  func files() throws {
    let tags = Self.languages.map(\.rawValue)
    #expect(try names(in: "templates/words") == tags.map { "\($0).yml" }.sorted())
    #expect(try names(in: "coach") == tags.map { "\($0).txt" }.sorted())
    #expect(try names(in: "starter") == (tags + ["all"]).sorted())
  }

  @Test("a shop of each starts, builds, and replies in it", arguments: languages)
  func shop(_ language: BuiltInLanguage) throws {
    let folder = try TestFolder()
    let tag = language.rawValue
    #expect(try Program.run(["new", "shop", "--language", tag], in: folder).status == 0)
    let review = "---\nrating: 2\ndate: 2026-01-05\nauthor: A.\n---\nX\n"
    try folder.write("shop/content/reviews/late.md", review)
    let built = try Program.run(
      ["build", "--root", "shop", "--as-of", "2026-01-08", "--no-ledger"], in: folder)
    #expect(built.status == 0)
    #expect(folder.text("shop/public/index.html")?.contains("<html lang=\"\(tag)\"") == true)
    let replied = try Program.run(
      ["reply", "late", "--root", "shop", "--as-of", "2026-01-08", "--by", "rosa", "--no-edit"],
      in: folder)
    #expect(replied.status == 0)
    let reply = try #require(folder.text("shop/content/replies/late.md"))
    #expect(reply.contains("2026-01-07, \(Self.ago[language] ?? "?")."))
    for other in Self.languages where other != language {
      #expect(!reply.contains(Self.ago[other] ?? ""))
    }
  }

  /// The day before the one on which the reply is written, as its notes say it.
  private static let ago: [BuiltInLanguage: String] = [
    .en: "1 day ago", .nl: "1 dag geleden", .de: "das war gestern", .fr: "c’était hier",
  ]

  @Test("a regional tag is of its language, and another language of none")
  func tags() {
    #expect(BuiltInLanguage(tag: "nl-BE") == .nl && BuiltInLanguage(tag: "DE-at") == .de)
    #expect(BuiltInLanguage(tag: "nld") == nil && BuiltInLanguage(tag: "pl") == nil)
    #expect(BuiltInLanguage(tag: "") == nil)
  }
}
