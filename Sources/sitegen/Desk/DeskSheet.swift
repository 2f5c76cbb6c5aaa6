import Core
import Markup
import Reviews

/// The desk as text for a person.
struct DeskSheet {
  private let desk: Desk
  private let site: Site
  private let limit: Int?
  private let overdueOnly: Bool
  private let screen: Screen

  /// A sheet with at most `limit` lines in each part; with nil, as many as a screen holds.
  init(_ desk: Desk, of site: Site, limit: Int?, overdueOnly: Bool, screen: Screen) {
    self.desk = desk
    self.site = site
    self.limit = limit
    self.overdueOnly = overdueOnly
    self.screen = screen
  }

  /// The whole sheet, with a line feed at the end.
  var text: String {
    let parts =
      overdueOnly ? [complaints] : [complaints, paused, others, topics].filter { !$0.isEmpty }
    return parts.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private var complaints: [String] {
    let late = desk.complaints.count(where: \.isOverdue)
    guard !desk.complaints.isEmpty else {
      return [overdueOnly ? "Nothing is late." : "No complaint waits for you."]
    }
    let count = Report.count(desk.complaints.count, "complaint")
    let wait = desk.complaints.count == 1 ? "waits" : "wait"
    let ending = late == 0 ? "nothing is late" : "\(late) late"
    return ["\(count) \(wait) for you; \(ending)."]
      + table(desk.complaints, limit: limit ?? 20) { shown in
        Table(
          [
            .init("DUE"), .init("SINCE", rank: 2), .init("STARS", rank: 4, isNumber: true),
            .init("WHY", rank: 5), .init("OWNER", least: 8, rank: 3), .init("ID"),
            .init("TITLE", least: 12, rank: 1),
          ],
          rows: shown.map { item in
            let review = item.ofCase.review
            return [
              .init(item.dueInWords, item.tone), .init("\(item.reasons[0].since)"),
              .init(review.stars.first.map(String.init) ?? "–"),
              .init(item.reasons[0].kind.inWords), .init(item.owner ?? "–"), .init(review.id),
              .init(review.heading, .quiet),
            ]
          })
      }
  }

  private var paused: [String] {
    guard !desk.paused.isEmpty else { return [] }
    let count = Report.count(desk.paused.count, "review")
    let verb = desk.paused.count == 1 ? "is" : "are"
    let them = desk.paused.count == 1 ? "it" : "them"
    return [
      "\(count) \(verb) withheld for now; unless you decide, the page shows \(them) after the last day."
    ]
      + table(desk.paused, limit: limit ?? 20) { shown in
        Table(
          [
            .init("LAST DAY"), .init("SINCE", rank: 2), .init("STARS", rank: 3, isNumber: true),
            .init("ID"), .init("TITLE", least: 12, rank: 1),
          ],
          rows: shown.map { item in
            let review = item.ofCase.review
            return [
              .init(item.dueInWords, item.tone), .init("\(item.reasons[0].since)"),
              .init(review.stars.first.map(String.init) ?? "–"), .init(review.id),
              .init(review.heading, .quiet),
            ]
          })
      }
  }

  private var others: [String] {
    guard !desk.others.isEmpty else { return [] }
    let count = Report.count(desk.others.count, "other review")
    return ["\(count) without a reply, the newest first."]
      + table(desk.others, limit: limit ?? 5) { shown in
        Table(
          [
            .init("SINCE", rank: 2), .init("STARS", rank: 3, isNumber: true), .init("ID"),
            .init("TITLE", least: 12, rank: 1),
          ],
          rows: shown.map { item in
            let review = item.ofCase.review
            return [
              .init(review.date.dayText), .init(review.stars.first.map(String.init) ?? "–"),
              .init(review.id), .init(review.heading, .quiet),
            ]
          })
      }
  }

  private var topics: [String] {
    let topics = desk.topics.filter { $0.lastYear.part > 0 }
    guard !topics.isEmpty else { return [] }
    return ["What complaints of the last twelve months are about, against the twelve before."]
      + table(topics, limit: limit ?? 20) { shown in
        Table(
          [
            .init("TOPIC"), .init("COMPLAINTS", isNumber: true),
            .init("OF", rank: 3, isNumber: true), .init("SHARE", rank: 4, isNumber: true),
            .init("BEFORE", rank: 2, isNumber: true), .init("CHANGED", rank: 5),
          ],
          rows: shown.map { topic in
            [
              .init(topic.key), .init("\(topic.lastYear.part)"), .init("\(topic.lastYear.whole)"),
              .init("\(topic.lastYear.fraction?.hundredths ?? 0)%"),
              .init(topic.growth > 0 ? "+\(topic.growth)" : "\(topic.growth)"),
              topic.changed.map { .init("\($0)") } ?? .init("not yet", .doubtful),
            ]
          })
      }
  }

  /// The first of some elements as a table, and the number left out.
  private func table<Element>(
    _ all: [Element], limit: Int, _ make: ([Element]) -> Table
  ) -> [String] {
    let lines = make(Array(all.prefix(limit))).lines(width: screen.columns, ink: screen.ink)
    guard all.count > limit else { return lines }
    return lines + ["… and \(all.count - limit) more; --limit \(all.count) shows all."]
  }
}

extension Desk.DeskItem {
  /// When it is due: "2 days late", "today", "in 3 days".
  fileprivate var dueInWords: String {
    guard let late = daysLate else { return "" }
    return switch late {
    case 0: "today"
    case -1: "tomorrow"
    case ..<0: "in \(-late) days"
    default: "\(Report.count(late, "day")) late"
    }
  }

