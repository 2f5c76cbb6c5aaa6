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
///     {you} {never} {told} *      words of the slots you, never and told
///     yes: You never said so.     an example on which the list has a hit
///     no: You said so.            an example on which it has none
///     [slots]
///     never: never, didn't        the words of a slot; a later file may add to them
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

  /// A text on which a list must have a hit, or must not.
  struct Example {
    let list: PhraseList
    let text: String
    let isHit: Bool
    let place: Place
  }

  private(set) var lines: [PhraseLine] = []
  private(set) var examples: [Example] = []
  private(set) var families: [[Word]] = []
  private(set) var findings: [Finding] = []
  /// The words of each slot, as the line has them.
  private(set) var slots: [Substring: [Substring]] = [:]

  /// The words read so far: slots repeat them in phrase after phrase.
  private var words: [Substring: Word] = [:]

  /// The lists that hold no phrases.
  private static let otherLists = ["families", "slots"]

  /// Reads a file. A line that cannot be read is left out, with a finding. `known` are the slots of
  /// earlier files of the language.
  init(_ file: SourceFile, slots known: [Substring: [Substring]] = [:]) {
    slots = known
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
        if !Self.otherLists.contains(String(name)), PhraseList.byName[String(name)] == nil {
          let names = PhraseList.allCases.map(\.name) + Self.otherLists
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
      let words = content.split(separator: ",").compactMap { word($0.trimmed) }
      if words.count > 1 { families.append(words) }
      return
    }
    if list == "slots" { return addSlot(content, at: place) }
    guard let list = PhraseList.byName[list] else { return }
    for (mark, isHit) in [("yes:", true), ("no:", false)] where content.hasPrefix(mark) {
      let text = String(content.dropFirst(mark.count).trimmed)
      examples.append(Example(list: list, text: text, isHit: isHit, place: place))
      return
    }
    let isRemoval = content.hasPrefix("- ")
    let phrase = isRemoval ? content.dropFirst(2) : content
    guard let filled = filled(phrase), let variants = variants(of: filled[...]) else {
      findings.append(Finding(.coachWords, at: place, "'\(phrase)' is not a phrase"))
      return
    }
    for elements in variants {
      lines.append(PhraseLine(list: list, elements: elements, isRemoval: isRemoval, place: place))
    }
  }

  private mutating func addSlot(_ content: Substring, at place: Place) {
    let parts = content.split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else {
      findings.append(
        Finding(.coachWords, at: place, "'\(content)' is no slot: write 'name: a, b'"))
      return
    }
    slots[parts[0].trimmed, default: []] += parts[1].split(separator: ",").map(\.trimmed)
  }

  /// A phrase with the words of its slots in their places: `{never}` becomes `(never|didn't)`, and
  /// `{never?}` may also be missing. Nil if a slot is unknown.
  private func filled(_ phrase: Substring) -> String? {
    guard phrase.contains("{") else { return String(phrase) }
    var text = ""
    var rest = phrase
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      var name = rest[rest.index(after: open)..<close]
      let mayMiss = name.last == "?"
      if mayMiss { name = name.dropLast() }
      guard let words = slots[name] else { return nil }
      text += rest[..<open]
      let choices = (mayMiss ? "|" : "") + words.joined(separator: "|")
      // A slot among choices adds its words to them.
      let isInside = text.count { $0 == "(" } > text.count { $0 == ")" }
      text += isInside ? choices : "(" + choices + ")"
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  /// The phrases that a line stands for: several if a choice in parentheses has alternatives of
  /// several words. Nil if one does not begin with a word, or cannot be read.
  private mutating func variants(of phrase: Substring) -> [[PhraseElement]]? {
    var variants: [[PhraseElement]] = [[]]
    for part in Self.parts(of: phrase) {
      guard let choices = choices(part) else { return nil }
      variants = variants.flatMap { before in choices.map { before + $0 } }
      guard variants.count <= Self.mostVariants else { return nil }
    }
    let whole = variants.map { variant in
      Array(variant.reversed().drop { $0 == .gap }.reversed())
    }
    for elements in whole {
      guard case .words(_, isOptional: false)? = elements.first else { return nil }
    }
    return whole
  }

  /// The most phrases that one line may stand for.
  private static let mostVariants = 2000

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
  private mutating func choices(_ part: Substring) -> [[PhraseElement]]? {
    if part == "*" { return [[.gap]] }
    guard part.first == "(" else { return word(part).map { [[.words([$0], isOptional: false)]] } }
    guard part.last == ")" else { return nil }
    var words: [Word] = []
    var isOptional = false
    var ways: [[PhraseElement]] = []
    for choice in part.dropFirst().dropLast().split(
      separator: "|", omittingEmptySubsequences: false)
    {
      let all = choice.split(separator: " ").map { word($0) }
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

  /// A word of a phrase, from the cache if an earlier phrase has it. Nil if it is no word.
  private mutating func word(_ text: Substring) -> Word? {
    if let known = words[text] { return known }
    let word = Self.parsed(text)
    words[text] = word
    return word
  }

  private static func parsed(_ text: Substring) -> Word? {
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
