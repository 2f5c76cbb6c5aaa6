import Markup
import Templates

/// A page of a list of cases.
struct ListView: View {
  let above: HTML
  let below: HTML
  let heading: String
  let intro: String
  let badge: ScoreBadgeView?
  let chips: [ChipGroup]
  let topics: [LinkView]
  let note: String
  let noteLink: LinkView?
  let cards: [Card]
  let pager: Pager?
  let aside: AsideView

  /// A case as rendered once for all lists.
  struct Card: View {
    let card: HTML
    static let fields: [Field<Self>] = [.html("card", "The case, as `case` made it.", \.card)]
  }

  static let fields: [Field<Self>] = [
    .html("above", "On the first page: its sections above the list.", \.above),
    .html("below", "On the first page: its sections below the list.", \.below),
    .text("heading", "What list this is.", \.heading),
    .text("intro", "What is in it, in a sentence.", \.intro),
    .one(
      "badge", "On all pages but the first: the badge with the score and the headline.", \.badge),
    .many("chips", "The other lists, by groups.", \.chips),
    .flag("hasTopics", "Whether there are lists of topics.") { !$0.topics.isEmpty },
    .many("topics", "The lists of topics, which are folded away.", \.topics),
    .flag("isTopic", "Whether this is one of those.") { $0.topics.contains(where: \.isCurrent) },
    .text("note", "How the list is ordered, in words.", \.note),
    .one("noteLink", "Where that is explained.", \.noteLink),
    .many("cards", "The cases of this page.", \.cards),
    .one("pager", "The other pages, where there are any.", \.pager),
    .one("aside", "What stands beside the list, on the first page.") {
      $0.aside.isEmpty ? nil : $0.aside
    },
  ]
}

/// Links to lists that belong together, each a chip.
struct ChipGroup: View {
  let label: String
  let chips: [ChipView]

  static let fields: [Field<Self>] = [
    .text("label", "What they have in common.", \.label), .many("chips", "The links.", \.chips),
  ]

  /// A link to a list.
  struct ChipView: View {
    let path: String
    let label: String
    /// On the first page: how many cases the list has.
    var count: String?
    /// The group of outcomes, which has a colour: `ok`, `busy`, `bad`, `calm`.
    var tone: String?
    var isCurrent = false
    /// Whether the current page is one of the lists in this one.
    var isAround = false

    static let fields: [Field<Self>] = [
      .link("path", "Where it leads, from {{root}}.", \.path),
      .text("label", "Its words.", \.label),
      .text("count", "On the first page: how many cases the list has.", \.count),
      .text("tone", "Of a group of outcomes: `ok`, `busy`, `bad` or `calm`.", \.tone),
      .text("current", "`page` where it leads to this page, `true` where to a list around it.") {
        $0.isCurrent ? "page" : $0.isAround ? "true" : nil
      },
    ]
  }
}

/// The way to the other pages of a list.
struct Pager: View {
  let pages: [PageLink]
  let previous: String?
  let next: String?
  /// Where the rest is, of a list that has but the first cases.
  let rest: LinkView?

  static let fields: [Field<Self>] = [
    .many("pages", "The pages around this one.", \.pages),
    .link("previous", "The page before, from {{root}}.", \.previous),
    .link("next", "The page after, from {{root}}.", \.next),
    .one("rest", "After the last page of a list that is cut: where the rest is.", \.rest),
  ]

  /// A page's number as a link.
  struct PageLink: View {
    let path: String
    let label: String
    let isCurrent: Bool
    /// Whether pages are left out before it.
    let isAfterGap: Bool

    static let fields: [Field<Self>] = [
      .link("path", "Where it leads, from {{root}}.", \.path),
      .text("label", "Its number, or that it is the newest.", \.label),
      .flag("isCurrent", "Whether it is this page.", \.isCurrent),
      .flag("isAfterGap", "Whether pages are left out before it.", \.isAfterGap),
    ]
  }
}

/// What stands beside the list on the first page.
struct AsideView: View {
  var sources: [SourceLine] = []
  var ledger: String?
  var photos: [StripPhoto] = []
  var changes: [LinkView] = []

  var isEmpty: Bool { sources.isEmpty && ledger == nil && photos.isEmpty && changes.isEmpty }

  static let fields: [Field<Self>] = [
    .flag("hasSources", "Whether sources or the ledger say what is here.") {
      !$0.sources.isEmpty || $0.ledger != nil
    },
    .many("sources", "What each source lists itself, and what is here.", \.sources),
    .text("ledger", "How many entries the public ledger has.", \.ledger),
    .flag("hasPhotos", "Whether there are photos by customers.") { !$0.photos.isEmpty },
    .many("photos", "The newest of them.", \.photos),
    .flag("hasChanges", "Whether the shop changed something.") { !$0.changes.isEmpty },
    .many("changes", "The newest changes.", \.changes),
  ]

  /// A source's own total beside what is here; those that are here whole share a line.
  struct SourceLine: View {
    let text: String
    let hasGap: Bool

    static let fields: [Field<Self>] = [
      .text("text", "The line.", \.text),
      .flag("hasGap", "Whether something of it is not shown here.", \.hasGap),
    ]
  }

  /// A customer's photo that leads to the case.
  struct StripPhoto: View {
    let id: String
    let photo: PhotoView

    static let fields: [Field<Self>] = [
      .text("id", "The review's ID.", \.id), .one("photo", "The photo.") { $0.photo },
    ]
  }
}

/// The badge that stands on pages without figures of their own: its file has them.
struct ScoreBadgeView: View {
  let path: String
  let alt: String

  static let fields: [Field<Self>] = [
    .link("path", "The badge's file, from {{root}}.", \.path),
    .text("alt", "What it is, for those who cannot see it.", \.alt),
  ]
}

/// The newest changes, as a section of their own.
struct ChangesSection: View {
  let changes: [LinkView]

  static let fields: [Field<Self>] = [.many("changes", "The newest changes.", \.changes)]
}

/// The score over time, as a section of its own.
struct TrendSection: View {
  let trend: TrendView

  static let fields: [Field<Self>] = [.one("trend", "The score over time.") { $0.trend }]
}
