/// One page of a list, read and its cards held against the log.
struct ListPage: Sendable {
  let path: String
  /// Places among the site's cases of the cards on it, in their order.
  var places: [Int] = []
  /// What it prints; nil where there is no such page.
  var reading: PageReading?
  var findings = AuditFindings()

  init(_ path: String, _ check: PageCheck) {
    self.path = path
    guard let page = PageCheck.read(path, check.files, &findings) else { return }
    for card in page.cards {
      guard let place = check.reconstructed.place(of: card.id) else {
        findings.add(
          .pageWithoutEvent, file: path,
          "the review '\(card.id)' is on this page, and is not in the ledger")
        continue
      }
      places.append(place)
      CardCheck(expected: check.expected[place], card: card, file: path, isList: true)
        .run(&findings)
    }
    var printed = page
    printed.cards = []
    reading = printed
  }
}
