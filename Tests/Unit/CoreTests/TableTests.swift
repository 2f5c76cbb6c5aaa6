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
