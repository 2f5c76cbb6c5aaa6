import Core

extension Markdown {
  /// The deepest nesting of block quotes and list items that is rendered. A deeper source is shown
  /// as plain text.
  public static let maximumNesting = 32

  /// An upper bound on how deep block quotes and list items nest in a source, found without
  /// parsing, and the offset of the deepest one.
  ///
  /// libcmark 0.30.2 takes time quadratic in the depth; this takes time linear in the length. A
  /// line has at most as many containers as it has markers of its own and items that its white
  /// space can continue (two columns each). Items stay open without white space only if a paragraph
  /// continues.
  public static func nesting(of source: some Collection<UInt8>) -> (depth: Int, offset: Int) {
    source.withBytes { nesting(of: $0) }
  }

  static func nesting(of source: UnsafeBufferPointer<UInt8>) -> (depth: Int, offset: Int) {
    var deepest = (depth: 0, offset: 0)
    var openItems = 0
    var mayRunOn = false
    var index = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0  // libcmark skips a BOM
    while index < source.count {
      let line = LinePrefix(at: index, in: source)
      let items = min(openItems, line.columns / 2) + line.items
      if items + line.quotes > deepest.depth {
        deepest = (items + line.quotes, line.lastMarker)
      }
      if !line.isBlank { openItems = mayRunOn ? max(openItems, items) : items }
      mayRunOn = !line.isBlank
      index = line.end
      while index < source.count, source[index] != 0x0A, source[index] != 0x0D { index += 1 }
      let isCRLF = index + 1 < source.count && source[index] == 0x0D && source[index + 1] == 0x0A
      index += isCRLF ? 2 : 1
    }
    return deepest
  }
}

/// The markers and white space at the beginning of a line that open or continue containers.
private struct LinePrefix {
  var quotes = 0
  var items = 0
  /// The columns of white space.
  var columns = 0
  var lastMarker: Int
  /// The index after the prefix.
  var end: Int
  /// Whether the line is only white space.
  var isBlank = false

  init(at start: Int, in source: UnsafeBufferPointer<UInt8>) {
    lastMarker = start
    end = start
    var column = 0
    var notBreakBefore = start  // no thematic break begins before here
    while end < source.count {
      let byte = source[end]
      switch byte {
      case UInt8(ascii: " "):
        columns += 1
      case UInt8(ascii: "\t"):
        columns += 4 - column % 4
        column += 3 - column % 4
      case UInt8(ascii: ">"):
        quotes += 1
        lastMarker = end
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
        guard isSpaceOrEnd(end + 1, in: source) else { return }
        if end >= notBreakBefore {
          let rest = afterBreak(at: end, in: source)
          if rest.isBreak { return }
          notBreakBefore = rest.end
        }
        items += 1
        lastMarker = end
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        var mark = end
        while mark < source.count, source[mark].isDigit, mark - end < 9 { mark += 1 }
        guard mark < source.count, source[mark] == 0x2E || source[mark] == 0x29,  // . or )
          isSpaceOrEnd(mark + 1, in: source)
        else { return }
        items += 1
        lastMarker = end
        column += mark - end
        end = mark
      default:
        isBlank = quotes + items == 0 && (byte == 0x0A || byte == 0x0D)
        return
      }
      column += 1
      end += 1
    }
    isBlank = quotes + items == 0
  }
}

private func isSpaceOrEnd(_ index: Int, in source: UnsafeBufferPointer<UInt8>) -> Bool {
  index >= source.count || source[index] == 0x20 || (0x09...0x0D).contains(source[index])
}

/// Whether the rest of a line is a thematic break, and the index of the byte that decided.
private func afterBreak(
  at start: Int, in source: UnsafeBufferPointer<UInt8>
) -> (isBreak: Bool, end: Int) {
  let mark = source[start]
  var marks = 0
  var index = start
  while index < source.count, source[index] != 0x0A, source[index] != 0x0D {
    if source[index] == mark {
      marks += 1
    } else if source[index] != 0x20, source[index] != 0x09 {
      return (false, index)
    }
    index += 1
  }
  return (marks >= 3 && mark != UInt8(ascii: "+"), index)
}
