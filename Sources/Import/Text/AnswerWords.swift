import Core
import Foundation
import Markup

/// The words of an answer as people read them, to tell whether an answer at a source is one that
/// stands here already.
///
/// An answer that is written here, posted at a platform by hand and exported again differs in its
/// bytes: Markdown is gone, lines are joined, the platform has other quotes and dashes. Of each text
/// only letters, digits, symbols and question marks are compared, in small letters and without the
/// addresses of links. Signatures are set aside.
struct AnswerWords {
  /// The fewest letters of a text that a platform may have cut.
  static let shortestCut = 200

  /// All words, and all words without the signature.
  private let plain: Set<[UInt8]>
  /// The same without the numbers of lists, without the words of links, and without both: not every
  /// browser copies numbers, and who posts a link may write its address in place of its words.
  private let variants: Set<[UInt8]>
  /// All words, in order.
  private let whole: [UInt8]
  private let letters: Int

  /// The words of a text, which may be Markdown. `names` are the words of the names by which the
  /// shop and its people sign, and `hosts` those of its websites.
  init(_ text: String, names: Set<String>, hosts: Set<String>) {
    let lines = Markdown.lines(from: text)
    let roles = Set(lines.joined().map(\.role))
    func forms(without left: Set<Markdown.WordRun.Role>) -> [[UInt8]] {
      let words = SignedWords(
        lines.map { line in line.filter { !left.contains($0.role) }.map(\.text).joined() },
        names: names, hosts: hosts)
      return [words.all, words.unsigned]
    }
    let plain = forms(without: [])
    whole = plain[0]
    letters = whole.count { $0 & 0xC0 != 0x80 && !$0.isDigit }
    self.plain = Set(plain)
    var variants = self.plain
    for left: Set<Markdown.WordRun.Role> in [[.listNumber], [.link], [.listNumber, .link]]
    where !left.isDisjoint(with: roles) {
      variants.formUnion(forms(without: left).filter { !$0.isEmpty })
    }
    self.variants = variants
  }

  /// Whether there is nothing to compare.
  var isEmpty: Bool { whole.isEmpty }

  /// Whether an answer at a source is this one: the same words, or the beginning of this one if a
  /// platform may have cut it there.
  func isSame(as source: AnswerWords) -> Bool {
    guard !isEmpty, !source.isEmpty else { return false }
    if !plain.isDisjoint(with: source.variants) || !variants.isDisjoint(with: source.plain) {
      return true
    }
    return source.letters >= Self.shortestCut
      && variants.contains { $0.starts(with: source.whole) }
  }
}

/// The words of a text in the form in which answers are compared, with where its signature begins.
private struct SignedWords {
  private var words: [AnswerWord] = []

  /// The words of a text's lines.
  init(_ lines: [String], names: Set<String>, hosts: Set<String>) {
    for line in lines {
      var begins = true
      for part in line.precomposedStringWithCompatibilityMapping.split(
        whereSeparator: \.isWhitespace)
      {
        if let word = AnswerWord(part, begins: begins, names: names, hosts: hosts) {
          words.append(word)
          begins = word.endsPart
        } else {
          begins = begins || part.utf8.last.map { ".!?:,;".utf8.contains($0) } ?? false
        }
      }
    }
  }

  /// All words, without blanks between them.
  var all: [UInt8] { words.flatMap(\.folded) }

  /// The words before the signature.
  var unsigned: [UInt8] {
    words[..<(AnswerSignature.start(in: words) ?? words.count)].flatMap(\.folded)
  }
}

/// A word of an answer.
struct AnswerWord {
  /// The letters, digits, symbols and question marks, in small letters.
  let folded: [UInt8]
  /// Whether a signature may begin with it: it is the first of a line, or follows punctuation.
  let begins: Bool
  /// Whether punctuation ends it.
  let endsPart: Bool
  /// Whether it begins with a capital letter, as names do.
  let isCapital: Bool
  /// Whether it is a word of a name by which the shop or one of its people signs.
  let isOwnName: Bool
  /// Whether it is an e-mail address or made of digits, as a telephone number is.
  let isContact: Bool

  /// The text of the word.
  var text: String { String(decoding: folded, as: UTF8.self) }

  /// Nil for a link, and for signs that are not compared.
  init?(_ word: Substring, begins: Bool, names: Set<String>, hosts: Set<String>) {
    guard !Self.isLink(word, hosts) else { return nil }
    folded = Self.fold(word)
    guard !folded.isEmpty else { return nil }
    self.begins = begins
    endsPart = word.utf8.last.map { ".!?:,;".utf8.contains($0) } ?? false
    isCapital =
      word.unicodeScalars.first { $0.properties.isAlphabetic }?.properties.isUppercase ?? false
    isOwnName = names.contains(String(decoding: folded, as: UTF8.self))
    isContact =
      word.utf8.contains(UInt8(ascii: "@"))
      || word.unicodeScalars.allSatisfy { !$0.properties.isAlphabetic }
  }

  /// The words of a name in the form of `folded`.
  static func names(in name: String) -> [String] {
    name.precomposedStringWithCompatibilityMapping.split(whereSeparator: \.isWhitespace)
      .map { String(decoding: fold($0), as: UTF8.self) }.filter { !$0.isEmpty }
  }

  /// Whether a word is the address of a page: `https://…`, `www.…`, `rosa.example/contact`, or a host
  /// of the shop's.
  private static func isLink(_ word: Substring, _ hosts: Set<String>) -> Bool {
    let text = word.lowercased()
    if text.utf8.contains(UInt8(ascii: "@")) { return false }
    if text.contains("://") || text.contains("www.") { return true }
    let core = text.trimmingCharacters(in: CharacterSet.punctuationCharacters)
    if hosts.contains(core) || hosts.contains("www.\(core)") { return true }
    guard let slash = core.firstIndex(of: "/"), let dot = core[..<slash].lastIndex(of: ".") else {
      return false
    }
    let top = core[core.index(after: dot)..<slash]
    return top.utf8.count >= 2 && top.utf8.allSatisfy(\.isLowercaseLetter)
  }

  private static func fold(_ word: Substring) -> [UInt8] {
    var folded: [UInt8] = []
    let scalars = Array(word.lowercased().unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let isKept =
        isCompared(scalar)
        // Of a number or a time also what stands between its digits.
        || (index > 0 && index + 1 < scalars.count && ".,:".unicodeScalars.contains(scalar)
          && isDigit(scalars[index - 1]) && isDigit(scalars[index + 1]))
      if isKept { folded.append(contentsOf: UTF8.encode(scalar)!) }
    }
    return folded
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Whether a sign is compared: no quotes, dashes, brackets and invisible signs, which platforms
  /// and keyboards change, and none of which Markdown is made.
  private static func isCompared(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isDefaultIgnorableCodePoint { return false }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber,
      .otherSymbol, .currencySymbol:
      return true
    case .mathSymbol, .modifierSymbol: return scalar == "+" || scalar.value > 0x7F
    default: return "?%&@؟".unicodeScalars.contains(scalar)
    }
  }
}
