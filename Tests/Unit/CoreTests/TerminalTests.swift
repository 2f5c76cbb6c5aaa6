import Testing

@testable import Core

@Suite("Text that is safe for a terminal")
struct TerminalTests {
  @Test(
    "what steers a terminal or reorders a line becomes U+FFFD",
    arguments: [
      0x00, 0x07, 0x08, 0x09, 0x0A, 0x0D, 0x1B, 0x1F, 0x7F, 0x80, 0x9B, 0x9F, 0x061C, 0x200E,
      0x200F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2066, 0x2069,
    ] as [UInt32])
  func steering(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect("a\(scalar)b".terminalSafe == "a\u{FFFD}b")
  }

  @Test(
    "everything else stays as it is",
    arguments: [
      "", "plain", "é e\u{301}", "日本語", "👩‍👩‍👧", "\u{A0}", "\u{200B}\u{200D}", "\u{2027}\u{202F}",
      "שלום",
    ])
  func harmless(text: String) {
    #expect(Array(text.terminalSafe.utf8) == Array(text.utf8))
  }

  @Test("a control that melts into a character with its neighbour is found too")
  func clusters() {
    #expect("a\r\nb".terminalSafe == "a\u{FFFD}\u{FFFD}b")
    #expect("\u{1B}\u{301}".terminalSafe.unicodeScalars.first == "\u{FFFD}")
  }
}
