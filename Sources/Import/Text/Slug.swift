import Core
import Foundation

extension String {
  /// The first words in `a-z`, `0-9` and hyphens, at most `length` bytes. Empty if the text has
  /// none of these letters.
  func slug(upTo length: Int) -> String {
    var slug: [UInt8] = []
    for byte in PlainLetters.beginning(of: self) ?? foldedBeginning {
      if byte.isLowercaseLetter || byte.isDigit {
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

  /// The first 120 characters in small letters and without accents.
  var foldedBeginning: [UInt8] {
    Array(
      prefix(PlainLetters.most)
        .folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
        .lowercased().utf8)
  }
}

/// The small letters without accents of a text in ASCII and Latin letters, where each character is
/// one scalar and folded by itself. Foundation takes fifty times as long for a whole text.
enum PlainLetters {
  fileprivate static let most = 120

  /// What Foundation makes of each letter from À to ſ.
  private static let latin = (UInt32(0xC0)..<0x180).map { number -> [UInt8] in
    Unicode.Scalar(number).map { String(Character($0)).foldedBeginning } ?? []
  }

  /// The same as `foldedBeginning`. Nil if the text has other characters there.
  static func beginning(of text: String) -> [UInt8]? {
    var plain: [UInt8] = []
    plain.reserveCapacity(most)
    var count = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      // With a line feed behind it, it is one character.
      case 0x0D: return nil
      case 0..<0x80:
        if count == most { return plain }
        let byte = UInt8(scalar.value)
        plain.append(0x41...0x5A ~= byte ? byte | 0x20 : byte)
      case 0xC0..<0x180:
        if count == most { return plain }
        plain += latin[Int(scalar.value - 0xC0)]
      // It may belong to the character before it, even to the last one.
      default: return nil
      }
      count += 1
    }
    return plain
  }
}
