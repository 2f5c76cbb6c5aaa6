import Testing

@testable import Ledger

@Suite("Canonical JSON")
struct JCSTests {
  @Test(
    "strings are escaped as RFC 8785 has it, and come back",
    arguments: [
      ("", #""""#), ("a", #""a""#), ("\"\\/", #""\"\\/""#),
      ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#),
      ("\u{0}\u{1}\u{F}\u{1F}", #""\u0000\u0001\u000f\u001f""#),
      ("\u{7F}\u{80}\u{2028}\u{2029}", "\"\u{7F}\u{80}\u{2028}\u{2029}\""), ("é", "\"é\""),
      ("e\u{301}", "\"e\u{301}\""), ("\u{1F600}", "\"\u{1F600}\""),
      ("€$\u{F}\nA'B\"\\\\\"/", #""€$\u000f\nA'B\"\\\\\"/""#),
      ("\r\n", #""\r\n""#), ("\"\u{301}", "\"\\\"\u{301}\""),
    ])
  func strings(_ text: String, _ written: String) throws {
    let bytes = JCS.string(text).bytes
    #expect(bytes == Array(written.utf8))
    guard case .string(let back) = try JCS(decoding: bytes) else {
      Issue.record("no string")
      return
    }
    #expect(Array(back.utf8) == Array(text.utf8))
  }

  @Test("names are sorted by UTF-16, as in the example of RFC 8785, 3.2.3")
  func order() throws {
    let value: JCS = [
      "\u{20AC}": "Euro Sign", "\r": "Carriage Return",
      "\u{FB33}": "Hebrew Letter Dalet With Dagesh", "1": "One",
      "\u{1F600}": "Emoji: Grinning Face",
      "\u{80}": "Control", "\u{F6}": "Latin Small Letter O With Diaeresis",
    ]
    let written =
      "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u{80}\":\"Control\","
      + "\"\u{F6}\":\"Latin Small Letter O With Diaeresis\",\"\u{20AC}\":\"Euro Sign\","
      + "\"\u{1F600}\":\"Emoji: Grinning Face\","
      + "\"\u{FB33}\":\"Hebrew Letter Dalet With Dagesh\"}"
    #expect(String(decoding: value.bytes, as: UTF8.self) == written)
    #expect(try JCS(decoding: value.bytes).bytes == value.bytes)
  }

  @Test(
    "values nest and come back",
    arguments: [
      "{}", "[]", "0", "-1", "9007199254740991", "-9007199254740991", "true", "false",
      #"{"a":[1,"x",true,{"b":[]}],"b":{}}"#, #"[[[]],{"":""}]"#,
    ])
  func nesting(_ text: String) throws {
    #expect(try JCS(decoding: Array(text.utf8)).bytes == Array(text.utf8))
  }

  @Test(
    "nothing but the canonical spelling is read",
    arguments: [
      "", " 1", "1 ", "01", "-0", "1.0", "1e3", "9007199254740992", "null", "+1", "--1", "-",
      #"{"b":1,"a":1}"#, #"{"a":1,"a":1}"#, #"{"a": 1}"#, #"{"a":1,}"#, "[1,]", "[1 ]", "{", "[",
      "\"",
      #""\/""#, #""\u0041""#, #""\u000A""#, #""\u001F""#, #""\u00e9""#, #""\ud83d\ude00""#,
      #""\x""#,
      #""\u00""#, #""\"#, #""\u"#, "\"\n\"", "\"\t\"", "tru", "truex", "1,2", "{1:2}", "{\"a\"}",
      "'a'",
      "\u{FEFF}1", "{\"\u{FB33}\":1,\"\u{1F600}\":1}", "{\"\\u0061\":1}",
    ])
  func refused(_ text: String) {
    #expect(throws: JCS.DecodingError.self) { try JCS(decoding: Array(text.utf8)) }
  }

  @Test("bytes that are no UTF-8 are refused, and so is nesting without end")
  func hostile() {
    #expect(throws: JCS.DecodingError.self) { try JCS(decoding: [0x22, 0xFF, 0x22]) }
    #expect(throws: JCS.DecodingError.self) { try JCS(decoding: [0x22, 0xC3, 0x22]) }
    #expect(throws: JCS.DecodingError.self) { try JCS(decoding: [0x22, 0xED, 0xA0, 0x80, 0x22]) }
    let deep = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
    #expect(throws: JCS.DecodingError.self) { try JCS(decoding: deep) }
  }

  @Test("a mistake is where the spelling departs")
  func offset() {
    #expect(throws: JCS.DecodingError(offset: 6, message: "nothing may follow the value")) {
      try JCS(decoding: Array("\"abcd\" ".utf8))
    }
    #expect(throws: JCS.DecodingError(offset: 2, message: "this is not the canonical spelling")) {
      try JCS(decoding: Array(#"{"b":1,"a":1}"#.utf8))
    }
  }
}
