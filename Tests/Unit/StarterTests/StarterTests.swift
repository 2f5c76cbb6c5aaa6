import Content
import Core
import Reviews
import TestSupport
import Testing
import Yams

@testable import Starter

@Suite("A site to start from")
struct StarterTests {
  private func text(_ path: String, _ language: BuiltInLanguage = .en) throws -> String {
    let file = Starter(language: language).files.first { $0.path == path }
    return String(decoding: try #require(file).bytes, as: UTF8.self)
  }

  @Test(
    "its content has nothing wrong, a review and its reply", arguments: BuiltInLanguage.allCases)
  func content(language: BuiltInLanguage) throws {
    let files = Starter(language: language).files.below("content")
    let (siteContent, findings) = Content.parse(files, asOf: { _ in Day(number: 20_500) }, jobs: 1)
    #expect(findings == [])
    let site = Site(try #require(siteContent), asOf: Day(number: 20_500))
    #expect(site.cases.map(\.outcome) == [.resolved])
    #expect(site.settings.languages == [language.rawValue])
    #expect(Desk(site).complaints.isEmpty)
  }

  @Test(
    "a line of site.yml that is taken out of its comment is right",
    arguments: BuiltInLanguage.allCases)
  func commentedKeys(language: BuiltInLanguage) throws {
    let text = try text("content/site.yml", language)
    let keys = text.replacing(
      /(?m)^( *)# ((?:  )?[a-z-]+: ?[{h]|(?:  )?[a-z]+: *$|mark: |prijs: |price: |preis: |prix: )/
    ) {
      "\($0.1)\($0.2)"
    }
    #expect(keys != text)
    let files = [SourceFile(path: "content/site.yml", bytes: Array(keys.utf8))]
    #expect(Content.parse(files, asOf: { _ in Day(number: 20_500) }, jobs: 1).findings == [])
  }

  @Test("the program's home and version stand in the jobs, or the lines that need them are named")
  func home() throws {
    let known = Starter(
      language: .nl, home: "https://github.com/rosa/sitegen-fork", version: "1.2.3")
    #expect(known.openPlaces.isEmpty)
    func text(_ path: String, in starter: Starter) throws -> String {
      String(decoding: try #require(starter.files.first { $0.path == path }).bytes, as: UTF8.self)
    }
    #expect(
      try text(".github/workflows/reviews.yml", in: known).contains(
        "uses: rosa/sitegen-fork@v1.2.3"))
    let gitlab = try text(".gitlab-ci.yml", in: known)
    #expect(gitlab.contains("SITEGEN_HOME: https://github.com/rosa/sitegen-fork\n"))
    #expect(gitlab.contains("SITEGEN_VERSION: 1.2.3\n"))
    // Elsewhere than on GitHub there is no action.
    let elsewhere = Starter(language: .en, home: "https://git.example/r/sitegen", version: "1.2.3")
    #expect(Set(elsewhere.openPlaces.map(\.file)) == [".github/workflows/reviews.yml"])
    let unknown = Starter(language: .en, home: nil, version: "1.2.3")
    #expect(
      Set(unknown.openPlaces.map(\.file)) == [".github/workflows/reviews.yml", ".gitlab-ci.yml"])
    for starter in [known, elsewhere, unknown] {
      #expect(
        !starter.files.contains { String(decoding: $0.bytes, as: UTF8.self).contains("VERSION-OF") }
      )
    }
  }

