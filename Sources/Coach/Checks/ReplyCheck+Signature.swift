import Reviews

// Who signs a reply.
extension ReplyCheck {
  /// Remarks on a team that signs. Under a complaint this is a warning, unless the reply owns up or
  /// tells what happened.
  mutating func checkSignature() {
    guard let team = teamSignature() else { return }
    let isSpecific = hasAccount && !isEmpty && shared.map { $0.count > 0 } ?? true
    let isNote = !`case`.isComplaint || isGenerous || isSpecific
    remark(
      isNote ? .teamSignature : .anonymousReply, at: team,
      "'\(prose.words(team))' signs here: a reply by one person, with a name, is trusted more")
  }

  /// The most words of a line that is a signature.
  private static let longestSignature = 6

  /// The words of a team that signs, with no person beside it: behind the closing formula, or alone
  /// on the last line.
  private func teamSignature() -> ClosedRange<Int>? {
    guard has(.team), let start = startOfNames() else { return nil }
    let parts = parts(from: start)
    guard !parts.contains(where: isPerson) else { return nil }
    let teams = own(.team)
    return parts.first { part in
      guard part.count <= Self.longestSignature,
        let team = teams.first(where: { part.contains($0.first) && part.contains($0.last) })
      else { return false }
      // "I told the team." is a sentence and no signature.
      return part.allSatisfy { index in
        (team.first...team.last).contains(index) || isMarked(index, .organisation)
          || isMarked(index, .functionWords) && !isMarked(index, .person)
          || prose.tokens[index].shape.contains(.capital) && !isMarked(index, .person)
      }
    }
  }

  /// The index of the first word behind the closing formula, or of the last line if there is none.
  private func startOfNames() -> Int? {
    guard let last = prose.tokens.last else { return nil }
    if signature < prose.tokens.count {
      let line = prose.tokens[signature].line
      return hits.filter {
        $0.list == .closing && $0.first >= signature && prose.tokens[$0.first].line == line
      }.map(\.last).max().map { $0 + 1 }
    }
    let lastLine = prose.tokens.lastIndex { $0.line != last.line }.map { $0 + 1 } ?? 0
    if lastLine > 0 { return lastLine }
    // "… we hope to see you again. ^Team Support"
    return prose.tokens.indices.last { index in
      let start = Int(prose.tokens[index].start)
      return start > 0 && [0x5E, 0x7E, 0x2D].contains(prose.bytes[start - 1])
        && (start < 2 || prose.bytes[start - 2] <= 0x20)
    }
  }

  /// The parts of a signature, between line ends, commas and the like.
  private func parts(from start: Int) -> [ClosedRange<Int>] {
    var parts: [ClosedRange<Int>] = []
    var first = start
    for index in prose.tokens.indices[min(start, prose.tokens.count)...] {
      let end = Int(prose.tokens[index].end)
      let next =
        index + 1 < prose.tokens.count ? Int(prose.tokens[index + 1].start) : prose.bytes.count
      let between = prose.bytes[end..<next]
      if index + 1 == prose.tokens.count
        || between.contains(where: { [0x0A, 0x2C, 0x7C, 0x2F, 0x28, 0x2E].contains($0) })
      {
        parts.append(first...index)
        first = index + 1
      }
    }
    return parts
  }

  /// Whether a part of a signature looks like a person's name: one to three words with capitals,
  /// none of which is the shop's, a team's or an organisation's.
  private func isPerson(_ part: ClosedRange<Int>) -> Bool {
    guard part.count <= 3 else { return false }
    let shopWords = Set(
      shop.settings.name.byLanguage.values.flatMap { Prose($0).tokens.map(\.hash) })
    return part.allSatisfy { index in
      let token = prose.tokens[index]
      return token.shape.contains(.capital) && !token.shape.contains(.digits)
        && !isMarked(index, .organisation) && !isMarked(index, .functionWords)
        && !isMarked(index, .generic) && !isMarked(index, .formula)
        && !shopWords.contains(token.hash)
        && !own(.team).contains { ($0.first...$0.last).contains(index) }
        && !own(.closing).contains { ($0.first...$0.last).contains(index) }
    }
  }
}
