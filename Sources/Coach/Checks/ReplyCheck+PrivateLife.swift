import Reviews

// What a reply tells of the customer's life: company, health, behaviour, and what was paid.
extension ReplyCheck {
  mutating func checkPrivateLife() {
    guard lexicon != nil, !isGenerous else { return }
    let known = Prose(
      [`case`.review.title, `case`.review.text].compactMap { $0 }.joined(separator: " "))
    for (list, what) in Self.privateLists {
      let hit = own(list).first { hit in
        hit.first >= greetingEnd && !isNegated(hit) && !isTold(hit, in: known)
      }
      guard let hit else { continue }
      remark(.personalData, at: hit) { "'\($0)' tells \(what), which the review does not" }
      return
    }
  }

  private static let privateLists: [(PhraseList, String)] = [
    (.companion, "with whom the customer came"), (.health, "of the customer's health"),
    (.paidRate, "what the customer paid"), (.behaviour, "how the customer behaved"),
  ]

  /// Whether the review tells it too: one of the telling words of the hit is in it, or a word of the
  /// same meaning.
  private func isTold(_ hit: Hit, in review: Prose) -> Bool {
    let hashes = Set(review.tokens.map(\.hash))
    let kin = Set(theirs?.families ?? [])
    return (hit.first...hit.last).contains { index in
      marks[index] & (PhraseList.functionWords.bit | PhraseList.stop.bit) == 0
        && (hashes.contains(prose.tokens[index].hash)
          || (families[index] != 0 && kin.contains(families[index])))
    }
  }
}
