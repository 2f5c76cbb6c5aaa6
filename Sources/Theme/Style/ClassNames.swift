import Core

/// The classes in stylesheets and templates, each with the offset of its first use.
enum ClassNames {
  /// Those that selectors name. Numbers such as `.5rem` are none.
  static func inSelectors(_ css: [UInt8]) -> [String: Int] {
    var names: [String: Int] = [:]
    var start: Int?
    for (offset, byte) in (css + [0]).enumerated() {
      if let begin = start, !byte.isClassByte {
        if begin < offset, !css[begin].isDigit {
          let name = String(decoding: css[begin..<offset], as: UTF8.self)
          names[name] = names[name] ?? begin - 1
        }
        start = nil
      }
      if byte == UInt8(ascii: ".") { start = offset + 1 }
    }
    return names
  }

  /// Those in `class="…"`, without what a tag puts there.
  static func inTemplate(_ text: [UInt8]) -> [String: Int] {
    var names: [String: Int] = [:]
    var position = 0
    let mark = Array("class=\"".utf8)
    while let found = text.firstIndex(of: mark, from: position) {
      var start = found + mark.count
      var end = start
      while end < text.count, text[end] != UInt8(ascii: "\"") {
        if text[end] == UInt8(ascii: "{"), let close = text.firstIndex(of: [125, 125], from: end) {
          note(start..<end, in: text, &names)
          end = close + 2
          start = end
        } else if !text[end].isClassByte {
          note(start..<end, in: text, &names)
          end += 1
          start = end
        } else {
          end += 1
        }
      }
      note(start..<end, in: text, &names)
      position = end
    }
    return names
  }

  private static func note(_ range: Range<Int>, in text: [UInt8], _ names: inout [String: Int]) {
    guard !range.isEmpty else { return }
    let name = String(decoding: text[range], as: UTF8.self)
    names[name] = names[name] ?? range.lowerBound
  }

  /// The text with blanks in place of CSS comments, so that offsets stay.
  static func withoutComments(_ text: [UInt8]) -> [UInt8] {
    var text = text
    var position = 0
    while let open = text.firstIndex(of: Array("/*".utf8), from: position) {
      let end = text.firstIndex(of: Array("*/".utf8), from: open + 2).map { $0 + 2 } ?? text.count
      for index in open..<end where text[index] != UInt8(ascii: "\n") { text[index] = 32 }
      position = end
    }
    return text
  }
}

extension UInt8 {
  fileprivate var isClassByte: Bool {
    isAlphanumeric || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
  }
}
