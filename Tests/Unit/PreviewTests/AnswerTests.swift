import Testing

@testable import Preview

@Suite("Answers")
struct AnswerTests {
  @Test("the address of a folder shows its index")
  func folder() {
    #expect(shown().get("/").text.contains("home"))
    #expect(shown().get("/cases/late-cake/").text.contains("cake"))
    #expect(shown().get("/cases/late-cake/index.html?from=mail").text.contains("cake"))
  }

  @Test("an address that lacks its slash leads to the one that has it")
  func slash() {
    let answer = shown().get("/cases/late-cake?x=1")
    #expect(answer.status == 302 && answer["Location"] == "/cases/late-cake/")
  }

  @Test(
    "what is not exactly the path of a file in the site is not there",
    arguments: [
      "/nothing", "/nothing/", "//", "//index.html", "/./index.html", "/../index.html", "/%2e%2e/",
      "/%2e%2e/etc/passwd", "/..%2findex.html", "/index%2ehtml", "/cases//late-cake/",
      "/cases/late-cake//", "/cases\\late-cake\\index.html", "/index.html\0", "/\u{301}index.html",
      "/INDEX.HTML", "/index.html/", "/cases", "/cases/", "/~/index.html", "/etc/passwd",
      "/cases/late-cake/index.html/..", "//cases/late-cake", "/;index.html", "/index.html#x",
    ])
  func elsewhere(target: String) { #expect(shown().get(target).status == 404) }

  @Test(
    "a preview is only read", arguments: ["POST", "PUT", "DELETE", "OPTIONS", "get", "TRACE", ""])
  func methods(method: String) {
    let answer = shown().answer(to: Request(method, "/", hosts: ["localhost"]))
    #expect(answer.status == 405 && answer["Allow"] == "GET, HEAD")
  }

  @Test("HEAD is answered as GET is")
  func head() {
    let head = shown().answer(to: Request("HEAD", "/", hosts: ["localhost:8000"]))
    #expect(head == shown().get("/"))
  }

  @Test("a target that is no path is refused", arguments: ["http://evil.example/", "*", "", "x"])
  func noPath(target: String) { #expect(shown().get(target).status == 400) }

  @Test("an endless address is refused")
  func endless() {
    #expect(shown().get("/" + String(repeating: "a", count: 20_000)).status == 414)
  }

  @Test(
    "a file's type follows from its name",
    arguments: [
      ("/", "text/html; charset=utf-8"), ("/assets/style.0123.css", "text/css; charset=utf-8"),
      ("/feed.xml", "application/xml; charset=utf-8"), ("/badge.svg", "image/svg+xml"),
      ("/_preview/reload.js", "text/javascript; charset=utf-8"),
      ("/_preview/cases.json?ids=a", "application/json; charset=utf-8"),
      ("/_preview/events", "text/event-stream; charset=utf-8"),
    ])
  func types(target: String, type: String) {
    let answer = shown().get(target)
    #expect(answer.status == 200 && answer["Content-Type"] == type)
  }

  @Test("no answer may be kept, guessed at or used by another site")
  func headers() {
    for target in ["/", "/nothing", "/feed.xml", "/_preview/events", "x"] {
      let answer = shown().get(target)
      #expect(answer["Cache-Control"] == "no-store")
      #expect(answer["X-Content-Type-Options"] == "nosniff")
      #expect(answer["Cross-Origin-Resource-Policy"] == "same-origin")
    }
  }

  @Test("the preview's own files are for its own pages", arguments: ["cross-site", "same-site"])
  func otherSites(site: String) {
    for name in ["events", "cases.json", "reload.js", "overlay.css"] {
      #expect(shown().get("/_preview/\(name)", site: site).status == 403)
    }
    #expect(shown().get("/_preview/reload.js", site: "same-origin").status == 200)
    #expect(shown().get("/", site: site).status == 200, "a link in a mail leads here")
  }

  @Test("a page is rendered once, and only when somebody asks for it")
  func lazily() {
    let counter = Counter()
    let site = PreviewSite([
      .init(path: "index.html", kind: .index) { counter.count("home") },
      .init(path: "a/index.html", kind: .list) { counter.count("a") },
    ])
    var preview = Preview(hosts: HostNames(), session: "s")
    preview.show(site, cases: [], findings: [], links: Links())
    _ = [preview.get("/"), preview.get("/"), preview.get("/index.html"), preview.get("/a")]
    #expect(counter.calls == ["home"])
  }

  @Test("before there is a site, every page says so and waits")
  func nothingYet() {
    var preview = Preview(hosts: HostNames(), session: "s")
    preview.keep(for: [finding(.broken, "content/site.yml")])
    #expect(preview.get("/").status == 503)
    #expect(preview.get("/").text.contains("/_preview/reload.js"))
    #expect(preview.get("/_preview/reload.js").status == 200)
    #expect(!preview.eventText.contains("event: reload"))
  }
}
