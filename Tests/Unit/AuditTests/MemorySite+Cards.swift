extension MemorySite {
  /// The articles on a page, as they are written.
  func cards(on path: String) -> [String] {
    text(path).components(separatedBy: "<article").dropFirst().map {
      "<article" + ($0.components(separatedBy: "</article>").first ?? "") + "</article>"
    }
  }

  /// The page with other articles in their place.
  func with(cards: [String], on path: String) -> MemorySite {
    let parts = text(path).components(separatedBy: "<article")
    let tail = parts.last?.components(separatedBy: "</article>").last ?? ""
    var site = self
    site.files[path] = Array((parts[0] + cards.joined(separator: "\n") + tail).utf8)
    return site
  }
}
