import CCmark
import Core

extension Markdown {
  /// A run of words in a line of a text, with what it is in the source.
  public struct WordRun: Sendable, Equatable {
    /// What the words are in the source.
    public enum Role: Sendable { case text, link, listNumber }

    public let text: String
    public let role: Role
  }

  /// The words of a source line by line, without markup and without the addresses of links, as
  /// somebody copies them from a page. A line ends where a block or a line of the source does.
  ///
  /// A source whose containers may nest deeper than `maximumNesting` is taken as it is.
  public static func lines(from source: String) -> [[WordRun]] {
    source.withUTF8Bytes { bytes in
      guard nesting(of: bytes).depth <= maximumNesting else {
        return bytes.split(whereSeparator: \.isLineEnd).map {
          [WordRun(text: String(decoding: $0, as: UTF8.self), role: .text)]
        }
      }
      var lines = WordLines()
      bytes.withMarkdownTree { lines.collect($0) }
      return lines.all
    }
  }

  /// The lines of a tree's words.
  private struct WordLines {
    private(set) var all: [[WordRun]] = []
    private var line: [WordRun] = []
    private var links = 0
    /// For each open list its next number. Nil for a list of bullets.
    private var numbers: [Int?] = []

    mutating func collect(_ iterator: OpaquePointer) {
      while true {
        let event = cmark_iter_next(iterator)
        guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { break }
        take(node, isEntered: event == CMARK_EVENT_ENTER)
      }
      end()
    }

    private mutating func take(_ node: OpaquePointer, isEntered: Bool) {
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE: add(node)
      case CMARK_NODE_EMPH, CMARK_NODE_STRONG: break
      case CMARK_NODE_LINK, CMARK_NODE_IMAGE: links += isEntered ? 1 : -1
      case CMARK_NODE_LIST:
        if isEntered {
          let isNumbered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
          numbers.append(isNumbered ? Int(cmark_node_get_list_start(node)) : nil)
        } else {
          _ = numbers.popLast()
        }
      case CMARK_NODE_ITEM:
        end()
        guard isEntered, let last = numbers.last, let number = last else { return }
        line.append(WordRun(text: "\(number) ", role: .listNumber))
        numbers[numbers.count - 1] = number + 1
      case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK:
        let words = Array(node.literal)
        for part in words.split(whereSeparator: \.isLineEnd) {
          line.append(WordRun(text: String(decoding: part, as: UTF8.self), role: .text))
          end()
        }
      default: end()
      }
    }

    private mutating func add(_ node: OpaquePointer) {
      let text = String(decoding: node.literal, as: UTF8.self)
      line.append(WordRun(text: text, role: links > 0 ? .link : .text))
    }

    private mutating func end() {
      if !line.isEmpty { all.append(line) }
      line = []
    }
  }
}
