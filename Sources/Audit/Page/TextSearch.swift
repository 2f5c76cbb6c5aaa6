/// Looks for texts in the text of one card, no longer than an honest card could take.
struct TextSearch {
  /// Bytes that may still be compared: a thousand searches in a hundred kilobytes.
  private var budget = 100_000_000

  /// Whether `part` stands in `text`; not, where it took too long to tell. Knuth, Morris and Pratt's
  /// search ("Fast pattern matching in strings", 1977): hostile text makes it no slower.
  mutating func finds(_ part: [UInt8], in text: ArraySlice<UInt8>) -> Bool {
    budget -= part.count + text.count
    guard budget >= 0, let first = part.first, part.count <= text.count else { return part.isEmpty }
    var fallback = [0]
    fallback.reserveCapacity(part.count)
    var length = 0
    for byte in part.dropFirst() {
      while length > 0, part[length] != byte { length = fallback[length - 1] }
      if part[length] == byte { length += 1 }
      fallback.append(length)
    }
    var at = text.startIndex
    var matched = 0
    while at < text.endIndex {
      if matched == 0, text[at] != first {
        guard let next = text[at...].firstIndex(of: first) else { return false }
        at = next
      }
      while matched > 0, part[matched] != text[at] { matched = fallback[matched - 1] }
      if part[matched] == text[at] { matched += 1 }
      if matched == part.count { return true }
      at += 1
    }
    return false
  }
}
