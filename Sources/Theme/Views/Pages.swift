import Markup
import Templates

/// The page of one case.
struct CasePage: View {
  let title: String
  let language: String?
  let crumbs: [LinkView]
  let article: HTML
  let refusals: [RefusedRequest]
  var receipt: ReceiptView?
  let badge: ScoreBadgeView?

  static let fields: [Field<Self>] = [
    .text("title", "The case's title.", \.title),
    .text("language", "Its language, where it is not the page's.", \.language),
    .many("crumbs", "The lists around it.", \.crumbs),
    .html("case", "The case, as `case` made it.", \.article),
    .many("refusals", "Requests to hide it that were refused.", \.refusals),
    .one("receipt", "What the ledger holds of it.", \.receipt),
    .one("badge", "The badge with the score and the headline on complaints.", \.badge),
  ]

  /// A request that was refused.
  struct RefusedRequest: View {
    let text: String
    let words: HTML
    static let fields: [Field<Self>] = [
      .text("text", "Who asked, who decided, and when.", \.text),
      .html("words", "Why, in the shop's words.", \.words),
    ]
  }
}

/// What the shop changed.
struct ChangesPage: View {
  let changes: [ChangeView]
  static let fields: [Field<Self>] = [.many("changes", "Newest first.", \.changes)]
}

/// One change.
struct ChangeView: View {
  let anchor: String
  let title: String
  let iso: String
  let date: String
  let after: String
  let topics: [LinkView]
  let words: HTML
  let cases: [CaseLink]

  static let fields: [Field<Self>] = [
    .text("anchor", "Its name, for links to it.", \.anchor), .text("title", "Its title.", \.title),
    .text("iso", "Its date, ISO 8601.", \.iso), .text("date", "Its date, in words.", \.date),
    .text("after", "How many reviews led to it, in words.", \.after),
    .many("topics", "Its topics.", \.topics), .html("words", "What was changed.", \.words),
    .flag("hasCases", "Whether it names the reviews that led to it.") { !$0.cases.isEmpty },
    .many("cases", "The reviews that led to it.", \.cases),
  ]

  /// A case in a sentence.
  struct CaseLink: View {
    let id: String
    let title: String
    let isLast: Bool
    static let fields: [Field<Self>] = [
      .text("id", "The review's ID.", \.id), .text("title", "Its title.", \.title),
      .flag("isLast", "Whether no other follows.", \.isLast),
    ]
  }
}

/// The page that leads to the places where a customer can write a review.
struct WritePage: View {
  let shop: String
  let links: [LinkView]

  static let fields: [Field<Self>] = [
    .text("shop", "The shop's name.", \.shop),
    .many("links", "The places, each an address in full, in the order of site.yml.", \.links),
  ]
}

/// A further page.
struct InfoView: View {
  let title: String
  let words: HTML
  static let fields: [Field<Self>] = [
    .text("title", "Its title.", \.title), .html("words", "Its text.", \.words),
  ]
}
