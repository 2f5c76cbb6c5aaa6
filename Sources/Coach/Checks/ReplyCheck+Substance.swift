import Core
import Reviews

// The contents that the first reply to a complaint should have.
extension ReplyCheck {
  mutating func checkSubstance() {
    let apologises = hasMeant(.apology)
    let concedes = !own(.fault).isEmpty || !own(.lapse).isEmpty
    // "We should have rung" beside "two hours is too long" is apology enough.
    let bare = hasMeant(.empathy) ? own(.fault).first : own(.fault).first ?? own(.lapse).first
    if !apologises, let hit = bare {
      remark(.noApology, at: hit) { "'\($0)' concedes a mistake: say sorry for it too" }
    }
    guard isKnownInFull else { return }
    let denies = reply.outcome == .declined || !own(.denial).isEmpty
    if !apologises, !concedes, !hasMeant(.empathy), !hasMeant(.thanks) {
      remark(
        .noEmpathy, "nothing here shows that you see what it was like for the customer")
    }
    if apologises, !denies, reply.outcome != .private, !hasAccount {
      remark(
        .noStory, "the apology comes without a story: who did what, in which order, told by you")
    }
    if denies, !concedes, !hasFacts {
      remark(.denialWithoutFacts, "this denies without a fact: give a date, a measure, a reason")
    }
    if reply.outcome == .answered, !hasMeant(.remedy) {
      remark(.noRemedy, "nothing is offered, done or announced: say what comes next")
    }
    if let shared, shared.count == 0 {
      remark(
        .noParaphrase,
        "this could stand under any complaint: say in your own words what went wrong "
          + "(\(shared.sample))")
    }
    checkPoliteness()
  }

  /// Whether the coach has all words of the reply's language. Only then does it report missing
  /// things, because an empty list would find everything missing.
  private var isKnownInFull: Bool { lexicon.map { ["en", "nl"].contains($0.language) } ?? false }

  private var hasFacts: Bool {
    has(.evidence)
      || prose.tokens[..<signature].contains {
        $0.shape.contains(.digits) && !$0.shape.contains(.quoted)
      }
  }

  /// Whether the reply tells what happened: somebody of the shop in the past tense, a cause, or
  /// anything in the past tense that is not about the customer.
  var hasAccount: Bool {
    var hollow = [Bool](repeating: false, count: prose.tokens.count)
    for hit in hits where hit.list == .hollow {
      for index in hit.first...hit.last { hollow[index] = true }
    }
    var apologies = hits.filter { $0.list == .apology }[...]
    var apology: Hit?
    for index in 0..<signature {
      while let next = apologies.first, next.first < index {
        apology = next
        apologies = apologies.dropFirst()
      }
      if hollow[index] { continue }
      if isMarked(index, .cause) { return true }
      if isMarked(index, .past), tells(index, after: apology) { return true }
    }
    return false
  }

  /// Whether the subject of the verb at `index` is the shop or a thing, as far as the words before
  /// it show.
  private func tells(_ index: Int, after apology: Hit?) -> Bool {
    let sentence = prose.tokens[index].sentence
    var before = index - 1
    while before >= max(0, index - 5), prose.tokens[before].sentence == sentence {
      if isMarked(before, .customer) { return false }
      if isMarked(before, .person) { return true }
      before -= 1
    }
    // Dutch and English questions and inversions: "heb ik", "had I".
    let next = index + 1
    if next < signature, prose.tokens[next].sentence == sentence {
      if isMarked(next, .customer) { return false }
      if isMarked(next, .person) { return true }
    }
    return index - before > 1 && !isApologyClause(index, apology)
  }

  /// Whether an apology is before the word, with no semicolon, colon or dash between them.
  private func isApologyClause(_ index: Int, _ apology: Hit?) -> Bool {
    let token = prose.tokens[index]
    let apology = apology.flatMap { sentence(of: $0) == token.sentence ? $0 : nil }
    guard let apology else { return has(.apology, inSentence: token.sentence) }
    let between = prose.bytes[Int(prose.tokens[apology.last].end)..<Int(token.start)]
    return !between.contains { $0 == 0x3B || $0 == 0x3A || $0 == 0xE2 }
  }

  private mutating func checkPoliteness() {
    let apologies = distinct(.apology)
    let thanks = distinct(.thanks)
    let courtesies = apologies + thanks + distinct(.courtesy)
    guard apologies >= 3 || thanks >= 3 || courtesies >= 6 else { return }
    remark(
      .politenessOverload,
      "\(courtesies) courtesies in one reply: say it once, and the rest is heard")
  }

  /// The number of hits of a list. Hits that overlap or follow each other count once.
  private func distinct(_ list: PhraseList) -> Int {
    var count = 0
    var last = -3
    for hit in own(list) where hit.first < signature {
      if hit.first > last + 1 { count += 1 }
      last = max(last, hit.last)
    }
    return count
  }
}
