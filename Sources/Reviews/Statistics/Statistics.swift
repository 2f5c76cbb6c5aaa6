/// Every figure on the page. Each is defined where it is declared, and computed nowhere else.
public struct Statistics: Sendable {
  /// The day of the figures.
  public let asOf: Day
  /// The number of reviews received, whatever was decided on them.
  public let reviews: Int
  /// The same by first stars, 1 to 5; nil for those without.
  public private(set) var byStars = Tally<Int?>()
  /// The number of replies under reviews that are shown.
  public private(set) var replies = 0
  /// The number of reviews that count: all except fakes.
  public private(set) var counted = 0
  /// The day of the oldest review that counts.
  public private(set) var firstReview: Day?
  public let scores: ScoreFigures
  public let complaints: ComplaintFigures
  public let hidden: HiddenFigures
  /// The score over time.
  public let quarters: [QuarterFigure]
  public let sources: [SourceFigure]
  public let topics: [TopicFigure]
  /// The number of reviews that are shown; the figures below are of those, because of the others no more
  /// is public than their stars.
  public private(set) var shown = 0
  /// The evidence that the writers were customers.
  public private(set) var evidence = Tally<Review.Evidence>()
  /// The number of reviews whose writers were rewarded.
  public private(set) var incentives = 0
  /// The number of reviews by people with a relation to the shop.
  public private(set) var relations = 0
  /// Reviews by BCP 47 language, as far as they name one.
  public private(set) var languages = Tally<String>()

  /// The figures of `cases`, in any order, on the day `asOf`, the same one that the cases were
  /// joined for; over time for the last `quarters` quarters.
  public init(of cases: [Case], settings: Settings, asOf: Day, quarters: Int = 8) {
    self.asOf = asOf
    reviews = cases.count
    scores = ScoreFigures(of: cases, asOf: asOf)
    complaints = ComplaintFigures(of: cases, asOf: asOf)
    hidden = HiddenFigures(of: cases)
    self.quarters = [QuarterFigure](of: cases, asOf: asOf, count: quarters)
    sources = [SourceFigure](of: cases, sources: settings.sources)
    topics = [TopicFigure](of: cases, topics: settings.topics)
    for one in cases {
      if one.isShown { replies += one.replies.count }
      byStars.count(one.review.stars.first)
      if !one.isFake { count(one) }
    }
  }

  private mutating func count(_ one: Case) {
    let review = one.review
    counted += 1
    firstReview = min(firstReview ?? review.date.day, review.date.day)
    guard one.isShown else { return }
    shown += 1
    evidence.count(review.evidence)
    if review.incentive != nil { incentives += 1 }
    if review.relation != nil { relations += 1 }
    if let language = review.language { languages.count(language) }
  }
}

/// The outcomes of complaints.
public struct ComplaintFigures: Sendable {
  /// The number of complaints; the figures below are of those that are shown.
  public private(set) var count = 0
  /// The number that are not shown, whatever their outcome, without fakes.
  public private(set) var hidden = 0
  public private(set) var outcomes = Tally<Outcome>()
  /// The grades of the resolved ones.
  public private(set) var grades = Tally<Grade>()
  /// The number with a reply, whatever it says.
  public private(set) var answered = 0
  /// The median time to the first reply, of those that have one.
  public let medianFirstReply: Duration?
  /// The median time to the resolution, of those that are resolved now.
  public let medianResolution: Duration?
  /// The number of days that the longest waiting complaint has waited. Nil if none waits.
  public private(set) var oldestWaiting: Int?
  /// The share with the first reply in time, of those that have one or have waited longer than
  /// promised.
  public private(set) var firstReplyKept = Share()
  /// The share resolved in time, of those that are resolved or have been open longer than promised.
  /// Declined complaints are not counted here.
  public private(set) var resolutionKept = Share()

  /// The number in a group of outcomes.
  public func count(of group: ComplaintGroup) -> Int {
    group.outcomes.reduce(0) { $0 + outcomes[$1] }
  }

  /// The number that still wait for an end.
  public var open: Int {
    ComplaintGroup.allCases.reduce(0) { $0 + ($1.isOpen ? count(of: $1) : 0) }
  }

