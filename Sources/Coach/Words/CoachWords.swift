import Core
import Resources

/// The words that the coach looks for in each of its languages: the built-in ones, and the site's
/// own files `coach/*.txt` on top.
public struct CoachWords: Sendable {
  /// The findings on the site's own files.
  public let findings: [Finding]
  let lexicons: [String: Lexicon]
  /// The examples of the built-in files.
  let examples: [WordFile.Example]
  private let guess: LanguageGuess

  /// The folder of the site's own files.
  public static let folder = "coach"

  /// The built-in words, compiled once: `serve` asks for them at each save.
  private static let builtIn = CoachWords(with: [])

  /// The built-in words and those of the files `own`: `coach/en.txt`, `coach/nl.txt`, …. Files with
  /// other names are ignored.
  public init(own: [SourceFile] = []) {
    self = own.isEmpty ? Self.builtIn : CoachWords(with: own)
  }

  private init(with own: [SourceFile]) {
    var files: [String: [WordFile]] = [:]
    var findings: [Finding] = []
    var examples: [WordFile.Example] = []
    for builtIn in Resource.all(below: Self.folder) {
      let file = WordFile(SourceFile(path: builtIn.path, bytes: builtIn.bytes))
      findings += file.findings
      files[Self.language(of: builtIn.path), default: []].append(file)
      examples += file.examples
    }
    for file in own.sorted(by: { $0.path < $1.path }) where file.path.hasSuffix(".txt") {
      let language = Self.language(of: file.path)
      let words = WordFile(file, slots: files[language]?.last?.slots ?? [:])
      findings += words.findings
      files[language, default: []].append(words)
    }
    lexicons = Dictionary(
      uniqueKeysWithValues: files.map { ($0.key, Lexicon(language: $0.key, $0.value)) })
    self.examples = examples
    var functionWords: [String: [[UInt8]]] = [:]
    for (language, files) in files {
      for line in files.flatMap(\.lines) where line.list == .functionWords {
        guard case .words(let words, _)? = line.elements.first else { continue }
        functionWords[language, default: []] += words.map(\.letters)
      }
    }
    guess = LanguageGuess(functionWords)
    self.findings = findings.sorted()
  }

  /// The language of a text.
  func language(of prose: Prose) -> LanguageGuess.Answer { guess.language(of: prose) }

  /// The language of a file: `nl` for `coach/nl.txt`.
  private static func language(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return String(name.prefix { $0 != "." })
  }
}

/// The lists of words and phrases in a language's file, each under its name in brackets.
enum PhraseList: Int, CaseIterable {
  // What a good reply has.
  case apology, nonApology, empathy, fault, lapse, remedy, evidence, thanks, courtesy
  /// The signs of an account of what happened: first person, past tense, cause, time; and phrases
  /// that sound like an account but say nothing.
  case person, past, cause, time, hollow
  /// Phrases in which the shop says itself that the answer is late.
  case lateOwned
  // What a reply should not have.
  case noComment, quarrel, records, denial, sarcasm, heat, regulations, blame, legalThreat
  /// Arguments with the customer that are no contradiction: others are happy, we smelled nothing.
  case argument
  /// "We cannot find your stay", "we do not know who you are".
  case untraceable
  /// Words of empty answers: "noted", "concerned department", "valuable".
  case formula
  /// "You are right", which makes what follows no quarrel.
  case agreement
  /// What a review asks for or tells that a reply must not pass by, and the words for money.
  case wantsMoney, money, harm, triedLong
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
  /// Company, health and behaviour of the customer, and what was paid.
  case companion, health, behaviour, paidRate
  /// Words of names of hotels, shops and departments: no word of a person's name.
  case organisation
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
    functionWords, stop, generic, vacuous, formula, money, organisation,
  ].reduce(0) { $0 | $1.bit }
}