  @Test(
    "what is made up in it is known: a review, its reply and the address",
    arguments: BuiltInLanguage.allCases)
  func example(language: BuiltInLanguage) throws {
    let made = Starter(language: language).files.filter {
      $0.path.hasPrefix("content/re")
    }
    #expect(made.count == 2)
    for file in made { #expect(Starter.examples.contains(file)) }
    #expect(Starter.examples.count == 2 * BuiltInLanguage.allCases.count)
    let address = try #require(try text("content/site.yml", language).firstMatch(of: /# url: (.+)/))
    #expect(Starter.addresses.contains(String(address.1)))
  }

  @Test("every language has the same files but for the names of reviews")
  func languages() {
    func names(_ language: BuiltInLanguage) -> [String] {
      Starter(language: language).files.map { $0.path.replacing(/2025-[a-z0-9-]+/, with: "ID") }
    }
    for language in BuiltInLanguage.allCases { #expect(names(.en) == names(language)) }
    #expect(
      names(.en) == [
        ".github/workflows/reviews.yml", ".gitignore", ".gitlab-ci.yml", "CODEOWNERS", "README.md",
        "content/replies/ID.md", "content/reviews/ID.md", "content/site.yml",
      ])
  }

  // MARK: What code hosts read

  private func yaml(_ path: String) throws -> [String: Any] {
    try #require(try Yams.load(yaml: text(path)) as? [String: Any])
  }

  @Test("on GitHub a change is checked without any right to write, and only main is published")
  func github() throws {
    let workflow = try yaml(".github/workflows/reviews.yml")
    let permissions = try #require(workflow["permissions"] as? [String: String])
    #expect(permissions == ["contents": "read"])
    let jobs = try #require(workflow["jobs"] as? [String: [String: Any]])
    #expect(jobs.keys.sorted() == ["check", "publish"])
    #expect(jobs["check"]?["permissions"] == nil)
    #expect(jobs["check"]?["if"] as? String == "github.event_name == 'pull_request'")
    #expect((jobs["publish"]?["if"] as? String)?.contains("refs/heads/main") == true)
    func scripts(_ job: String) -> String {
      let steps = jobs[job]?["steps"] as? [[String: Any]] ?? []
      return steps.compactMap { $0["run"] as? String }.joined(separator: "\n")
    }
    #expect(
      scripts("check").contains(
        "sitegen check --strict --changed-since \"origin/$GITHUB_BASE_REF\" --format github"))
    let last = (jobs["publish"]?["steps"] as? [[String: Any]])?.last
    #expect(last?["run"] as? String == "sitegen desk --overdue")
    #expect(last?["if"] as? String == "github.event_name == 'schedule'")
    #expect(!scripts("check").contains("ledger append"))
    #expect(!scripts("check").contains("push") && !scripts("publish").contains("git push"))
    let steps = [
      "sitegen ledger fetch", "sitegen ledger append", "sitegen ledger push",
      "sitegen build --locked",
    ]
    let places = steps.map { scripts("publish").range(of: $0)?.lowerBound }
    #expect(!places.contains(nil))
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
  }

  @Test("on GitLab a merge request is checked, and the default branch published")
  func gitlab() throws {
    let jobs = try yaml(".gitlab-ci.yml")
    let check = try #require(jobs["check"] as? [String: Any])
    let pages = try #require(jobs["pages"] as? [String: Any])
    #expect(
      check["script"] as? [String] == [
        "sitegen ledger fetch",
        "sitegen check --strict --changed-since \"$CI_MERGE_REQUEST_DIFF_BASE_SHA\"",
      ])
    let overdue = try #require(jobs["overdue"] as? [String: Any])
    #expect(overdue["script"] as? [String] == ["sitegen ledger fetch", "sitegen desk --overdue"])
    let script = try #require(pages["script"] as? [String])
    #expect(script.contains("sitegen ledger append"))
    #expect(script.last?.hasPrefix("sitegen build --locked --strict ") == true)
    #expect((pages["artifacts"] as? [String: [String]])?["paths"] == ["public"])
  }

  @Test("editors own replies and changes, and the owner all else")
  func codeOwners() throws {
    let lines = try text("CODEOWNERS").split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(
      lines.map { $0.split(separator: " ") } == [
        ["*", "@OWNER"], ["/content/replies/", "@EDITORS"], ["/content/changes/", "@EDITORS"],
      ])
  }

  @Test("neither the site nor a secret gets into the repository")
  func ignored() throws {
    let lines = try text(".gitignore").split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(lines == ["public/", ".*.sitegen/", "/content/ledger/", ".sitegen/"])
  }
}
