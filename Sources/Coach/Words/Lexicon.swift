/// The words of one language, compiled for searching.
///
/// Each word of a text is looked up once by its hash, and so is each of its beginnings that is as
/// long as some stem. The result is a few numbers. Phrases are sequences of sets of such numbers,
/// tried where their first word is.
///
/// A class, because every reply refers to it: a struct would have each of its parts retained and
/// released from all threads.
final class Lexicon: Sendable {
  let language: String
  /// The lists that have phrases or words, a bit each.
  private let lists: UInt64
  private let whole: WordTable
  private let beginnings: WordTable
  /// The lengths of the stems, a bit each.
  private let lengths: UInt64
  private let endings: [(letters: [UInt8], number: Int32)]
  /// For each number, the lists that have it as a single word, and its family, 0 for none.
  private let marks: [UInt64]
  private let families: [Int32]
  /// For each number, where its phrases begin in `firsts`.
  private let firstStarts: [Int32]
  private let firsts: [Int32]
  private let phrases: [Phrase]
  private let parts: [Slot]
  private let choices: [Int32]

  private struct Phrase {
    let list: PhraseList
    let first: Int32
    let end: Int32
  }

  private struct Slot {
    /// The range of its numbers in `choices`; empty for a gap.
    let first: Int32
    let end: Int32
    let isOptional: Bool
    var isGap: Bool { first == end }
  }

  /// The most words in a gap.
  private static let longestGap = 4

  /// The lists of several files combined. A later file may remove what an earlier one has.
  init(language: String, _ files: [WordFile]) {
    self.language = language
    var phrasesByList: [PhraseList: [[WordFile.PhraseElement]]] = [:]
    var known: [PhraseList: Set<[WordFile.PhraseElement]>] = [:]
    for file in files {
      for line in file.lines {
        if line.isRemoval {
          phrasesByList[line.list]?.removeAll { $0 == line.elements }
          known[line.list]?.remove(line.elements)
        } else if files.count == 1 || known[line.list, default: []].insert(line.elements).inserted {
          phrasesByList[line.list, default: []].append(line.elements)
        }
      }
    }
    lists = phrasesByList.reduce(0) { $1.value.isEmpty ? $0 : $0 | $1.key.bit }
    var numbers = WordNumbers()
    var marks: [UInt64] = []
    func mark(_ number: Int32, _ bit: UInt64) {
      while marks.count <= Int(number) { marks.append(0) }
      marks[Int(number)] |= bit
    }
    var phrases: [Phrase] = []
    var parts: [Slot] = []
    var choices: [Int32] = []
    var starts: [[Int32]] = []
    for list in PhraseList.allCases {
      for elements in phrasesByList[list] ?? [] {
        if elements.count == 1, PhraseList.markers & list.bit != 0,
          case .words(let words, _) = elements[0]
        {
          for word in words { mark(numbers.number(of: word), list.bit) }
          continue
        }
        let firstPart = Int32(parts.count)
        for element in elements {
          let start = Int32(choices.count)
          var isOptional = false
          if case .words(let words, let mayMiss) = element {
            isOptional = mayMiss
            choices += words.map { numbers.number(of: $0) }
          }
          parts.append(Slot(first: start, end: Int32(choices.count), isOptional: isOptional))
        }
        let first = parts[Int(firstPart)]
        for number in choices[Int(first.first)..<Int(first.end)] {
          while starts.count <= Int(number) { starts.append([]) }
          starts[Int(number)].append(Int32(phrases.count))
        }
        phrases.append(Phrase(list: list, first: firstPart, end: Int32(parts.count)))
      }
    }
    var families: [Int32] = []
    for (index, family) in files.flatMap(\.families).enumerated() {
      for word in family {
        let number = Int(numbers.number(of: word))
        while families.count <= number { families.append(0) }
        families[number] = Int32(index + 1)
      }
    }
    let count = numbers.count
    self.marks = marks + [UInt64](repeating: 0, count: count - marks.count)
    self.families = families + [Int32](repeating: 0, count: count - families.count)
    starts += [[Int32]](repeating: [], count: count - starts.count)
    var firstStarts: [Int32] = [0]
    for list in starts {
      firstStarts.append(firstStarts[firstStarts.count - 1] + Int32(list.count))
    }
    self.firstStarts = firstStarts
    firsts = starts.flatMap { $0 }
    self.phrases = phrases
    self.parts = parts
    self.choices = choices
    whole = WordTable(numbers.whole)
    beginnings = WordTable(numbers.beginnings)
    lengths = numbers.lengths
    endings = numbers.endings
  }

