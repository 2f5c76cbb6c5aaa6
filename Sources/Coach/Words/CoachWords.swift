import Files
import Findings
import Resources

/// The words that the coach looks for, in each of its languages: those built into the program, and
/// the site's own files `coach/*.txt` put over them.
public struct CoachWords: Sendable {
  /// What is wrong with the site's own files.
  public let findings: [Finding]
  let lexicons: [String: Lexicon]
  /// Which languages have a word among their function words, a bit each in the order of `guessable`.
  private let functionWords: [UInt64: UInt8]
  private let guessable: [String]

  /// The folder of the site's own files.
  public static let folder = "coach"

  /// `own` are files `coach/en.txt`, `coach/nl.txt`, …; files with other names are left aside.
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

  /// The language that most of a text's small words are of; nil where they do not say.
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

  /// `coach/nl.txt` is of `nl`.
  private static func language(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return String(name.prefix { $0 != "." })
  }
}
