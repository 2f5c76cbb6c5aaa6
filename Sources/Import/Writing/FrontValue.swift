import Core
import Reviews

extension [UInt8] {
  /// The review that a file names in its front matter, as files do that have another name. Nil if it
  /// names none.
  public var reviewNamed: String? { frontValue("review") }

  /// The word behind `key:` in a file's front matter. Nil if there is none.
  func frontValue(_ key: String) -> String? {
    let lines = prefix(ContentBounds.frontMatter).split(separator: .lineFeed)
    guard lines.first?.trimmed.elementsEqual("---".utf8) == true else { return nil }
    let mark = Array("\(key):".utf8)
    for line in lines.dropFirst() {
      if line.trimmed.elementsEqual("---".utf8) { return nil }
      guard line.starts(with: mark) else { continue }
      guard let word = line.dropFirst(mark.count).split(whereSeparator: \.isWhiteSpace).first else {
        return nil
      }
      return String(decoding: word.filter { $0 != .doubleQuote && $0 != 0x27 }, as: UTF8.self)
    }
    return nil
  }
}
