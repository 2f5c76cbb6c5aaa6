import Core
import Foundation
import Testing
import TestSupport

@testable import Import

@Suite struct ContactsTests {
  @Test(
    "words by which somebody could be reached are left out",
    arguments: [
      ("Bel 0612345678 nu", "Bel nu"), ("mail a@b.nl of zo", "mail of zo"),
      ("zie www.a.nl en http://b", "zie en"), ("order 12 of 3", "order of 3"),
      ("Goed. Echt.waar top", "Goed. top"), ("geen spatie.Daarna niets", "geen niets"),
      ("één\u{A0}woord 0612345678", "één woord"), ("a\r\nb x://y", "a b"), ("", ""), ("  a  ", "a"),
    ])
  func contacts(text: String, left: String) { #expect(text.withoutContacts == left) }

  @Test("a text is found by its bytes where Foundation finds it")
  func finding() {
    let texts = [
      "", "a", "ab", "aab", "é\n\n(Original) x", "\n\n(Original)", "x\n\n(Origina",
      "\n\n\n(Original)",
    ]
    for text in texts {
      let found = text.range(ofBytes: "\n\n(Original)")
      #expect(
        found == text.range(of: "\n\n(Original)", options: .literal), "\(text.debugDescription)")
      #expect(text.contains(bytes: "ab") == (text == "ab" || text == "aab"))
    }
  }

  @Test("words are those between white space, of the first 400 characters, at most 60")
  func words() {
    var generator = SeededGenerator(seed: 7)
    let pieces = [
      " ", " ", "\n", "\u{A0}", "\u{2003}", "\u{85}", "a", "b", "é", "😀", "1", ".", "@", ":", "://",
      "\u{301}", "x.nl", "Aa", "\r\n",
    ]
    var (isLong, hasMany) = (false, false)
    for _ in 0..<2000 {
      let count = Int.random(in: 0...700, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let words = text.unicodeScalars.prefix(400)
        .split(whereSeparator: { $0.properties.isWhitespace }).map { String(Substring($0)) }
      isLong = isLong || text.unicodeScalars.count > 400
      hasMany = hasMany || words.count > 60
      let kept = words.prefix(60).filter { word in
        let parts = word.split(separator: ".")
        let hasDomain = zip(parts, parts.dropFirst()).contains { left, right in
          left.utf8.last?.isLetter == true && right.utf8.prefix(while: \.isLetter).count > 1
        }
        return !hasDomain && !word.utf8.contains(0x40) && word.utf8.count(where: \.isDigit) < 2
          && word.range(of: "://", options: .literal) == nil
      }
      #expect(Array(text.withoutContacts.utf8) == Array(kept.joined(separator: " ").utf8))
    }
    #expect(isLong && hasMany)
  }

  @Test("a text in Latin letters is folded as Foundation folds it")
  func folding() {
    var generator = SeededGenerator(seed: 11)
    let others = [
      "\u{301}", "\u{308}", "\r\n", "\r", "ω", "Σ", "ẞ", "ﬁ", "😀", "e\u{301}", "\u{200D}",
    ]
    var (declined, taken) = (0, 0)
    for round in 0..<20_000 {
      let text = (0..<Int.random(in: 0...140, using: &generator)).map { _ -> String in
        if round % 3 == 0, Int.random(in: 0..<60, using: &generator) == 0 {
          return others.randomElement(using: &generator) ?? ""
        }
        let isASCII = Bool.random(using: &generator)
        let number = UInt32.random(in: isASCII ? 0..<0x80 : 0xC0..<0x180, using: &generator)
        return Unicode.Scalar(number).map { String(Character($0)) } ?? ""
      }.joined()
      guard let plain = PlainLetters.beginning(of: text) else {
        declined += 1
        continue
      }
      taken += 1
      #expect(plain == text.foldedBeginning, "\(text.debugDescription)")
    }
    #expect(declined > 1000 && taken > 10_000)
  }

  @Test("a name of plain words is shortened as it is with a place behind it")
  func plainNames() {
    var generator = SeededGenerator(seed: 7)
    let words = [
      "Jan", "Eva", "Berg", "Van", "De", "Dr", "Mrs", "Mevrouw", "McKay", "JAN", "Jo", "J", "Kok",
      "Elisabeth", "Ter", "berg", "Bin", "Vandenberghe",
    ]
    for _ in 0..<3000 {
      let count = Int.random(in: 1...4, using: &generator)
      let name = (0..<count).map { _ in words.randomElement(using: &generator) ?? "" }
        .joined(separator: " ")
      #expect(PersonName.shortened(name) == PersonName.shortened(name + " (Utrecht)"), "\(name)")
    }
  }
}
