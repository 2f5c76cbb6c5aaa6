import Foundation
import TestSupport

/// Random text of the kinds that a Markdown parser stumbles over.
enum Soup {
  /// U+FDD0 and U+FFFE, which no literal may hold.
  private static let noncharacters = String(
    decoding: [0xEF, 0xB7, 0x90, 0xEF, 0xBF, 0xBE], as: UTF8.self)

  private static let pieces = [
    "*", "**", "_", "__", "`", "``", "```\n", "~~~\n", "[", "]", "(", ")", "![", "](", "<", ">",
    "\"",
    "'", "&", "\\", "\n", "\n\n", "  \n", "\t", " ", "- ", "1. ", "7) ", "> ", "# ", "###### ",
    "---\n",
    "===\n", "    ", "a", "word ", "é", "\u{301}", "\u{200D}", "\u{FE0F}", "\u{202E}", "\u{0}",
    "\u{1B}[2J",
    noncharacters, "\u{85}", "\r", "\r\n", "&lt;", "&#0;", "&#x22;", "&quot;", "&colon;",
    "javascript:", "data:", "https://", "http://a.example", "mailto:", "//", "/", "#f", "?q", "%",
    "%41",
    "<script>", "</script>", "](https://a.example)", "![a](https://a.example)", "[a](b \"c\")",
    "<img src=x onerror=alert(1)>", "<!--", "-->", "<![CDATA[", "<?",
    "<a ",
    "<div>\n", "[a]: ", "[a]", "{{x}}", "<https://a.example/", "@", ".", ":", "=",
  ]

  /// Sometimes random bytes read as UTF-8, mostly pieces of Markdown and HTML.
  static func make(using random: inout SeededGenerator) -> String {
    let length = Int.random(in: 0...60, using: &random)
    if Int.random(in: 0..<5, using: &random) == 0 {
      return String(
        decoding: (0..<length).map { _ in random.next() as UInt64 }.map(
          UInt8.init(truncatingIfNeeded:)), as: UTF8.self)
    }
    return (0..<length).map { _ in piece(pieces, &random) }.joined()
  }

  /// Mostly containers: quotes, lists, and the white space that continues them.
  static func makeContainers(using random: inout SeededGenerator) -> String {
    let marks = [
      "- ", "* ", "- ", "* ", "1. ", "> ", "> ", "> > ", "+", "-\t", "-", ">", "> ", "1. ", "1) ",
      "123456789. ", "  ", "    ", " ", "\t",
      "\n",
      "\n", "\n\n", "\r", "\r\n", "a", "***", "- - -", "* * *", "```\n", "# ", "<!--", "\u{FEFF}",
      "\u{B}",
      "[a]: b\n", "        ",
    ]
    return (0..<Int.random(in: 0...80, using: &random)).map { _ in piece(marks, &random) }.joined()
  }

  private static func piece(_ pieces: [String], _ random: inout SeededGenerator) -> String {
    pieces[Int.random(in: 0..<pieces.count, using: &random)]
  }
}

/// The files beside the tests, found by where this one stands.
enum Resource {
  static func data(_ name: String) throws -> Data {
    try Data(contentsOf: testFolder("MarkupTests").appending(path: "Resources/\(name)"))
  }

  /// The script vectors: each line that is no comment is a JSON string.
  static func vectors() throws -> [String] {
    try String(decoding: data("vectors.txt"), as: UTF8.self)
      .split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { try JSONDecoder().decode(String.self, from: Data($0.utf8)) }
  }
}
