import TestSupport
import Testing

@testable import Markup

/// The short way for texts without any marks must be no other way.
@Suite struct ProseTests {
  private static let pieces = [
    "word ", "Fijn, ", "é", "\u{301}", "日本", "\u{FEFF}", "\u{202E}", "\u{A0}", "\u{7F}", "\u{85}",
    "👍🏽",
    " ", "  ", "\n", "\n", "\n\n", "\n\n\n", "1", "12", "1234567890", ".", ")", ". ", ") ", "-",
    "- ",
    "+", "=", "==\n", "#", "# ", "~", "~~~", "!", "\"", "'", ">", "> ", "(", ":", "|", "/", "@",
    "a ",
    "\t", "\r", "\r\n", "\u{0}", "\u{B}", "*", "_", "`", "[", "]", "<", "&", "\\", "---",
    "www.a.example",
    "http://a.example", "{", "}", "^", "$", "%", ";", "?", ",", "a.b", "e-mail", "3 + 4 = 7", "1)x",
  ]

  private func agree(_ text: String) -> Bool {
    text.withUTF8Bytes { bytes in
      guard Markdown.isProse(bytes) else { return false }
      for profile in Markdown.Profile.allCases {
        let parsed = Markdown.html(parsing: bytes, profile)
        #expect(Markdown.html(ofProse: bytes).bytes == parsed.bytes, "\(text.debugDescription)")
      }
      for limit in [3, 20, 1000] {
        #expect(
          Markdown.plainText(from: text, limit: limit)
            == Markdown.shortened(parsing: bytes, limit).text, "\(text.debugDescription)")
      }
      return true
    }
  }

  @Test(
    "of a text that is taken for prose libcmark makes the same", arguments: 0..<8 as Range<UInt64>)
  func agreement(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var taken = 0
    for _ in 0..<10_000 {
      // Few of the pieces at a time, or hardly any text would be taken.
      let some = Self.pieces.shuffled(using: &random).prefix(6)
      let length = Int.random(in: 0...12, using: &random)
      let text = (0..<length).map { _ in some.randomElement(using: &random) ?? "" }.joined()
      if agree(text) { taken += 1 }
    }
    #expect(taken > 1000)
  }

  @Test("every short text of a few bytes that matter is read alike")
  func exhaustive() {
    let bytes: [UInt8] = Array("a1.) \n-=#>~+!&\"".utf8)
    var texts: [[UInt8]] = [[]]
    for _ in 0..<4 {
      texts = texts.flatMap { text in bytes.map { text + [$0] } }
      for text in texts { _ = agree(String(decoding: text, as: UTF8.self)) }
    }
  }

  @Test(
    "ordinary reviews are prose, and whatever could be a mark is not",
    arguments: [
      ("Top service, e-mail beantwoord! (1 uur)\n2 fietsen > 1.", true), ("", true),
      ("\n\nA\n", true),
      ("\u{FEFF}a", false), ("a ", false), (" a", false), ("a\tb", false), ("1. a", false),
      ("1)", false),
      ("- a", false), ("a\n===", false), ("a & b", false), ("<b>", false), ("a_b", false),
      ("a\\", false),
      ("a\r\nb", false), ("~~~", false), ("# a", false), ("[a]", false), ("`a`", false),
    ])
  func prose(text: String, isProse: Bool) {
    #expect(text.withUTF8Bytes { Markdown.isProse($0) } == isProse)
  }

  @Test("eight bytes at a time or one by one, the same is escaped")
  func words() {
    let odd: [UInt8] = [
      0x00, 0x09, 0x0A, 0x0D, 0x1F, 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x7F, 0x80, 0xC3, 0xFF,
    ]
    for byte in UInt8.min...UInt8.max {
      for place in 0..<8 {
        for other in odd {
          var text = [UInt8](repeating: UInt8(ascii: "="), count: 17)
          text[place] = byte
          text[(place + 3) % 8] = other
          var whole: [UInt8] = []
          text.withUnsafeBufferPointer { Escape.html($0, into: &whole) }
          // Of one byte there are never eight. What lies between bytes is looked at below.
          var parts: [UInt8] = []
          for byte in text where byte < 0x80 && byte != 0x0D {
            [byte].withUnsafeBufferPointer { Escape.html($0, into: &parts) }
          }
          if text.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) {
            #expect(whole == parts)
          } else {
            #expect(whole.count(where: { $0 == 0x3D }) == parts.count(where: { $0 == 0x3D }))
            #expect(!whole.contains { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A || $0 == 0x7F })
          }
        }
      }
    }
  }
}
