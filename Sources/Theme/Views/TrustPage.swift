import Templates

/// The trust page's figures.
struct TrustPage: View {
  let intro: String
  let figures: String
  let points: [TrustPoint]
  let received: TrustSources
  let writers: [TextView]
  let evidence: [EvidenceRow]
  let rewards: [TextView]
  let score: [TextView]
  let order: [TextView]
  let sides: [OrderRow]
  let promises: String
  let complaints: String
  let outcomes: [OutcomeRow]
  let course: [TextView]
  let withheld: [TextView]
  let register: RegisterView?
  let log: LogView?
  let email: String?

  static let fields: [Field<Self>] = [
    .text("intro", "Whose page this is, and when it was made.", \.intro),
    .link("figures", "All figures for programs, from {{root}}.", \.figures),
    .many("points", "The page in four sentences.", \.points),
    .one("received", "What each source has, and what is here.") { $0.received },
    .many("writers", "Who may write.", \.writers),
    .many("evidence", "How many writers were checked, and how.", \.evidence),
    .many("rewards", "Whether anyone was rewarded, or is related to the shop.", \.rewards),
    .many("scoreParagraphs", "How the score is computed.", \.score),
    .many("orderParagraphs", "How the order is made, with its measured deviation.", \.order),
    .flag("hasSides", "Whether there are low and high ratings.") { !$0.sides.isEmpty },
    .many("sides", "Where low and high ratings stand.", \.sides),
    .text("promises", "What the shop promises.", \.promises),
    .text("complaints", "How many complaints there are.", \.complaints),
    .many("outcomes", "Complaints by outcome and grade.", \.outcomes),
    .many("complaintParagraphs", "How well the promises were kept.", \.course),
    .many("withheldParagraphs", "Whether reviews wait, and how many are withheld.", \.withheld),
    .one("register", "Every decision on a review, where there is one.", \.register),
    .one("log", "The ledger, where the site has one.", \.log),
    .text("email", "Where to report a review.", \.email),
    .link("mailto", "The same as a link.") { $0.email.map { "mailto:\($0)" } },
  ]

  /// One kind of evidence.
  struct EvidenceRow: View {
    let label, count, how: String
    static let fields: [Field<Self>] = [
      .text("label", "What it is.", \.label), .text("count", "How many reviews have it.", \.count),
      .text("how", "How it is checked, in the shop's words.", \.how),
    ]
  }

  /// The ratings of one side.
  struct OrderRow: View {
    let label, overall, firstPage, median: String
    static let fields: [Field<Self>] = [
      .text("label", "Which ratings.", \.label),
      .text("overall", "How many of all reviews.", \.overall),
      .text("firstPage", "How many of those on the first page.", \.firstPage),
      .text("median", "The median of their places.", \.median),
    ]
  }

  /// Complaints that stand at one point.
  struct OutcomeRow: View {
    let badge: BadgeView?
    let path, count, meaning: String
    static let fields: [Field<Self>] = [
      .text("kind", "The outcome or grade, the name of the row.") { $0.badge?.kind },
      .one("badge", "The outcome or grade.", \.badge), .link("path", "The list of them.", \.path),
      .text("count", "How many.", \.count), .text("meaning", "What it means.", \.meaning),
    ]
  }
}

/// A sentence at the head of the trust page.
struct TrustPoint: View {
  let text: String
  var path = ""
  var hasGap = false

  static let fields: [Field<Self>] = [
    .text("text", "The sentence.", \.text),
    .link("path", "Where on the page it is told in full.", \.path),
    .flag("hasGap", "Whether something is missing.", \.hasGap),
  ]
}

/// What each source has itself, and what is here.
struct TrustSources: View {
  let rows: [SourceRow]
  let total: SourceRow?
  let gaps: [TextView]
  let lists: [LinkView]

  static let fields: [Field<Self>] = [
    .many("sources", "The sources.", \.rows),
    .one("total", "All of them together, where there is more than one.", \.total),
    .many("gaps", "What the totals leave over, and why.", \.gaps),
    .flag("hasLists", "Whether they are written in more than one language.") { !$0.lists.isEmpty },
    .many("lists", "How many are written in each, with the list of them.", \.lists),
  ]

  /// One source.
  struct SourceRow: View {
    let key: String?
    let label: String
    let url: String?
    let there, shown, held, asOf: String
    static let fields: [Field<Self>] = [
      .text("key", "Its key in site.yml; empty for reviews that name no source.", \.key),
      .text("label", "Its name.", \.label),
      .link("url", "Where its reviews stand.", \.url),
      .text("there", "Its own total.", \.there),
      .text("shown", "How many are shown here.", \.shown),
      .text("held", "How many are withheld here.", \.held),
      .text("asOf", "The day of its total.", \.asOf),
    ]
  }
}

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

/// The ledger, with how to check it.
struct LogView: View {
  let paragraphs: [TextView]
  let size: Int
  let sizeText: String
  let root: String
  let origin: String
  let key: String?
  let keyPath: String?
  let entries: String?
  let checkpoint: String
  let earlier: [LinkView]
  let command: String
  let rebuild: String
  let settings: [SettingsChangeView]

  static let fields: [Field<Self>] = [
    .many("paragraphs", "What the ledger is, and what is not in it yet.", \.paragraphs),
    .text("size", "How many events it has.", \.sizeText),
    .text("rootHash", "Its root hash in base64.", \.root),
    .text("origin", "Its name.", \.origin),
    .text("key", "The key that signs it; empty where nobody does.", \.key),
    .link("keyPath", "The file with that key, from {{root}}.", \.keyPath),
    .link("entries", "The newest of its events, from {{root}}.", \.entries),
    .link("checkpoint", "Its newest checkpoint, from {{root}}.", \.checkpoint),
    .text("fileName", "A name for that where it is kept.") {
      "checkpoint-" + String($0.size) + ".txt"
    },
    .flag("hasEarlier", "Whether there are earlier ones.") { !$0.earlier.isEmpty },
    .many("earlier", "The checkpoints before, the newest first.", \.earlier),
    .text("command", "What to type to check it.", \.command),
    .text("rebuild", "What to type to make the site from it.", \.rebuild),
    .flag("hasSettings", "Whether the settings ever changed.") { !$0.settings.isEmpty },
    .many("settings", "The changes of the settings, the newest first.", \.settings),
  ]

  /// A change of the settings.
  struct SettingsChangeView: View {
    let iso, date, text: String
    static let fields: [Field<Self>] = [
      .text("iso", "Its day, ISO 8601.", \.iso), .text("date", "Its day, in words.", \.date),
      .text("text", "What it was and what it is now.", \.text),
    ]
  }
}
