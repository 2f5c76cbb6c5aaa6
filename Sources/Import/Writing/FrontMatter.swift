import Core

/// The keys and values of a file, to be written as YAML or as a line of JSON.
///
/// The YAML is the plain subset that content parses fastest: a line for each key, texts in double
/// quotes unless they are plain words.
struct FrontMatter {
  fileprivate enum FrontMatterValue {
    case text(String)
    /// A number, a date or a word of a closed list, which needs no quotes.
    case word(String)
    /// A list of slugs.
    case list([String])
    case map([(key: String, text: String)])
  }

  private var entries: [(key: String, entry: FrontMatterValue)] = []

  /// Adds a text that people wrote, in one line and without control characters. An empty text is
  /// left out.
  mutating func add(_ key: String, text: String?) {
    guard let line = text?.singleLine, !line.isBlank else { return }
    entries.append((key, .text(line)))
  }

  /// Adds a word that is safe as it is.
  mutating func add(_ key: String, word: String?) {
    if let word { entries.append((key, .word(word))) }
  }

  /// Adds a list of slugs. An empty list is left out.
  mutating func add(_ key: String, list: [String]) {
    if !list.isEmpty { entries.append((key, .list(list))) }
  }

  /// Adds a map of texts, without missing ones.
  mutating func add(_ key: String, map: [(key: String, text: String?)]) {
    let texts = map.compactMap { pair in
      pair.text.flatMap { $0.isBlank ? nil : (key: pair.key, text: $0.singleLine) }
    }
    if !texts.isEmpty { entries.append((key, .map(texts))) }
  }

  /// The file: the front matter between two lines `---`, then the body.
  func file(body: String) -> [UInt8] {
    var bytes = Array("---\n".utf8)
    bytes.reserveCapacity(body.utf8.count + 256)
    for (key, entry) in entries {
      bytes += key.utf8
      bytes += ": ".utf8
      switch entry {
      case .word(let word): bytes += word.utf8
      case .text(let text): bytes.append(yaml: text)
      case .list(let items): bytes += "[\(items.joined(separator: ", "))]".utf8
      case .map(let pairs):
        bytes += "{ ".utf8
        for (index, pair) in pairs.enumerated() {
          if index > 0 { bytes += ", ".utf8 }
          bytes += pair.key.utf8
          bytes += ": ".utf8
          bytes.append(yaml: pair.text)
        }
        bytes += " }".utf8
      }
      bytes.append(.lineFeed)
    }
    bytes += "---\n".utf8
    if !body.isEmpty {
      bytes += body.utf8
      bytes.append(.lineFeed)
    }
    return bytes
  }

  /// The line of JSON, with the ID first and the text last.
  func line(id: String, text: String) -> [UInt8] {
    let members =
      [(key: "id", value: JSON.string(id))]
      + entries.map { (key: $0.key, value: $0.entry.json) }
      + JSON.member("text", text.isEmpty ? nil : text)
    return JSON.object(members).bytes(.canonical) + [.lineFeed]
  }
}

extension FrontMatter.FrontMatterValue {
  fileprivate var json: JSON {
    switch self {
    case .word("true"): .bool(true)
    case .word("false"): .bool(false)
    case .word(let word):
      Decimal.decode(word.utf8).map(JSON.number) ?? .string(word)
    case .text(let text): .string(text)
    case .list(let items): .array(items.map(JSON.string))
    case .map(let pairs): .object(pairs.map { (key: $0.key, value: .string($0.text)) })
    }
  }
}

extension [UInt8] {
  /// Appends a text as a YAML scalar: plain if that is unambiguous, otherwise in double quotes.
  fileprivate mutating func append(yaml text: String) {
    if text.isPlainScalar {
      self += text.utf8
      return
    }
    append(.doubleQuote)
    for byte in text.utf8 {
      if byte == .doubleQuote || byte == .backslash { append(.backslash) }
      append(byte)
    }
    append(.doubleQuote)
  }
}

extension String {
  /// Whether YAML can only read the text as this text: words that begin with a letter, and none
  /// with another meaning.
  fileprivate var isPlainScalar: Bool {
    let bytes = utf8
    guard let first = bytes.first, first.isLetter, bytes.count <= 200 else { return false }
    var before: UInt8 = 0
    for byte in bytes {
      guard
        byte.isLetter || byte.isDigit || byte == .space || byte == .hyphen || byte == 0x2E
          || byte == .slash || byte >= 0x80
      else { return false }
      if byte == .space, before == .space { return false }
      before = byte
    }
    guard before != .space else { return false }
    return !["true", "false", "null", "yes", "no", "on", "off", "y", "n"].contains(lowercased())
  }

  /// The text in one line, without control characters, line separators and byte order marks.
  public var singleLine: String {
    if utf8.allSatisfy({ 0x20...0x7E ~= $0 }) { return withoutBlanksAround }
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF:
        if let last = text.last, last != " " { text.append(" ") }
      default: text.append(scalar)
      }
    }
    return String(text).withoutBlanksAround
  }
}
