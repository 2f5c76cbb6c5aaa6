import Testing

@testable import Reviews

@Suite("Documents' identities")
struct DocumentIDTests {
  @Test(
    "an ID is written as its folder and file, and comes back",
    arguments: [
      ("reviews/late-cake", DocumentID(.review, review: "late-cake")),
      ("replies/late-cake", DocumentID(.reply, review: "late-cake")),
      ("replies/2.2", DocumentID(.reply, review: "2", round: 2)),
      ("follow-ups/a-1.17", DocumentID(.followUp, review: "a-1", round: 17)),
      ("decisions/erased-171", DocumentID(.decision, review: "erased-171")),
    ])
  func text(text: String, id: DocumentID) {
    #expect(id.text == text)
    #expect(DocumentID(text) == id)
  }

  @Test(
    "nothing else is an ID",
    arguments: [
      "", "reviews", "reviews/", "review/x", "reviews/x/y", "reviews/X", "reviews/-x",
      "reviews/x.2",
      "replies/x.", "replies/x.1", "replies/x.02", "replies/x.2.3", "replies/é", " replies/x",
      "reviews/" + String(repeating: "a", count: 101),
    ])
  func noIDs(text: String) {
    #expect(DocumentID(text) == nil)
  }

  @Test("a document's file stands in its folder, or in that of its year")
  func paths() {
    let first = DocumentID(.review, review: "2026-03-14-flat")
    #expect(first.fileName == "2026-03-14-flat.md")
    #expect(first.path == "content/reviews/2026-03-14-flat.md")
    let second = DocumentID(.followUp, review: "2026-03-14-flat", round: 2)
    #expect(second.fileName == "2026-03-14-flat.2.md")
    #expect(second.path == "content/follow-ups/2026-03-14-flat.2.md")
    #expect(second.pathByYear == "content/follow-ups/2026/2026-03-14-flat.2.md")
    #expect(second.erased(171).path == "content/follow-ups/erased-171.2.md")
  }

  @Test("a kind of document is known by its folder alone", arguments: DocumentKind.allCases)
  func kinds(kind: DocumentKind) {
    #expect(DocumentKind(folder: kind.folder) == kind)
    #expect(DocumentKind(folder: "content/" + kind.folder) == nil)
    #expect(DocumentKind(folder: kind.rawValue) == nil)
  }

  @Test("a slug has 1 to 100 of a-z, 0-9 and hyphens, and begins with no hyphen")
  func slugs() {
    for text in ["a", "0", "a-", "2026-03-14-late-cake", String(repeating: "a", count: 100)] {
      #expect(text.isSlug, "\(text)")
    }
    for text in ["", "-", "-a", "A", "a_b", "a.b", "é", "a\u{301}", "a b"] {
      #expect(!text.isSlug, "\(text)")
    }
    #expect(!String(repeating: "a", count: 101).isSlug)
  }

  @Test("IDs stand in the order of their folders, reviews and rounds")
  func order() {
    let sorted = [
      "decisions/b", "follow-ups/a", "replies/a.2", "replies/a.10", "replies/a-b", "reviews/a",
    ]
    #expect(sorted.compactMap { DocumentID($0) }.reversed().sorted().map(\.text) == sorted)
  }

  @Test("only the ID of an erased review is one")
  func erased() {
    #expect(DocumentID.erasedEvent("erased-171") == 171)
    #expect(DocumentID.erasedEvent("erased-0171") == nil)
    #expect(DocumentID.erasedEvent("erased-by-me") == nil)
    #expect(DocumentID.erasedEvent("erased-") == nil)
  }
}
