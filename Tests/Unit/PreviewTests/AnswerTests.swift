import Testing
import TestSupport

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

@Suite("Answers to anything")
struct AnswerFuzzTests {
  private static let pieces = [
    "/", "/cases/late-cake", "//", "..", ".", "%2e", "%2F", "%00", "\0", "\\", "?", "#", "cases",
    "late-cake", "index.html", "_preview", "events", "cases.json", "ids=", "late-cake,", "é",
    "\u{301}", "\r\n",
    " ", "http:", "evil.example", "feed.xml", "@", ":", ";", "localhost", "\u{FFFD}", "~", "*",
  ]

  @Test("whatever is asked, files come by their own paths only, and headers stay in their lines")
  func anything() {
    var chance = SeededGenerator(seed: 4)
    let preview = shown(
      cases: [.init(id: "late-cake", places: [], isAnswered: false)])
    let known = Set(smallSite.keys.map { "/\($0)" } + ["/", "/cases/late-cake/"])
    let own = Set(["reload.js", "overlay.css", "cases.json", "events"].map { "/_preview/\($0)" })
    var counts: [Int: Int] = [:]
    for _ in 0..<20_000 {
      let target = Self.words(&chance)
      let host = Bool.random(using: &chance) ? "localhost" : Self.words(&chance)
      let answer = preview.answer(to: Request("GET", target, hosts: [host]))
      let path =
        target.utf8.split(separator: UInt8(ascii: "?"), omittingEmptySubsequences: false)
        .first.map { String(decoding: $0, as: UTF8.self) } ?? ""
      counts[answer.status, default: 0] += 1
      switch answer.status {
      case 200: #expect(known.contains(path) || own.contains(path))
      case 302: #expect(answer["Location"].map(known.contains) == true)
      case 400, 404, 421: break
      default: Issue.record("\(target.debugDescription) got \(answer.status)")
      }
      let isClean = answer.headers.allSatisfy { field in
        field.value.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
      }
      #expect(isClean)
    }
    for status in [200, 302, 400, 404, 421] {
      #expect(counts[status, default: 0] > 10, "\(status), of \(counts)")
    }
  }

  private static func words(_ chance: inout SeededGenerator) -> String {
    (Bool.random(using: &chance) ? "/" : "")
      + (0..<Int.random(in: 0...6, using: &chance)).map { _ in
        pieces.randomElement(using: &chance) ?? ""
      }.joined()
  }
}

@Suite("Hosts")
struct HostTests {
  @Test(
    "names that nobody else can own are answered",
    arguments: [
      "localhost", "localhost:8000", "LOCALHOST:1", "shop.localhost:8000", "127.0.0.1",
      "127.0.0.1:8000", "[::1]", "[::1]:8000", "192.168.1.5:8000", "[fe80::1]:80",
    ])
  func own(host: String) {
    #expect(shown().answer(to: Request("GET", "/", hosts: [host])).status == 200)
  }

  @Test(
    "a name that somebody else may own is refused, whatever it looks like",
    arguments: [
      "evil.example", "evil.example:8000", "localhost.evil.example", "127.0.0.1.evil.example",
      "127.0.0.1:8000@evil.example", "evil.example#localhost", "localhost:8000:9", "localhost:x",
      "", ":8000", "[::1", "[evil]", "::1", "127.0.0", "127.0.0.256", "127.0.0.1.", "0x7f.0.0.1",
      "localhost\0", "local host", "localhost/evil", "xlocalhost", "\u{301}localhost",
    ])
  func foreign(host: String) {
    #expect(shown().answer(to: Request("GET", "/", hosts: [host])).status == 421)
  }

  @Test("a request names one host", arguments: [[], ["localhost", "localhost"]])
  func one(hosts: [String]) {
    #expect(shown().answer(to: Request("GET", "/", hosts: hosts)).status == 400)
  }

  @Test("a preview that others may see answers to the names that its user gave it")
  func named() {
    let preview = Preview(hosts: HostNames(["Workshop", "workshop.local"]), session: "s")
    for host in ["workshop:8000", "WORKSHOP.local"] {
      #expect(preview.answer(to: Request("GET", "/", hosts: [host])).status == 503)
    }
    let answer = preview.answer(to: Request("GET", "/", hosts: ["workshop.evil.example"]))
    #expect(answer.status == 421)
  }
}
