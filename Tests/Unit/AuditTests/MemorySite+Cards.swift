import Core
import TestSupport

extension MemorySite {
  func text(_ path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }

  /// Puts another text in the place of each that stands in the file; how often it stood there.
  @discardableResult mutating func replace(
    _ text: String, with other: String, in path: String
  ) -> Int {
    var rest = (files[path] ?? [])[...]
    var bytes: [UInt8] = []
    var count = 0
    while let byte = rest.first {
      if byte == text.utf8.first, rest.starts(with: text.utf8) {
        bytes += other.utf8
        rest = rest.dropFirst(text.utf8.count)
        count += 1
      } else {
        bytes.append(rest.removeFirst())
      }
    }
    files[path] = bytes
    return count
  }

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

extension String {
  func components(separatedBy separator: String) -> [String] {
    var parts: [String] = []
    var rest = utf8[...]
    let pattern = Array(separator.utf8)
    var part: [UInt8] = []
    while !rest.isEmpty {
      if rest.starts(with: pattern) {
        parts.append(String(decoding: part, as: UTF8.self))
        part = []
        rest = rest.dropFirst(pattern.count)
      } else {
        part.append(rest.removeFirst())
      }
    }
    return parts + [String(decoding: part, as: UTF8.self)]
  }
}
