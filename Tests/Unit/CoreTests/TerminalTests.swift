import Testing

@testable import Core

@Suite("A table on a terminal")
struct TableTests {
  private let table = Table(
    [
      .init("DUE"), .init("STARS", rank: 2, isNumber: true), .init("ID"),
      .init("TITLE", least: 8, rank: 1),
    ],
    rows: [
      [.init("today", .bad), .init("2"), .init("flat-tyre"), .init("Flat tyre one day after")],
      [.init("in 3 days"), .init("1"), .init("a"), .init("漢字漢字漢字漢字")],
    ])

  private func lines(_ width: Int?, colour: Bool = false) -> [String] {
    table.lines(width: width, ink: Ink(hasColour: colour))
  }

  @Test("columns stand under each other, numbers to the right, and no line ends in blanks")
  func whole() {
    let expected = [
      "DUE        STARS  ID         TITLE",
      "today          2  flat-tyre  Flat tyre one day after",
      "in 3 days      1  a          漢字漢字漢字漢字",
    ]
    #expect(lines(nil) == expected)
    #expect(lines(80) == expected)
  }

  @Test("what may be cut is cut first, and then columns go in their order")
  func narrow() {
    #expect(lines(40)[1] == "today          2  flat-tyre  Flat tyre …")
    #expect(lines(36)[1] == "today          2  flat-tyre")
    #expect(lines(25)[1] == "today      flat-tyre")
    #expect(lines(5)[1] == "today      flat-tyre")
  }

  @Test("no line is wider than the terminal, unless what must stay is")
  func fits() {
    for width in 20...80 { #expect(lines(width).count == 3) }
    for width in 20...80 { #expect(lines(width).allSatisfy { $0.columns <= width }) }
  }

  @Test("colours take no room, and cells can steer nothing")
  func colours() {
    #expect(lines(40, colour: true).map { $0.replacing(/\u{1B}\[[0-9;]*m/, with: "") } == lines(40))
    let hostile = Table([.init("A")], rows: [[.init("a\u{1B}[2J\n\t b\u{202E}")]])
    #expect(hostile.lines(width: nil, ink: Ink(hasColour: false))[1] == "a\u{FFFD}[2J b\u{FFFD}")
  }
}

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
