import Core
import Testing

@Suite("An ID that is taken out of what the shop wrote")
struct SourceFileTests {
  private func renamed(_ text: String) -> String? {
    let file = SourceFile(path: "content/changes/a.md", bytes: Array(text.utf8))
    return file.renaming("flat", to: "erased-1").map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test(
    "it is found wherever it stands as a whole",
    arguments: [
      ("flat", "erased-1"), ("[good, flat]", "[good, erased-1]"), ("(../flat/)", "(../erased-1/)"),
      ("flat flat", "erased-1 erased-1"), ("Flat flat.", "Flat erased-1."),
    ])
  func whole(_ text: String, _ expected: String) { #expect(renamed(text) == expected) }

  @Test(
    "a longer ID that holds it is another one",
    arguments: ["", "fla", "flat-tyre", "a-flat", "flat2", "inflatable", "Flat"])
  func others(_ text: String) { #expect(renamed(text) == nil) }
}
