import Reviews

// Words that a reply should avoid. Words in quotation marks are the customer's.
extension ReplyCheck {
  /// Runs the checks for a reply to any review.
  mutating func checkHonesty() {
    checkReviewRequests()
    checkThreat()
    let evidence = `case`.review.evidence
    let unproven =
      (evidence == .none ? own(.verified) : []) + (evidence != .source ? own(.independent) : [])
    if let hit = unproven.first(where: { !isNegated($0) }) {
      remark(.unprovenClaim, at: hit) {
        "'\($0)' claims more than the review's evidence (\(evidence.rawValue)) carries"
      }
    }
  }

  private mutating func checkReviewRequests() {
    let tied =
      own(.tiedRemedy).first
      ?? own(.reviewEdit).first { hit in
        let sentence = sentence(of: hit)
        return has(.condition, inSentence: sentence) && has(.reward, inSentence: sentence)
      }
    if let tied, !isNegated(tied) {
      remark(.tiedRemedy, at: tied) {
        "'\($0)': a remedy is owed for the mistake, not for the review"
      }
    }
    let request = own(.reviewRemoval).first { hit in
      !isNegated(hit) && !isThanked(hit)
        && !(tied.map { sentence(of: $0) == sentence(of: hit) } ?? false)
    }
    if let request {
      remark(.reviewRemoval, at: request) {
        "'\($0)': never ask for a review to be changed; solve the matter"
      }
    }
  }

  /// Whether the words thank for a change: "Thank you for updating your review" asks for nothing.
  private func isThanked(_ hit: Hit) -> Bool {
    hits.contains { $0.list == .thanks && $0.last < hit.first && hit.first - $0.last <= 3 }
  }

  private mutating func checkThreat() {
    guard let threat = own(.legalThreat).first(where: { !isNegated($0) }) else { return }
    remark(.legalThreat, at: threat) {
      "'\($0)' is a threat: it silences one customer and warns off the others"
    }
  }

  /// Runs the checks for a reply to a complaint.
  mutating func checkTone() {
    var heat: Hit?
    if let hit = own(.noComment).first, !(has(.privacy) && has(.remedy)) {
      remark(.noComment, at: hit) { "'\($0)' leaves the customer's words standing alone" }
    }
    if let hit = quarrel() {
      heat = heat ?? hit
      remark(.quarrel, at: hit) {
        "'\($0)' only contradicts the customer: give the facts and leave the verdict out"
      }
    }
    if let hit = own(.sarcasm).first {
      heat = heat ?? hit
      remark(.sarcasm, at: hit) { "'\($0)' sounds ironic, and visitors take the customer's side" }
    } else if let echo = echo() {
      remark(.sarcasm, at: echo...echo, "an echo of the customer's word sounds like mockery")
    }
    if let hit = unexcused(.argument) {
      remark(.argument, at: hit) {
        "'\($0)' argues with the customer: say what you found, and what you will do"
      }
    }
    if let hit = unexcused(.regulations) {
      remark(.regulations, at: hit) {
        "'\($0)' hides behind rules: say why, and what you can do within them"
      }
    }
    if let hit = unexcused(.blame) {
      heat = heat ?? hit
      remark(.blame, at: hit) { "'\($0)' blames the customer: say what you will make easier" }
    }
    let shout = checkShouting()
    if shout || has(.legalThreat) || heat != nil { checkAnger(heat) }
    if heat == nil, !shout, let hit = own(.heat).first(where: isUnsoftened) { checkAnger(hit) }
  }

  /// The first hit of a list in a reply that does not own up and make good, outside of a sentence
  /// that concedes a mistake.
  private func unexcused(_ list: PhraseList) -> Hit? {
    guard has(list), !isGenerous else { return nil }
    return own(list).first { !concedes(inSentence: sentence(of: $0)) && !isDenied($0) }
  }

  /// Whether the word right before the hit negates it: further away "not" belongs to something else.
  private func isDenied(_ hit: Hit) -> Bool {
    hit.first > 0 && isMarked(hit.first - 1, .negation)
      && prose.tokens[hit.first - 1].sentence == sentence(of: hit)
  }