  /// Whether the language has phrases or words of a list.
  func has(_ list: PhraseList) -> Bool { lists & list.bit != 0 }

  /// The numbers of each word of a text, and all its hits.
  func look(through prose: Prose) -> (marks: [UInt64], families: [Int32], hits: [Hit]) {
    var textMarks = [UInt64](repeating: 0, count: prose.tokens.count)
    var textFamilies = [Int32](repeating: 0, count: prose.tokens.count)
    var search = Search(tokens: prose.tokens)
    for (index, token) in prose.tokens.enumerated() {
      let first = search.numbers.count
      numbers(of: token, in: prose.folded, into: &search.numbers)
      for number in search.numbers[first...] {
        textMarks[index] |= marks[Int(number)]
        if families[Int(number)] != 0 { textFamilies[index] = families[Int(number)] }
      }
      search.starts.append(Int32(search.numbers.count))
    }
    var hits: [Hit] = []
    for index in prose.tokens.indices {
      for place in Int(search.starts[index])..<Int(search.starts[index + 1]) {
        let number = Int(search.numbers[place])
        for position in Int(firstStarts[number])..<Int(firstStarts[number + 1]) {
          let phrase = phrases[Int(firsts[position])]
          if let last = search.match(
            Int(phrase.first) + 1, Int(phrase.end), after: index, sentence: index, self)
          {
            hits.append(Hit(list: phrase.list, first: index, last: last))
          }
        }
      }
    }
    return (textMarks, textFamilies, hits)
  }

  private func numbers(of token: WordToken, in folded: [UInt8], into numbers: inout [Int32]) {
    if let number = whole[token.hash] { numbers.append(number) }
    var hash = WordHash()
    var length: UInt64 = 0
    for index in token.folded {
      hash.add(folded[index])
      length += 1
      if length < 64, lengths & (1 << length) != 0, let number = beginnings[hash.value] {
        numbers.append(number)
      }
    }
    for ending in endings where token.folded.count > ending.letters.count {
      let start = Int(token.foldedEnd) - ending.letters.count
      if folded[start..<Int(token.foldedEnd)].elementsEqual(ending.letters) {
        numbers.append(ending.number)
      }
    }
  }

  /// A search through one text.
  private struct Search {
    let tokens: [WordToken]
    /// The numbers of all words, and where those of each word begin.
    var numbers: [Int32] = []
    var starts: [Int32] = [0]

    /// The last word of the parts from `part` on, matched after the word at `last`.
    func match(_ part: Int, _ end: Int, after last: Int, sentence: Int, _ lexicon: Lexicon) -> Int?
    {
      guard part < end else { return last }
      let element = lexicon.parts[part]
      if element.isGap {
        for skipped in 0...longestGap {
          if let found = match(part + 1, end, after: last + skipped, sentence: sentence, lexicon) {
            return found
          }
        }
        return nil
      }
      let next = last + 1
      if next < tokens.count, tokens[next].sentence == tokens[sentence].sentence,
        has(next, element, lexicon),
        let found = match(part + 1, end, after: next, sentence: sentence, lexicon)
      {
        return found
      }
      guard element.isOptional else { return nil }
      return match(part + 1, end, after: last, sentence: sentence, lexicon)
    }

    private func has(_ token: Int, _ element: Slot, _ lexicon: Lexicon) -> Bool {
      for place in Int(starts[token])..<Int(starts[token + 1]) {
        let number = numbers[place]
        for choice in Int(element.first)..<Int(element.end)
        where lexicon.choices[choice] == number { return true }
      }
      return false
    }
  }
}

/// An occurrence of a listed phrase, from one word of a text to another.
struct Hit {
  let list: PhraseList
  let first: Int
  let last: Int
}

/// A numbering of the lists' words.
private struct WordNumbers {
  private(set) var whole: [UInt64: Int32] = [:]
  private(set) var beginnings: [UInt64: Int32] = [:]
  private(set) var endings: [(letters: [UInt8], number: Int32)] = []
  private(set) var lengths: UInt64 = 0
  private(set) var count = 0

  mutating func number(of word: WordFile.Word) -> Int32 {
    let hash = WordHash.of(word.letters)
    let known: Int32? =
      switch word.part {
      case .whole: whole[hash]
      case .beginning: beginnings[hash]
      case .ending: endings.first { $0.letters == word.letters }?.number
      }
    if let known { return known }
    let number = Int32(count)
    count += 1
    switch word.part {
    case .whole: whole[hash] = number
    case .beginning:
      beginnings[hash] = number
      if word.letters.count < 64 { lengths |= 1 << UInt64(word.letters.count) }
    case .ending: endings.append((word.letters, number))
    }
    return number
  }
}
