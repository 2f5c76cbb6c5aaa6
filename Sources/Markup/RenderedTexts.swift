import Core
import Glibc

/// The HTML of what people wrote: each text is rendered once, for all the pages, feeds and documents
/// that show it, whatever their language. A class, since each of them looks at it.
public final class RenderedTexts: Sendable {
  private let html: [TextKey: HTML]

  /// Renders each of `texts` as a customer's or the shop's words, on up to `jobs` threads.
  public init(_ texts: [String] = [], jobs: Int = 1) {
    var known: Set<TextKey> = []
    let keys = texts.map(TextKey.init).filter { !$0.text.isEmpty && known.insert($0).inserted }
    let html = keys.parallelMap(jobs: jobs) { Self.render($0.text).compact }
    self.html = Dictionary(uniqueKeysWithValues: zip(keys, html))
  }

  /// The HTML of a text; of one that is not among the texts it is rendered now.
  public func html(of text: String) -> HTML {
    text.isEmpty ? HTML() : html[TextKey(text: text)] ?? Self.render(text)
  }

  private static func render(_ text: String) -> HTML {
    Markdown.html(from: text, profile: .words)
  }
}

/// A text by its bytes: two that differ in how an accent is encoded are equal as strings, and make
/// different HTML.
private struct TextKey: Hashable, Sendable {
  let text: String

  static func == (one: Self, other: Self) -> Bool {
    one.text.withUTF8Bytes { one in
      other.text.withUTF8Bytes { other in
        one.count == other.count
          && (one.isEmpty || memcmp(one.baseAddress!, other.baseAddress!, one.count) == 0)
      }
    }
  }

  func hash(into hasher: inout Hasher) {
    text.withUTF8Bytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension HTML {
  /// The same without room to grow.
  fileprivate var compact: HTML {
    HTML(
      trusted: [UInt8](unsafeUninitializedCapacity: bytes.count) { buffer, count in
        count = buffer.initialize(fromContentsOf: bytes)
      })
  }
}
