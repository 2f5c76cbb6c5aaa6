import Core
import Foundation
import Testing

@testable import Preview

@Suite("Events")
struct EventTests {
  @Test("a new site has a new version, also against a preview that was here before")
  func versions() {
    var preview = shown()
    #expect(preview.eventText.contains("event: reload\ndata: s-1\n\n"))
    preview.show(site(smallSite), cases: [], findings: [], links: Links())
    #expect(preview.eventText.contains("data: s-2\n\n"))
    #expect(preview.get("/").text.contains("data-version=\"s-2\""))
  }

  @Test("broken content keeps the last good site, and tells what and where")
  func broken() throws {
    var preview = shown()
    preview.keep(for: [finding(.broken, "content/replies/x.md", "unknown person 'sane'")])
    #expect(preview.get("/").text.contains("home") && preview.version == "s-1")
    let told = try status(preview)
    #expect(told["isBroken"] as? Bool == true && told["errors"] as? Int == 1)
    let found = try #require((told["findings"] as? [[String: String]])?.first)
    #expect(found["place"] == "content/replies/x.md:4:10")
    #expect(found["severity"] == "error" && found["message"] == "unknown person 'sane'")
  }

  @Test("when it is mended, nothing is broken any more")
  func mended() throws {
    var preview = shown()
    preview.keep(for: [finding(.broken, "content/site.yml")])
    preview.show(site(smallSite), cases: [], findings: [], links: Links())
    #expect(try status(preview)["isBroken"] as? Bool == false)
    #expect(try (status(preview)["findings"] as? [Any])?.isEmpty == true)
  }

  @Test("a project that cannot be read is told of, with what cannot be shown taken out")
  func trouble() throws {
    var preview = shown()
    preview.keep(for: "No such file while reading \u{1B}[2Jx")
    #expect(
      try status(preview)["trouble"] as? String == "No such file while reading \u{FFFD}[2Jx")
    preview.keep(for: [])
    #expect(try status(preview)["trouble"] == nil)
  }

  @Test("errors come first, and there is an end to them")
  func many() throws {
    var preview = shown()
    let warnings = (0..<300).map { finding(.odd, "content/a/\($0).md") }
    preview.keep(for: warnings + [finding(.broken, "content/z.md")])
    let told = try status(preview)
    let found = try #require(told["findings"] as? [[String: String]])
    #expect(found.count == 100 && found[0]["severity"] == "error")
    #expect(told["warnings"] as? Int == 300 && told["errors"] as? Int == 1)
  }

  @Test("a note asks for nobody's attention")
  func notes() throws {
    let told = try status(shown(findings: [finding(Rule("aside", .note), "content/x.md")]))
    #expect((told["findings"] as? [Any])?.isEmpty == true)
  }

  @Test("whatever a finding says, an event stays an event")
  func hostile() throws {
    var preview = shown()
    let words = "a\n\ndata: x\r\revent: reload\rdata: y\u{2028}</script>\u{0}\u{202E}\"\\"
    preview.keep(for: [finding(.broken, "content/\n\nevent: reload\n.md", words)])
    let events = preview.eventText.components(separatedBy: "\n\n").filter { !$0.isEmpty }
    #expect(events.count == 2)
    #expect(!preview.events.contains(UInt8(ascii: "\r")))
    let found = try #require(try (status(preview)["findings"] as? [[String: String]])?.first)
    #expect(found["message"]?.hasPrefix("a\u{FFFD}\u{FFFD}data: x") == true)
    #expect(found["message"]?.unicodeScalars.contains("\u{202E}") == false)
  }

  private func status(_ preview: Preview) throws -> [String: Any] {
    let line = try #require(
      preview.eventText.components(separatedBy: "event: findings\ndata: ").last)
    let json = try JSONSerialization.jsonObject(with: Data(line.utf8))
    return try #require(json as? [String: Any])
  }
}
