import Foundation
import Markup
import Testing

@Suite struct EscapeTests {
  /// Each character that means something, followed by each that hides it from a search by
  /// `Character`.
  static let disguised: [String] = ["<", ">", "\"", "'", "&"].flatMap { mark in
    ["", "\u{301}", "\u{338}", "\u{FE0F}", "\u{200D}", "\u{0}"].map { mark + $0 + "x" }
  }

  static func html(_ text: String) -> String { string { Escape.html(text, into: &$0) } }
  static func json(_ text: String) -> String { string { Escape.json(text, into: &$0) } }
  static func xml(_ text: String) -> String { string { Escape.xml(text, into: &$0) } }

  private static func string(_ body: (inout [UInt8]) -> Void) -> String {
    var bytes: [UInt8] = []
    body(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("no disguise gets a mark through into HTML or XML", arguments: disguised)
  func marksInHTML(_ text: String) {
    let names: [UInt8: String] = [
      0x3C: "&lt;", 0x3E: "&gt;", 0x22: "&quot;", 0x27: "&#39;", 0x26: "&amp;",
    ]
    let rest = text.unicodeScalars.dropFirst().map { $0 == "\0" ? "\u{FFFD}" : String($0) }
    let expected = (names[Array(text.utf8)[0]] ?? "") + rest.joined()
    #expect(Array(Self.html(text).utf8) == Array(expected.utf8))
    #expect(Array(Self.xml(text).utf8) == Array(expected.utf8))
    #expect(HTML(text: text).bytes == Array(expected.utf8))
  }

  @Test("no disguise gets a mark through into JSON, and it reads back", arguments: disguised)
  func marksInJSON(_ text: String) throws {
    let json = Self.json(text)
    #expect(json.utf8.allSatisfy { !"<>&'".utf8.contains($0) && $0 >= 0x20 })
    let read = try JSONDecoder().decode(String.self, from: Data("\"\(json)\"".utf8))
    #expect(Array(read.utf8) == Array(text.utf8))
  }

  @Test("no disguise leaves a CSV cell", arguments: disguised)
  func marksInCSV(_ text: String) {
    let cell = Escape.csv(text)
    let inside = cell.unicodeScalars.dropFirst().dropLast()
    #expect(cell.unicodeScalars.first == "\"" && cell.unicodeScalars.last == "\"")
    #expect(inside.count { $0 == "\"" } == 2 * text.unicodeScalars.count { $0 == "\"" })
    #expect(!inside.contains { $0 == "\0" })
  }

  @Test("every scalar that HTML must not hold becomes U+FFFD, and no other changes")
  func everyScalar() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), !"<>&\"'\r".unicodeScalars.contains(scalar) else {
        continue
      }
      if value > 0x3100, value % 0x10000 < 0xFD00, value % 97 != 0 { continue }  // a sample
      let expected = scalar.isForbidden ? "\u{FFFD}" : String(scalar)
      let html = HTML(text: "a" + String(scalar) + "b").bytes
      #expect(html == Array("a\(expected)b".utf8), "U+\(String(value, radix: 16))")
      let json = Self.json(String(scalar))
      #expect(!json.unicodeScalars.contains { $0.isForbidden || $0 == "\n" || $0 == "\t" })
    }
  }

  @Test("the byte 0x00 never comes out of any escape")
  func noZero() {
    let text = "\0a\0\0<\0"
    #expect(!HTML(text: text).bytes.contains(0))
    #expect(!Self.json(text).utf8.contains(0))
    #expect(!Escape.csv(text).utf8.contains(0))
    #expect(!Escape.plain(text).utf8.contains(0))
    for profile in Markdown.Profile.allCases {
      let html = Markdown.html(
        from: "\0 `\0` [\0](https://a.example/\0 '\0') &#0; \0", profile: profile)
      #expect(!html.bytes.contains(0))
    }
  }

  @Test(
    "a carriage return becomes one line feed",
    arguments: [("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("\r\r\n\r", "\n\n\n"), ("\n\r", "\n\n")])
  func carriageReturns(_ text: String, _ expected: String) {
    #expect(Array(Self.html(text).utf8) == Array(expected.utf8))
  }

  @Test(
    "ill-formed UTF-8 becomes U+FFFD, and hides nothing behind it",
    arguments: [
      [0xC0, 0xBC], [0xC1], [0xE0, 0x80, 0xBC], [0xF0, 0x80, 0x80, 0xBC], [0xED, 0xA0, 0x80],
      [0xC2],
      [0xE2, 0x82], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80], [0x80], [0xFE], [0xFF],
      [0xF0, 0x9F, 0x98],
    ] as [[UInt8]])
  func illFormed(_ bytes: [UInt8]) {
    for tail in ["", "<b", "\"x"] {
      var html: [UInt8] = []
      Escape.html(bytes + Array(tail.utf8), into: &html)
      let expected = String(repeating: "\u{FFFD}", count: bytes.count) + Self.html(tail)
      #expect(html == Array(expected.utf8))
      var json: [UInt8] = []
      Escape.json(AnySequence(bytes + Array(tail.utf8)), into: &json)
      #expect(String(validating: json, as: UTF8.self) != nil)
    }
  }

  @Test("JSON in a script element holds nothing that ends or opens one, nor a line separator")
  func scriptElement() {
    #expect(Self.json("<!--<script>") == #"\u003C!--\u003Cscript\u003E"#)
    #expect(Self.json("a\u{2028}b\u{2029}c") == #"a\u2028b\u2029c"#)
    #expect(Self.json("\"\\/\n\t\r\u{1}\u{7F}é") == #"\"\\/\n\t\r\u0001\u007Fé"#)
  }

  @Test("markup is appended as it is, text is escaped")
  func append() {
    var html = HTML()
    html.append(text: "a<")
    html.append(HTML(text: "b>"))
    #expect(html == HTML(text: "a<b>"))
    #expect(html.bytes == Array("a&lt;b&gt;".utf8))
  }
}

@Suite struct CSVTests {
  @Test(
    "a cell that would be a formula begins with an apostrophe",
    arguments: [
      "=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "\u{2212}", "\t", "\r", " =", "\u{A0}=",
      "\u{200B}=", "\u{FEFF}=",
      "\u{0}=", "\u{1B}=", "\n=", "\"=", "\u{202E}=", "=\u{301}", "-\u{338}",
    ])
  func formula(_ start: String) {
    let cell = Escape.csv(start + "1+1")
    let first = cell.unicodeScalars.first { "'=+-@＝＋－＠﹦\u{2212}".unicodeScalars.contains($0) }
    #expect(first == "'", "\(cell)")
  }

  @Test(
    "text that another separator would split makes no formula either",
    arguments: ["a;=1", "a; =1", "a\t@x", "a\n-1", "a\r\n+1", "a;\"=1", "a;;=1", "a;\u{200B}=1"])
  func otherSeparators(_ text: String) {
    let cell = Array(Escape.csv(text).unicodeScalars)
    let mark = cell.firstIndex { "=+-@".unicodeScalars.contains($0) }
    #expect(mark.map { cell[$0 - 1] } == "'", "\(cell)")
  }

  /// What stands in a cell to whoever reads RFC 4180.
  private func read(_ cell: String) -> String {
    guard cell.hasPrefix("\"") else { return cell }
    let bytes = Array(cell.utf8.dropFirst().dropLast())
    var text: [UInt8] = []
    var isSecond = false
    for byte in bytes {
      isSecond = byte == 0x22 && !isSecond
      if !isSecond { text.append(byte) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  @Test("a cell begins with what no spreadsheet evaluates, whichever character comes first")
  func everyScalar() {
    for value in UInt32(0)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value), scalar != "\"" else { continue }
      if value > 0x3100, value % 0x10000 < 0xFB00, value % 97 != 0 { continue }  // a sample
      let text = read(Escape.csv("\(scalar)=1"))
      let first = text.unicodeScalars.first
      let compatible = (first.map(String.init) ?? "").precomposedStringWithCompatibilityMapping
      let properties = first?.properties
      #expect(
        compatible.unicodeScalars.first.map { "=+-@".unicodeScalars.contains($0) } == false
          && properties?.isWhitespace == false && properties?.isDefaultIgnorableCodePoint == false
          && properties?.generalCategory != .mathSymbol || text.hasPrefix("'"),
        "U+\(String(value, radix: 16))")
    }
  }

  @Test(
    "white space, controls and what cannot be seen do not begin a cell",
    arguments: [
      "\n", "\r", "\r\n", "\t", " ", "\u{A0}", "\u{3000}", "\u{200B}", "\u{2060}", "\u{115F}",
      "\u{2800}", "\u{301}",
    ])
  func unseen(_ start: String) {
    #expect(Escape.csv(start + "ab").hasPrefix("\"'" + start))
    #expect(Escape.csv(start + "=1").hasPrefix("\"'" + start))
  }

  @Test(
    "a cell that was read back is written as it was",
    arguments: [
      "=1", "\n=1", "'=1", " =1", "a;=1", "a\r\n\r\n- b\n- c", "\"=1", "\u{FEFF}=1", "；=1", "—",
      "\u{FFFE}=1", ";;=", "\"\"", "a\t \u{200B}@b", "> a\n> b", "=\u{301}", "\u{1F600}=1",
    ])
  func readBack(_ text: String) {
    let cell = Escape.csv(text)
    #expect(Escape.csv(read(cell)) == cell)
  }

  @Test(
    "ordinary words stay as they are",
    arguments: [
      ("", ""), ("abc1", "abc1"), ("a b", "\"a b\""), ("a-b = c", "\"a-b = c\""),
      ("4,5", "\"4,5\""),
      ("say \"hi\"", "\"say \"\"hi\"\"\""), ("a\nb", "\"a\nb\""), ("great, -5", "\"great, -5\""),
    ])
  func words(_ text: String, _ expected: String) {
    #expect(Escape.csv(text) == expected)
  }

  @Test(
    "words, quotes, brackets, pictures and amounts begin a cell in every language",
    arguments: [
      "«Ça»", "„Gut“", "“Good”", "'t Kan", "★ top", "€5", "*so* good", "(no)", "… and", "¿Qué?",
      "a\n\nb; c", "👍", "一", "«—»", "# Title", "_so_", "`x`", "[link](x)", "الدراجة", "½ off",
    ])
  func beginnings(_ text: String) {
    let cell = Escape.csv(text)
    #expect(cell == "\"\(text)\"" || cell == text)
  }
}

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("XML")
struct XMLWriterTests {
  private func document(_ text: String) -> String {
    var xml = XMLWriter(capacity: 0)
    xml.element("a", ["b": text, "c": nil]) { $0.element("d", text: text) }
    return String(decoding: xml.bytes, as: UTF8.self)
  }

  @Test(
    "whatever text goes in, the document is well-formed and has two elements",
    arguments: [
      "]]>", "<!--", "</d></a>", "\" x=\"", "' onload='", "&amp;&#0;",
      "\u{0}\u{1}\u{B}\u{1F}\u{7F}",
      "\u{FFFE}\u{FFFF}", "<?xml?>", "\"\u{301}", "<![CDATA[", "\u{202E}gnp",
      String(decoding: [0xED, 0xA0, 0x80, 0xFF] as [UInt8], as: UTF8.self),
    ])
  func hostile(text: String) {
    final class Counter: NSObject, XMLParserDelegate {
      var names: [String] = []
      func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
      ) { names.append(name) }
    }
    let counter = Counter()
    let parser = XMLParser(data: Data(document(text).utf8))
    parser.delegate = counter
    #expect(parser.parse(), "\(document(text))")
    #expect(counter.names == ["a", "d"])
  }

  @Test("a plain text of RSS has hexadecimal references, and is the same text to a parser")
  func plain() throws {
    final class Reader: NSObject, XMLParserDelegate {
      var text = ""
      func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
    }
    let title = "AT&T <3 <script> &amp; \"é\" ]]> '&#x26;'"
    var xml = XMLWriter(capacity: 0)
    xml.element("title", plain: title)
    let document = String(decoding: xml.bytes, as: UTF8.self)
    #expect(document.contains("AT&#x26;T &#x3C;3 &#x3C;script&#x3E; &#x26;amp;"))
    let reader = Reader()
    let parser = XMLParser(data: Data(xml.bytes))
    parser.delegate = reader
    #expect(parser.parse() && reader.text == title)
  }

  @Test("markup stands in it as the text that it is")
  func escaped() {
    var xml = XMLWriter(capacity: 0)
    xml.element("a", escaping: HTML("p", ["dir": "auto"], text: "<&>"))
    #expect(
      String(decoding: xml.bytes, as: UTF8.self).hasSuffix(
        "<a>&lt;p dir=&quot;auto&quot;&gt;&amp;lt;&amp;amp;&amp;gt;&lt;/p&gt;</a>\n"))
  }

  @Test("an element without a text and an attribute without a value are not written")
  func nothing() {
    var xml = XMLWriter(capacity: 0)
    xml.element("a", ["b": nil]) { $0.element("c", text: nil) }
    #expect(String(decoding: xml.bytes, as: UTF8.self).hasSuffix("?>\n<a>\n</a>\n"))
  }
}
