import Core
import Reviews

// Whether a complaint is answered at all: with a content, on the matter, in finished words.
extension ReplyCheck {
  /// Runs the checks of the first reply to a complaint.
  mutating func checkAnswer() {
    // What is wrong with the tone says more than what is missing.
    let isWarned = findings.contains {
      $0.rule.severity == .warning && $0.rule.name != Advice.anonymousReply.rule.name
    }
    if reply.outcome == .answered, !isWarned, checkPassingBy() { return }
    if let hit = own(.untraceable).first, !givesContact {
      remark(.noContent, at: hit) {
        "'\($0)' sends the customer away: give a name and an address to write to"
      }
      return
    }
    guard reply.outcome == .answered, lexicon.map({ $0.has(.formula) }) ?? false, !prose.isBlank
    else { return }
    if !givesContact, !has(.reward), !isWarned, !(isPersonal && hasAccount), isEmpty {
      remark(.noContent, "this says nothing about what happened: take one point and answer it")
    } else if !isWarned, let question = counterQuestion() {
      remark(.argument, atByte: question, "a question back is no answer: say what you know")
    } else if !isWarned, isUnmoved {
      remark(
        .unmoved, "this only defends: nothing here regrets, concedes, offers or promises anything")
    }
  }

  // MARK: Passing by

  /// Remarks if the reply passes by what the review asks for. Returns whether it did.
  private mutating func checkPassingBy() -> Bool {
    guard theirs != nil, !isGenerous else { return false }
    let owns = concedes
    let isPolite = has(.apology) || has(.thanks) || has(.formula) || has(.empathy)
    if theyHave(.wantsMoney), !owns, isPolite,
      !prose.tokens.indices.contains(where: {
        isMarked($0, .money)
      })
    {
      remark(.passedBy, "the customer wants money back, and this has not a word on it")
      return true
    }
    if theyHave(.harm), !owns, !has(.harm), !sharesTellingWords, !isPersonal {
      remark(.passedBy, "somebody was hurt or put down, and this answers it like a matter of taste")
      return true
    }
    if theyHave(.triedLong), !owns, !givesContact, !isPersonal, !has(.reward),
      !hasAccount || counterQuestion() != nil
    {
      remark(.passedBy, "the customer has tried for long: say who takes it up now, and when")
      return true
    }
    return false
  }

  /// Whether the reply owns up and makes good: what else it says is then an explanation.
  var isGenerous: Bool {
    concedes && has(.reward) && hasMeant(.remedy)
  }

  /// Whether it has an e-mail address or a phone number, or names a person to turn to.
  var givesContact: Bool {
    !EmailAddress.ranges(in: prose.bytes).isEmpty || !PhoneNumber.ranges(in: prose.bytes).isEmpty
  }

  /// Whether one person speaks, who takes it up then.
  private var isPersonal: Bool {
    let words = Self.firstPerson[lexicon?.language ?? ""] ?? []
    return prose.tokens[..<signature].contains { words.contains($0.hash) }
  }

  private static let firstPerson: [String: Set<UInt64>] = [
    "de": "ich mich mir", "en": "i i'll i've i'm i'd", "fr": "je j'ai moi", "nl": "ik mij mijn",
  ].mapValues { Set(Prose($0).tokens.map(\.hash)) }

  private var sharesTellingWords: Bool { shared.map { $0.count > 1 } ?? false }

  // MARK: Nothing said

  /// The most telling words of a reply that says nothing: two, and one in so many of a long one that
  /// shares none with the review.
  private static let fewTellingWords = 2
  private static let wordsForATellingOne = 8

  /// Whether the reply has next to no words but courtesies, and none of the review's.
  var isEmpty: Bool {
    var polite = [Bool](repeating: false, count: prose.tokens.count)
    for hit in hits where Self.courtesies.contains(hit.list) {
      for index in hit.first...hit.last { polite[index] = true }
    }
    let names = Prose(`case`.review.author ?? "").tokens.map(\.hash)
    var telling: Set<UInt64> = []
    for index in greetingEnd..<max(greetingEnd, signature) {
      let token = prose.tokens[index]
      guard marks[index] & Self.littleWords == 0, !polite[index], !names.contains(token.hash),
        !shop.names.contains(token.hash), token.folded.count > 2,
        !token.shape.contains(.picture)
      else { continue }
      telling.insert(token.hash)
    }
    let most = max(Self.fewTellingWords, signature / Self.wordsForATellingOne)
    return shared?.count ?? 0 == 0 && telling.count <= most && !concedes
  }

  /// Whether the reply says that the shop was wrong: "it isn't our mistake" does not.
  var concedes: Bool {
    has(.agreement)
      || (own(.fault) + own(.lapse)).contains { hit in
        !(max(0, hit.first - 2)..<hit.first).contains { isMarked($0, .negation) }
      }
  }

