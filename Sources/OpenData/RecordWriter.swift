import Ledger
import Markup
import Reviews

/// A writer of cases as objects in the documents. A class, because every document refers to it.
///
/// The names of an object are in the order of their bytes, as canonical JSON requires.
final class RecordWriter: Sendable {
  let site: Site
  let log: PublishedLedger?
  /// From a document to the site's root.
  private static let root = "../../../"
  /// Each person of the shop, as JSON.
  private let people: [String: [UInt8]]
  /// The changes that a review led to.
  private let changes: [String: [String]]

  init(site: Site, log: PublishedLedger?) {
    self.site = site
    self.log = log
    people = site.settings.people.mapValues { person in
      var members: [String: JCS] = ["name": .string(person.name)]
      members["role"] = person.role.map { JCS($0, in: site.settings.languages) }
      return JCS.object(members).bytes
    }
    var changes: [String: [String]] = [:]
    for change in site.changes {
      for review in change.reviews { changes[review, default: []].append(change.slug) }
    }
    self.changes = changes
  }

  /// Writes the members of a case's object. Without `markup` texts are Markdown only, which halves
  /// the length of pages of many cases.
  func write(_ one: Case, markup: Bool, to object: inout ObjectWriter) {
    if one.isShown { shown(one, markup, &object) } else { hidden(one, markup, &object) }
  }

  private func shown(_ one: Case, _ markup: Bool, _ object: inout ObjectWriter) {
    let review = one.review
    object.add(",\"author\":", review.author)
    if let slugs = changes[one.id] { object.add(",\"changes\":", slugs) }
    object.add(",\"complaint\":", one.isComplaint)
    object.add(",\"counts\":", !one.isFake)
    object.add(",\"date\":", review.date)
    decisions(of: one, markup, &object)
    object.add(",\"entered\":", review.entered)
    object.add(",\"evidence\":", review.evidence.rawValue)
    object.add(",\"experienced\":", review.experienced)
    if !one.followUps.isEmpty {
      object.add(",\"follow-ups\":", each: one.followUps) { followUp($0, markup, &$1) }
    }
    if one.isComplaint { object.add(",\"grade\":", one.grade?.rawValue) }
    if markup { object.add(",\"html\":", utf8: html(review.text)) }
    object.add(",\"id\":", one.id)
    object.add(",\"incentive\":", review.incentive)
    object.add(",\"language\":", review.language)
    if one.latestRating != review.stars.first {
      object.add(",\"latest-rating\":", one.latestRating)
    }
    ledger(of: one, &object)
    object.add(",\"number\":", one.number)
    object.add(",\"original\":", review.source?.url)
    if one.isComplaint {
      object.add(",\"outcome\":", one.outcome.rawValue)
      object.add(",\"overdue\":", one.isOverdue(asOf: site.asOf))
      if let owner = one.owner { object.add(",\"owner\":", json: person(owner)) }
    }
    object.add(",\"page\":", Self.root + SitePath.case(one.id).page)
    object.add(",\"product\":", review.product)
    object.add(",\"rating\":", review.stars.first)
    object.add(",\"recommends\":", review.recommends)
    object.add(",\"relation\":", review.relation)
    if !one.replies.isEmpty {
      object.add(",\"replies\":", each: one.replies) { reply($0, markup, &$1) }
    }
    if one.isComplaint { object.add(",\"resolved-on\":", one.resolvedOn) }
    object.add(",\"scale\":", review.scale)
    object.add(",\"source\":", review.source?.name)
    if one.isComplaint { object.add(",\"stale\":", one.isStale(asOf: site.asOf)) }
    object.add(",\"text\":", review.text)
    object.add(",\"title\":", review.title)
    object.add(",\"topics\":", review.topics)
    object.add(",\"visibility\":", one.visibility.name)
  }

