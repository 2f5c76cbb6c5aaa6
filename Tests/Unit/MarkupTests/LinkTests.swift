import CCmark
import Foundation
import Testing

@testable import Markup

@Suite struct LinkTests {
  @Test(
    "allowed for customers",
    arguments: [
      "https://a.example", "HTTP://A.EXAMPLE/x?y=1#z", "http://a-b.example:8080/",
      "https://a.example:65535",
      "mailto:a@b.example", "MailTo:a@b.example?subject=x", "https://münchen.example/ü",
      "https://a.example/x y",
      "https://a.example//x", "https://a.example/a:b@c", "http://localhost/",
    ])
  func allowed(_ url: String) {
    #expect(Link.isAllowed(url))
    #expect(!Link.isRelative(url))
  }

  @Test(
    "refused everywhere",
    arguments: [
      "", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:x", "java\nscript:x",
      " javascript:x",
      "\u{1}javascript:x", "data:text/html,x", "vbscript:x", "file:///x", "blob:x",
      "ftp://a.example", "//a.example",
      "/\\a.example", "\\\\a.example", "https:\\\\a.example", "https:/a.example", "https:a.example",
      "https://",
      "https:///a.example", "https://?", "https://a.example\\@b.example", "https://a@b.example",
      "http://1.2.3.4",
      "http://0x7f.1", "http://[::1]/", "https://a..b", "https://.a", "https://a.",
      "https://a.example:65536",
      "https://a.example:x", "https://a.example:123456", "https://a b.example",
      "https://a%2eb.example",
      "mailto:", "mailto:?subject=x", "https://a.example/\u{0}", "https://a.example/\n",
      "https://a.example/\u{85}",
      "http\u{301}://a.example", "https://a\u{202E}.example", "https://a.example\u{FF0F}", "x:y",
      "a/../\\b", "a//b",
      "/root", "a:b", "ｈttps://a.example", "https：//a.example\\",
    ])
  func refused(_ url: String) {
    #expect(!Link.isAllowed(url))
    #expect(!Link.isRelative(url))
  }

  @Test(
    "relative, for the shop's own pages",
    arguments: [
      "about", "../about/", "./a/b.html", "#top", "?x=1", "a/b:c", "a?b:c", "über uns", "a%20b",
    ])
  func relative(_ url: String) {
    #expect(Link.isRelative(url))
    #expect(!Link.isAllowed(url))
  }

  @Test("an address is encoded as libcmark encodes it, but for a lone % and a second #")
  func href() throws {
    for byte in UInt8(1)...0x7F where byte != UInt8(ascii: "%") {
      let scalar = String(UnicodeScalar(byte))
      let url = "https://a.example/é" + scalar + "z"
      let ours = try #require(encoded(url))
      #expect(ours == libcmark(url), "byte \(byte)")
    }
    #expect(encoded("a%20b%zz%4") == "a%20b%25zz%254")
    #expect(encoded("a#b#c") == "a#b%23c")
    #expect(encoded("a?x=1&y='2'\"") == "a?x=1&amp;y=&#x27;2&#x27;%22")
  }

  private func encoded(_ url: String) -> String? {
    var output: [UInt8] = []
    url.withUTF8Bytes { Escape.href($0, into: &output) }
    return String(validating: output, as: UTF8.self)
  }

  /// What libcmark writes as the `href` of a link to the address.
  private func libcmark(_ url: String) -> String? {
    let link = cmark_node_new(CMARK_NODE_LINK)
    defer { cmark_node_free(link) }
    cmark_node_set_url(link, url)
    guard let text = cmark_render_html(link, CMARK_OPT_UNSAFE) else { return nil }
    defer { free(text) }
    return String(cString: text).split(separator: "\"", maxSplits: 2).dropFirst().first.map(
      String.init)
  }
}
