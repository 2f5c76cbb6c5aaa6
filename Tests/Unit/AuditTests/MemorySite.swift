import Core

/// A published site in memory.
struct MemorySite: PublishedSite {
  var files: [String: [UInt8]]
  /// Whether its files can be listed, as in a folder, or not, as over the web.
  var isListed = true

  func read(_ path: String) throws -> [UInt8]? { files[path] }
  func paths() throws -> [String]? { isListed ? files.keys.sorted() : nil }

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
