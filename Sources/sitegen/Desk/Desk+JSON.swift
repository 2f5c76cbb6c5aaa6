import Core
import Reviews

extension Desk {
  /// The part that one person owns, or that is late; nil and false leave everything.
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

  /// An object, with the first `limit` of each list, of nil all; a line feed at the end.
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
      ("rating", JSON(review.rating)), ("date", .string("\(review.date.day)")),
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
