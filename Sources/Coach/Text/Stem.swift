/// A word without its endings, roughly: enough to find `delivered` in `delivery`, and `banden` in
/// `band`. Two words of one stem are nearly always of one meaning; the other way round it may fail.
enum Stem {
  static func of(_ letters: ArraySlice<UInt8>, language: String) -> [UInt8] {
    var word = Array(letters)
    if word.count > 2, word[word.count - 2] == UInt8(ascii: "'") { word.removeLast(2) }
    let endings = language == "nl" ? dutch : language == "en" ? english : []
    if language == "nl", word.count > 6, word.starts(with: [0x67, 0x65]) { word.removeFirst(2) }
    for ending in endings
    where word.count >= ending.count + 3 && word.suffix(ending.count) == ending {
      word.removeLast(ending.count)
      break
    }
    if word.count > 3, word[word.count - 1] == word[word.count - 2] { word.removeLast() }
    // "loop" and "lopen", "kies" and "kiezen", "brief" and "brieven".
    if language == "nl" {
      if word.count > 3, word[word.count - 2] == word[word.count - 3],
        "aeou".utf8.contains(word[word.count - 2])
      {
        word.remove(at: word.count - 2)
      }
      if word.last == UInt8(ascii: "z") { word[word.count - 1] = UInt8(ascii: "s") }
      if word.last == UInt8(ascii: "v") { word[word.count - 1] = UInt8(ascii: "f") }
    } else if word.count > 3, word.last == UInt8(ascii: "e") || word.last == UInt8(ascii: "y") {
      word.removeLast()
    } else if word.count > 3, word.last == UInt8(ascii: "i") {
      word.removeLast()
    }
    return Array(word.prefix(6))
  }

  private static let english = [
    "ingly", "edly", "ings", "ness", "ing", "ies", "ied", "est", "ed", "es", "er", "ly", "s",
  ]
  .map { Array($0.utf8)[...] }
  private static let dutch = [
    "tjes", "jes", "tje", "ende", "heid", "ing", "en", "je", "te", "de", "er", "st", "t", "d", "e",
    "s",
  ]
  .map { Array($0.utf8)[...] }
}