  private static let courtesies: Set<PhraseList> = [
    .apology, .thanks, .courtesy, .closing, .team, .empathy, .hollow, .noComment,
  ]
  private static let littleWords = [
    PhraseList.functionWords, .stop, .generic, .formula, .greeting, .honorific, .customer, .person,
  ].reduce(0) { $0 | $1.bit }

  // MARK: Unmoved

  /// Whether the reply neither regrets nor concedes nor offers: what is left is a defence. Regret that
  /// the customer feels so is no regret.
  private var isUnmoved: Bool {
    guard let lexicon, lexicon.has(.nonApology), !givesContact, !has(.reward), !concedes,
      !hasMeant(.remedy)
    else { return false }
    let notMeant = own(.nonApology)
    func isMeant(_ list: PhraseList) -> Bool {
      hits.contains { hit in
        hit.list == list && hit.first < signature
          && !notMeant.contains { ($0.first...$0.last).contains(hit.first) }
      }
    }
    return !isMeant(.apology) && !isMeant(.empathy) && !isMeant(.thanks)
  }

  // MARK: Counter-questions

  /// The most words of a reply that is only a question back.
  private static let longestCounterQuestion = 30

  /// The place of the question if the reply asks back and says nothing else.
  private func counterQuestion() -> Int? {
    let body = greetingEnd..<max(greetingEnd, signature)
    guard 1...Self.longestCounterQuestion ~= body.count, !givesContact, !has(.remedy, in: body)
    else { return nil }
    var question: Int?
    var index = body.lowerBound
    while index < body.upperBound {
      let sentence = prose.tokens[index].sentence
      let end = body[index...].first { prose.tokens[$0].sentence != sentence } ?? body.upperBound
      if prose.isAsked(prose.tokens[end - 1]) {
        question = question ?? Int(prose.tokens[index].start)
      } else if !has(.thanks, inSentence: sentence), !has(.apology, inSentence: sentence),
        end - index > 4
      {
        return nil
      }
      index = end
    }
    return question
  }

  // MARK: Unfinished

  /// Remarks on gaps of a template that nobody filled: `[email]`, `{name}`, `XXX`.
  mutating func checkUnfinished() {
    guard let gap = Placeholder.first(in: prose.bytes) else { return }
    let text = String(decoding: prose.bytes[gap].prefix(40), as: UTF8.self)
    remark(.unfinished, atByte: gap.lowerBound, "'\(text)' is a gap of a template: fill it in")
  }
}

extension Prose {
  var isBlank: Bool { tokens.isEmpty && !bytes.contains { $0 > 0x20 } }

  /// Whether a question mark is right behind a word.
  func isAsked(_ token: WordToken) -> Bool {
    bytes[Int(token.end)...].first { $0 > 0x20 && $0 != 0x22 && $0 != 0x29 } == 0x3F
  }
}

/// A gap of a template: words in square or curly brackets, or a row of X.
enum Placeholder {
  /// The longest text in brackets that is taken for a gap.
  private static let longest = 40

  static func first(in bytes: [UInt8]) -> Range<Int>? {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "["), let end = gap(bytes, index, UInt8(ascii: "]")) {
        // `[text](target)` and `[text][name]` are links.
        if end == bytes.count || ![0x28, 0x5B, 0x3A].contains(bytes[end]) { return index..<end }
      } else if byte == UInt8(ascii: "{"), let end = gap(bytes, index, UInt8(ascii: "}")) {
        var last = end
        var first = index
        while last < bytes.count, bytes[last] == UInt8(ascii: "}") { last += 1 }
        while first > 0, bytes[first - 1] == UInt8(ascii: "{") { first -= 1 }
        return first..<last
      } else if byte == UInt8(ascii: "X"), index == 0 || !bytes[index - 1].isAlphanumeric {
        var end = index
        while end < bytes.count, bytes[end] == byte { end += 1 }
        if end - index >= 3, end == bytes.count || !bytes[end].isAlphanumeric { return index..<end }
        index = max(end, index + 1)
        continue
      }
      index += 1
    }
    return nil
  }

  /// The end of brackets that begin at `start` and hold a few words. "[sic]" and "[…]" are none.
  private static func gap(_ bytes: [UInt8], _ start: Int, _ close: UInt8) -> Int? {
    var index = start + 1
    if index < bytes.count, bytes[index] == bytes[start] { index += 1 }
    let first = index
    while index < bytes.count, index - first <= longest, bytes[index] != close {
      let byte = bytes[index]
      guard byte.isAlphanumeric || byte >= 0x80 || [0x20, 0x27, 0x2D, 0x2F, 0x5F].contains(byte)
      else { return nil }
      index += 1
    }
    guard index < bytes.count, bytes[index] == close, index - first > 2 else { return nil }
    let text = bytes[first..<index]
    guard text.contains(where: \.isLetter), text.map(\.lowercased) != Array("sic".utf8) else {
      return nil
    }
    return index + 1
  }
}
