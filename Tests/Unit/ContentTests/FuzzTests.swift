import Core
import TestSupport
import Testing

@testable import Content

@Suite("Damaged files")
struct FuzzTests {
  static let good: [(path: String, text: String)] = [
    ("content/site.yml", SettingsTests.manual),
    ("content/reviews/2026/flat-tyre.md", Site.review),
    (
      "content/reviews/x.md",
      """
      ---
      title: "Flat \\u00e9: 'tyre'"
      rating: 2     # 1…5
      date: 2026-03-14T18:20:00+01:00
      source: { name: keur, id: "8831", url: https://a.example }
      topics: [repair, phone]
      product: >-
        Inner
        tube
      ---
      > - Größe: 日本
      """
    ),
    (
      "content/replies/x.md",
      "---\r\nby: sanne\r\ndate: 2026-03-15\r\noutcome: working\r\n---\r\nHi"
    ),
    (
      "content/reviews/b.jsonl",
      #"{"id":"b","date":"2026-01-01","rating":4,"source":{"name":"g"},"topics":["a"],"text":"é\n\ud83d\ude00"}"#
        + "\n" + #"{"id":"c","date":"2026-01-01","recommends":true}"#
    ),
    ("content/changes/a.md", "---\ntitle: { en: A, nl: B }\ndate: 2026-05-01\n---\nText"),
  ]

  @Test("twenty thousand damaged files bring findings inside them, and nothing falls over")
  func survives() {
    var generator = SeededGenerator(seed: 99)
    let nasty =
      Array("\n\r\t :#'\"\\[]{},&*!|>%@`-?~<".utf8) + [0, 7, 0x7F, 0x80, 0xC2, 0xE2, 0xEF, 0xFF]
    var reported = 0
    for _ in 0..<20_000 {
      let (path, text) = generator.pick(Self.good)
      var bytes = Array(text.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let at = Int.random(in: 0..<max(1, bytes.count), using: &generator)
        switch Int.random(in: 0..<5, using: &generator) {
        case 0 where !bytes.isEmpty: bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        case 1 where !bytes.isEmpty: bytes.remove(at: at)
        case 2: bytes.insert(generator.pick(nasty), at: min(at, bytes.count))
        case 3: bytes.insert(contentsOf: bytes.dropFirst(at).prefix(20), at: min(at, bytes.count))
        default: bytes.removeLast(min(bytes.count, generator.once(in: 9) ? 40 : 1))
        }
      }
      let files = [
        SourceFile(path: "content/site.yml", bytes: Array("name: De Ketting".utf8)),
        SourceFile(path: path, bytes: bytes),
      ].suffix(path == "content/site.yml" ? 1 : 2)
      let findings = Content.parse(Array(files), asOf: { _ in Site.today }, jobs: 1).findings
      reported += findings.isEmpty ? 0 : 1
      for finding in findings where finding.place.file == path {
        let isInside = Self.isInside(finding.place, bytes)
        #expect(
          isInside, "\(finding) in \(String(decoding: bytes, as: UTF8.self).debugDescription)")
      }
    }
    #expect(reported > 10_000)
  }

  /// Whether a place has a line of the file and a column at most one past that line's end.
  private static func isInside(_ place: Place, _ bytes: [UInt8]) -> Bool {
    guard let line = place.line else { return true }
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard 1...lines.count ~= line else { return false }
    guard let column = place.column else { return true }
    return 1...(lines[line - 1].count { $0 & 0xC0 != 0x80 } + 1) ~= column
  }
}
