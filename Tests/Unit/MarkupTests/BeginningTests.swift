import Markup
import Testing

@Suite("The beginning of a text")
struct BeginningTests {
  @Test("a text that fits is whole, whatever markup it has")
  func whole() {
    #expect(Markdown.beginning(of: "Short and good.", limit: 20) == nil)
    #expect(Markdown.beginning(of: "*Emphasis* takes **no** room.", limit: 24) == nil)
    #expect(Markdown.beginning(of: "", limit: 5) == nil)
    #expect(Markdown.beginning(of: "It ends in three dots…", limit: 22) == nil)
  }

  @Test(
    "a longer one ends with a sentence, if a third of the room is filled by then",
    arguments: [
      ("One is here. Two is here. Three is cut off.", 30, "One is here. Two is here. …"),
      ("Really? Yes! And then it goes on and on.", 20, "Really? Yes! …"),
      ("No. Then one sentence that is far too long for it", 30, "No. Then one sentence that is…"),
      ("Nothing to cut at but words and words and words", 20, "Nothing to cut at…"),
      ("Costs 3.50 euro and no more than that, they said.", 24, "Costs 3.50 euro and no…"),
      ("一二三。四五六。七八九十", 9, "一二三。四五六。 …"),
    ])
  func cut(text: String, limit: Int, expected: String) {
    #expect(Markdown.beginning(of: text, limit: limit) == expected)
  }

  @Test("a cut text is never longer than its limit and two, and begins as the whole does")
  func property() {
    let words = [
      "Een", "fiets.", "woord", "e\u{301}e\u{301}n", "🚲👩‍🔧", "&amp;", "<b>", "Nee!", "lang",
    ]
    for seed in 0..<400 {
      var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1
      let text = (0..<(seed % 60)).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return words[Int(state >> 33) % words.count]
      }.joined(separator: " ")
      for limit in [5, 20, 60] {
        guard let beginning = Markdown.beginning(of: text, limit: limit) else { continue }
        #expect(beginning.unicodeScalars.count <= limit + 2)
        let kept = beginning.dropLast().trimmingSuffix { $0 == " " }
        let whole = Markdown.plainText(from: text, limit: text.utf8.count + 1)
        #expect(whole.hasPrefix(kept), "\(kept) of \(whole)")
      }
    }
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while predicate: (Character) -> Bool) -> Substring {
    var end = endIndex
    while end > startIndex, predicate(self[index(before: end)]) { end = index(before: end) }
    return self[..<end]
  }
}
