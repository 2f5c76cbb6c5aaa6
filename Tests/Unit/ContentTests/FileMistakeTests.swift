import Core
import Core
import Testing

@testable import Content

@Suite("Mistakes with files")
struct FileMistakeTests {
  static let path = "content/reviews/x.md"
  static let good = "---\ndate: 2026-03-14\nrating: 4\n---\nText.\n"

  static func bytes(_ title: String, _ parts: [[UInt8]], _ report: String...) -> BytesMistake {
    BytesMistake(title: title, bytes: Array(parts.joined()), report: report.map { "\(path):\($0)" })
  }

  struct BytesMistake: Sendable, CustomTestStringConvertible {
    let title: String
    let bytes: [UInt8]
    let report: [String]
    var testDescription: String { title }
  }

  @Test(
    "a file that is no text, or not whole, is reported",
    arguments: [
      bytes("empty", [], "1:1: error: the file is empty [empty-file]"),
      bytes(
        "no front matter", [Array("Hello\n".utf8)],
        "1:1: error: the file must start with a line '---' and its front matter [no-front-matter]"),
      bytes(
        "front matter without an end", [Array("---\ndate: 2026-03-14\n----\n".utf8)],
        "1:1: error: this front matter has no line '---' at its end [unterminated-front-matter]"),
      bytes(
        "Latin-1", [Array("---\ntitle: é".utf8), [0xE9], Array("\n---\n".utf8)],
        "2:9: error: this byte is not UTF-8 [invalid-utf8]"),
      bytes(
        "an overlong slash", [Array(good.utf8), [0xC0, 0xAF]],
        "6:1: error: this byte is not UTF-8 [invalid-utf8]"),
      bytes(
        "half of a surrogate pair", [Array(good.utf8), [0xED, 0xA0, 0x80]],
        "6:1: error: this byte is not UTF-8 [invalid-utf8]"),
      bytes(
        "a character cut off", [Array(good.utf8), [0xE2, 0x82]],
        "6:1: error: this byte is not UTF-8 [invalid-utf8]"),
      bytes(
        "a byte order mark", [[0xEF, 0xBB, 0xBF], Array(good.utf8)],
        "1:1: warning: the file starts with a byte order mark [byte-order-mark]"),
      bytes(
        "a NUL byte", [Array(good.utf8), [0x41, 0]],
        "6:2: error: a NUL byte stands here [nul-byte]"),
      bytes(
        "a lone carriage return", [Array("---\rdate: 2026-03-14\r---\r".utf8)],
        "1:4: error: a carriage return without a line feed [lone-carriage-return]"),
    ])
  func isReported(_ mistake: BytesMistake) {
    let findings = Site.parse(bytes: [Self.path: mistake.bytes]).findings
    #expect(findings.map(\.description) == mistake.report)
  }

