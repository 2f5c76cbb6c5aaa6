import Testing

@testable import Core

@Suite("Addresses on the web")
struct WebAddressTests {
  @Test(
    "an address has http or https in either case, and a host",
    arguments: [
      "https://a.example", "HTTP://A.EXAMPLE/x?y=1#z", "hTTps://a_b.example:8080/",
      "http://localhost", "http://1.2.3.4/", "http://[::1]:80/a", "https://münchen.example/ü",
      "https://日本.jp/", "https://a.example//x?(y)~",
    ])
  func addresses(_ text: String) {
    #expect(text.isWebAddress)
    #expect(WebAddress.authority(of: text.utf8) != nil)
  }

  @Test(
    "anything else is no address",
    arguments: [
      "", "a.example", "http", "https:", "http:/a.example", "https://", "https:///a", "https://?a",
      "httpss://a.example", "ftp://a.example", "mailto:a@b.example", "javascript:alert(1)",
      "//a.example", " https://a.example", "https://a.example/a b", "https://a.example/\"",
      "https://a.example/<", "https://a.example\\b", "https://me:secret@a.example/",
      "https://-a.example", "https://a\u{202E}.example", "https://a.example/\u{2028}",
      "https://a.example/\u{85}", "http://[::1", "http://[1]/",
      "https://" + String(repeating: "a", count: 2000),
    ])
  func others(_ text: String) { #expect(!text.isWebAddress) }

  @Test("the authority ends where the path, the query or the fragment begins")
  func authority() {
    func authority(_ text: String) -> String? {
      WebAddress.authority(of: text.utf8).map { String(Substring($0)) }
    }
    #expect(authority("https://me:secret@a.example:80/b?c") == "me:secret@a.example:80")
    #expect(authority("HTTP://a.example?b/c") == "a.example")
    #expect(authority("https://a.example#b") == "a.example")
    #expect(authority("https://a.example") == "a.example")
    #expect(authority("ttps://a.example") == nil)
  }
}
