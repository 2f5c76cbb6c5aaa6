import Markup

/// A piece of a text in one colour and weight.
struct TextRun: Sendable, Equatable {
  var text: String
  var paint: Paint = .ink
  var isBold = false

  /// The same piece with another text.
  func with(_ text: some StringProtocol) -> TextRun {
    TextRun(text: String(text), paint: paint, isBold: isBold)
  }
}

extension [TextRun] {
  /// The width of the pieces one after the other.
  func pixels(at size: Int) -> Int {
    let sum = reduce(0) { $0 + TextWidth($1.text, isBold: $1.isBold).thousandths }
    return (sum * size + 999) / 1000
  }

  /// The text in lines of at most `pixels`, broken at spaces that are not in bold pieces; what is
  /// wider than a line is broken between letters.
  func lines(of pixels: Int, at size: Int) -> [[TextRun]] {
    var lines: [[TextRun]] = [[]]
    for run in self {
      // What stands out stays together.
      for word in run.isBold ? [run.text[...]] : run.text.words {
        for part in run.with(word).parts(of: pixels, at: size) {
          let line = lines[lines.count - 1]
          if !line.isEmpty, (line + [part]).pixels(at: size) > pixels {
            lines[lines.count - 1] = line.trimmed
            lines.append([])
          }
          lines[lines.count - 1].add(part)
        }
      }
    }
    lines[lines.count - 1] = lines[lines.count - 1].trimmed
    return lines
  }

  /// Adds a piece; one that looks like the last is joined to it, and no space begins a line.
  private mutating func add(_ run: TextRun) {
    if let last, last.with("") == run.with("") {
      self[count - 1].text += run.text
    } else if !isEmpty || run.text.contains(where: { $0 != " " }) {
      append(isEmpty ? run.with(run.text.drop { $0 == " " }) : run)
    }
  }

  /// The pieces without the spaces at their end.
  private var trimmed: [TextRun] {
    guard let last else { return self }
    var text = last.text
    while text.last == " " { text.removeLast() }
    return dropLast() + (text.isEmpty ? [] : [last.with(text)])
  }
}

extension TextRun {
  /// The word in parts that fit into a line; nearly always one.
  fileprivate func parts(of pixels: Int, at size: Int) -> [TextRun] {
    if [self].pixels(at: size) <= pixels { return [self] }
    var parts: [TextRun] = []
    var part = with("")
    for letter in text {
      let longer = part.with(part.text + String(letter))
      if !part.text.isEmpty, [longer].pixels(at: size) > pixels {
        parts.append(part)
        part = with(String(letter))
      } else {
        part = longer
      }
    }
    return parts + [part]
  }
}

extension String {
  /// The words of the text, each with the spaces behind it.
  fileprivate var words: [Substring] {
    var words: [Substring] = []
    var start = startIndex
    for index in indices where index > start && self[index] != " " {
      if self[self.index(before: index)] == " " {
        words.append(self[start..<index])
        start = index
      }
    }
    return isEmpty ? [] : words + [self[start...]]
  }
}

extension String {
  /// The text without control characters, and with the spaces at its ends: they part it from the
  /// piece beside it.
  var plainPiece: String {
    let plain = Escape.plain(self)
    if plain.isEmpty { return isEmpty ? "" : " " }
    return (first == " " ? " " : "") + plain + (last == " " ? " " : "")
  }
}
