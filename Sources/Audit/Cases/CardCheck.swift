import Ledger
import Reviews

/// A card, or a case on its own page, against what it must say.
struct CardCheck {
  let expected: ExpectedCase
  let card: CardReading
  let file: String
  let isList: Bool

  /// "the review of event 171 (flat-tyre)", which begins most sentences.
  private var subject: String { "the review of event \(expected.event) ('\(expected.id)')" }

  func run(_ findings: inout AuditFindings) {
    if card.isConcealed {
      add(.concealed, "an attribute hides \(subject)", &findings)
    }
    if card.event != String(expected.event) {
      add(
        .otherEvent,
        "\(subject) is said to be \(card.event.map { "event \($0)" } ?? "no event at all")",
        &findings)
    }
    if card.stars != expected.stars.map(String.init) {
      add(
        .otherStars,
        "\(subject) has \(words(expected.stars)) in the ledger, and here"
          + " \(card.stars.map { "'\($0)'" } ?? "none")", &findings)
    }
    if let time = card.time, let day = expected.day, !time.utf8.starts(with: day.utf8) {
      add(.otherByline, "\(subject) is of \(day), and here of \(time)", &findings)
    }
    switch expected.state {
    case .shown(let shown):
      guard !card.isPlaceholder else {
        add(
          .hiddenReview,
          "\(subject) cannot be read here, and nothing in the ledger says why", &findings)
        return
      }
      check(shown, &findings)
    case .hidden(let decision):
      guard card.isPlaceholder else {
        add(
          .shownReview, "\(subject) is shown here, though the ledger says that it is not", &findings
        )
        return
      }
      checkPlaceholder(decision, &findings)
    case .untold:
      guard card.isPlaceholder else { return checkStars(&findings) }
      add(
        .hiddenReview, "\(subject) cannot be read here, and nothing in the ledger says why",
        &findings)
    }
  }

  private func add(
    _ kind: AuditFinding.Kind, event: Int? = nil, _ message: String, _ findings: inout AuditFindings
  ) {
    findings.add(kind, event: event ?? expected.event, file: file, message)
  }

  private func words(_ stars: Int?) -> String { stars.map { "\($0) stars" } ?? "no stars" }

  private func checkPlaceholder(_ decision: WordsText?, _ findings: inout AuditFindings) {
    let allowed = isList ? [] : decision.map { [$0.text] } ?? []
    for words in card.words where !allowed.contains(Array(card.text(words.range))) {
      add(
        .otherWords, "\(subject) is not shown, and here stand words that are not the decision's",
        &findings)
    }
  }

  private func check(_ shown: ExpectedCase.Shown, _ findings: inout AuditFindings) {
    checkStars(&findings)
    if let title = shown.title {
      let written = card.title.map { card.text($0) } ?? []
      if !written.elementsEqual(title) {
        add(
          .otherTitle,
          "\(subject) was given the title '\(quote(title))', and here it is"
            + " '\(quote(written))'", &findings)
      }
    }
    checkWords(shown, &findings)
    let isComplaint = shown.outcome != nil
    if card.outcome != shown.outcome || card.grade != shown.grade {
      add(
        .otherOutcome,
        "\(subject) stands at '\(standing(shown.outcome, shown.grade))' by what was written, and here"
          + " at '\(standing(card.outcome, card.grade))'", &findings)
    } else if isComplaint, let other = badgeFlaw(shown) {
      add(.otherOutcome, "\(subject) \(other)", &findings)
    }
    var search = TextSearch()
    for phrase in shown.phrases where !search.finds(phrase, in: card.text[...]) {
      add(
        .otherByline, "\(subject) has '\(quote(phrase))' beside it in the ledger, and not here",
        &findings)
    }
  }

  private func standing(_ outcome: String?, _ grade: String?) -> String {
    outcome.map { outcome in grade.map { "\(outcome), \($0)" } ?? outcome } ?? "no complaint"
  }

  /// Of the badge's classes that name an outcome or a grade, none may be another's.
  private func badgeFlaw(_ shown: ExpectedCase.Shown) -> String? {
    guard let badge = card.badge else { return "is a complaint, and its badge has gone" }
    let classes = badge.split(separator: " ").map(String.init)
    let other = classes.first { name in
      (Outcome(rawValue: name) != nil || Grade(rawValue: name) != nil)
        && name != shown.outcome && name != shown.grade
    }
    return other.map { "has the badge of '\($0)'" }
  }

  /// The stars as they are drawn, and as they are said.
  private func checkStars(_ findings: inout AuditFindings) {
    guard let stars = expected.stars, let printed = card.printedStars else { return }
    let said = DigitGroups(printed.label).values
    let isDrawn = printed.signs == 0 || printed.signs == stars
    let isSaid =
      said.isEmpty || (said.contains(stars) && said.allSatisfy { $0 == stars || $0 == 5 })
    guard !isDrawn || !isSaid else { return }
    add(
      .otherStars,
      "\(subject) has \(words(stars)) in the ledger, and here \(printed.signs) are drawn with the words"
        + " '\(printed.label)'", &findings)
  }

  private func quote(_ text: some Collection<UInt8>) -> String {
    let start = String(decoding: text.prefix(60), as: UTF8.self)
    return text.count > 60 ? start + "…" : start
  }
}
