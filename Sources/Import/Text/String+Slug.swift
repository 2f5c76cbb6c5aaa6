import Foundation

extension String {
  /// Its first words in `a-z`, `0-9` and hyphens, at most `length` bytes; empty where there are none
  /// of these letters in it.
  func slug(upTo length: Int) -> String {
    let start = prefix(120)
    let plain =
      start.utf8.allSatisfy { $0 < 0x80 }
      ? start.lowercased()
      : start.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil).lowercased()
    var slug: [UInt8] = []
    for byte in plain.utf8 {
      if 0x61...0x7A ~= byte || byte.isDigit {
        slug.append(byte)
      } else if let last = slug.last, last != .hyphen, byte != 0x27, !byte.isContinuation {
        slug.append(.hyphen)
      }
    }
    if slug.count > length {
      let cut = slug[..<length].lastIndex(of: .hyphen) ?? length
      slug = Array(slug[..<(slug[length] == .hyphen || cut < length / 2 ? length : cut)])
    }
    while slug.last == .hyphen { slug.removeLast() }
    return String(decoding: slug, as: UTF8.self)
  }
}
