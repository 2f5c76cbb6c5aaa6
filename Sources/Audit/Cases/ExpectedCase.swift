import Ledger
import Reviews

/// What every page must say of a case, by the log and the contents.
struct ExpectedCase: Sendable {
  let id: String
  let event: Int
  let stars: Int?
  let state: State
  /// The day of the review; nil where only its placeholder tells it, and that does not.
  let day: String?

  enum State: Sendable {
    case shown(Shown)
    /// Words on its own page may be the decision's.
    case hidden(decision: WordsText?)
    /// Shown, and what is shown of it could not be held against a commitment.
    case untold
  }

  /// What can be read of it.
  struct Shown: Sendable {
    /// The customer's; nil where the page makes one.
    let title: [UInt8]?
    /// The review's, replies' and follow-ups' words, each with its event.
    let words: [(text: WordsText, event: Int)]
    /// What the shop says of how it was resolved, or why it was declined, each with its event.
    let resolutions: [(text: [UInt8], event: Int)]
    /// What must stand somewhere on it: the writer's name, the reward, the relation to the shop.
    let phrases: [[UInt8]]
    let outcome: String?
    let grade: String?
  }

  init(_ reconstructed: ReconstructedSite, _ place: Int, _ histories: Histories) {
    let one = reconstructed.site.cases[place]
    let history = reconstructed.histories[place]
    id = one.id
    event = history.event
    stars = one.review.stars.first
    if one.isShown {
      state = reconstructed.isWhole[place] ? .shown(Shown(one, history, histories)) : .untold
    } else {
      let text: String? =
        switch one.visibility {
        case .withheld(let decision), .removed(let decision): decision.text
        case .shown, .quarantined, .erased, .missing: nil
        }
      state = .hidden(decision: text.flatMap { WordsText(markdown: $0, isShop: false) })
    }
    day = reconstructed.dating[place] == .unknown ? nil : one.review.date.day.description
  }
}

extension ExpectedCase.Shown {
  init(_ one: Case, _ history: LoggedCase, _ histories: Histories) {
    let review = one.review
    title = review.title.map { WordsText.plain($0) }
    phrases = [review.author, review.incentive, review.relation].compactMap(\.self)
      .map { WordsText.plain($0) }.filter { !$0.isEmpty }
    outcome = one.isComplaint ? one.outcome.rawValue : nil
    grade = one.isComplaint ? one.grade?.rawValue : nil
    var events: [DocumentID: Int] = [:]
    for chain in history.chains {
      if let event = chain.revisions.last, let id = histories.documents[event]?.id {
        events[id] = event
      }
    }
    var words: [(text: WordsText, event: Int)] = []
    var resolutions: [(text: [UInt8], event: Int)] = []
    if let text = WordsText(markdown: review.text, isShop: false) {
      words.append((text, history.revisions.last ?? history.event))
    }
    for event in one.events {
      switch event {
      case .reply(let reply):
        let index = events[reply.documentID] ?? history.event
        if let text = WordsText(markdown: reply.text, isShop: true) { words.append((text, index)) }
        if reply.outcome == .resolved || reply.outcome == .declined,
          let resolution = reply.resolution.map({ WordsText.plain($0) }), !resolution.isEmpty
        {
          resolutions.append((resolution, index))
        }
      case .followUp(let followUp):
        if let text = WordsText(markdown: followUp.text, isShop: false) {
          words.append((text, events[followUp.documentID] ?? history.event))
        }
      }
    }
    self.words = words
    self.resolutions = resolutions
  }
}
