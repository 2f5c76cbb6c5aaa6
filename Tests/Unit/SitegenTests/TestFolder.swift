import Foundation

/// A folder for one test, gone with it. The site stands in `site`, so that what the program says
/// and keeps beside it is apart.
final class TestFolder {
  let path: String
  private var streams = 0

  init() throws {
    let temporary = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    path = temporary.appending(path: "sitegen-tests-\(UUID().uuidString)").path
    try make("site")
    try make("home")
    try make("streams")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func make(_ folder: String) throws {
    try FileManager.default.createDirectory(
      atPath: "\(path)/\(folder)", withIntermediateDirectories: true)
  }

  func write(_ file: String, _ text: String) throws {
    let url = URL(filePath: "\(path)/\(file)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func remove(_ file: String) throws {
    try FileManager.default.removeItem(atPath: "\(path)/\(file)")
  }

  func text(_ file: String) -> String? {
    FileManager.default.contents(atPath: "\(path)/\(file)").map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  func tree(_ folder: String) -> Tree { Tree(URL(filePath: "\(path)/\(folder)")) }

  /// A new empty file to write a stream to.
  func stream(_ name: String) throws -> URL {
    streams += 1
    let url = URL(filePath: "\(path)/streams/\(streams).\(name)")
    try Data().write(to: url)
    return url
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
