import CCmark
import Foundation
import TestSupport
import Testing

@testable import Markup

/// Whatever goes in, only allowed elements and attributes come out.
@Suite struct HostileMarkdownTests {
  @Test("no script vector becomes markup", arguments: Markdown.Profile.allCases)
  func vectors(_ profile: Markdown.Profile) throws {
    let vectors = try Resource.vectors()
    #expect(vectors.count >= 200)
    for vector in vectors {
      let html = Markdown.html(from: vector, profile: profile).bytes
      let complaint = StrictHTML.complaint(about: html, profile: profile)
      #expect(complaint == nil, "\(vector.debugDescription)")
    }
  }

  @Test("all script vectors at once become no markup")
  func vectorsTogether() throws {
    for separator in ["\n\n", "\n", " "] {
      let all = try Resource.vectors().joined(separator: separator)
      let html = Markdown.html(from: all, profile: .words).bytes
      #expect(StrictHTML.complaint(about: html, profile: .words) == nil)
    }
  }

  @Test("control: libcmark's own unsafe output fails the same check")
  func control() throws {
    let vectors = try Resource.vectors()
    let unsafe = vectors.filter { vector in
      guard let text = cmark_markdown_to_html(vector, vector.utf8.count, CMARK_OPT_UNSAFE) else {
        return false
      }
      defer { free(text) }
      // What differs without being unsafe.
      let html = String(cString: text).replacing("'", with: "&#39;")
        .replacing(/<([bh])r \/>/) { "<\($0.output.1)r>" }
      return StrictHTML.complaint(about: Array(html.utf8), profile: .page) != nil
    }
    print("control: libcmark's unsafe mode fails on \(unsafe.count) of \(vectors.count) vectors")
    #expect(unsafe.count >= 140)
  }

  @Test("random bytes and random Markdown become safe HTML", arguments: 0..<8)
  func fuzz(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let source = Soup.make(using: &random)
      for profile in Markdown.Profile.allCases {
        let html = Markdown.html(from: source, profile: profile).bytes
        let complaint = StrictHTML.complaint(about: html, profile: profile)
        #expect(complaint == nil, "\(source.debugDescription)")
      }
      let plain = Markdown.plainText(from: source, limit: 40)
      #expect(plain.unicodeScalars.count <= 40)
      #expect(!plain.unicodeScalars.contains { $0.isForbidden || $0 == "\n" })
    }
  }

  @Test("the bound on nesting is never under libcmark's own depth", arguments: 0..<8)
  func nestingBound(seed: UInt64) {
    var random = SeededGenerator(seed: 1000 + seed)
    var depths = 0
    for _ in 0..<1000 {
      let source = Soup.makeContainers(using: &random)
      let bytes = Array(source.utf8)
      let bound = Markdown.nesting(of: bytes)
      let depth = treeDepth(of: bytes)
      depths += depth
      #expect(bound.depth >= depth, "\(source.debugDescription)")
      #expect(bound.offset <= bytes.count)
    }
    #expect(depths > 2500, "the random sources are too flat to test anything")
  }
}

/// How deep block quotes and items nest in libcmark's tree.
func treeDepth(of bytes: [UInt8]) -> Int {
  var depth = 0
  var deepest = 0
  bytes.withUnsafeBufferPointer { source in
    source.withMarkdownTree { iterator in
      while true {
        let event = cmark_iter_next(iterator)
        guard event != CMARK_EVENT_DONE else { return }
        let type = cmark_node_get_type(cmark_iter_get_node(iterator))
        guard type == CMARK_NODE_BLOCK_QUOTE || type == CMARK_NODE_ITEM else { continue }
        depth += event == CMARK_EVENT_ENTER ? 1 : -1
        deepest = max(deepest, depth)
      }
    }
  }
  return deepest
}
