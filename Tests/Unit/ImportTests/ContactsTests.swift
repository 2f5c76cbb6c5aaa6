import Foundation
import Testing

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
}
