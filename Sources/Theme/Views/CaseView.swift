import Core
import Markup
import Reviews
import Templates

/// One case as a template sees it, in lists and on its own page.
struct CaseView: View {
  let id: String
  let inList: Bool
  let isShown: Bool
  let title: String
  let hasTitle: Bool
  let number: String
  var event: String?
  let starCount: String?
  let iso: String
  let date: String
  var entered: String?
  var words: HTML
  let language: String?
  var titleLanguage: String?
  var explanation = ""
  var hasDecision = false
  var outcome: String?
  var grade: String?
  var stars: StarsView?
  var recommendation: String?
  var recommends = true
  var later: LaterStars?
  var badge: BadgeView?
  var because: BecauseView?
  var author = ""
  var initials = ""
  var evidence: String?
  var isVerified = false
  var source: String?
  var inLanguage: String?
  var warnings: [TextView] = []
  var notes: [TextView] = []
  var topics: [LinkView] = []
  var photos: [PhotoView] = []
  var redaction: String?
  var change: ChangeNote?
  var story = StoryView()
  var isCut = false
  var owner: String?
  var changes: [LinkView] = []
  var original: OriginalLink?

  static let fields: [Field<Self>] = [
    .flag("shown", "Whether the review can be read.", \.isShown),
    .flag("hidden", "Whether it is withheld: a placeholder.") { !$0.isShown },
    .flag("inList", "Whether this is for a list, and not the case's own page.", \.inList),
    .text("id", "The review's ID.", \.id),
    .text("title", "The customer's title, or who wrote; of a placeholder, the reason.", \.title),
    .flag("hasTitle", "Whether the customer wrote a title.", \.hasTitle),
    .text("number", "Its place by date among all reviews.", \.number),
    .text("event", "The number of its first event in the ledger.", \.event),
    .text("starCount", "The first stars, 1 to 5; empty where there are none.", \.starCount),
    .text("iso", "The review's date, ISO 8601; on its own page with the time.", \.iso),
    .text("date", "The review's date, in words.", \.date),
    .text("entered", "When it was entered in the ledger, where that was late.", \.entered),
    .html(
      "words",
      "The customer's words, in a secondary list their beginning; of a placeholder the "
        + "decision's.", \.words),
    .text("language", "The words' language, where it is not the page's.", \.language),
    .text("titleLanguage", "The title's language, where the customer wrote one.") {
      $0.titleLanguage
    },
    .text(
      "explanation", "Of a placeholder: when, why, and whether its stars count.", \.explanation),
    .flag("hasDecision", "Of a placeholder: whether a decision says why.", \.hasDecision),
    .text("outcome", "Of a complaint: its outcome.", \.outcome),
    .text("grade", "Of a resolved complaint: its grade.", \.grade),
    .one("stars", "The first stars.", \.stars),
    .text("recommendation", "Without stars: whether the customer recommends the shop.") {
      $0.recommendation
    },
    .flag("recommends", "Whether that is a yes.", \.recommends),
    .one("later", "The customer's later stars, where they differ.", \.later),
    .one("badge", "Of a complaint: where it stands.", \.badge),
    .flag("hasStatus", "Whether it has a badge or later stars.") {
      $0.badge != nil || $0.later != nil
    },
    .one("because", "On its own page: the badge in a sentence.", \.because),
    .text("author", "The customer's display name.", \.author),
    .text("initials", "The customer's initials, at most two letters.", \.initials),
    .text("evidence", "How it is known that the writer was a customer.", \.evidence),
    .flag("isVerified", "Whether anything is known of that.", \.isVerified),
    .text("source", "Where the review came from, in words.", \.source),
    .text("inLanguage", "In which language it is written, where that is not the page's.") {
      $0.inLanguage
    },
    .many("warnings", "What a reader must know of the writer: a reward, a relation.", \.warnings),
    .many(
      "notes", "On its own page: what else belongs beside the name, a product or a visit.", \.notes),
    .many("topics", "On its own page: the topics, each with its list.", \.topics),
    .flag("hasPhotos", "Whether there are photos.") { !$0.photos.isEmpty },
    .many("photos", "The customer's photos.", \.photos),
    .text("redaction", "That a part was taken out, when and why.", \.redaction),
    .one("change", "That it was changed after it came in.", \.change),
    .flag("hasStory", "Whether anything followed.") { !$0.story.isEmpty },
    .many("opening", "The first of what followed.") { $0.story.opening },
    .one("middle", "The steps that a list folds away, where there are two or more.") {
      $0.story.middle
    },
    .many("closing", "The last of what followed.") { $0.story.closing },
    .flag("isCut", "Whether a secondary list leaves out a part of it.", \.isCut),
    .text("owner", "On its own page: who looks after the case.", \.owner),
    .many("changes", "What it led to.", \.changes),
    .one("original", "On its own page: the review where it was written.", \.original),
  ]
}

/// Where a complaint stands, in a sentence: who said what, and when.
struct BecauseView: View {
  let parts: [NamedPart]
  let meaning: String

  /// A part of the sentence: a name, which must not turn what stands around it, or words.
  struct NamedPart: View {
    let text: String
    let isName: Bool

    static let fields: [Field<Self>] = [
      .text("text", "The words.", \.text), .flag("isName", "Whether they are a name.", \.isName),
    ]
  }

  static let fields: [Field<Self>] = [
    .many("parts", "The sentence, in parts.", \.parts),
    .link("meaning", "What the badge means, from {{root}}.", \.meaning),
  ]
}

/// The review at the place where it was written.
struct OriginalLink: View {
  let address: String
  let label: String

  static let fields: [Field<Self>] = [
    .link("address", "Its address.", \.address), .text("label", "The words of the link.", \.label),
  ]
}

/// A note that a review, reply or follow-up was changed after it came in, by the log.
struct ChangeNote: View {
  let text: String
  let id: String
  let canBeRead: Bool

  static let fields: [Field<Self>] = [
    .text("text", "When it was changed.", \.text), .text("id", "The review's ID.", \.id),
    .flag("canBeRead", "Whether its page has what it said before.", \.canBeRead),
  ]
}

/// A photo beside what somebody wrote: small, and large in a popover of the browser's own.
struct PhotoView: View {
  let picture: Picture
  let up: String
  let alt: String
  /// The name of its popover, unlike all other names on the page.
  let anchor: String
  /// Who took it, in words.
  let by: String
  /// In a list: the case's page, where the photo is large.
  var page: String?

  static let fields: [Field<Self>] = [
    .link("small", "The small picture, from the root of the page's language.") {
      $0.up + $0.picture.path(.small)
    },
    .link("large", "The large picture, from the root of the page's language.") {
      $0.up + $0.picture.path(.large)
    },
    .text("width", "Of the small picture, in pixels.") { String($0.picture.small.width) },
    .text("height", "Of the small picture, in pixels.") { String($0.picture.small.height) },
    .text("largeWidth", "Of the large picture, in pixels.") { String($0.picture.large.width) },
    .text("largeHeight", "Of the large picture, in pixels.") { String($0.picture.large.height) },
    .text("alt", "What can be seen on it.", \.alt),
    .text("anchor", "The name of the popover that shows it large.", \.anchor),
    .text("by", "Who took it.", \.by),
    .link("page", "In a list: the case's page, from {{root}}.", \.page),
  ]
}
