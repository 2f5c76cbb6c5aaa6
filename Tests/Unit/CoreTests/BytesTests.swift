import Testing

@testable import Core

@Suite("Bytes")
struct BytesTests {
  /// The bytes that a predicate holds for, as text.
  private func members(_ belongs: (UInt8) -> Bool) -> String {
    String(decoding: (0...255).filter(belongs), as: UTF8.self)
  }

  @Test("each set of characters holds just its own")
  func sets() {
    let (digits, small) = ("0123456789", "abcdefghijklmnopqrstuvwxyz")
    let capitals = small.uppercased()
    #expect(members(\.isDigit) == digits)
    #expect(members(\.isLowercaseLetter) == small)
    #expect(members(\.isLetter) == capitals + small)
    #expect(members(\.isAlphanumeric) == digits + capitals + small)
    #expect(members(\.isHexDigit) == digits + "ABCDEFabcdef")
    #expect(members(\.isPunctuation) == "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
    #expect(members(\.isSlugCharacter) == "-" + digits + small)
    #expect(members(\.isUnreserved) == "-." + digits + capitals + "_" + small + "~")
    #expect(members(\.isSpaceOrTab) == "\t ")
    #expect(members(\.isLineEnd).utf8.elementsEqual([0x0A, 0x0D]))
    #expect(members(\.isWhiteSpace).utf8.elementsEqual([0x09, 0x0A, 0x0D, 0x20]))
    #expect(members(\.isHTMLWhiteSpace).utf8.elementsEqual([0x09, 0x0A, 0x0C, 0x0D, 0x20]))
    #expect((0...255).filter { ($0 as UInt8).isContinuation } == Array(0x80...0xBF))
  }

  @Test("only capital letters are lowered")
  func lowercased() {
    for byte in UInt8.min ... .max {
      let isCapital = UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
      #expect(byte.lowercased == (isCapital ? byte + 0x20 : byte))
    }
  }

  @Test("a hexadecimal digit has the value that Int reads, and nothing else has one")
  func hexadecimal() {
    for byte in UInt8.min..<0x80 {
      let isSign = byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
      let text = String(Unicode.Scalar(byte))
      #expect(byte.hexDigitValue == (isSign ? nil : UInt8(text, radix: 16)))
    }
    #expect(Hex.value(UInt8(ascii: "f")) == 15)
    #expect(Hex.value(UInt8(ascii: "F")) == nil)
    #expect(Hex.value(UInt8(ascii: "g")) == nil)
  }

  @Test(
    "a part is found where it first stands",
    arguments: [
      ("ab", 0, 1), ("ab", 2, 4), ("b", 3, 3), ("abc", 0, 4), ("bcd", 0, nil), ("c", 7, nil),
    ])
  func search(_ part: String, _ start: Int, _ expected: Int?) {
    #expect(Array(" abbabc".utf8).firstIndex(of: Array(part.utf8), from: start) == expected)
  }

  @Test("a column counts scalars, and a line feed begins a line")
  func position() {
    var position = TextPosition.start
    position.move(over: Array("aé\u{1F600}".utf8)[...])
    #expect(position == TextPosition(line: 1, column: 4))
    position.move(over: Array("\r\n\n€".utf8)[...])
    #expect(position == TextPosition(line: 3, column: 2))
    #expect(TextPosition(line: 1 << 40, column: 1).line == 0x7FFF_FFFF)
  }

  @Test("a path is encoded byte by byte, in capital digits")
  func percent() {
    #expect(PercentEncoding.path("a/b c~é%.md") == "a/b%20c~%C3%A9%25.md")
  }
}
