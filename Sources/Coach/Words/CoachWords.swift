import Core
import Resources

/// The words that the coach looks for in each of its languages: the built-in ones, and the site's
/// own files `coach/*.txt` on top.
public struct CoachWords: Sendable {
  /// The findings on the site's own files.
  public let findings: [Finding]
  let lexicons: [String: Lexicon]
  /// For each function word, the languages that have it, a bit each in the order of `guessable`.
  private let functionWords: [UInt64: UInt8]
  private let guessable: [String]

  /// The folder of the site's own files.
  public static let folder = "coach"

  /// The built-in words and those of the files `own`: `coach/en.txt`, `coach/nl.txt`, …. Files with
  /// other names are ignored.
  public init(own: [SourceFile] = []) {
    var files: [String: [WordFile]] = [:]
    var findings: [Finding] = []
    for builtIn in Resource.all(below: Self.folder) {
      let file = WordFile(SourceFile(path: builtIn.path, bytes: builtIn.bytes))
      findings += file.findings
      files[Self.language(of: builtIn.path), default: []].append(file)
    }
    for file in own.sorted(by: { $0.path < $1.path }) where file.path.hasSuffix(".txt") {
      let words = WordFile(file)
      findings += words.findings
      files[Self.language(of: file.path), default: []].append(words)
    }
    lexicons = Dictionary(
      uniqueKeysWithValues: files.map { ($0.key, Lexicon(language: $0.key, $0.value)) })
    guessable = Array(files.keys.sorted().prefix(8))
    var functionWords: [UInt64: UInt8] = [:]
    for (bit, language) in guessable.enumerated() {
      for line in (files[language] ?? []).flatMap(\.lines) where line.list == .functionWords {
        guard case .words(let words, _)? = line.elements.first else { continue }
        for word in words { functionWords[WordHash.of(word.letters), default: 0] |= 1 << bit }
      }
    }
    self.functionWords = functionWords
    self.findings = findings.sorted()
  }

  /// The language that most function words of a text belong to. Nil if there is no such language.
  func language(of prose: Prose) -> String? {
    var counts = [Int](repeating: 0, count: guessable.count)
    for token in prose.tokens.prefix(400) {
      guard var bits = functionWords[token.hash] else { continue }
      while bits != 0 {
        counts[bits.trailingZeroBitCount] += 1
        bits &= bits - 1
      }
    }
    guard let most = counts.max(), most > 1, counts.count(where: { $0 == most }) == 1,
      let index = counts.firstIndex(of: most)
    else { return nil }
    return guessable[index]
  }

  /// The language of a file: `nl` for `coach/nl.txt`.
  private static func language(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return String(name.prefix { $0 != "." })
  }
}

/// The lists of words and phrases in a language's file, each under its name in brackets.
enum PhraseList: Int, CaseIterable {
  // What a good reply has.
  case apology, empathy, fault, lapse, remedy, evidence, thanks, courtesy
  /// The signs of an account of what happened: first person, past tense, cause, time; and phrases
  /// that sound like an account but say nothing.
  case person, past, cause, time, hollow
  /// Phrases in which the shop says itself that the answer is late.
  case lateOwned
  // What a reply should not have.
  case noComment, quarrel, records, denial, sarcasm, heat, regulations, blame, legalThreat
  /// Phrases that say why something is not for the public.
  case privacy
  /// Requests for another review or none.
  case reviewRemoval
  /// Mentions of a change to a review, conditions for it, and rewards.
  case reviewEdit, condition, reward
  case tiedRemedy
  case verified, independent
  // Who signs.
  case closing, team
  // What surrounds personal data.
  case honorific, greeting, invitation, yours, orderNumber, ourPlace, street
  // Words that mean little.
  case negation, customer, functionWords, stop, generic
  /// Resolutions that do not say how.
  case vacuous

  /// The name in brackets: `no-comment`.
  var name: String {
    "\(self)".reduce(into: "") { name, letter in
      name += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
    }
  }

  static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

  var bit: UInt64 { 1 << UInt64(rawValue) }

  /// The lists whose single words are marked and make no hits.
  static let markers: UInt64 = [
    person, past, cause, time, greeting, honorific, yours, street, negation, customer,
    functionWords, stop,
    generic, vacuous,
  ].reduce(0) { $0 | $1.bit }
}
