import Core
import Reviews

/// The check of one reply: its case, its words, and the remarks so far.
struct ReplyCheck {
  let `case`: Case
  let reply: Reply
  let shop: CoachedShop
  let prose: Prose
  /// The words of the reply's language. Nil if the coach has none for it.
  let lexicon: Lexicon?
  /// For each word, the lists that have it as a single word, a bit each.
  let marks: [UInt64]
  let families: [Int32]
  let hits: [Hit]
  /// The lists that have hits, a bit each: in the text, and in each of its sentences.
  private let present: UInt64
  private let presentInSentence: [UInt64]
  /// The index of the word at which the signature begins.
  private(set) var signature: Int
  private(set) var findings: [Finding] = []
  /// Numbers and addresses that may be the customer's, or the shop's own if they are under many
  /// reviews.
  var contactData: [ContactDatum] = []
  /// The review as words and with its hits, if it is in the reply's language.
  let theirs: Theirs?
  /// What review and reply have in common. Nil if they are in two languages or the review says little.
  let shared: SharedWords?
  /// The letters and digits of the review, if anything is to be found in it.
  var theirText: [UInt8] = []

  init(_ reply: Reply, of case: Case, shop: CoachedShop) {
    self.case = `case`
    self.reply = reply
    self.shop = shop
    prose = Prose(reply.text)
    lexicon = Self.language(of: reply, prose, in: `case`, shop).flatMap { shop.words.lexicons[$0] }
    let look = lexicon?.look(through: prose)
    marks = look?.marks ?? [UInt64](repeating: 0, count: prose.tokens.count)
    families = look?.families ?? [Int32](repeating: 0, count: prose.tokens.count)
    hits = look?.hits ?? []
    present = hits.reduce(0) { $0 | $1.list.bit }
    var sentences = [UInt64](repeating: 0, count: Int(prose.tokens.last?.sentence ?? 0) + 1)
    for hit in hits { sentences[Int(prose.tokens[hit.first].sentence)] |= hit.list.bit }
    presentInSentence = sentences
    theirs = `case`.isComplaint ? Theirs(`case`.review, lexicon, shop.words) : nil
    shared =
      if let theirs, let lexicon {
        SharedWords(theirs, prose, marks: marks, families: families, lexicon)
      } else { nil }
    signature = prose.tokens.count
    signature = startOfSignature()
  }

  /// The language by whose words a reply is judged: what it says, what its words say, or that of the
  /// review or the shop where they are too few. Nil where the words are of no language of the coach.
  private static func language(
    of reply: Reply, _ prose: Prose, in case: Case, _ shop: CoachedShop
  ) -> String? {
    if let language = reply.language { return primary(language) }
    switch shop.words.language(of: prose) {
    case .known(let language): return language
    case .other: return nil
    case .unsure: break
    }
    // Few words: those of the review may help.
    if let language = `case`.review.language { return primary(language) }
    let review = Prose(reply.text + "\n\n" + `case`.review.text)
    guard case .known(let language) = shop.words.language(of: review) else {
      return primary(shop.settings.languages[0])
    }
    return language
  }

  /// The primary language: `nl` of `nl-BE`.
  static func primary(_ language: String) -> String {
    String(language.prefix { $0 != "-" }).lowercased()
  }

  // MARK: Hits and their meaning

  /// The hits of a list, in the shop's own words.
  func own(_ list: PhraseList) -> [Hit] {
    guard present & list.bit != 0 else { return [] }
    return hits.filter { $0.list == list && !prose.tokens[$0.first].shape.contains(.quoted) }
  }

  func has(_ list: PhraseList) -> Bool { present & list.bit != 0 }

  /// Whether the customer's words, in the language of the reply, have a hit of a list.
  func theyHave(_ list: PhraseList) -> Bool {
    theirs?.hits.contains { $0.list == list } ?? false
  }

  /// Whether a range of words has a hit of a list.
  func has(_ list: PhraseList, in words: Range<Int>) -> Bool {
    has(list) && hits.contains { $0.list == list && words.contains($0.first) }
  }

  /// Whether a list has a hit in a sentence.
  func has(_ list: PhraseList, inSentence sentence: Int32) -> Bool {
    // Marks behind the last word stand in a sentence without words.
    Int(sentence) < presentInSentence.count && presentInSentence[Int(sentence)] & list.bit != 0
  }

