import Core
import Foundation
import Reviews
import Templates
import TestSupport
import Testing

@testable import Theme

/// A site's own templates, words and styles of before the new look: each finding says what to do.
@Suite("Former names")
struct FormerNamesTests {
  private let site = Site(siteContent([review("a", 5)]), asOf: "2026-04-01")

  private func findings(_ own: [String: String]) -> [String] {
    Theme(for: site, own: sourceFiles(own)).findings.map(\.description)
  }

  /// All templates, words and styles that were built in before, as a shop's own.
  private func before() throws -> [SourceFile] {
    let folder = projectFolder.appending(
      path: "Tests/Unit/SitegenTests/Goldens/own-templates-before/templates")
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.contains(".") }.map {
        SourceFile(
          path: "templates/\($0)", bytes: Array(try Data(contentsOf: folder.appending(path: $0))))
      }
  }

  @Test("a former name, word, template, class, property or anchor is told with what there is now")
  func told() {
    #expect(
      findings([
        "case.mustache": """
        {{#hasJourney}}x{{/hasJourney}}
        <p class="case journey {{id}}">{{t.then}} {{t.original}} {{original}}</p>
        {{>pair}}{{#source}}{{label}}{{/source}}
        <a href="{{root}}trust/index.html#_removed">{{title}}</a>
        """,
        "words/en.yml": "page-of: Page {n}\nnumber: \"{n} of {total}\"\n",
        "style.css": "/* .pair */\n.a { b: c } .photos { --shop: #fff; margin: .5rem }\n",
        "old.mustache": "", "receipt.js": "const size = page.size",
      ]) == [
        "templates/case.mustache:1:1: error: there is no name 'hasJourney' here any more;"
          + " it is 'hasStory' now [template-unknown-name]",
        "templates/case.mustache:2:16: warning: there is no '.journey' any more;"
          + " it is '.story' now [former-name]",
        "templates/case.mustache:2:32: error: there is no word 'then' here any more;"
          + " it is 'later' now [template-unknown-name]",
        "templates/case.mustache:2:43: error: there is no word 'original' here any more;"
          + " it is the 'label' of '{{#original}}' in 'case.mustache' now [template-unknown-name]",
        "templates/case.mustache:2:58: error: 'original' is a section now; write"
          + " '{{#original}}<a href=\"{{address}}\">{{label}}</a>{{/original}}'"
          + " [template-unknown-name]",
        "templates/case.mustache:3:1: error: there is no pair.mustache any more;"
          + " the first page has no such section: delete the file, and each '{{>pair}}'"
          + " [template-partial]",
        "templates/case.mustache:3:21: error: there is no name 'label' here any more;"
          + " 'source' is a text now, without a link: '{{source}}' [template-unknown-name]",
        "templates/case.mustache:4:34: warning: there is no '#_removed' any more;"
          + " it is '#withheld' now [former-name]",
        "templates/receipt.js:1:14: warning: there is no 'page.size' any more;"
          + " the page does not say it: take sitegen's own 'receipt.js' [former-name]",
        "templates/style.css:2:13: warning: there is no '.photos' any more;"
          + " it is '.shots' now [former-name]",
        "templates/style.css:2:23: warning: there is no '--shop' any more;"
          + " it is '--tint' now [former-name]",
        "templates/words/en.yml:1:1: warning: there is no word 'page-of' any more;"
          + " leave it out, as the pages are links of their own [words-unknown]",
        "templates/words/en.yml:2:1: error: there is no value for {total} in 'number' any more;"
          + " leave it out [words-syntax]",
      ])
  }

  @Test("a former template that nothing includes says so, and a class of the site's own is none")
  func ownClass() {
    #expect(
      findings([
        "pair.mustache": "", "page.mustache": "<p class=\"photos\">{{title}}</p>",
        "style.css": ".photos { color: red }",
      ]) == [
        "templates/pair.mustache: warning: there is no pair.mustache any more;"
          + " the first page has no such section: delete the file, and each '{{>pair}}'"
          + " [unused-template]"
      ])
  }

  @Test("a theme that follows the findings builds, and shows what it showed before")
  func followed() throws {
    let before = """
      <article class="case" id="{{id}}">{{#hasJourney}}<ol>{{#journey}}
      <li{{#kind}} class="{{kind}}"{{/kind}}>{{who}}{{#stars}} {{on}}{{/stars}}{{words}}</li>
      {{/journey}}</ol>{{/hasJourney}}{{#source}}{{label}}{{/source}}</article>
      """
    let first = before.replacing("hasJourney", with: "hasStory")
      .replacing("{{#journey}}", with: "{{#opening}}").replacing(
        "{{/journey}}", with: "{{/opening}}"
      )
      .replacing("{{#source}}{{label}}{{/source}}", with: "{{source}}")
    #expect(findings(["case.mustache": before]).count == 2)
    // What stands inside is checked once its section is there.
    #expect(
      findings(["case.mustache": first]).map { $0.split(separator: ";").last } == [
        " it is the flags 'isReply', 'isStep' and 'isSaid' now, and 'tone' [template-unknown-name]",
        " it is 'drawn' now, all five of them [template-unknown-name]",
      ])
    let last = first.replacing("{{#kind}} class=\"{{kind}}\"{{/kind}}", with: " class=\"{{tone}}\"")
      .replacing("{{on}}", with: "{{drawn}}").replacing("{{who}}", with: "{{title}}")
    #expect(findings(["case.mustache": last]) == [])
  }

  @Test("of a whole copy of what was built in, every finding says what to do")
  func wholeCopy() throws {
    let own = try before()
    #expect(own.count > 20)
    let findings = Theme(for: site, own: own).findings
    #expect(findings.count > 100)
    let other = findings.filter { !$0.message.contains(/any more;|is a section now;/) }
    // A word that has one more figure or name now.
    #expect(
      other.map(\.description) == [
        "templates/words/en.yml:17:1: warning: 'colophon' leaves out {date}, which it has in English"
          + " [words-names]",
        "templates/words/en.yml:133:1: warning: 'original' leaves out {source}, which it has in"
          + " English [words-names]",
      ])
    #expect(findings.allSatisfy { $0.suggestion == nil })
  }

  @Test("every name of before is still there, or in the list", arguments: FieldsBefore.all.indices)
  func accounted(index: Int) {
    let view = FieldsBefore.all[index]
    for name in view.before where !view.now.contains(name) {
      #expect(Former.names[.name(name, view: view.view)] != nil, "\(view.view): \(name)")
    }
  }

  @Test("every word of before is still there with its values, or in the list; and what it names is")
  func words() throws {
    let path = "templates/words/en.yml"
    let old = WordsFile(try #require(try before().first { $0.path == path }))
    let new = try #require(TemplateFiles(own: []).words("en")).file.entries
    for (key, pattern) in old.entries {
      guard let now = new[key] else {
        #expect(Former.names[.word(key)] != nil, "\(key)")
        continue
      }
      for name in pattern.names where !now.names.contains(name) {
        #expect(Former.names[.value(name, word: key)] != nil, "{\(name)} in \(key)")
      }
    }
    for (key, now) in Former.words {
      #expect(old.entries[key] != nil && now.hasPrefix("it is ") == !now.hasPrefix("leave it out"))
      guard now.hasPrefix("it is"), key != "original" else { continue }
      for name in now.matches(of: /`([^`]+)`/) {
        #expect(new[String(name.1)] != nil, "\(key): \(name.1)")
      }
    }
  }

  @Test("a class, property or anchor of the list is gone, and the one that it names is there")
  func style() {
    let files = TemplateFiles(own: [])
    let sheet = String(decoding: files[.stylesheet], as: UTF8.self)
    let trust = files.templates.first { $0.name == "trust" }.map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
    for former in FormerStyle.all {
      for name in former.now.matches(of: /`([^` ]+)/).map({ String($0.1) }) {
        if name.hasPrefix("#") {
          #expect(trust?.contains("id=\"\(name.dropFirst())\"") == true, "\(name)")
        } else if name.hasPrefix(".") || name.hasPrefix("--") {
          #expect(sheet.contains(name), "\(name)")
        }
      }
      if former.kind == .property { #expect(!sheet.contains(former.name + ":")) }
    }
  }

  @Test("docs/themes.md has every line of the list")
  func manual() throws {
    let manual = try String(
      contentsOf: projectFolder.appending(path: "docs/themes.md"), encoding: .utf8)
    let table =
      manual.split(separator: "<!-- former: made").last?.split(separator: "<!-- former end").first
      ?? ""
    let rows = table.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst()
    let lists =
      Former.templates.map(\.now) + Former.views.map(\.now) + Former.words.map(\.now)
      + Former.values.map(\.now) + FormerStyle.all.map(\.now)
    #expect(rows.count == lists.count)
    for (row, now) in zip(rows, lists) { #expect(row.hasSuffix("` | \(now) |")) }
  }
}
