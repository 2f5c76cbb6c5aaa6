import Markup
import Testing

@testable import Templates

@Suite("What templates can say")
struct LanguageTests {
  @Test("a value stands where its name stands, escaped, whatever its braces")
  func values() {
    let post = Post(title: #"<b a='1' b="2">&"#)
    let escaped = "&lt;b a=&#39;1&#39; b=&quot;2&quot;&gt;&amp;"
    #expect(text("{{title}}", post) == escaped)
    #expect(text("{{ title }}", post) == escaped)
    #expect(text("{{{title}}}", post) == escaped)
    #expect(text("{{{ title }}}", post) == escaped)
    #expect(text("{{&title}}", post) == escaped)
    #expect(text("{{& title}}", post) == escaped)
  }

  @Test("a quote with an accent on it is escaped all the same")
  func accents() {
    let made = text(#"<p title="{{title}}">"#, Post(title: "\"\u{301}"))
    #expect(Array(made.utf8) == Array("<p title=\"&quot;\u{301}\">".utf8))
  }

  @Test("a value that is not there is nothing, and markup is put in as it is")
  func absent() {
    #expect(text("[{{missing}}{{empty}}]") == "[]")
    #expect(text("{{words}}", Post(words: HTML(text: "a<b"))) == "a&lt;b")
  }

  @Test(
    "a section is shown for what is there, once for each of many",
    arguments: [
      ("{{#title}}yes {{title}}{{/title}}", "yes Title"),
      ("{{#empty}}yes{{/empty}}", ""), ("{{#missing}}yes{{/missing}}", ""),
      ("{{#link}}yes{{/link}}", "yes"), ("{{#words}}yes{{/words}}", "yes"),
      ("{{#noWords}}yes{{/noWords}}", ""),
      ("{{#isNew}}yes{{/isNew}}", "yes"), ("{{#isOld}}yes{{/isOld}}", ""),
      ("{{#notes}}[{{text}}]{{/notes}}", "[one][two]"), ("{{#none}}[{{text}}]{{/none}}", ""),
      ("{{#author}}by {{text}}{{/author}}", "by Ann"), ("{{#nobody}}by {{text}}{{/nobody}}", ""),
    ])
  func sections(template: String, expected: String) {
    #expect(text(template) == expected)
  }

  @Test(
    "an inverted section is shown for what is not there, in the same view",
    arguments: [
      ("{{^title}}no{{/title}}", ""), ("{{^empty}}no {{title}}{{/empty}}", "no Title"),
      ("{{^missing}}no{{/missing}}", "no"), ("{{^noWords}}no{{/noWords}}", "no"),
      ("{{^isOld}}no{{/isOld}}", "no"), ("{{^isNew}}no{{/isNew}}", ""),
      ("{{^notes}}no{{/notes}}", ""), ("{{^none}}no {{title}}{{/none}}", "no Title"),
      ("{{^nobody}}no {{title}}{{/nobody}}", "no Title"), ("{{^author}}no{{/author}}", ""),
    ])
  func inverted(template: String, expected: String) {
    #expect(text(template) == expected)
  }

  @Test("a name is looked up in its own view, not in the one around it")
  func noClimbing() {
    let (_, findings) = render("{{#author}}{{title}}{{/author}}")
    #expect(
      findings == [
        "main.mustache:1:12: error: unknown name 'title' [template-unknown-name]"
      ])
  }

  @Test("a partial is put in with the view it stands in, and may stand in an attribute")
  func partials() {
    let partials = ["name": "{{text}}!", "key": "{{title}}"]
    #expect(text("{{#author}}{{>name}}{{/author}}", partials: partials) == "Ann!")
    #expect(text("{{> name }}{{title}}", partials: ["name": "-"]) == "-Title")
    #expect(text(#"<p class="{{>key}}">"#, partials: partials) == #"<p class="Title">"#)
  }

  @Test("a comment is nothing")
  func comments() {
    #expect(text("a{{! b }}c") == "ac")
    #expect(text("a{{! b\n c {{ }}d") == "ad")
  }

  @Test("words stand behind t., escaped, and root is the way to the site's root")
  func words() {
    #expect(text("{{t.next}}", words: ["next": "Next & more"]) == "Next &amp; more")
    #expect(text(#"<a href="{{root}}a/{{title}}">"#) == #"<a href="../a/Title">"#)
  }

  @Test(
    "a tag alone on its line takes the line with it, a value does not",
    arguments: [
      ("a\n{{#isNew}}\nb\n{{/isNew}}\nc\n", "a\nb\nc\n"),
      ("a\r\n  {{#isNew}}  \r\nb\r\n{{/isNew}}\r\nc", "a\r\nb\r\nc"),
      ("{{! first }}\na", "a"), ("a\n{{! last }}", "a\n"),
      ("a\n{{title}}\nb", "a\nTitle\nb"),
      ("a {{#isNew}}\nb{{/isNew}}\nc", "a \nb\nc"),
      ("{{#isNew}}{{/isNew}}\na", "\na"),
    ])
  func standalone(template: String, expected: String) {
    #expect(text(template) == expected)
  }

  @Test("indentation and empty lines are dropped, but not where white space shows")
  func indentation() {
    #expect(text("<p>\n\n    a  b\n\t</p>") == "<p>\na  b\n</p>")
    #expect(text("<pre>\n  a\n\n</pre>") == "<pre>\n  a\n\n</pre>")
    #expect(text("<PRE>\n  a</PRE>") == "<PRE>\n  a</PRE>")
    #expect(text("<textarea>\n  a</textarea>") == "<textarea>\n  a</textarea>")
  }

  @Test("white space of a value is never dropped")
  func valueIndentation() {
    #expect(text("<p>\n  {{title}}", Post(title: "  a\n\n  b")) == "<p>\n  a\n\n  b")
  }
}
