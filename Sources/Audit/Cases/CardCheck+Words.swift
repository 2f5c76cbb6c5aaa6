extension CardCheck {
  /// The words of all who wrote, in whatever order, and nobody else's; the shop's in `.shop`.
  func checkWords(_ shown: ExpectedCase.Shown, _ findings: inout AuditFindings) {
    if !hasSameWords(shown) { objectToWords(shown, &findings) }
    var search = TextSearch()
    for (resolution, event) in shown.resolutions {
      let stands = card.shop.contains { search.finds(resolution, in: card.text[$0]) }
      guard !stands else { continue }
      findings.add(
        .otherWords, event: event, file: file,
        "what the shop says in event \(event) of how it was settled, '\(quote(resolution))', does not"
          + " stand here as it was written")
    }
  }

  private func hasSameWords(_ shown: ExpectedCase.Shown) -> Bool {
    guard card.words.count == shown.words.count else { return false }
    let isSame = zip(card.words, shown.words).allSatisfy { words, expected in
      words.isShop == expected.text.isShop && words.links == expected.text.links
        && card.text(words.range).elementsEqual(expected.text.text)
    }
    return isSame || written.sorted() == shown.words.map(\.text).sorted()
  }

  /// What stands on the page.
  private var written: [WordsText] {
    card.words.map {
      WordsText(text: Array(card.text($0.range)), links: $0.links, isShop: $0.isShop)
    }
  }

  private func objectToWords(_ shown: ExpectedCase.Shown, _ findings: inout AuditFindings) {
    var surplus: [WordsText: Int] = [:]
    for words in written { surplus[words, default: 0] += 1 }
    var missing: [(text: WordsText, event: Int)] = []
    for words in shown.words {
      if let count = surplus[words.text], count > 0 {
        surplus[words.text] = count - 1
      } else {
        missing.append(words)
      }
    }
    for (text, event) in missing {
      let whose = text.isShop ? "the shop's" : "the customer's"
      findings.add(
        .otherWords, event: event, file: file,
        "\(whose) words of event \(event) do not stand here as they were written: '\(quote(text.text))'"
      )
    }
    guard missing.isEmpty else { return }
    for (text, count) in surplus.sorted(by: { $0.key < $1.key }) where count > 0 {
      findings.add(
        .otherWords, event: expected.event, file: file,
        "under the review of event \(expected.event) stand words that no event has:"
          + " '\(quote(text.text))'")
    }
  }

  private func quote(_ text: some Collection<UInt8>) -> String {
    let start = String(decoding: text.prefix(60), as: UTF8.self)
    return text.count > 60 ? start + "…" : start
  }
}