  init(of cases: [Case], asOf: Day) {
    var firstReplies: [Duration] = []
    var resolutions: [Duration] = []
    for one in cases where one.isComplaint && !one.isFake {
      count += 1
      guard one.isShown else {
        hidden += 1
        continue
      }
      outcomes.count(one.outcome)
      if let grade = one.grade { grades.count(grade) }
      if !one.replies.isEmpty { answered += 1 }
      if let duration = one.firstReplyAfter { firstReplies.append(duration) }
      if let duration = one.resolvedAfter { resolutions.append(duration) }
      if one.outcome == .waiting {
        oldestWaiting = max(oldestWaiting ?? 0, one.daysSinceReview(asOf))
      }
      if let kept = one.keptFirstReply(asOf: asOf) { firstReplyKept.count(kept) }
      if let kept = one.keptResolution(asOf: asOf) { resolutionKept.count(kept) }
    }
    medianFirstReply = firstReplies.median()
    medianResolution = resolutions.median()
  }
}

/// The number of reviews that are not shown, by reason.
public struct HiddenFigures: Sendable {
  /// Not shown for now, by decision.
  public private(set) var withheld = 0
  /// Not shown yet, because new reviews wait.
  public private(set) var quarantined = 0
  /// Not shown any more, fakes among them.
  public private(set) var removed = 0
  /// The texts were destroyed; fakes are among them.
  public private(set) var erased = 0
  /// Gone without a decision.
  public private(set) var missing = 0
  /// Removed as fakes, and perhaps erased later. Only these leave the score.
  public private(set) var fakes = 0
  /// All that are not shown by first stars, 1 to 5; nil for those without.
  public private(set) var byStars = Tally<Int?>()

  /// All that are not shown: each is one of the five kinds above.
  public var total: Int { withheld + quarantined + removed + erased + missing }

  init(of cases: [Case]) {
    for one in cases {
      switch one.visibility {
      case .shown: continue
      case .withheld: withheld += 1
      case .quarantined: quarantined += 1
      case .removed: removed += 1
      case .erased: erased += 1
      case .missing: missing += 1
      }
      if one.isFake { fakes += 1 }
      byStars.count(one.review.stars.first)
    }
  }
}

/// The number of reviews with a topic, of those that are shown: a placeholder has no topics.
public struct TopicFigure: Sendable {
  /// A key of `topics`, or any other that reviews name.
  public let key: String
  public fileprivate(set) var cases = 0
  public fileprivate(set) var complaints = 0
}

extension [TopicFigure] {
  /// The topics of site.yml in its order, also those nobody names, then all others in byte order.
  /// A review counts once a topic, however often it names it.
  init(of cases: [Case], topics: [Settings.Labelled]) {
    self = topics.map { TopicFigure(key: $0.key) }
    var positions = Dictionary(
      indices.lazy.map { (topics[$0].key, $0) }, uniquingKeysWith: { first, _ in first })
    for one in cases where one.isShown {
      let named = one.review.topics
      for (place, key) in named.enumerated() where !named[..<place].contains(key) {
        let position = positions[key] ?? count
        if position == count {
          append(TopicFigure(key: key))
          positions[key] = position
        }
        self[position].cases += 1
        if one.isComplaint { self[position].complaints += 1 }
      }
    }
    self[topics.count...].sort { $0.key < $1.key }
  }
}

/// The score of the reviews of one quarter.
public struct QuarterFigure: Sendable {
  public let quarter: Quarter
  /// By first stars, without fakes; its `average` is there from the first rating on.
  public fileprivate(set) var score = Score()
}

extension [QuarterFigure] {
  /// Every quarter up to that of `asOf`, `count` at most, and from the shop's first review at the
  /// earliest; a quarter without reviews in between has a score of nothing.
  init(of cases: [Case], asOf: Day, count: Int) {
    let last = asOf.quarter.ordinal
    let ordinals = cases.map { $0.isFake ? .max : $0.review.date.day.quarter.ordinal }
    let first = Swift.max(ordinals.min() ?? .max, last - Swift.max(0, count) + 1)
    self = first > last ? [] : (first...last).map { QuarterFigure(quarter: Quarter(ordinal: $0)) }
    for (position, ordinal) in ordinals.enumerated() where first <= ordinal && ordinal <= last {
      self[ordinal - first].score.count(rating: cases[position].review.stars.first)
    }
  }
}

extension Quarter {
  /// Quarters since the year 0.
  fileprivate var ordinal: Int { year * 4 + number - 1 }

  fileprivate init(ordinal: Int) { self.init(year: ordinal / 4, number: ordinal % 4 + 1) }
}
