import Markup
import Templates

/// A page of a list of cases.
struct ListView: View {
  let above: HTML
  let below: HTML
  let heading: String
  let count: String
  let title: String
  let filters: [LinkView]
  let cards: [Card]
  let pager: Pager?
  let order: String
  let changes: [LinkView]
  let hiddenCount: String

  /// A case as rendered once for all lists.
  struct Card: View {
    let card: HTML
    static let fields: [Field<Self>] = [.html("card", "The case, as `case` made it.", \.card)]
  }

  /// The way to the pages around this one.
  struct Pager: View {
    let previous: String?
    let next: String?
    let position: String

    static let fields: [Field<Self>] = [
      .link("previous", "The page before, from {{root}}.", \.previous),
      .link("next", "The page after, from {{root}}.", \.next),
      .text("position", "Which page of how many.", \.position),
    ]
  }

  static let fields: [Field<Self>] = [
    .html("above", "On the first page: its sections above the list.", \.above),
    .html("below", "On the first page: its sections below the list.", \.below),
    .text("heading", "What list this is.", \.heading),
    .text("count", "How many reviews are in it, in words.", \.count),
    .text("title", "The heading above the cases.", \.title),
    .many("filters", "The other lists.", \.filters),
    .many("cards", "The cases of this page.", \.cards),
    .one("pager", "The pages around this one, where there are any.", \.pager),
    .text("order", "How the list is ordered, in words.", \.order),
    .flag("hasChanges", "Whether the newest changes stand beside the list.") {
      !$0.changes.isEmpty
    },
    .many("changes", "The newest changes.", \.changes),
    .text("hiddenCount", "How many reviews are not shown, in words.", \.hiddenCount),
  ]
}

/// One of the two cases above the list, in short.
struct PairView: View {
  let label: String
  let id: String
  let title: String
  let titleLanguage: String?
  let event: String?
  let starCount: String?
  let outcome: String?
  let grade: String?
  let stars: StarsView?
  let badge: BadgeView?
  let words: String
  let language: String?
  let who: String
  let reply: String
  let replyLanguage: String?

  static let fields: [Field<Self>] = [
    .text("label", "Which of the two it is.", \.label),
    .text("id", "The review's ID.", \.id),
    .text("title", "Its title.", \.title),
    .text("titleLanguage", "The title's language, where it is not the page's.", \.titleLanguage),
    .text("event", "The number in the log of the event with which it came in.", \.event),
    .text("starCount", "The first stars, 1 to 5; empty where there are none.", \.starCount),
    .text("outcome", "Of a complaint: its outcome.", \.outcome),
    .text("grade", "Of a resolved complaint: its grade.", \.grade),
    .one("stars", "The first stars.", \.stars),
    .one("badge", "Where it stands.", \.badge),
    .text("words", "The beginning of the customer's words.", \.words),
    .text("language", "Their language, where it is not the page's.", \.language),
    .text("who", "Who replied first.", \.who),
    .text("reply", "The beginning of the first reply.", \.reply),
    .text("replyLanguage", "The reply's language, where it is not the page's.", \.replyLanguage),
  ]
}
