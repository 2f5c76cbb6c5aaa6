import Core
import Core
import Reviews
import Testing

@testable import Content

@Suite("A reply file to write in")
struct ReplyFileTests {
  private func ofCase(
    _ edit: (inout Review) -> Void = { _ in }, replies: [Reply] = [], followUps: [FollowUp] = [],
    languages: [String] = ["en"]
  ) -> (Case, Settings) {
    var settings = Settings(name: Localized("Kiosk"))
    settings.languages = languages
    settings.people = ["ada": .init(name: "Ada", role: nil)]
    settings.promises.owner = "ada"
    let day = Day(number: 20_500)
    var review = Review(
      id: "late", stars: Stars(2), author: "Ann", date: Moment(day),
      text: "It came late.\n\n- and cold",
      place: Place("content/reviews/2026/late.md"))
    review.title = "Late"
    edit(&review)
    let one = Case(
      review: review, replies: replies, followUps: followUps, number: 1, settings: settings,
      asOf: Day(number: 20_503))
    return (one, settings)
  }

  private func file(_ value: (Case, Settings), round: Int = 1) -> SourceFile {
    ReplyFile(to: value.0, by: "ada", on: "2026-02-18T10:00:00+01:00", settings: value.1)
      .file(round: round)
  }

  private func text(_ value: (Case, Settings)) -> String {
    String(decoding: file(value).bytes, as: UTF8.self)
  }

  /// What is found in the file, in a project that has the review.
  private func findings(_ file: SourceFile, writing text: String = "") -> [String] {
    let files = [
      SourceFile(
        path: "content/site.yml",
        bytes: Array("name: Kiosk\npeople: { ada: { name: Ada, role: owner } }\n".utf8)),
      SourceFile(
        path: "content/reviews/late.md",
        bytes: Array("---\nrating: 2\ndate: 2026-02-15\n---\nx".utf8)),
      SourceFile(path: file.path, bytes: file.bytes + Array(text.utf8)),
    ]
    return Content.parse(files, asOf: { _ in Day(number: 20_510) }, jobs: 1).findings
      .map(\.description)
  }

  @Test("it stands beside the review, under the review's ID, also where that is a line of many")
  func path() {
    #expect(file(ofCase()).path == "content/replies/2026/late.md")
    #expect(file(ofCase(), round: 2).path == "content/replies/2026/late.2.md")
    let line = ofCase { $0.place = Place("content/reviews/old.jsonl", line: 7) }
    #expect(file(line).path == "content/replies/late.md")
  }

  @Test("a later round stands beside the reply before it")
  func laterRound() {
    let reply = Reply(
      review: "late", round: 1, by: "ada", date: Moment(Day(number: 20_501)), text: "Sorry.",
      place: Place("content/replies/spring/late.md"))
    let value = ofCase(replies: [reply])
    #expect(file(value, round: 2).path == "content/replies/spring/late.2.md")
    #expect(ReplyFile(to: value.0, by: "ada", on: "", settings: value.1).round(after: []) == 2)
    #expect(text(value).contains("\n# > Sorry.\n"))
  }

  @Test("rounds that cannot be read count too, and one without words is the one to go on with")
  func unread() {
    let value = ofCase()
    let reply = ReplyFile(to: value.0, by: "ada", on: "", settings: value.1)
    func finding(_ path: String, _ rule: Rule) -> Finding { Finding(rule, at: Place(path), "") }
    let broken = finding("content/replies/x/late.3.md", .badYAML)
    let other = finding("content/replies/x/later.9.md", .emptyReply)
    #expect(reply.round(after: [broken, other]) == 4)
    #expect(reply.begun([broken, other]) == nil)
    let empty = finding("content/replies/x/late.md", .emptyReply)
    #expect(reply.begun([broken, other, empty]) == "content/replies/x/late.md")
  }

  @Test("as it is made it is an empty reply and nothing else; with words there is nothing wrong")
  func findings() {
    let file = file(ofCase())
    #expect(findings(file).count == 1)
    #expect(findings(file).first?.hasSuffix("[empty-reply]") == true)
    #expect(findings(file, writing: "Sorry.\n") == [])
  }

