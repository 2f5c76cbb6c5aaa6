/// The commonest slips of people who write YAML. Each is an error for libyaml, too.
extension YAMLInspector {
  /// What helps where a text begins with the character at `at`, which means something else in YAML.
  var needsQuotes: String {
    "a text that begins with '\(Character(Unicode.Scalar(byte(at))))' needs quotes"
  }

  /// What is wrong with a plain scalar, just read, that stands where a key must: it has no colon, or
  /// no space after its colon.
  func refusalOfKey(_ text: String, at start: Int, on startLine: Int, column: Int) -> YAMLRefusal? {
    let isFollowedByColon = byte(at) == .colon && at < end
    let isRoot = indent < 0
    guard !inFlow, isRoot || indent == column, !isFollowedByColon || line > startLine else {
      return nil
    }
    let key = text.utf8.prefix(while: \.isKeyByte).count
    if key > 0, key < text.utf8.count, byte(start + key) == .colon {
      return YAMLRefusal(.badYAML, at: start + key, "a space is missing after this colon")
    }
    // A text alone is YAML, though not what belongs here.
    if isRoot, !isFollowedByColon { return nil }
    return YAMLRefusal(.badYAML, at: start, "this is not a key and a colon, such as 'rating: 4'")
  }

  /// What is wrong with what follows a scalar in quotes: `'It's'` has ended at its second quote.
  func refusalAfterQuotes() -> YAMLRefusal? {
    var next = at
    while byte(next) == .space || byte(next) == .tab { next += 1 }
    switch byte(next) {
    case .colon:
      if inFlow || byte(next + 1).isBlankOrEnd { return nil }
      return YAMLRefusal(.badYAML, at: next, "a space is missing after this colon")
    case .comma, .closeBracket, .closeBrace:
      if inFlow { return nil }
    case .hash: return nil
    case let byte: if byte.endsLine { return nil }
    }
    return YAMLRefusal(
      .badYAML, at: next,
      "the quotes ended before this; a text with a quote in it needs the other kind around it")
  }
}
