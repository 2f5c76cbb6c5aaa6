extension String {
  /// Whether it is a whole address that begins with `http://` or `https://` and that a review may
  /// name as where it stands; stricter than content is, so that what is written can be read.
  var isWebAddress: Bool {
    let bytes = Array(utf8)
    let lowered = bytes.prefix(8).map { $0 | 0x20 }
    let host: ArraySlice<UInt8>
    if lowered.starts(with: "https".utf8), bytes.dropFirst(5).starts(with: "://".utf8) {
      host = bytes.dropFirst(8)
    } else if lowered.starts(with: "http".utf8), bytes.dropFirst(4).starts(with: "://".utf8) {
      host = bytes.dropFirst(7)
    } else {
      return false
    }
    let name = host.prefix { $0 != .slash && $0 != 0x3F && $0 != 0x23 }
    return bytes.count <= 1000 && (name.first.map { $0.isLetter || $0.isDigit } ?? false)
      && name.allSatisfy { $0.isLetter || $0.isDigit || ".-:_".utf8.contains($0) }
      && bytes.allSatisfy { 0x21...0x7E ~= $0 && !"\"<>\\^`{|}".utf8.contains($0) }
  }

  /// A BCP 47 tag made of it: `nl_NL` is `nl-NL`; nil where it is no tag, such as `Dutch`.
  var languageTag: String? {
    let tag = withoutBlanksAround.replacing("_", with: "-")
    let parts = tag.utf8.split(separator: .hyphen, omittingEmptySubsequences: false)
    guard let language = parts.first, 2...3 ~= language.count, language.allSatisfy(\.isLetter),
      parts.count <= 4,
      parts.dropFirst().allSatisfy({
        2...8 ~= $0.count && $0.allSatisfy { $0.isLetter || $0.isDigit }
      }), tag.lowercased() != "und"
    else { return nil }
    return tag
  }
}
