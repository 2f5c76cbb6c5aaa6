import Core
import Ledger
import Reviews

/// The site as it follows from the log's contents, and what of it could not be known.
struct ReconstructedSite: Sendable {
  let site: Site
  /// What the log holds of each case, in the order of `site.cases`.
  let histories: [LoggedCase]
  /// Whether all that is shown of a case was published with its commitments; in the same order.
  let isWhole: [Bool]
  /// How well the date of a case is known.
  let dating: [Dating]
  private let places: [String: Int]

  /// How well a date is known.
  enum Dating: Sendable {
    /// From what was written, to the second.
    case written
    /// As the placeholder tells it, to the minute or the day.
    case told
    /// Not at all: the day of its event stands for it.
    case unknown
  }

  /// The place of a case among `site.cases`.
  func place(of id: String) -> Int? { places[id] }

  /// Of the reviews that cannot be read, stand-ins take the stars from the log and the date from the
  /// `<time>` of their placeholders on `pages`.
  init(_ histories: Histories, _ figures: PublishedFigures, _ pages: [Audit.CasePage]) {
    let dates = pages.compactMap { page in page.date.map { (page.id, $0) } }
    let placeholders = Dictionary(dates, uniquingKeysWith: { first, _ in first })
    // The decisions on what was erased may have gone with it, and then it is no fake any more.
    let fakes = figures.report["reviews"]?["fakes"]?.integer
    let plain = ReconstructedSite(histories, figures, placeholders, countingErasedFakes: false)
    guard plain.site.statistics.hidden.fakes != fakes,
      histories.all.contains(where: { $0.erased != nil })
    else {
      self = plain
      return
    }
    let counting = ReconstructedSite(histories, figures, placeholders, countingErasedFakes: true)
    self = counting.site.statistics.hidden.fakes == fakes ? counting : plain
  }

  private init(
    _ histories: Histories, _ figures: PublishedFigures, _ placeholders: [String: Moment],
    countingErasedFakes: Bool
  ) {
    var parts: [Part] = []
    var seen = Set<String>()
    for history in histories.all {
      guard let id = history.id, seen.insert(id).inserted else { continue }
      parts.append(
        Part(
          history, id: id, histories, placeholder: placeholders[id],
          countingErasedFakes: countingErasedFakes))
    }
    // IDs are ASCII, so that this is the order of their bytes.
    parts.sort { $0.review.id < $1.review.id }
    var content = SiteContent(settings: figures.settings)
    content.reviews = parts.map(\.review)
    content.replies = parts.flatMap(\.replies)
    content.followUps = parts.flatMap(\.followUps)
    content.decisions = parts.flatMap(\.decisions)
    site = Site(content, asOf: figures.asOf)
    self.histories = parts.map(\.history)
    isWhole = parts.map(\.isWhole)
    dating = parts.map(\.dating)
    places = Dictionary(
      parts.enumerated().map { ($1.review.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// One review and what followed.
  private struct Part {
    let history: LoggedCase
    var review: Review
    var replies: [Reply] = []
    var followUps: [FollowUp] = []
    var decisions: [Decision] = []
    var isWhole = true
    var dating = Dating.written

    init(
      _ history: LoggedCase, id: String, _ histories: Histories, placeholder: Moment?,
      countingErasedFakes: Bool
    ) {
      self.history = history
      let newest = history.revisions.last ?? history.event
      let first = histories.log.entries[history.event]?.stars
      if case .review(let review)? = histories.documents[newest]?.content, review.id == id {
        self.review = review
      } else {
        let entered = histories.log.day(of: history.event) ?? Day(number: 0)
        review = Review(
          id: id, stars: Stars(first), author: nil, date: placeholder ?? Moment(entered), text: "",
          place: Place(SitePath.ledger))
        isWhole = false
        dating = placeholder == nil ? .unknown : .told
      }
      // An erasure destroys what later stars counted for.
      let newestStars = history.erased == nil ? histories.log.entries[newest]?.stars : nil
      review.stars = Stars(first: first, current: newestStars ?? first)
      review.erased = history.erased.flatMap { histories.log.day(of: $0) }
      for chain in history.chains { add(chain, id, histories) }
      guard history.erased == nil || countingErasedFakes else { return }
      for event in history.decisions { add(decision: event, id, histories) }
    }

    private mutating func add(_ chain: LoggedCase.Chain, _ id: String, _ histories: Histories) {
      guard let newest = chain.revisions.last else { return }
      let document = histories.documents[newest]
      switch document?.content {
      case .reply(let reply)? where reply.review == id: replies.append(reply)
      case .followUp(let followUp)? where followUp.review == id: followUps.append(followUp)
      default:
        isWhole = false
        // An erasure destroys what a later rating counted for as well.
        guard history.erased == nil, chain.kind == .followUp,
          let stars = histories.log.entries[newest]?.stars,
          let day = histories.log.day(of: chain.revisions[0])
        else { return }
        var followUp = FollowUp(
          review: id, round: document?.id.round ?? 1, date: Moment(day), says: .adds, text: "",
          place: Place(SitePath.ledger))
        followUp.rating = stars
        followUps.append(followUp)
      }
    }

    /// A decision as it was published, else as far as its event tells it.
    private mutating func add(decision event: Int, _ id: String, _ histories: Histories) {
      let document = histories.documents[event]
      if case .decision(let decision)? = document?.content, decision.review == id {
        decisions.append(decision)
        return
      }
      guard let entry = histories.log.entries[event], let day = Day(entry.day),
        case .decision(let action) = entry.kind
      else { return }
      var decision = Decision(
        review: id, round: document?.id.round ?? decisions.count + 1, action: action, by: "",
        date: Moment(day), text: "", place: Place(SitePath.ledger))
      decision.reason = entry.reason
      decisions.append(decision)
    }
  }
}
