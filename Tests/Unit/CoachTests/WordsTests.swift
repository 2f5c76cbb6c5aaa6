import Core
import Core
import Foundation
import Resources
import Reviews
import Testing

@testable import Coach

@Suite("The coach's words")
struct WordsTests {
  @Test("every line of the built-in words can be read")
  func readable() {
    #expect(CoachWords().findings.map(\.description) == [])
  }

  @Test("English and Dutch have every list")
  func complete() {
    for language in ["en", "nl"] {
      let text = String(decoding: Resource("coach/\(language).txt").bytes, as: UTF8.self)
      let missing = PhraseList.allCases.map(\.name).filter { !text.contains("[\($0)]\n") }
      // Streets are known from the words around postcodes that only German and French need.
      #expect(missing == ["street"], "\(language)")
    }
  }

  private func hits(_ phrase: String, in text: String) -> [String] {
    let file = WordFile(
      SourceFile(path: "coach/xx.txt", bytes: Array("[quarrel]\n\(phrase)\n".utf8)))
    #expect(file.findings.isEmpty)
    let prose = Prose(text)
    return Lexicon(language: "xx", [file]).look(through: prose).hits
      .map { prose.words($0.first...$0.last) }
  }

  @Test(
    "a phrase is found whatever its case, accents and quotation marks",
    arguments: [
      ("that is not true", "But THAT is Not true.", ["THAT is Not true"]),
      ("isn't so", "it isn’t so, it isn&#39;t so", ["isn’t so", "isn&#39;t so"]),
      ("cafe", "Café CAFÉ cafe\u{301} cafés", ["Café", "CAFÉ", "cafe\u{301}"]),
      ("refund*", "refund refunded unrefunded", ["refund", "refunded"]),
      ("*ster", "barista ster meester", ["meester"]),
      (
        "we (are|were) sorry", "we are sorry, we were sorry, we is sorry",
        ["we are sorry", "we were sorry"]
      ),
      ("very (|much) so", "very so; very much so; very little so", ["very so", "very much so"]),
      (
        "that * not true", "that was simply and clearly not true",
        ["that was simply and clearly not true"]
      ),
      ("that * not true", "that one two three four five not true", []),
      ("not true", "It is not. True it is.", []),
      ("(a lot|much) worse", "a lot worse, much worse", ["a lot worse", "much worse"]),
      ("no comment", "no-comment <br>no *comment*", ["no-comment", "no *comment"]),
    ] as [(String, String, [String])])
  func phrases(phrase: String, text: String, expected: [String]) {
    #expect(hits(phrase, in: text) == expected)
  }

  @Test("a site adds phrases of its own, and takes built-in ones away")
  func own() {
    let file = SourceFile(
      path: "coach/en.txt", bytes: Array("[quarrel]\nyour memory fails you\n- bullshit\n".utf8))
    let coach = Coach(settings: LabelledReply.settings, words: CoachWords(own: [file]))
    #expect(rules(coach, "Perhaps your memory fails you about the tyre.").contains("quarrel"))
    #expect(!rules(coach, "That tyre story is bullshit.").contains("quarrel"))
    #expect(
      rules(Coach(settings: LabelledReply.settings), "That tyre story is bullshit.").contains(
        "quarrel"))
  }

  @Test("what cannot be read in a site's own words is told at its line")
  func mistakes() {
    let text = "sorry\n[quarel]\nx\n[quarrel]\n* x\n(a|b\nfine # comment\n"
    let words = CoachWords(own: [SourceFile(path: "coach/en.txt", bytes: Array(text.utf8))])
    #expect(
      words.findings.map(\.description) == [
        "coach/en.txt:1: warning: a list in brackets must come first [coach-words]",
        "coach/en.txt:2: warning: there is no list 'quarel'; did you mean 'quarrel'? [coach-words]",
        "coach/en.txt:5: warning: '* x' is not a phrase [coach-words]",
        "coach/en.txt:6: warning: '(a|b' is not a phrase [coach-words]",
      ])
  }

  private func rules(_ coach: Coach, _ text: String) -> [String] {
    let one = LabelledReply(
      half: "", language: "en", stars: 1, author: "A. B.", review: "The tyre was flat.",
      reply: text, rules: [])
    return coach.remarks(on: one.makeCase(0)).map(\.rule.name)
  }
}

let projectFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()
  .deletingLastPathComponent()
