import Testing

@testable import Preview

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