  @Test(
    "the keys that are commented out are right once they are not",
    arguments: BuiltInLanguage.allCases.map(\.rawValue))
  func keys(language: String) throws {
    let lines = text(ofCase(languages: [language])).split(
      separator: "\n", omittingEmptySubsequences: false)
    let keys = lines.filter { $0.hasPrefix("#") && !$0.hasPrefix("# ") && $0.count > 1 }
    #expect(
      keys.map { $0.prefix { $0 != ":" } } == [
        "#outcome", "#outcome", "#outcome", "#outcome", "#resolution", "#proof", "#next-step",
      ])
    for wanted in [["#outcome: working", "#next-step"], ["#outcome: resolved", "#proof"]] {
      let changed = lines.map { line in
        wanted.contains { line.hasPrefix($0) }
          ? String(line.dropFirst())
          : line.hasPrefix("#resolution") && wanted[0].hasSuffix("resolved")
            ? "resolution: Paid back." : String(line)
      }
      let file = SourceFile(
        path: "content/replies/late.md", bytes: Array(changed.joined(separator: "\n").utf8))
      #expect(findings(file, writing: "Sorry.\n") == [])
    }
  }

  @Test("the checklist tells by when, in the shop's first language")
  func checklist() {
    let english = text(ofCase())
    #expect(
      english.contains("# You promise a first reply within 2 days: by 2026-02-18, 1 day ago.\n"))
    #expect(english.contains("by 2026-03-02, in 11 days.\n"))
    #expect(english.contains("# This case is with Ada.\n"))
    let dutch = text(ofCase(languages: ["nl", "en"]))
    #expect(dutch.contains("uiterlijk 2026-02-18, 1 dag geleden.\n"))
    let praise = text(ofCase { $0.stars = Stars(5) })
    #expect(!praise.contains("promise") && !praise.contains("#outcome"))
    #expect(praise.contains("# A good answer to praise\n"))
  }

  @Test(
    "however long and hostile the review is, the file is one that can be read",
    arguments: [
      String(repeating: "word ", count: 3_000), String(repeating: "x", count: 16_000),
      String(repeating: "\n", count: 9_000), String(repeating: "e\u{301}\u{302}", count: 3_000),
      "---\nby: eve\n---\n", "a\r\nb\rc\u{0}\u{1B}[2J\u{2028}d\u{85}e\u{FEFF}f\u{FFFF}\t---",
      "a" + String(repeating: "\u{301}", count: 8_000),
    ])
  func hostile(words: String) throws {
    let reply = Reply(
      review: "late", round: 1, by: "ada", date: Moment(Day(number: 20_501)), text: words,
      place: Place("content/replies/late.md"))
    let value = ofCase(
      {
        $0.text = words
        $0.title = words
        $0.author = words
      }, replies: [reply, reply])
    let file = file(value)
    #expect(file.bytes.count < 8 * 1024 + 8)
    #expect(findings(file, writing: "Sorry.\n") == [])
    #expect(String(decoding: file.bytes, as: UTF8.self).contains("\nby: ada\n"))
  }

  @Test("who replies is known by email, else by name, else where there is only one")
  func person() {
    var settings = Settings(name: Localized("Kiosk"))
    #expect(settings.person(email: nil, name: nil) == nil)
    settings.people["ada"] = .init(name: "Ada L.", role: nil, email: "Ada@kiosk.example")
    #expect(settings.person(email: "eve@x.example", name: "Eve") == "ada")
    settings.people["bob"] = .init(name: "Bob", role: nil)
    #expect(settings.person(email: "eve@x.example", name: "Eve") == nil)
    #expect(settings.person(email: "ada@kiosk.example", name: "Bob") == "ada")
    #expect(settings.person(email: nil, name: "bob") == "bob")
  }

  @Test("words, keys with words and comments are written; less than the template is not")
  func written() {
    let new = file(ofCase())
    let text = String(decoding: new.bytes, as: UTF8.self)
    func isWritten(_ text: String) -> Bool { new.isWritten(in: Array(text.utf8)) }
    #expect(text.contains("\n#outcome: working\n"))
    let uncommented = text.replacing("\n#outcome: working\n", with: "\noutcome: working\n")
    for none in [
      text, text + "\n\n", "", "---\n---\n", text.replacing("\n", with: "\r\n"), uncommented,
    ] {
      #expect(!isWritten(none), "\(none)")
    }
    for some in [
      text + "Sorry.\n", text + "Late\n", text + "---\n", "Sorry.",
      text.replacing("by: ada", with: "by: bob"),
      text.replacing("by: ada", with: "by: ada\nresolution: A new cake"),
      text.replacing("by: ada", with: "# call Ann\nby: ada"),
    ] {
      #expect(isWritten(some), "\(some)")
    }
  }
}
