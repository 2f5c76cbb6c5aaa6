import Core

/// A file of words as people write it: lists under `[names]`, a phrase on each line.
///
///     # Comments start with a hash.
///     [apology]
///     sorry
///     apolog*                     any ending
///     we (are|were) sorry         one of several words; (very|) may be left out
///     that * not true             up to four words between
///     - sorry                     removes a phrase of the built-in list
///     [families]
///     late, wait*, delay*         words with one meaning when review and reply are compared
struct WordFile {
  /// A phrase and its place.
  struct PhraseLine {
    let list: PhraseList
    let elements: [PhraseElement]
    let isRemoval: Bool
    let place: Place
  }

  /// A part of a phrase.
  enum PhraseElement: Hashable {
    /// One of these words; with `isOptional`, also none.
    case words([Word], isOptional: Bool)
    /// Up to four words of any kind.
    case gap
  }

  /// A word, its beginning (`refund*`) or its ending (`*ed`), folded.
  struct Word: Hashable {
    enum Anchor { case whole, beginning, ending }
    let letters: [UInt8]
    let part: Anchor
  }

  private(set) var lines: [PhraseLine] = []
  private(set) var families: [[Word]] = []
  private(set) var findings: [Finding] = []

  /// Reads a file. A line that cannot be read is left out, with a finding.
  init(_ file: SourceFile) {
    var list: String?
    let text = String(decoding: file.bytes, as: UTF8.self)
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let place = Place(file.path, line: number + 1)
      let content = line.prefix { $0 != "#" }.trimmed
      if content.isEmpty { continue }
      if content.first == "[" {
        let name = content.dropFirst().prefix { $0 != "]" }.trimmed
        list = String(name)
        if name != "families", PhraseList.byName[String(name)] == nil {
          let names = PhraseList.allCases.map(\.name) + ["families"]
          findings.append(
            Finding(
              .coachWords, at: place, "there is no list '\(name)'",
              suggestion: names.nearest(to: String(name))))
        }
      } else if let list {
        add(content, to: list, at: place)
      } else {
        findings.append(Finding(.coachWords, at: place, "a list in brackets must come first"))
      }
    }
  }

  private mutating func add(_ content: Substring, to list: String, at place: Place) {
    if list == "families" {
      let words = content.split(separator: ",").compactMap { Self.word($0.trimmed) }
      if words.count > 1 { families.append(words) }
      return
    }
    guard let list = PhraseList.byName[list] else { return }
    let isRemoval = content.hasPrefix("- ")
    let phrase = isRemoval ? content.dropFirst(2) : content
    guard let variants = Self.variants(of: phrase) else {
      findings.append(Finding(.coachWords, at: place, "'\(phrase)' is not a phrase"))
      return
    }
    for elements in variants {
      lines.append(PhraseLine(list: list, elements: elements, isRemoval: isRemoval, place: place))
    }
  }

  /// The phrases that a line stands for: several if a choice in parentheses has alternatives of
  /// several words. Nil if one does not begin with a word, or cannot be read.
  private static func variants(of phrase: Substring) -> [[PhraseElement]]? {
    var variants: [[PhraseElement]] = [[]]
    for part in parts(of: phrase) {
      guard let choices = choices(part) else { return nil }
      variants = variants.flatMap { before in choices.map { before + $0 } }
      guard variants.count <= 200 else { return nil }
    }
    let whole = variants.map { variant in
      Array(variant.reversed().drop { $0 == .gap }.reversed())
    }
    for elements in whole {
      guard case .words(_, isOptional: false)? = elements.first else { return nil }
    }
    return whole
  }

  /// The words of a phrase. Words in parentheses are kept together.
  private static func parts(of phrase: Substring) -> [Substring] {
    var depth = 0
    return phrase.split { letter in
      if letter == "(" { depth += 1 }
      if letter == ")" { depth -= 1 }
      return letter == " " && depth == 0
    }
  }

  /// The alternatives of one part: all of one word together, each of several words alone.
  private static func choices(_ part: Substring) -> [[PhraseElement]]? {
    if part == "*" { return [[.gap]] }
    guard part.first == "(" else { return word(part).map { [[.words([$0], isOptional: false)]] } }
    guard part.last == ")" else { return nil }
    var words: [Word] = []
    var isOptional = false
    var ways: [[PhraseElement]] = []
    for choice in part.dropFirst().dropLast().split(
      separator: "|", omittingEmptySubsequences: false)
    {
      let all = choice.split(separator: " ").map(word)
      guard all.allSatisfy({ $0 != nil }) else { return nil }
      let found = all.compactMap { $0 }
      switch found.count {
      case 0: isOptional = true
      case 1: words += found
      default: ways.append(found.map { .words([$0], isOptional: false) })
      }
    }
    if !words.isEmpty {
      ways.append([.words(words, isOptional: isOptional)])
    } else if isOptional {
      ways.append([])
    }
    return ways.isEmpty ? nil : ways
  }

  private static func word(_ text: Substring) -> Word? {
    let part: Word.Anchor =
      text.hasPrefix("*") ? .ending : text.hasSuffix("*") ? .beginning : .whole
    let bare = text.filter { $0 != "*" }
    let prose = Prose(String(bare))
    guard prose.tokens.count == 1, let token = prose.tokens.first,
      token.range.count == bare.utf8.count
    else { return nil }
    return Word(letters: Array(prose.letters(token)), part: part)
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var part = self
    while let first = part.first, first.isWhitespace { part = part.dropFirst() }
    while let last = part.last, last.isWhitespace { part = part.dropLast() }
    return part
  }
}
