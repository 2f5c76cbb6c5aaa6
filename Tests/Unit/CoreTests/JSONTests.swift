import Testing

@testable import Core

@Suite("JSON")
struct JSONTests {
  /// What a text comes to, read with all that the tokenizer has and written again.
  private func read(
    _ text: String, depth: Int = 8, escapes: JSONTokenizer.Escapes = .strict
  ) throws(JSONError) -> String {
    let bytes = Array(text.utf8)
    var json = JSONTokenizer(bytes, in: bytes.indices, depth: depth, escapes: escapes)
    let value = try value(&json)
    try json.finish()
    return value
  }

  private func value(_ json: inout JSONTokenizer) throws(JSONError) -> String {
    switch json.next() {
    case .object:
      try json.open()
      var members: [String] = []
      while let key = try json.key() { members.append("\(key): \(try value(&json))") }
      return "{" + members.joined(separator: "; ") + "}"
    case .array:
      try json.open()
      var elements: [String] = []
      while try json.hasElement() { elements.append(try value(&json)) }
      return "[" + elements.joined(separator: "; ") + "]"
    case .string: return "'" + (try json.string()) + "'"
    case .scalar:
      switch try json.scalar() {
      case .null: return "null"
      case .bool(let truth): return "\(truth)"
      case .number(let range): return String(decoding: json.bytes[range], as: UTF8.self)
      }
    }
  }

  @Test(
    "values of every kind are read",
    arguments: [
      (#"{"a":[1,-0.5e+3,{"b":{}}],"c":null}"#, "{a: [1; -0.5e+3; {b: {}}]; c: null}"),
      (" [ ] ", "[]"), ("[[],[true , false]]\r\n", "[[]; [true; false]]"), (#""""#, "''"),
      (#""\"\\\/\b\f\n\r\tA\u00e9\ud83d\ude00""#, "'\"\\/\u{8}\u{C}\n\r\tAé\u{1F600}'"),
    ])
  func values(_ text: String, _ expected: String) throws {
    #expect(try read(text) == expected)
  }

  @Test(
    "what is not JSON is refused at its place",
    arguments: [
      ("", JSONError(.noValue, at: 0)), ("[1,]", JSONError(.noValue, at: 3)),
      ("[01]", JSONError(.badNumber, at: 1)), ("[1.]", JSONError(.badNumber, at: 1)),
      ("[+1]", JSONError(.noValue, at: 1)), ("[nul]", JSONError(.noValue, at: 1)),
      ("[1 2]", JSONError(.noComma, at: 3)), ("[1", JSONError(.noComma, at: 2)),
      ("{1:2}", JSONError(.noKey, at: 1)), (#"{"a":1,}"#, JSONError(.noKey, at: 7)),
      (#"{"a" 1}"#, JSONError(.noColon, at: 5)), ("1 2", JSONError(.textBehind, at: 2)),
      (#""a"#, JSONError(.noEnd, at: 0)), (#""\"#, JSONError(.unknownEscape, at: 1)),
      (#""\x""#, JSONError(.unknownEscape, at: 1)), ("\"a\n\"", JSONError(.rawControl, at: 2)),
      (#""\u12g4""#, JSONError(.shortEscape, at: 1)),
      (#""\ud800""#, JSONError(.halfSurrogate, at: 1)),
      (#""\ud800A""#, JSONError(.halfSurrogate, at: 1)),
      (#""\ude00""#, JSONError(.halfSurrogate, at: 1)), ("[}", JSONError(.noValue, at: 1)),
    ])
  func refused(_ text: String, _ expected: JSONError) {
    #expect(throws: expected) { try read(text) }
  }

  @Test("objects and arrays stand as deep as is said and no deeper")
  func depth() throws {
    #expect(try read("[{\"a\":[]},[[]]]", depth: 3) == "[{a: []}; [[]]]")
    #expect(throws: JSONError(.tooDeep, at: 2)) { try read("[[[]]]", depth: 2) }
  }

  @Test("escapes stand for what the reader lets them")
  func escapes() throws {
    #expect(try read(#""a\ud800b""#, escapes: .repaired) == "'a\u{FFFD}b'")
    #expect(try read(#""\ud800\ud83d\ude00""#, escapes: .repaired) == "'\u{FFFD}\u{1F600}'")
    #expect(try read(#""a\r\nb\tc""#, escapes: .typed) == "'a\nb\tc'")
    #expect(throws: JSONError(.loneReturn, at: 2)) { try read(#""a\rb""#, escapes: .typed) }
    for escape in [#"\u0007"#, #"\u007F"#, #"\b"#, #"\f"#] {
      #expect(throws: JSONError(.escapedControl, at: 1)) {
        try read("\"\(escape)\"", escapes: .typed)
      }
    }
  }

  @Test("each way of escaping writes just what it must, and all of it comes back")
  func escaping() throws {
    let text = "\"\\/<'&>\u{0}\u{8}\t\n\u{C}\r\u{1B}\u{7F}\u{85}é\u{2028}\u{202E}\u{1F600}"
    let value = JSON.string(text)
    let written = [JSONEscaping.canonical, .terminal, .script].map {
      String(decoding: value.bytes($0), as: UTF8.self)
    }
    #expect(
      written == [
        #""\"\\/<'&>\u0000\b\t\n\f\r\u001b"# + "\u{7F}\u{85}é\u{2028}\u{202E}\u{1F600}\"",
        #""\"\\/<'&>\u0000\u0008\t\n\u000c\u000d\u001b\u007f\u0085é\u2028\u202e"#
          + "\u{1F600}\"",
        #""\"\\/\u003C\u0027\u0026\u003E\u0000\u0008\t\n\u000C\r\u001B\u007F\u0085é\u2028"#
          + "\u{202E}\u{1F600}\"",
      ])
    for one in written { #expect(try read(one) == "'\(text)'") }
  }

  @Test("members keep their order")
  func members() {
    let value = JSON.object(
      [("b", .array([.null, .bool(true)])), ("a", .number(-1))] + JSON.member("c", nil))
    #expect(value.text == #"{"b":[null,true],"a":-1}"#)
  }
}