  @Test("mistakes in fields are reported beside a body that is too long")
  func bodyAndFields() {
    let text = "---\ndate: 2026-03-14\nrating: 6\n---\n" + String(repeating: "a", count: 20_000)
    #expect(
      Site.parse([Self.path: text]).findings.map(\.rule.name) == ["bad-rating", "body-too-long"])
  }

  @Test("CRLF is read as LF, without a word")
  func crlf() throws {
    let text = Self.good + "\nMore.\n\n"
    let (siteContent, findings) = Site.parse([Self.path: text.replacing("\n", with: "\r\n")])
    #expect(findings.isEmpty)
    #expect(siteContent?.reviews.last?.text == "Text.\n\nMore.")
  }

  @Test("a body of 16 KiB is read, one byte more is not")
  func body() {
    func report(_ count: Int) -> [String] {
      Site.report([Self.path: Self.good + String(repeating: "a", count: count - 6)])
    }
    #expect(report(16 * 1024) == [])
    #expect(
      report(16 * 1024 + 1) == [
        "\(Self.path):6:16379: error: a text may be at most 16 KiB [body-too-long]"
      ])
    #expect(report(10_000_000).count == 1)
  }

  @Test("quotes 32 deep are read, one deeper is not, in a file and in a line")
  func nesting() {
    func report(_ depth: Int) -> [String] {
      let quotes = String(repeating: "> ", count: depth) + "a"
      return Site.report([
        Self.path: Self.good + quotes,
        "content/reviews/b.jsonl": #"{"id":"b","date":"2026-01-01","text":"\#(quotes)"}"#,
      ])
    }
    #expect(report(32) == [])
    #expect(
      report(33) == [
        "content/reviews/b.jsonl:1:38: error: lists and quotes may stand at most 32 deep in each "
          + "other [nesting-too-deep]",
        "\(Self.path):6:65: error: lists and quotes may stand at most 32 deep in each other "
          + "[nesting-too-deep]",
      ])
  }

  @Test("front matter of 8 KiB is read, one byte more is not")
  func frontMatter() {
    func report(_ count: Int) -> [String] {
      let start = "date: 2026-03-14\ntitle: "
      let title = String(repeating: "a", count: count - start.utf8.count - 1)
      return Site.report([Self.path: "---\n\(start)\(title)\n---\n"])
    }
    #expect(report(8 * 1024) == [])
    #expect(
      report(8 * 1024 + 1) == [
        "\(Self.path):3:8176: error: front matter may be at most 8 KiB [front-matter-too-long]"
      ])
  }

  @Test(
    "a name that cannot be an address is refused",
    arguments: [
      (
        "content/reviews/Flat-Tyre.md",
        "a file's name is made of a-z, 0-9 and hyphens, not 'Flat-Tyre'; did you mean 'flat-tyre'?"
      ),
      (
        "content/reviews/lekke band.md",
        "a file's name is made of a-z, 0-9 and hyphens, not 'lekke band'; did you mean 'lekke-band'?"
      ),
      (
        "content/reviews/café.md",
        "a file's name is made of a-z, 0-9 and hyphens, not 'café'; did you mean 'cafe'?"
      ),
      ("content/reviews/x.2.md", "the file's name must be 'ID.md'"),
      ("content/reviews/x.y.md", "the file's name must be 'ID.md'"),
    ])
  func name(_ path: String, _ words: String) {
    #expect(Site.report([path: Self.good]) == ["\(path):1: error: \(words) [bad-name]"])
  }

  @Test("an ID of 100 letters is read, one of 101 is not")
  func longID() {
    #expect(
      Site.report(["content/reviews/\(String(repeating: "a", count: 100)).md": Self.good]) == [])
    #expect(
      Site.report(["content/reviews/\(String(repeating: "a", count: 101)).md": Self.good]).count
        == 1)
  }

  @Test("two files with one ID are both named")
  func duplicate() {
    #expect(
      Site.report(["content/reviews/2025/flat-tyre.md": Self.good]) == [
        "content/reviews/2026/flat-tyre.md:1: error: the ID 'flat-tyre' is already taken by "
          + "content/reviews/2025/flat-tyre.md [duplicate-id]"
      ])
  }

  @Test("one number at one source in two reviews is worth a warning")
  func sourceID() {
    let text = "---\ndate: 2026-01-01\nrating: 4\nsource: { name: google, id: 8 }\n---\n"
    #expect(
      Site.report(["content/reviews/a.md": text, "content/reviews/b.md": text]) == [
        "content/reviews/b.md:1: warning: review '8' of google is also in content/reviews/a.md "
          + "[same-source-id]"
      ])
  }

  @Test("a file that is not read is named, a backup is passed over")
  func unexpected() {
    let files = [
      "content/reviews/a.txt", "content/reviews/2026/flat-tyre.md~", "content/reviews/.a.md.swp",
      "content/ledger/x", "content/media/a.jpg", "content/site.yaml",
      "content/review/a.md", "content/pages/more/a.md", "content/.DS_Store",
      "content/reviews/README",
    ]
    #expect(
      Site.report(Dictionary(uniqueKeysWithValues: files.map { ($0, "x") })) == [
        "content/pages/more/a.md: warning: sitegen does not read this file; "
          + "did you mean 'content/pages/a.md'? [unexpected-file]",
        "content/review/a.md: warning: sitegen does not read this file; "
          + "did you mean 'content/reviews/a.md'? [unexpected-file]",
        "content/reviews/README: warning: sitegen does not read this file [unexpected-file]",
        "content/reviews/a.txt: warning: sitegen does not read this file; "
          + "did you mean 'content/reviews/a.md'? [unexpected-file]",
        "content/site.yaml: warning: sitegen does not read this file; "
          + "did you mean 'content/site.yml'? [unexpected-file]",
      ])
  }

  @Test("without site.yml the other files are checked all the same")
  func noSettings() {
    let (siteContent, findings) = Content.parse(
      [
        SourceFile(
          path: "content/reviews/x.md", bytes: Array("---\nrating: 9\ndate: 2026-01-01\n---\n".utf8)
        )
      ], asOf: { _ in Site.today }, jobs: 1)
    #expect(siteContent == nil)
    #expect(findings.map(\.rule.name) == ["bad-rating", "no-settings"])
  }
}
