import Core

/// The text of markup as a reader sees it, whatever lines the markup stands on: references are
/// decoded, and every run of white space is one space.
struct FoldedText: Sendable {
  private(set) var bytes: [UInt8] = []
  private var hasGap = false

  /// Puts text behind it in which references stand.
  mutating func append(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
    var at = text.startIndex
    while at < text.endIndex {
      let byte = text[at]
      if byte.isHTMLWhiteSpace {
        hasGap = true
        at += 1
        continue
      }
      if hasGap {
        if !bytes.isEmpty { bytes.append(0x20) }
        hasGap = false
      }
      if byte == UInt8(ascii: "&") {
        at = appendReference(text[at...])
        continue
      }
      let end =
        text[at...].firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: "&") } ?? text.endIndex
      // A control character that is no space is passed on alone, as it is.
      let next = max(end, at + 1)
      bytes.append(contentsOf: text[at..<next])
      at = next
    }
  }

  /// Puts the character behind it that a reference stands for, and says where the text goes on. What
  /// is no reference that sitegen writes stays as it is.
  private mutating func appendReference(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    let start = text.startIndex
    if let end = text.prefix(12).firstIndex(of: UInt8(ascii: ";")) {
      let name = text[(start + 1)..<end]
      if let scalar = Self.scalar(name) {
        if scalar.value < 0x80, UInt8(scalar.value).isHTMLWhiteSpace {
          hasGap = true
        } else {
          bytes.append(contentsOf: Array(String(scalar).utf8))
        }
        return end + 1
      }
    }
    bytes.append(UInt8(ascii: "&"))
    return start + 1
  }

  private static func scalar(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar? {
    guard name.first == UInt8(ascii: "#") else {
      return names.first { $0.0.utf8CodeUnitCount == name.count && name.elementsEqual($0.0) }?.1
    }
    let digits = name.dropFirst()
    if digits.first == UInt8(ascii: "x") || digits.first == UInt8(ascii: "X") {
      return UInt32(String(decoding: digits.dropFirst(), as: UTF8.self), radix: 16)
        .flatMap(Unicode.Scalar.init)
    }
    return UInt32(String(decoding: digits, as: UTF8.self)).flatMap(Unicode.Scalar.init)
  }

  private static let names: [(StaticString, Unicode.Scalar)] = [
    ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'"), ("nbsp", "\u{A0}"),
  ]
}

extension Sequence<UInt8> {
  fileprivate func elementsEqual(_ word: StaticString) -> Bool {
    word.withUTF8Buffer { elementsEqual($0) }
  }
}

extension ArraySlice<UInt8> {
  /// Without the space at either end, of folded text.
  var trimmed: ArraySlice<UInt8> {
    var slice = self
    if slice.first == 0x20 { slice.removeFirst() }
    if slice.last == 0x20 { slice.removeLast() }
    return slice
  }
}
