import Core
import Reviews

/// The sentences of a reply that say something, as hashes, for finding what recurs under many
/// reviews.
struct Sentences: Sendable {
  let hashes: [UInt64]
  /// The words of all sentences of the body, and of those in `hashes`.
  let words: Int

  /// The fewest words of a sentence that is compared: "Thank you for your review" is everybody's.
  private static let fewestWords = 6

  /// The sentences between greeting and signature. Those with a number or a path of a menu are left
  /// out: a fix that many need ("Update to version 12") is told in the same words.
  init(_ check: ReplyCheck) {
    let tokens = check.prose.tokens
    var hashes: [UInt64] = []
    var index = check.greetingEnd
    let end = max(index, check.signature)
    words = end - index
    while index < end {
      let sentence = tokens[index].sentence
      let last = tokens[index..<end].firstIndex { $0.sentence != sentence } ?? end
      let isFix = tokens[index..<last].contains { $0.shape.contains(.digits) }
      if last - index >= Self.fewestWords, !isFix {
        var hash: UInt64 = 0
        for token in tokens[index..<last] {
          hash = (hash ^ token.hash) &* 0x9E37_79B9_7F4A_7C15
          hash ^= hash >> 29
        }
        hashes.append(hash)
      }
      index = last
    }
    self.hashes = hashes
  }
}

/// A reply's text, for finding texts that recur.
struct RepliedText: Sendable {
  let place: Place
  let date: Day
  let id: String
  let shingles: Shingles?
  let sentences: Sentences
}

/// What recurs under several reviews of a site, one finding for each group.
struct Repeats {
  private let texts: [RepliedText]

  init(_ texts: [RepliedText]) {
    self.texts = texts.sorted { ($0.date, $0.place) < ($1.date, $1.place) }
  }

  /// The remarks on texts that stand under several reviews, at the last of each group.
  func texts(_ groups: [Int?]) -> [Finding] {
    var members: [Int: [Int]] = [:]
    for (index, original) in groups.enumerated() {
      if let original { members[original, default: [original]].append(index) }
    }
    return members.values.map { group in
      let first = texts[group[0]]
      let last = texts[group[group.count - 1]]
      let message =
        group.count == 2
        ? "the same text stands under '\(first.id)' (\(first.place.file))"
        : "the same text stands under \(group.count) reviews, first under '\(first.id)' "
          + "(\(first.place.file))"
      return Finding(Advice.sameText.rule, at: last.place, message)
    }
  }

  /// All remarks on what recurs.
  func findings() -> [Finding] {
    let groups = texts.map(\.shingles).firstAlike()
    return texts(groups) + sentences(besides: groups)
  }

  /// Under how many reviews a sentence makes a template.
  private static let manyReviews = 4
  /// How much of a reply's sentences, in percent, are templates before it is remarked on.
  private static let mostly = 50

  /// The remarks on sentences that stand under many reviews, in replies that consist of such
  /// sentences and are no copies as a whole. One for each sentence, at its last reply.
  private func sentences(besides groups: [Int?]) -> [Finding] {
    var counts: [UInt64: Set<String>] = [:]
    for text in texts {
      for hash in text.sentences.hashes { counts[hash, default: []].insert(text.id) }
    }
    let copied = Set(
      groups.enumerated().flatMap { index, original in
        original.map { [index, $0] } ?? []
      })
    var last: [UInt64: Int] = [:]
    for (index, text) in texts.enumerated() where !copied.contains(index) {
      let shared = text.sentences.hashes.filter { (counts[$0]?.count ?? 0) >= Self.manyReviews }
      guard !shared.isEmpty, shared.count * 100 >= text.sentences.hashes.count * Self.mostly
      else { continue }
      let commonest = shared.max {
        (counts[$0]?.count ?? 0, $0) < (counts[$1]?.count ?? 0, $1)
      }
      if let commonest { last[commonest] = index }
    }
    return last.map { hash, index in
      Finding(
        Advice.sameSentences.rule, at: texts[index].place,
        "a sentence of this reply stands under \(counts[hash]?.count ?? 0) reviews")
    }
  }
}
