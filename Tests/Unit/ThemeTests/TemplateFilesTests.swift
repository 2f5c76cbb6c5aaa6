import Core
import Reviews
import Testing
import TestSupport

@testable import Theme

@Suite("The theme's files")
struct TemplateFilesTests {
  @Test("the built-in theme has no findings, in any of its languages")
  func clean() {
    var siteContent = siteContent([review("a", 5)], languages: ["en", "nl"])
    siteContent.settings.url = "https://a.example/"
    let site = Site(siteContent, asOf: "2026-04-01")
    #expect(Theme(for: site, own: []).findings.map(\.description) == [])
  }

  @Test("a site's own file wins, and is named by its path")
  func own() throws {
    let files = TemplateFiles(own: sourceFiles(["badge.mustache": "own", "style.css": "a{}"]))
    let badge = try #require(files.templates.first { $0.name == "badge" })
    #expect(badge.path == "templates/badge.mustache")
    #expect(badge.bytes == Array("own".utf8))
    #expect(files[.stylesheet] == Array("a{}".utf8))
    #expect(files.templates.count == TemplateFiles(own: []).templates.count)
    #expect(files.unused(templates: ["badge"], languages: []).isEmpty)
  }

  @Test("a site may have partials of its own, and files that nothing uses are a warning")
  func unused() {
    let files = TemplateFiles(
      own: sourceFiles([
        "footer.mustache": "", "old.mustache": "", "sytle.css": "", "a/b.txt": "",
        "words/nl.yml": "", "words/en.yml": "",
      ]))
    #expect(files.templates.contains { $0.name == "footer" })
    #expect(
      files.unused(templates: ["footer"], languages: ["en"]).map(\.description).sorted() == [
        "templates/a/b.txt: warning: nothing uses this file [unused-template]",
        "templates/old.mustache: warning: nothing uses this file [unused-template]",
        "templates/sytle.css: warning: nothing uses this file; did you mean 'style.css'?"
          + " [unused-template]",
        "templates/words/nl.yml: warning: nothing uses this file [unused-template]",
      ])
  }

  @Test("a template that is no text is an error at its byte, and the built-in one stays")
  func notText() throws {
    let file = SourceFile(
      path: "templates/badge.mustache", bytes: Array("a\nb".utf8) + [0xFF, 0xFE])
    let nul = SourceFile(path: "templates/stars.mustache", bytes: [0x61, 0, 0x62])
    let mark = SourceFile(path: "templates/page.mustache", bytes: [0xEF, 0xBB, 0xBF, 0x61])
    let files = TemplateFiles(own: [file, nul, mark])
    #expect(
      files.findings.map(\.description) == [
        "templates/badge.mustache:2:2: error: this byte is not UTF-8 [template-not-text]",
        "templates/stars.mustache:1:2: error: a NUL byte stands here [template-not-text]",
      ])
    #expect(files.templates.first { $0.name == "page" }?.bytes == [0x61])
    func badge(_ files: TemplateFiles) throws -> [UInt8] {
      try #require(files.templates.first { $0.name == "badge" }).bytes
    }
    #expect(try badge(files) == badge(TemplateFiles(own: [])))
  }

  @Test("templates come in the order of their files")
  func order() {
    let paths = TemplateFiles(own: []).templates.map(\.path)
    #expect(paths == paths.sorted() && paths.contains("templates/layout.mustache"))
  }

  @Test("own words are put over the built-in ones; a language of one's own needs them all")
  func words() throws {
    let files = TemplateFiles(
      own: sourceFiles(["words/en.yml": "next: Onwards", "words/pl.yml": "next: Dalej"]))
    let english = try #require(files.words("en"))
    #expect(english.findings.isEmpty && english.file.entries["next"]?.other == "Onwards")
    let polish = try #require(files.words("pl"))
    #expect(polish.findings.count == english.file.entries.count - 1)
    #expect(files.words("cs") == nil)
  }

  @Test("a language without words is an error that says what to add")
  func noWords() {
    var siteContent = siteContent([review("a", 5)], languages: ["en", "pl"])
    siteContent.settings.url = "https://a.example/"
    let site = Site(siteContent, asOf: "2026-04-01")
    #expect(
      Theme(for: site, own: []).findings.map(\.description) == [
        "content/site.yml: error: no interface words for the language 'pl':"
          + " add templates/words/pl.yml [words-missing]"
      ])
  }
}

@Suite("The stylesheet")
struct StylesheetTests {
  @Test(
    "comments and idle white space go, and nothing else",
    arguments: [
      ("a { color : red ; }\n\nb,\n c { }", "a{color :red}b,c{}"),
      ("a :focus{b: c !important}", "a :focus{b:c!important}"),
      ("/* x */a{b:c}/* y", "a{b:c}"), ("a/**/b{}", "ab{}"), ("a /* x */ b{}", "a b{}"),
      ("a  b > c{d:calc(1px + 2px)}", "a b>c{d:calc(1px + 2px)}"),
      ("a{content:\"  ;  }  \"}", "a{content:\"  ;  }  \"}"),
      ("a{content:'/* \" */'}", "a{content:'/* \" */'}"),
      ("a{b:c;;}", "a{b:c;}"), ("", ""), ("\n \t", ""),
      ("@media (min-width:1px) and (b){a{}}", "@media (min-width:1px) and (b){a{}}"),
      (":is(a, b) c{}", ":is(a,b) c{}"),
      ("a{content:\"\\\"  x\";b:  c}", "a{content:\"\\\"  x\";b:c}"),
    ])
  func minified(css: String, expected: String) {
    #expect(String(decoding: Stylesheet.minified(Array(css.utf8)), as: UTF8.self) == expected)
  }

  @Test("minifying twice changes nothing more, of the theme's own sheet too")
  func idempotent() {
    let css = TemplateFiles(own: [])[.stylesheet]
    let once = Stylesheet.minified(css)
    #expect(Stylesheet.minified(once) == once)
    #expect(once.count > 1000 && once.count < css.count)
    #expect(once.count { $0 == UInt8(ascii: "{") } == once.count { $0 == UInt8(ascii: "}") })
  }

  @Test("the name begins the FNV-1a hash of the bytes, so that it changes with them")
  func name() {
    // The hashes of the empty text and of "a" in draft-eastlake-fnv.
    #expect(Asset([], "style", "css").name == "style.cbf29ce4.css")
    #expect(Asset(Array("a".utf8), "style", "css").name == "style.af63dc4c.css")
    let mark = Mark(Settings(name: Localized("De Ketting")), logo: nil, accent: nil)
    #expect(
      Stylesheet.pages(Array("a".utf8), accent: accent("#123456"), mark: mark).name
        != Stylesheet.pages(Array("a".utf8), accent: accent("#123457"), mark: mark).name)
  }

  private func accent(_ hex: String) -> Accent? {
    var settings = Settings(name: Localized("De Ketting"))
    settings.accent = hex
    return Accent(settings, on: Backgrounds.read([]))
  }
}
