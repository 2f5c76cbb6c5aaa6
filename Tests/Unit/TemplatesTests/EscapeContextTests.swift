import Markup
import Testing

@testable import Templates

/// Where values may stand. Each template is tried with a text, a link and markup in the place of
/// `@`; `allows` says which of them may stand there: `t`, `l`, `h`.
@Suite("Where values may stand")
struct EscapeContextTests {
  static let places: [(template: String, allows: String)] = [
    ("@", "tlh"), ("<p>@</p>", "tlh"), ("a < b @", "tlh"), ("a <3 @", "tlh"), ("<p/>@", "tlh"),
    ("<br/>@", "tlh"), ("</p>@", "tlh"), ("<p a=b>@", "tlh"), ("<p a=\"b\">@", "tlh"),
    ("<p\n\thidden\n>@", "tlh"),
    // Quoted attributes hold text.
    ("<p title=\"@\">", "tl"), ("<p title='@'>", "tl"), ("<p title = \"@\">", "tl"),
    ("<p title=\"a @ b\">", "tl"), ("<p class=\"a\"id=\"@\">", "tl"), ("<p a=\">\" b=\"@\">", "tl"),
    ("<p TITLE=\"@\">", "tl"), ("<meta content=\"@\">", "tl"),
    // Elements that hold nothing but text.
    ("<title>@</title>", "tl"), ("<textarea>@</textarea>", "tl"), ("<TITLE>@</TITLE>", "tl"),
    ("<title>a < b @</title>", "tl"), ("<title></title>@", "tlh"), ("<title></title >@", "tlh"),
    // Nowhere in a tag but in quotes.
    ("<p title=@>", ""), ("<p title= @>", ""), ("<p title=a@>", ""), ("<p @>", ""), ("<p@>", ""),
    ("<@>", ""), ("</@>", ""), ("<p title@=\"a\">", ""), ("<p a=b @>", ""), ("<p a=\"b\"@>", ""),
    ("<p a = @>", ""),
    // Code, and what nobody reads.
    ("<script>@</script>", ""), ("<script>\"@\"</script>", ""), ("<SCRIPT>@</SCRIPT>", ""),
    ("<script/>@</script>", ""), ("<script src=\"a\">@</script>", ""),
    ("<script\n>@</script>", ""), ("<script>a<b@</script>", ""),
    ("<script></scriptx>@</script>", ""),
    ("<script></script>@", "tlh"), ("<script>if (a<b) c()</script>@", "tlh"),
    ("<script><!--<script></script>@</script>", ""),
    ("<style>@</style>", ""), ("<style></style>@", "tlh"), ("<noscript>@</noscript>", ""),
    ("<iframe>@</iframe>", ""), ("<xmp>@</xmp>", ""), ("<template>@</template>", ""),
    ("<!-- @ -->", ""), ("<!-- a -->@", "tlh"), ("<!---->@", "tlh"), ("<!-->@", "tlh"),
    ("<!--><script>-->@</script>", ""), ("<!-- > @ -->", ""), ("<!-- a --!><script>@</script>", ""),
    ("<!doctype html>@", "tlh"), ("<!doctype @>", ""), ("<?php @ ?>", ""), ("</ @>", ""),
    ("<!a b=\"><script>\">@</script>", ""), ("</>@", "tlh"),
    ("<title><a b=\"</title><script>\">@</script>", ""), ("<svg><title><script>@</script>", ""),
    // Addresses begin with something that is one.
    ("<a href=\"@\">", "l"), ("<a href='@'>", "l"), ("<a href = \"@\">", "l"),
    ("<a HREF=\"@\">", "l"), ("<a\nhref=\"@\">", "l"), ("<a\u{C}href=\"@\">", "l"),
    ("<a/href=\"@\">", "l"), ("<a title=\"x\"/href=\"@\">", "l"),
    ("<a title=\"x\"href=\"@\">", "l"),
    ("<img src=\"@\">", "l"), ("<form action=\"@\">", "l"), ("<button formaction=\"@\">", "l"),
    ("<use xlink:href=\"@\">", "l"), ("<object data=\"@\">", "l"), ("<video poster=\"@\">", "l"),
    ("<a href=\"{{root}}@\">", "l"), ("<a href=\"{{root}}a/@\">", "tl"),
    ("<a href=\"{{root}}a@\">", "l"), ("<a href=\"{{root}}#@\">", "tl"),
    ("<a href=\"{{root}}a:@/\">", ""),
    ("<a href=\"#@\">", "tl"), ("<a href=\"?q=@\">", "tl"), ("<a href=\"./@\">", "tl"),
    ("<a href=\"../@\">", "tl"), ("<a href=\"mailto:@\">", "tl"),
    ("<a href=\"javascript:@\">", ""), ("<a href=\" @\">", ""), ("<a href=\"/@\">", ""),
    ("<a href=\"java@\">", ""), ("<a href=\"https:@\">", ""), ("<a href=\"mail@\">", ""),
    ("<a href=\".@\">", ""), ("<a href=\"{{link}}@\">", "tl"), ("<a href=\"{{link}}/@\">", "tl"),
    // Attributes that are code, or a page of their own.
    ("<p onclick=\"@\">", ""), ("<p ONCLICK=\"@\">", ""), ("<p style=\"@\">", ""),
    ("<iframe srcdoc=\"@\">", ""), ("<meta http-equiv=\"@\">", ""),
    ("<p onclick = \"@\">", ""), ("<p a onclick=\"@\">", ""),
    // A quote or an equals sign too many.
    ("<p \"@\">", ""), ("<p =\"@\">", ""), ("<p a=\"b\"\"@\">", ""), ("<p a\"=\"@\">", ""),
    ("<p ==\"@\">", ""), ("<p a=b=\"@\">", ""),
  ]

