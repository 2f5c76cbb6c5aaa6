import Markup
import Templates

/// One case as a template sees it, in lists and on its own page.
struct CaseView: View {
  let id: String
  let inList: Bool
  let isShown: Bool
  let title: String
  let number: String
  var event: String?
  let starCount: String?
  let iso: String
  let date: String
  let words: HTML
  let language: String?
  var titleLanguage: String?
  var explanation = ""
  var outcome: String?
  var grade: String?
  var stars: StarsView?
  var recommendation: String?
  var later: LaterStars?
  var badge: BadgeView?
  var author = ""
  var evidence: String?
  var evidenceClass = ""
  var source: LinkView?
  var notes: [TextView] = []
  var photos: [PhotoView] = []
  var redaction: String?
  var change: ChangeNote?
  var timeline: [TimelineStep] = []
  var owner: String?
  var changes: [LinkView] = []
  var original: String?

  static let fields: [Field<Self>] = [
    .flag("shown", "Whether the review can be read.", \.isShown),
    .flag("hidden", "Whether it is withheld or removed: a placeholder.") { !$0.isShown },
    .flag("inList", "Whether this is for a list, and not the case's own page.", \.inList),
    .text("id", "The review's ID.", \.id),
    .text("title", "The customer's title, or who wrote; of a placeholder why it is one.", \.title),
    .text("number", "Its place by date among all reviews.", \.number),
    .text("event", "The number in the log of the event with which it came in.", \.event),
    .text("starCount", "The first stars, 1 to 5; empty where there are none.", \.starCount),
    .text("iso", "The review's date, ISO 8601.", \.iso),
    .text("date", "The review's date, in words.", \.date),
    .html("words", "The customer's words; of a placeholder the decision's.", \.words),
    .text("language", "The words' language, where it is not the page's.", \.language),
    .text("titleLanguage", "The title's language, where the customer wrote one.") {
      $0.titleLanguage
    },
    .text(
      "explanation", "Of a placeholder: when, why, and whether its stars count.", \.explanation),
    .text("outcome", "Of a complaint: its outcome.", \.outcome),
    .text("grade", "Of a resolved complaint: its grade.", \.grade),
    .one("stars", "The first stars.", \.stars),
    .text("recommendation", "Without stars: whether the customer recommends the shop.") {
      $0.recommendation
    },
    .one("later", "The customer's later stars, where they differ.", \.later),
    .one("badge", "Of a complaint: where it stands.", \.badge),
    .text("author", "The customer's display name.", \.author),
    .text("evidence", "How it is known that the writer was a customer.", \.evidence),
    .text("evidenceClass", "`verified` or `unverified`.", \.evidenceClass),
    .one("source", "Where the review came from.", \.source),
    .many("notes", "What else belongs beside the name: relation, reward, topics.", \.notes),
    .flag("hasPhotos", "Whether there are photos.") { !$0.photos.isEmpty },
    .many("photos", "The customer's photos.", \.photos),
    .text("redaction", "That a part was taken out, when and why.", \.redaction),
    .one("change", "That it was changed after it came in.", \.change),
    .flag("hasJourney", "Whether anything followed.") { !$0.timeline.isEmpty },
    .many("journey", "What followed, in order.", \.timeline),
    .text("owner", "On its own page: who owns the case.", \.owner),
    .many("changes", "What it led to.", \.changes),
    .link("original", "On its own page: the review where it was posted.", \.original),
  ]
}

/// That a review, reply or follow-up was changed after it came in, as the log has it.
struct ChangeNote: View {
  let text: String
  let id: String
  let canBeRead: Bool

  static let fields: [Field<Self>] = [
    .text("text", "When it was changed.", \.text), .text("id", "The review's ID.", \.id),
    .flag("canBeRead", "Whether its page has what it said before.", \.canBeRead),
  ]
}

/// One step in what followed a review.
struct TimelineStep: View {
  let kind: String
  let who: String
  var role: String?
  let when: String
  var text: String?
  var link: String?
  var linkLabel = ""
  var stars: StarsView?
  var words = HTML()
  var language: String?
  var photos: [PhotoView] = []
  var change: ChangeNote?

  static let fields: [Field<Self>] = [
    .text("kind", "`shop`, `confirmed`, `disputed`, or empty.", \.kind),
    .text("who", "Who, or what happened.", \.who),
    .text("role", "The person's role in the shop.", \.role),
    .text("when", "When, in words.", \.when),
    .text("text", "How it was resolved, why it was declined, what comes next.", \.text),
    .link("link", "Where an independent ruling can be read.", \.link),
    .text("linkLabel", "The words of that link.", \.linkLabel),
    .one("stars", "The customer's new stars.", \.stars),
    .html("words", "What was written.", \.words),
    .text("language", "The words' language, where it is not the page's.", \.language),
    .flag("hasPhotos", "Whether there are photos.") { !$0.photos.isEmpty },
    .many("photos", "The shop's photos.", \.photos),
    .one("change", "That it was changed after it came in.", \.change),
  ]
}