  func sentence(of hit: Hit) -> Int32 { prose.tokens[hit.first].sentence }

  func isMarked(_ index: Int, _ list: PhraseList) -> Bool { marks[index] & list.bit != 0 }

  /// Whether a word before the hit, in its sentence, negates it.
  func isNegated(_ hit: Hit) -> Bool {
    for index in max(0, hit.first - 5)..<hit.first
    where isMarked(index, .negation) && prose.tokens[index].sentence == sentence(of: hit) {
      return true
    }
    return false
  }

  /// Whether a courtesy of the list is sincere: those in an ironic or threatening sentence do not
  /// count.
  func hasMeant(_ list: PhraseList) -> Bool {
    guard present & list.bit != 0 else { return false }
    let spoilt: [PhraseList] =
      list == .remedy ? [.sarcasm, .legalThreat, .quarrel, .records] : [.sarcasm, .legalThreat]
    return hits.contains { hit in
      hit.list == list && !isRefused(hit)
        && !spoilt.contains { has($0, inSentence: sentence(of: hit)) }
    }
  }

  /// Whether the hit is refused: "We will not", "dat zullen wij niet".
  private func isRefused(_ hit: Hit) -> Bool {
    hit.list == .remedy && hit.last + 1 < prose.tokens.count && isMarked(hit.last + 1, .negation)
  }

  // MARK: Remarks

  /// A remark on some words.
  mutating func remark(_ advice: Advice, at words: ClosedRange<Int>, _ message: String) {
    let offset = Int(prose.tokens[words.lowerBound].start)
    remark(advice, atByte: offset, message)
  }

  mutating func remark(_ advice: Advice, at hit: Hit, _ message: (String) -> String) {
    remark(advice, at: hit.first...hit.last, message(prose.words(hit.first...hit.last)))
  }

  mutating func remark(_ advice: Advice, atByte offset: Int, _ message: String) {
    let place = prose.place(of: offset, in: reply.place.file, firstLine: reply.textLine)
    findings.append(Finding(advice.rule, at: place, message))
  }

  /// A remark on the whole text.
  mutating func remark(_ advice: Advice, _ message: String) {
    let line = prose.tokens.isEmpty ? nil : reply.textLine
    findings.append(Finding(advice.rule, at: Place(reply.place.file, line: line), message))
  }

  /// Removes a remark and returns it, so that it can be made later.
  mutating func takeFinding(at index: Int) -> Finding { findings.remove(at: index) }

  // MARK: Greeting and signature

  /// The index of the first word after the greeting: "Dear Mrs Visser," ends at its comma.
  var greetingEnd: Int {
    guard let first = prose.tokens.first, isMarked(0, .greeting) || first.shape.contains(.capital)
    else { return 0 }
    for index in 0..<min(5, signature) {
      let end = Int(prose.tokens[index].end)
      if end < prose.bytes.count, [0x2C, 0x21, 0x0A, 0x3A].contains(prose.bytes[end]) {
        return index + 1
      }
    }
    return 0
  }

  /// The index of the last closing formula near the end, at the start of a line or sentence.
  private func startOfSignature() -> Int {
    let closing = hits.last { hit in
      hit.list == .closing && prose.tokens.count - hit.first <= 30
        && !prose.tokens[hit.first].shape.isDisjoint(with: [.startsLine, .startsSentence])
    }
    guard let closing else { return prose.tokens.count }
    // "Met vriendelijke groet" is found from "met" on, not from "vriendelijke".
    let line = prose.tokens[closing.first].line
    let first = hits.first { $0.list == .closing && prose.tokens[$0.first].line == line }
    return first?.first ?? closing.first
  }
}

/// The words of the review, by the words of the reply's language.
struct Theirs {
  let prose: Prose
  let marks: [UInt64]
  let families: [Int32]
  let hits: [Hit]

  /// Nil if the review is in another language than the reply, or in none that the coach knows.
  init?(_ review: Review, _ lexicon: Lexicon?, _ words: CoachWords) {
    guard let lexicon else { return nil }
    prose = Prose([review.title, review.text].compactMap { $0 }.joined(separator: "\n"))
    switch words.language(of: prose) {
    case .known(let language): if language != lexicon.language { return nil }
    case .other: return nil
    case .unsure:
      if let language = review.language, ReplyCheck.primary(language) != lexicon.language {
        return nil
      }
    }
    (marks, families, hits) = lexicon.look(through: prose)
  }
}
