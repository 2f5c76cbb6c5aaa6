import Testing

@testable import Preview

@Suite("Pages")
struct PageTests {
  @Test("a page gets the script before its end, in the answer alone")
  func script() {
    let preview = shown()
    let text = preview.get("/").text
    #expect(
      text.hasSuffix(
        "home<script src=\"/_preview/reload.js\" data-version=\"s-1\"></script>\n</body></html>"))
    #expect(preview.site?.bytes("index.html") == Array(page("home").utf8))
  }

  @Test("a page that ends nowhere gets it at its end; the last end counts, in any letters")
  func ends() {
    let preview = shown(["a.html": "words", "b.html": "<!-- </body> --><p>x</BODY></html>"])
    #expect(preview.get("/a.html").text.hasPrefix("words<script"))
    #expect(preview.get("/b.html").text.hasSuffix("</script>\n</BODY></html>"))
  }

  @Test("only pages get it")
  func others() {
    #expect(shown().get("/feed.xml").text == "<rss/>")
    #expect(shown(["data.json": "{}</body>"]).get("/data.json").text == "{}</body>")
  }

  @Test("what the site does not have says so, and comes when it is made")
  func missing() { #expect(shown().get("/nothing").text.contains("/_preview/reload.js")) }

  @Test(
    "a policy makes room for the preview and for nothing else",
    arguments: [
      (
        "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'",
        "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; script-src 'self'; connect-src 'self'"
      ),
      (
        "default-src 'self' https://cdn.example",
        "default-src 'self' https://cdn.example; script-src 'self' https://cdn.example; style-src 'self' https://cdn.example; connect-src 'self' https://cdn.example"
      ),
      (
        " SCRIPT-SRC 'none' ;; style-src 'unsafe-inline';",
        "script-src 'self'; style-src 'unsafe-inline' 'self'"
      ),
      ("", ""),
    ])
  func policy(before: String, after: String) { #expect(PagePolicy.widened(before) == after) }

  @Test("the policy in a page is the widened one")
  func policyInPage() {
    #expect(
      shown().get("/").text.contains(
        "content=\"default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'\">"))
  }
}