  @Test("texts, links and markup stand where they are safe, and nowhere else", arguments: places)
  func table(template: String, allows: String) {
    let values = [("t", "{{title}}"), ("l", "{{link}}"), ("h", "{{words}}")]
    let allowed = values.filter { _, tag in
      let text = template.replacing("@", with: tag)
      return !render(text).findings.contains {
        $0.contains("[template-context]") && !$0.contains("must close the tags, quotes")
      }
    }
    #expect(allowed.map(\.0).joined() == allows, "in \(template)")
  }

  @Test("the words of the interface count as text")
  func words() {
    #expect(render("<a href=\"{{t.a}}\">", words: ["a": "b"]).findings.count == 1)
    #expect(render("<a title=\"{{t.a}}\">", words: ["a": "b"]).findings.isEmpty)
  }

  @Test("a refusal says why, at the value")
  func reasons() {
    func finding(_ template: String) -> String? { render(template).findings.first }
    #expect(
      finding("<p title={{title}}>")
        == "main.mustache:1:10: error: 'title': the value of 'title' needs quotes around it"
        + " [template-context]")
    #expect(
      finding("<a href=\"{{title}}\">")
        == "main.mustache:1:10: error: 'title': 'href' must begin with an address: a link,"
        + " {{root}}…/, '#' or './' [template-context]")
    #expect(finding("<script>{{title}}")?.contains("no value can be made safe in <script>") == true)
  }

  @Test(
    "a section in a tag that writes whole attributes is fine",
    arguments: [
      "<a {{#isNew}}aria-current=\"page\"{{/isNew}}>{{words}}</a>",
      "<a{{#isNew}} aria-current=\"page\"{{/isNew}}>{{words}}</a>",
      "<a href=\"#\"{{#isNew}} hidden{{/isNew}}{{#title}} title=\"{{title}}\"{{/title}}>{{words}}",
      "<a class=\"a{{#isNew}} b{{/isNew}}\" title=\"{{title}}\">",
      "<a class=\"{{#isNew}}b{{/isNew}}\" title=\"{{title}}\">",
      "<a class=\"{{#isNew}}{{title}}{{/isNew}}{{^isNew}}c{{/isNew}}\">",
      "<br{{#isNew}} hidden{{/isNew}}/>{{words}}",
      "<a {{#isNew}}a{{/isNew}} title=\"{{title}}\">",
      "<a {{#notes}} title=\"{{text}}\"{{/notes}}>{{words}}",
      "<a href=\"{{#link}}{{link}}{{/link}}\">{{words}}",
      "<title>{{#isNew}}{{title}}{{/isNew}}</title>{{words}}",
      "{{#isNew}}<p>{{/isNew}}{{words}}",
    ])
  func sectionsInTags(template: String) {
    #expect(render(template).findings == [])
  }

  @Test(
    "a section after which the rest could be read in two ways is refused",
    arguments: [
      "<p title=\"{{#isNew}}a\"{{/isNew}}>{{title}}",
      "<p {{#isNew}}title=\"a{{/isNew}}\">{{title}}",
      "{{#isNew}}<script>{{/isNew}}{{title}}", "{{#isNew}}<p{{/isNew}}>{{title}}",
      "<a {{#isNew}}href{{/isNew}}{{^isNew}}title{{/isNew}}=\"{{title}}\">",
      "<a{{#isNew}} title{{/isNew}}=\"{{title}}\">", "<a {{#isNew}}title{{/isNew}}=\"{{title}}\">",
      "<a title{{#isNew}} {{/isNew}}=\"{{title}}\">", "<a{{#isNew}} b{{/isNew}}c=\"{{title}}\">",
      "<h{{#isNew}}1{{/isNew}} class=\"{{title}}\">", "<a title{{#notes}}=\"{{text}}\"{{/notes}}>",
      "<{{#isNew}}script{{/isNew}}>{{title}}", "<!--{{#isNew}}-->{{/isNew}}{{title}}",
      "<a href=\"{{#isNew}}./{{/isNew}}{{title}}\">", "<a href={{#isNew}}\"#\"{{/isNew}}>{{title}}",
      "{{#isNew}}<!--{{/isNew}}{{title}}", "<title>{{#isNew}}</title>{{/isNew}}{{title}}",
    ])
  func ambiguousSections(template: String) {
    #expect(render(template).findings.contains { $0.contains("[template-context]") })
  }

  @Test("a link to the root never becomes a scheme on the first page")
  func root() {
    let library = TemplateLibrary([
      (name: "a", path: "a", bytes: Array("<a href=\"{{root}}x/{{title}}\">".utf8))
    ])
    let (template, findings) = library.template("a", for: Post.self, words: [:])
    #expect(findings.isEmpty)
    let html = template.render(Post(title: "javascript:alert(1)"))
    #expect(html.bytes(root: "") == Array("<a href=\"x/javascript:alert(1)\">".utf8))
    #expect(html.bytes(root: "../") == Array("<a href=\"../x/javascript:alert(1)\">".utf8))
  }

  @Test(
    "every root is put in its place",
    arguments: [
      "", "a", "{{root}}", "{{root}}{{root}}", "a{{root}}", "{{root}}b", "a{{root}}b{{root}}c",
    ])
  func roots(template: String) {
    let library = TemplateLibrary([(name: "a", path: "a", bytes: Array(template.utf8))])
    let html = library.template("a", for: Post.self, words: [:]).template.render(Post())
    for root in ["", "../", "../../"] {
      let expected = template.replacing("{{root}}", with: root)
      #expect(String(decoding: html.bytes(root: root), as: UTF8.self) == expected)
    }
  }

  @Test("a NUL in a value or in a template is no root")
  func nul() {
    #expect(text("{{title}}", Post(title: "a\0b")) == "a\u{FFFD}b")
  }
}