  /// Writes what a placeholder shows: the reason, never a text that was written.
  private func hidden(_ one: Case, _ markup: Bool, _ object: inout ObjectWriter) {
    object.add(",\"complaint\":", one.isComplaint)
    object.add(",\"counts\":", !one.isFake)
    object.add(",\"date\":", one.review.date)
    decisions(of: one, markup, &object)
    if case .erased(let day) = one.visibility { object.add(",\"erased-on\":", day) }
    object.add(",\"id\":", one.id)
    ledger(of: one, &object)
    object.add(",\"number\":", one.number)
    object.add(",\"page\":", Self.root + SitePath.case(one.id).page)
    object.add(",\"rating\":", one.review.stars.first)
    object.add(",\"source\":", one.review.source?.name)
    if case .quarantined(let day) = one.visibility { object.add(",\"until\":", day) }
    object.add(",\"visibility\":", one.visibility.name)
  }

  private func reply(_ reply: Reply, _ markup: Bool, _ object: inout ObjectWriter) {
    let isSettled = reply.outcome == .resolved || reply.outcome == .declined
    object.add(",\"by\":", json: person(reply.by))
    if reply.isDated { object.add(",\"date\":", reply.date) }
    object.add(",\"entered\":", reply.entered)
    if markup { object.add(",\"html\":", utf8: html(reply.text)) }
    object.add(",\"language\":", reply.language)
    if !isSettled { object.add(",\"next-step\":", reply.nextStep) }
    object.add(",\"outcome\":", reply.outcome.rawValue)
    if isSettled {
      object.add(",\"proof\":", reply.proof?.rawValue)
      object.add(",\"resolution\":", reply.resolution)
      object.add(",\"resolved-on\":", reply.resolvedOn)
    }
    object.add(",\"text\":", reply.text)
    if reply.proof == .ruling { object.add(",\"url\":", reply.url) }
  }

  private func followUp(_ followUp: FollowUp, _ markup: Bool, _ object: inout ObjectWriter) {
    object.add(",\"date\":", followUp.date)
    object.add(",\"entered\":", followUp.entered)
    if markup { object.add(",\"html\":", utf8: html(followUp.text)) }
    object.add(",\"language\":", followUp.language)
    object.add(",\"rating\":", followUp.rating)
    object.add(",\"says\":", followUp.says.rawValue)
    object.add(",\"text\":", followUp.text)
    object.add(",\"told-by\":", followUp.toldBy.rawValue)
  }

  /// The decisions as in the register, with the texts of those that the review's page gives as its
  /// explanation.
  private func decisions(of one: Case, _ markup: Bool, _ object: inout ObjectWriter) {
    guard !one.decisions.isEmpty else { return }
    let hiding = one.hidingDecision?.round
    object.add(",\"decisions\":", each: one.decisions) { decision, object in
      let isExplained = decision.action == .keep || decision.round == hiding
      let text = isExplained && !decision.text.isEmpty ? decision.text : nil
      object.add(",\"action\":", decision.action.rawValue)
      object.add(",\"by\":", json: person(decision.by))
      object.add(",\"date\":", decision.date)
      if markup, let text { object.add(",\"html\":", utf8: html(text)) }
      object.add(",\"reason\":", decision.reason?.rawValue)
      object.add(",\"requested-by\":", decision.requestedBy)
      object.add(",\"text\":", text)
      if decision.action == .withhold { object.add(",\"until\":", decision.until) }
    }
  }

  private func ledger(of one: Case, _ object: inout ObjectWriter) {
    guard let record = log?.record(of: one.id) else { return }
    object.add(",\"ledger\":") { ledger in
      if one.isShown { ledger.add(",\"changed\":", record.changed) }
      ledger.add(",\"event\":", record.event)
      ledger.add(",\"receipt\":", Self.root + SitePath.receipt(of: one.id))
    }
  }

  private func person(_ key: String) -> [UInt8] {
    people[key] ?? JCS.object(["name": .string(key)]).bytes
  }

  private func html(_ text: String) -> [UInt8] { Markdown.html(from: text, profile: .words).bytes }
}

extension Visibility {
  /// The name in the documents.
  var name: String {
    switch self {
    case .shown: "shown"
    case .withheld: "withheld"
    case .removed: "removed"
    case .quarantined: "quarantined"
    case .erased: "erased"
    case .missing: "missing"
    }
  }
}
