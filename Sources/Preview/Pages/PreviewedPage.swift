/// A page of the site as the preview shows it: with its script, and a policy that lets it run. Only
/// the answer has them; the site's own files never do.
enum PreviewedPage {
  /// The page with the preview's script before its end, for the site's version `version`, of
  /// letters, digits and hyphens.
  static func make(of page: [UInt8], version: String) -> [UInt8] {
    let script = Array(
      "<script src=\"\(Preview.folder)reload.js\" data-version=\"\(version)\"></script>\n".utf8)
    var page = widened(page)
    let end = page.lastPlace(of: Array("</body>".utf8))?.lowerBound ?? page.endIndex
    page.insert(contentsOf: script, at: end)
    return page
  }

  /// The page with its policy widened, where it has one: the value of `content` in the first
  /// `<meta http-equiv="Content-Security-Policy" content="…">`, as the theme writes it.
  private static func widened(_ page: [UInt8]) -> [UInt8] {
    let opening = Array("<meta http-equiv=\"content-security-policy\" content=\"".utf8)
    guard let start = page.firstPlace(of: opening)?.upperBound,
      let end = page[start...].firstIndex(of: UInt8(ascii: "\""))
    else { return page }
    let policy = String(decoding: page[start..<end], as: UTF8.self)
    var page = page
    page.replaceSubrange(start..<end, with: Array(PagePolicy.widened(policy).utf8))
    return page
  }
}

extension [UInt8] {
  /// Where `word`, in small letters, stands first, in any letters.
  fileprivate func firstPlace(of word: [UInt8]) -> Range<Int>? {
    indices.dropLast(Swift.max(0, word.count - 1)).first { has(word, at: $0) }
      .map { $0..<$0 + word.count }
  }

  /// Where `word`, in small letters, stands last, in any letters.
  fileprivate func lastPlace(of word: [UInt8]) -> Range<Int>? {
    indices.dropLast(Swift.max(0, word.count - 1)).last { has(word, at: $0) }
      .map { $0..<$0 + word.count }
  }

  private func has(_ word: [UInt8], at start: Int) -> Bool {
    for offset in word.indices {
      let byte = self[start + offset]
      let small = (65...90).contains(byte) ? byte | 0x20 : byte
      if small != word[offset] { return false }
    }
    return true
  }
}
