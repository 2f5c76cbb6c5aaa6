import Core
import Testing

@testable import Theme

@Suite("Words files")
struct WordsFileTests {
  private let model = wordsFile(
    """
    locale: en-GB
    next: Next
    since: "{reviews} since {month}"
    days: { one: "{n} day", other: "{n} days" }
    """, "templates/words/en.yml")

  private func findings(_ text: String, in locale: String = "en") -> [String] {
    let file = wordsFile(text)
    let compared = file.compared(with: model, plurals: PluralRules(locale: locale))
    return (file.findings + compared).sorted().map(\.description)
  }

  @Test("texts, forms and settings are read, each with its place")
  func reading() {
    #expect(model.findings.isEmpty)
    #expect(model.settings == ["locale": "en-GB"])
    #expect(model.entries.keys.sorted() == ["days", "next", "since"])
    #expect(model.entries["days"] == .init([.one: "{n} day"], other: "{n} days"))
    #expect(model.places["days"] == Place("templates/words/en.yml", line: 4, column: 1))
  }

  @Test("a file with every word has no findings")
  func complete() {
    #expect(findings("next: Volgende\nsince: \"{month}, {reviews}\"\ndays: \"{n} dagen\"") == [])
  }

  @Test("each missing word is an error of the file")
  func missing() {
    #expect(
      findings("next: Volgende") == [
        "templates/words/xx.yml: error: no word for 'days' [words-missing]",
        "templates/words/xx.yml: error: no word for 'since' [words-missing]",
      ])
  }

  @Test("the built-in words of every language are whole", arguments: BuiltInLanguage.allCases)
  func builtIn(language: BuiltInLanguage) throws {
    let files = TemplateFiles(own: [])
    let english = try #require(files.words("en")).file
    let file = try #require(files.words(language.rawValue)).file
    let plurals = PluralRules(locale: file.settings["locale"] ?? language.rawValue)
    let findings = file.findings + file.compared(with: english, plurals: plurals)
    #expect(findings.map(\.description) == [])
  }

  private let whole = "next: N\nsince: \"{month} {reviews}\"\ndays: \"{n}\"\n"

  @Test("an unknown word is a warning with the word that was meant")
  func unknown() {
    #expect(
      findings(whole + "nxt: V") == [
        "templates/words/xx.yml:4:1: warning: unknown word 'nxt'; did you mean 'next'?"
          + " [words-unknown]"
      ])
  }

  @Test("a name in braces that stands for nothing is an error, in either form")
  func badName() {
    #expect(
      findings("next: N\nsince: \"{moth}\"\ndays: { one: \"{m}\", other: x }") == [
        "templates/words/xx.yml:2:1: error: there is no value for {moth} in 'since';"
          + " did you mean '{month}'? [words-syntax]",
        "templates/words/xx.yml:3:1: error: there is no value for {m} in 'days';"
          + " did you mean '{n}'? [words-syntax]",
      ])
    #expect(
      findings(whole.replacing("next: N", with: "next: \"{n}\"")) == [
        "templates/words/xx.yml:1:1: error: there is no value for {n} in 'next'"
          + " [words-syntax]"
      ])
  }

  @Test("a figure that is lost on the way is a warning; one of the forms may do without it")
  func lostName() {
    #expect(
      findings("next: N\nsince: \"{month}\"\ndays: { one: a day, other: \"{n} days\" }") == [
        "templates/words/xx.yml:2:1: warning: 'since' leaves out {reviews}, which it has in English"
          + " [words-names]"
      ])
  }

  @Test("a form that the language has must be there; one that it has not is a warning")
  func missingForms() {
    let text = "next: N\nsince: \"{month} {reviews}\"\ndays: { one: \"{n} a\", other: \"{n} b\" }"
    #expect(findings(text, in: "fr") == [])
    #expect(
      findings(text, in: "pl") == [
        "templates/words/xx.yml:3:1: error: 'days' lacks the form 'few', which this language has"
          + " [words-missing]",
        "templates/words/xx.yml:3:1: error: 'days' lacks the form 'many', which this language has"
          + " [words-missing]",
      ])
    #expect(
      findings(text, in: "ja") == [
        "templates/words/xx.yml:3:1: warning: 'days' has the form 'one', which no count takes in"
          + " this language [words-unknown]"
      ])
    #expect(
      findings(whole + "after: { on: a, other: b }").contains(
        "templates/words/xx.yml:4:1: error: 'after' has no form 'on': zero, one, two, few, many,"
          + " other; did you mean 'one'? [words-syntax]"))
  }

  @Test(
    "what is no YAML is said at its line and column, in one line",
    arguments: [
      ("next: \"open", "1:12"), ("next: N\n\tdays: 2", "2:1"), ("next: [a", "2:1"),
      ("next: a: b", "1:8"), ("a: *b", "1:4"), ("next: N\nnext: M", "1:1"), ("}", "1:1"),
    ])
  func syntax(text: String, place: String) throws {
    let findings = wordsFile(text).findings.map(\.description)
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.hasPrefix("templates/words/xx.yml:\(place): error: "), "\(finding)")
    #expect(finding.hasSuffix(" [words-syntax]"))
    #expect(!finding.unicodeScalars.contains("\u{FFFD}"))
  }

  @Test("what is YAML but no words is said too", arguments: ["- a", "just a text", "[1]: b"])
  func shape(text: String) {
    #expect(wordsFile(text).findings.map(\.rule) == [.wordsSyntax])
  }

  @Test("a word that is a list, or forms without 'other', is an error at its key")
  func forms() {
    #expect(
      wordsFile("a: b\nnext: [c]\ndays: { one: d }").findings.map(\.description) == [
        "templates/words/xx.yml:2:1: error: 'next' is a text, or its forms by count"
          + " [words-syntax]",
        "templates/words/xx.yml:3:1: error: 'days' needs the form 'other' [words-syntax]",
      ])
  }

  @Test("a site's own words are put over the built-in ones, key by key")
  func overlay() {
    let both = model.overlaid(by: wordsFile("next: Onwards\nlocale: nl-NL"))
    #expect(both.entries["next"]?.other == "Onwards")
    #expect(both.entries["since"]?.other == "{reviews} since {month}")
    #expect(both.settings["locale"] == "nl-NL")
  }
}
