import Core
import Reviews
import TestSupport
import Testing

@testable import Coach

@Suite("The coach and hostile text", .serialized)
struct RobustnessTests {
  private static let pieces = [
    "sorry", "(", ")", "|", "*", "\"", "'", "“", "”", "’", "<br", ">", "&amp;", "&", "](", "\n",
    "\n\n", "> ", "NL91 ABNA 0417 1643 00", "@", "a@b.nl", "+31 6 12345678", "1234 AB 5", "😂", "é",
    "e\u{301}", "İ", "ß", "ǅ", "\u{202E}", "our lawyer", "SCREAMING LOUDLY AT ALL OF YOU", "!!!!",
    "dear mr", "u liegt", "order number 12345", "\u{FEFF}", "https://", "www.", "-", "—", "0", " ",
  ]

  private func cases(_ seed: UInt64, _ count: Int) -> [Case] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { number in
      var text = ""
      for _ in 0..<Int.random(in: 0...40, using: &generator) {
        text += Self.pieces.randomElement(using: &generator) ?? ""
        if Bool.random(using: &generator) { text += " " }
      }
      if number % 3 == 0 {
        let bytes = (0..<60).map { _ in UInt8.random(in: 0...255, using: &generator) }
        text += String(decoding: bytes, as: UTF8.self)
      }
      var labelled = LabelledReply.all[number % LabelledReply.all.count]
      labelled = LabelledReply(
        half: "", language: ["en", "nl", "de", "fr", "xx"][number % 5], stars: 1 + number % 5,
        author: number % 2 == 0 ? "A. B." : text, review: number % 7 == 0 ? text : labelled.review,
        reply: text, rules: [])
      return labelled.makeCase(number)
    }
  }

  @Test("whatever is written, nothing crashes and every place is inside the text")
  func places() throws {
    let coach = Coach(settings: LabelledReply.settings)
    var placed = 0
    for one in cases(1, 1500) {
      let lines = one.replies[0].text.split(separator: "\n", omittingEmptySubsequences: false)
      for remark in coach.remarks(on: one) {
        guard let line = remark.place.line else { continue }
        #expect(line >= 1 && line <= lines.count)
        guard let column = remark.place.column else { continue }
        let text = String(lines[line - 1])
        #expect(column >= 1 && column <= text.unicodeScalars.count, "\(remark) in \(text)")
        placed += 1
      }
    }
    #expect(placed > 500, "only \(placed) remarks had a place")
  }

  @Test("neither the order of the cases nor the number of threads matters")
  func order() {
    let coach = Coach(settings: LabelledReply.settings)
    let all = LabelledReply.all.enumerated().map { $1.makeCase($0) } + cases(2, 200).map { $0 }
    var generator = SeededGenerator(seed: 3)
    let expected = coach.remarks(on: all, jobs: 1)
    #expect(expected.count > 100)
    #expect(coach.remarks(on: all, jobs: 4) == expected)
    #expect(coach.remarks(on: all.shuffled(using: &generator), jobs: 3) == expected)
  }

  @Test(
    "a text twice as long takes about twice the time",
    arguments: [
      "a", "sorry ", "you should have ", "\"", "“", "'", "<a", "](", "&#", "0 ", "a@b.c ", "NL91",
      "you * ", "had u ", "!", ". ", "\n", "+31 6 ", "1234 AB ", "we (are) not ", "HELP ME NOW ",
    ])
  func linear(piece: String) {
    func time(_ size: Int) -> Swift.Duration {
      let text = String(repeating: piece, count: size / piece.utf8.count)
      let one = LabelledReply(
        half: "", language: "en", stars: 1, author: "A. B.", review: text, reply: text, rules: [])
      let coached = one.makeCase(0)
      let coach = Self.coach
      let clock = ContinuousClock()
      return (0..<3).map { _ in clock.measure { _ = coach.remarks(on: coached) } }.min() ?? .zero
    }
    // Eight times the length, and far less than 64 times the time.
    let short = time(2 * 1024)
    let long = time(16 * 1024)
    #expect(long < short * 24 + .milliseconds(100))
    #expect(long < .seconds(5))
  }

  private static let coach = Coach(settings: LabelledReply.settings)
}
