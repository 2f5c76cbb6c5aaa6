import Ledger
import Reviews

/// The names and short words of cases, people, topics and sources in one language.
struct Labels: Sendable {
  let language: Language
  private let site: Site

  init(of site: Site, in language: Language) {
    self.site = site
    self.language = language
  }

  private var words: Words { language.words }

  // MARK: Cases

  /// The customer's title, or else who wrote; of a placeholder why it is one.
  func title(of one: Case) -> String {
    switch one.visibility {
    case .withheld(let decision), .removed(let decision):
      let word = decision.action == .withhold ? "title-withheld" : "title-removed"
      return words[word, ["reason": reason(of: decision)]]
    case .quarantined: return words["title-quarantined"]
    case .erased: return words["title-erased"]
    case .missing: return words["title-missing"]
    case .shown: return one.review.title ?? words["untitled", ["author": author(of: one)]]
    }
  }

  /// The language of a title that the customer wrote, where it is not the page's.
  func titleLanguage(of one: Case) -> String? {
    one.isShown && one.review.title != nil ? foreign(one.review.language) : nil
  }

  func author(of one: Case) -> String { one.review.author ?? words["anonymous"] }

  /// "Review 7": never "of" how many, or a new review would change every page.
  func number(of one: Case) -> String { words["number", ["n": language.number(one.number)]] }

  /// How it is known that the writer of `review` was a customer.
  func evidence(of review: Review) -> String {
    guard review.evidence == .source, let source = review.source else {
      return words["evidence-\(review.evidence.rawValue)"]
    }
    return words["evidence-by-source", ["source": self.source(source.name)]]
  }

  /// "in Dutch".
  func inLanguage(_ tag: String) -> String {
    words["in-other-language", ["language": language.languageName(tag)]]
  }

  /// "entered 29 November 2026", where that was late; otherwise nil.
  func entered(_ document: some DatedDocument) -> String? {
    document.entered.map { words["entered-on", ["date": language.day($0)]] }
  }

  func stars(_ count: Int) -> StarsView {
    StarsView(count: count, label: language.counted("stars-of-5", count))
  }

  /// Where a complaint stands.
  func badge(of one: Case) -> BadgeView {
    let status = ComplaintStatus(one.outcome, one.grade)
    if one.isStale(asOf: site.asOf) { return badge(status, "standing-stale") }
    if one.isOverdue(asOf: site.asOf) { return badge(status, "standing-overdue") }
    return badge(status)
  }

  func badge(_ status: ComplaintStatus, _ word: String? = nil) -> BadgeView {
    BadgeView(kind: status.kind, sign: status.sign, label: words[word ?? "standing-\(status.kind)"])
  }

  func reason(of decision: Decision) -> String {
    decision.reason.map { words["reason-\($0.rawValue)"] } ?? words["reason-none"]
  }

  /// That a document was changed, that an import corrected it, or that nobody can tell.
  func changed(_ edit: CaseHistory.HistoryEvent) -> String {
    let word =
      switch edit.edit?.cause {
      case .corrected?: "corrected-on"
      case .again?: "again-on"
      case .edited?, .completed?, .redacted?, nil: "changed-on"
      }
    return words[word, ["date": language.day(edit.day)]]
  }

  /// A language to say in markup: one that is not the page's own.
  func foreign(_ tag: String?) -> String? { tag == language.tag ? nil : tag }

  // MARK: The shop

  /// The shop's name.
  var shop: String { language.text(site.settings.name) ?? "" }

  /// The first words of each of the shop's replies.
  var replyFrom: String { words["reply-from", ["shop": shop]] }

  /// The name of one of the shop's people, by their key.
  func person(_ key: String) -> String { site.settings.people[key]?.name ?? key }

  func topic(_ key: String) -> String {
    language.text(site.settings.topics.first { $0.key == key }?.label)?.lone
      ?? (key == KnownNames.approvedByReceiver ? words["approved-by-receiver"] : key)
  }

  func source(_ key: String) -> String {
    language.text(site.settings.sources.first { $0.key == key }?.label)?.lone
      ?? KnownNames.source(key)
  }

  /// That new reviews wait by their stars; nil where they do not.
  var waitingByStars: String? {
    guard let quarantine = site.settings.quarantine, !quarantine.isBlindToRating,
      let stars = quarantine.stars
    else { return nil }
    let list = language.list(stars.map(language.number))
    return language.counted(
      "quarantine-by-stars", quarantine.days,
      ["stars": language.counted("with-stars", stars.last ?? 0, ["list": list])])
  }
}

/// A point at which a complaint can stand: an outcome, or of resolved ones a grade.
struct ComplaintStatus: Hashable, Sendable {
  /// The name of the outcome or grade, for the stylesheet and the words.
  let kind: String
  /// A sign beside the words, so that neither colour nor language alone tells them apart.
  let sign: String
  /// The page of the outcome's list.
  let path: String
  /// The group of its outcome.
  let group: ComplaintGroup

  /// Where a case stands.
  init(_ outcome: Outcome, _ grade: Grade?) {
    kind = grade?.rawValue ?? outcome.rawValue
    path = SitePath.complaints(outcome).page
    group = outcome.group
    sign =
      switch (outcome, grade) {
      case (_, .ruled), (_, .confirmed), (_, .documented): "✓"
      case (.working, _), (.private, _): "…"
      case (.waiting, _): "!"
      case (.disputed, _): "✕"
      case (.declined, _), (.answered, _): "–"
      case (.resolved, _): ""
      }
  }

  /// Every point, the best settled first, with how many complaints stand there.
  static func all(_ figures: ComplaintFigures) -> [(status: ComplaintStatus, count: Int)] {
    Grade.allCases.reversed().map { (ComplaintStatus(.resolved, $0), figures.grades[$0]) }
      + [Outcome.declined, .answered, .working, .private, .disputed, .waiting].map {
        (ComplaintStatus($0, nil), figures.outcomes[$0])
      }
  }
}