  fileprivate var tone: Table.Tone {
    isOverdue ? .bad : daysLate == 0 ? .doubtful : .plain
  }
}

extension Desk.Need.Kind {
  fileprivate var inWords: String {
    switch self {
    case .undecided: "withheld"
    case .firstReply: "no reply yet"
    case .disputed: "disputed"
    case .wroteAgain: "wrote again"
    case .nextStep: "next step"
    case .private: "private, no ending"
    case .working: "not resolved"
    }
  }
}

extension Review {
  /// The review's title, or the beginning of its text without Markdown.
  fileprivate var heading: String { title ?? Markdown.plainText(from: text, limit: 120) }
}

extension Desk {
  /// The items that one person owns, or that are late; nil and false keep everything.
  func only(owner: String?, overdue: Bool) -> Desk {
    var desk = self
    if let owner {
      desk.complaints.removeAll { $0.owner != owner }
      desk.others.removeAll { $0.owner != owner }
      desk.paused.removeAll { $0.owner != owner }
    }
    if overdue {
      desk.complaints.removeAll { !$0.isOverdue }
      desk.others = []
      desk.paused = []
    }
    return desk
  }

  /// The desk as a JSON object with the first `limit` of each list, with nil all, and a line feed
  /// at the end.
  func json(limit: Int?) -> String {
    let limit = limit ?? .max
    return JSON.object([
      ("as-of", .string("\(asOf)")),
      ("complaints", .array(complaints.prefix(limit).map(\.json))),
      ("paused", .array(paused.prefix(limit).map(\.json))),
      ("others", .array(others.prefix(limit).map(\.json))),
      ("topics", .array(topics.prefix(limit).map(\.json))),
    ]).text + "\n"
  }
}

extension Desk.DeskItem {
  fileprivate var json: JSON {
    let review = ofCase.review
    return .object([
      ("id", .string(review.id)), ("title", JSON(review.title)), ("author", JSON(review.author)),
      ("rating", JSON(review.stars.first)), ("date", .string("\(review.date.day)")),
      ("outcome", .string(ofCase.outcome.rawValue)), ("owner", JSON(owner)),
      ("due", JSON(due.map { "\($0)" })), ("days-late", JSON(daysLate)),
      ("overdue", .bool(isOverdue)),
      (
        "reasons",
        .array(
          reasons.map { reason in
            .object([
              ("reason", .string(reason.kind.rawValue)), ("since", .string("\(reason.since)")),
              ("due", .string("\(reason.due)")),
            ])
          })
      ),
      ("file", .string(review.place.file)), ("line", JSON(review.place.line)),
    ])
  }
}

extension TopicTrend {
  fileprivate var json: JSON {
    .object([
      ("topic", .string(key)), ("reviews", .number(lastYear.whole)),
      ("complaints", .number(lastYear.part)), ("reviews-before", .number(yearBefore.whole)),
      ("complaints-before", .number(yearBefore.part)), ("changed", JSON(changed.map { "\($0)" })),
    ])
  }
}
