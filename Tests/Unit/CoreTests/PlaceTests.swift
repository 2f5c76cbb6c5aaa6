import Testing

@testable import Core

@Suite("Places in files")
struct PlaceTests {
  @Test(
    "lines and columns count from 1, and a column counts Unicode scalars",
    arguments: [
      ("", 0, "a:1:1"), ("abc", 0, "a:1:1"), ("abc", 2, "a:1:3"), ("abc", 3, "a:1:4"),
      ("a\nbc", 1, "a:1:2"), ("a\nbc", 2, "a:2:1"), ("a\nbc", 3, "a:2:2"), ("a\n", 2, "a:2:1"),
      ("\n\n\n", 2, "a:3:1"),
      ("é€😀x", 2, "a:1:2"), ("é€😀x", 5, "a:1:3"), ("é€😀x", 9, "a:1:4"),
      ("e\u{301}x", 3, "a:1:3"),
      ("a\r\nb", 2, "a:1:3"), ("a\r\nb", 3, "a:2:1"), ("a\r\nb", 4, "a:2:2"),
      ("a\rb", 2, "a:1:3"),
      ("ab", 99, "a:1:3"), ("a\nb", 99, "a:2:2"),
    ])
  func offsets(text: String, offset: Int, place: String) {
    #expect(Place("a", offset: offset, in: Array(text.utf8)).description == place)
    #expect(Lines(of: Array(text.utf8)).place("a", offset: offset).description == place)
  }

  @Test("bytes that are no UTF-8 have a place too")
  func invalid() {
    #expect(Place("a", offset: 2, in: [0xFF, 0xC3, 0x28]).description == "a:1:3")
  }

  @Test("the places of a text's bytes never go back")
  func monotonic() {
    let bytes = Array("é\r\n\n😀 a\nb".utf8)
    let places = (0...bytes.count).map { Place("a", offset: $0, in: bytes) }
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test("a place prints what it knows, and without a line no column")
  func printing() {
    #expect(Place("content/a.md").description == "content/a.md")
    #expect(Place("content/a.md", line: 4).description == "content/a.md:4")
    #expect(Place("content/a.md", line: 4, column: 10).description == "content/a.md:4:10")
    #expect(Place("content/a.md", line: nil, column: 10).description == "content/a.md")
  }

  @Test("places are sorted by the file's bytes, then line, then column, the whole before its parts")
  func order() {
    let sorted = [
      Place("B.md", line: 9), Place("a-b.md"), Place("a.md"), Place("a.md", line: 1),
      Place("a.md", line: 1, column: 1), Place("a.md", line: 1, column: 2),
      Place("a.md", line: 2, column: 1), Place("a.md", line: 10, column: 1), Place("a/b.md"),
      Place("é.md"), Place("\u{FFFD}.md"), Place("😀.md"),
    ]
    #expect(sorted.reversed().sorted() == sorted)
  }
}
