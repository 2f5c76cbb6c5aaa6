import Reviews
import Testing

@testable import Theme

@Suite("The stylesheet")
struct StylesheetTests {
  @Test(
    "comments and idle white space go, and nothing else",
    arguments: [
      ("a { color : red ; }\n\nb,\n c { }", "a{color : red}b,c{}"),
      ("/* x */a{b:c}/* y", "a{b:c}"), ("a/**/b{}", "ab{}"), ("a /* x */ b{}", "a b{}"),
      ("a  b > c{d:calc(1px + 2px)}", "a b > c{d:calc(1px + 2px)}"),
      ("a{content:\"  ;  }  \"}", "a{content:\"  ;  }  \"}"),
      ("a{content:'/* \" */'}", "a{content:'/* \" */'}"),
      ("a{b:c;;}", "a{b:c;}"), ("", ""), ("\n \t", ""),
      ("@media (min-width:1px) and (b){a{}}", "@media (min-width:1px) and (b){a{}}"),
      (":is(a, b) c{}", ":is(a,b) c{}"),
      ("a{content:\"\\\"  x\";b:  c}", "a{content:\"\\\"  x\";b: c}"),
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

  @Test("the name is the FNV-1a hash of the bytes, so that it changes with them")
  func name() {
    // The hashes of the empty text and of "a" in draft-eastlake-fnv.
    #expect(Stylesheet.pages([]).name == "style.cbf29ce484222325.css")
    #expect(Stylesheet.pages(Array("a".utf8)).name == "style.af63dc4c8601ec8c.css")
    #expect(
      Stylesheet.pages(Array("a".utf8), accent: accent("#123456")).name
        != Stylesheet.pages(Array("a".utf8), accent: accent("#123457")).name)
  }

  private func accent(_ hex: String) -> Accent? {
    var settings = Settings(name: Localized("De Ketting"))
    settings.accent = hex
    return Accent(settings, on: Backgrounds.read([]))
  }
}
