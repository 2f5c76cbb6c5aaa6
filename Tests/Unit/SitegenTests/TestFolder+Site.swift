import Foundation
import TestSupport

// The site stands in `site`, so that what the program says and keeps beside it is apart.
extension TestFolder {
  func tree(_ folder: String) -> Tree { Tree(url(folder)) }

  /// A new empty file beside the site, to write a stream to.
  func stream(_ name: String) throws -> URL {
    let file = "streams/\(UUID().uuidString).\(name)"
    try write(file)
    return url(file)
  }

  /// A small site: a praise, a complaint with a reply, and a complaint without.
  static func small() throws -> TestFolder {
    let folder = try TestFolder()
    try folder.write(
      "site/content/site.yml",
      "name: Kiosk\nurl: https://reviews.example/\ntime-zone: Europe/Amsterdam\n"
        + "people: { ada: { name: Ada, role: owner } }\n")
    try folder.review("a", rating: "5")
    try folder.review("b", rating: "2")
    try folder.review("c", rating: "1")
    // As the coach would have it, so that it has nothing to say.
    let words = "I am sorry for the words that I used, Ann. I will call you tomorrow."
    try folder.write(
      "site/content/replies/b.md", "---\nby: ada\ndate: 2026-01-03\n---\n\(words)\n")
    return folder
  }

  func review(_ id: String, rating: String) throws {
    try write(
      "site/content/reviews/\(id).md",
      "---\ntitle: About \(id)\nrating: \(rating)\ndate: 2026-01-02\nauthor: Ann\n---\nWords.\n")
  }
}