  /// The first word if it is a question that echoes the review: "Raw?"
  private func echo() -> Int? {
    guard let first = prose.tokens.first, prose.isAsked(first), let theirs else { return nil }
    return theirs.prose.tokens.contains { $0.hash == first.hash } ? 0 : nil
  }

  private func concedes(inSentence sentence: Int32) -> Bool {
    has(.fault, inSentence: sentence) || has(.lapse, inSentence: sentence)
  }

  private func quarrel() -> Hit? {
    let verdict = own(.quarrel).first { hit in
      !concedes(inSentence: sentence(of: hit)) && !isDenied(hit)
        && !has(.agreement, inSentence: sentence(of: hit))
    }
    let records = own(.records).first { hit in
      let sentence = sentence(of: hit)
      return !concedes(inSentence: sentence) && !has(.reward, inSentence: sentence)
        && !has(.apology, inSentence: sentence)
    }
    guard let verdict, let records else { return verdict ?? records }
    return verdict.first <= records.first ? verdict : records
  }

  /// Whether the hit is anger: "You are right, this is ridiculous" is not.
  private func isUnsoftened(_ hit: Hit) -> Bool {
    let sentence = sentence(of: hit)
    return !has(.apology, inSentence: sentence) && !has(.empathy, inSentence: sentence)
  }

  private mutating func checkAnger(_ hit: Hit?) {
    guard let review = `case`.review.date.time?.instant, let time = reply.date.time?.instant,
      0...1800 ~= time - review
    else { return }
    let message =
      "written \((time - review) / 60) minutes after the review, and it sounds angry: "
      + "wait until tomorrow, "
      + "or let a colleague read it"
    if let hit { remark(.anger, at: hit) { _ in message } } else { remark(.anger, message) }
  }

  /// Remarks on three or more words in capitals, or rows of exclamation marks. Returns whether
  /// there were any.
  private mutating func checkShouting() -> Bool {
    if let words = capitals() {
      remark(.shouting, at: words, "'\(prose.words(words))' is shouting")
      return true
    }
    let rows = prose.rows.filter { row in
      !has(.apology, inSentence: row.sentence) && !has(.thanks, inSentence: row.sentence)
        && !isGreeting(row)
    }
    guard let row = rows.first, rows.count > 1 || row.range.count > 3 else { return false }
    let marks = String(decoding: prose.bytes[row.range].prefix(8), as: UTF8.self)
    remark(.shouting, atByte: row.range.lowerBound, "'\(marks)' is shouting")
    return true
  }

  /// Whether a row of marks closes the greeting: "Hello Ana!!!!"
  private func isGreeting(_ row: (range: Range<Int>, sentence: Int32)) -> Bool {
    let greeting = greetingEnd
    return greeting > 0 && Int(prose.tokens[greeting - 1].end) == row.range.lowerBound
  }

  private func capitals() -> ClosedRange<Int>? {
    var start = 0
    while start < signature {
      guard prose.tokens[start].shape.contains(.allCapitals) else {
        start += 1
        continue
      }
      var end = start
      while end + 1 < signature, isCapital(end + 1),
        prose.tokens[end + 1].sentence == prose.tokens[start].sentence
      {
        end += 1
      }
      // Names and abbreviations have no small words among them.
      let words = start...end
      let small = words.filter { isMarked($0, .functionWords) || isMarked($0, .stop) }
      // "THE GRAND HOTEL OF THE NORTH" addresses nobody and denies nothing.
      let speaks = words.contains { marks[$0] & Self.speaking != 0 }
      if words.count >= 3, small.count >= 2 || (small.count == 1 && words.count >= 4), speaks,
        words.contains(where: { !prose.tokens[$0].shape.contains(.quoted) })
      {
        return words
      }
      start = end + 1
    }
    return nil
  }

  private static let speaking = [
    PhraseList.customer, .person, .negation, .past,
  ].reduce(0) { $0 | $1.bit }

  private func isCapital(_ index: Int) -> Bool {
    let shape = prose.tokens[index].shape
    return shape.contains(.allCapitals)
      || (shape.contains(.capital) && prose.tokens[index].range.count == 1)
      || (shape.contains(.digits) && !shape.contains(.letters))
  }
}
