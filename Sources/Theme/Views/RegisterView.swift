import Templates

/// Every decision on a review, and how they are distributed over the stars.
struct RegisterView: View {
  let rows: [RegisterRow]
  let counts: [Count]

  static let fields: [Field<Self>] = [
    .many("decisions", "The decisions, newest first.", \.rows),
    .many("counts", "How many there are of each kind, by stars.", \.counts),
  ]

  /// One decision.
  struct RegisterRow: View {
    let iso, date, id, number, stars, action, reason, askedBy, by: String
    static let fields: [Field<Self>] = [
      .text("iso", "Its day, ISO 8601.", \.iso), .text("date", "Its day, in words.", \.date),
      .text("id", "The review's ID.", \.id), .text("number", "The review's number.", \.number),
      .text("stars", "The review's stars.", \.stars),
      .text("action", "What was decided, and whether it still holds.", \.action),
      .text("reason", "Why.", \.reason), .text("askedBy", "Who asked for it.", \.askedBy),
      .text("by", "Who decided.", \.by),
    ]
  }

  /// How often something was decided.
  struct Count: View {
    let action: String
    let stars: [TextView]
    let all: String
    static let fields: [Field<Self>] = [
      .text("action", "What was decided.", \.action),
      .many("stars", "How often on reviews with 5, 4, 3, 2, 1 and no stars.", \.stars),
      .text("all", "How often in all.", \.all),
    ]
  }
}
