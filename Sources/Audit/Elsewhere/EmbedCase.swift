import Markup
import Reviews

/// A case in short, as the embed shows it.
struct EmbedCase {
  /// The customer's; nil where the page makes one.
  let title: [UInt8]?
  /// The beginning of their words, and of the reply that stands; folded, without markup.
  let words: [UInt8]
  let reply: [UInt8]

  init(_ one: Case) {
    title = one.review.title.map { WordsText.plain($0) }
    words = WordsText.plain(
      Markdown.plainText(from: one.review.text, limit: FeaturedCases.mostOfReview))
    reply =
      one.embeddedReply.map {
        WordsText.plain(Markdown.plainText(from: $0.text, limit: FeaturedCases.mostOfReply))
      } ?? []
  }
}

extension FigureCheck {
  /// The cases on the embed's page.
  func checkQuotes(
    _ cards: [CardReading], _ path: String, _ count: inout Int,
    _ findings: inout AuditFindings
  ) {
    // Where the log does not tell which is the newest, what is there is at least itself.
    let told = cards.compactMap { reconstructed.place(of: $0.id) }.filter {
      reconstructed.isWhole[$0]
    }
    let wanted =
      isUnknowable("complaints.outcomes")
      ? told.map { reconstructed.site.cases[$0] }.filter(\.isShown)
      : reconstructed.site.featured.embedded
    guard cards.map(\.id) == wanted.map(\.id) else {
      findings.add(
        .otherFigure, file: path,
        "by the ledger the newest complaint and praise are"
          + " \(wanted.map { "'\($0.id)'" }.joined(separator: " and ")), and here stand"
          + " \(cards.isEmpty ? "none" : cards.map { "'\($0.id)'" }.joined(separator: " and "))")
      return
    }
    for (card, one) in zip(cards, wanted) {
      count += 1
      guard let (kind, flaw) = flaw(of: card, one) else { continue }
      findings.add(kind, file: path, "of '\(one.id)' \(flaw)")
    }
  }

  private func flaw(of card: CardReading, _ one: Case) -> (AuditFinding.Kind, String)? {
    if card.isConcealed { return (.concealed, "something is kept from being seen by an attribute") }
    let folder = SitePath.case(one.id)
    guard let link = card.link, link == "../\(folder.page)" || link == "../\(folder.path)" else {
      return (.otherFigure, "the link leads to '\(card.link ?? "nothing")'")
    }
    let label = DigitGroups.numbers(in: card.printedStars?.label ?? "")
    guard card.stars == one.review.stars.first.map(String.init),
      card.printedStars?.signs ?? 0 == one.review.stars.first ?? 0,
      label.allSatisfy({ $0 == one.review.stars.first || $0 == 5 })
    else {
      return (.otherStars, "\(card.printedStars?.signs ?? 0) stars are drawn")
    }
    let badge = card.badge?.split(separator: " ").map(String.init) ?? []
    let standings = badge.filter { Outcome(rawValue: $0) != nil || Grade(rawValue: $0) != nil }
    let wanted = one.isComplaint ? [one.grade?.rawValue ?? one.outcome.rawValue] : []
    let (outcome, grade) =
      one.isComplaint ? (one.outcome.rawValue, one.grade?.rawValue) : (nil, nil)
    guard standings == wanted, card.outcome == outcome, card.grade == grade else {
      return (
        .otherOutcome,
        "the badge or its marks are those of '\(standings.joined(separator: ", "))',"
          + " and by the ledger it stands at"
          + " '\(wanted.joined())'"
      )
    }
    let quote = EmbedCase(one)
    var search = TextSearch()
    let words = card.words.map { Array(card.text($0.range)) }
    let reply = card.shop.map { card.text($0) }
    let hasReply =
      quote.reply.isEmpty
      ? reply.isEmpty
      : reply.count == 1 && reply[0].suffix(quote.reply.count).elementsEqual(quote.reply)
    guard quote.title.map({ search.finds($0, in: card.text[...]) }) ?? true else {
      return (.otherTitle, "the title is another one")
    }
    guard words == (quote.words.isEmpty ? [] : [quote.words]), hasReply else {
      return (.otherWords, "the words are not those that the ledger has")
    }
    return nil
  }
}
