import Markup
import Templates

/// What followed a review, as a list or a page shows it.
struct StoryView: Sendable {
  var opening: [TimelineStep] = []
  var middle: FoldedSteps?
  var closing: [TimelineStep] = []

  var isEmpty: Bool { opening.isEmpty }

  /// Every step.
  var steps: [TimelineStep] { opening + (middle?.steps ?? []) + closing }

  init() {}

  /// All of `steps`; with `fold`, those between the first and the last are folded away if there are
  /// two or more.
  init(_ steps: [TimelineStep], fold: ((Int) -> String)?) {
    guard let fold, steps.count > 3 else {
      opening = steps
      return
    }
    opening = Array(steps.prefix(1))
    let hidden = Array(steps.dropFirst().dropLast())
    middle = FoldedSteps(label: fold(hidden.count), steps: hidden)
    closing = Array(steps.suffix(1))
  }

  /// Steps that are folded away.
  struct FoldedSteps: View {
    let label: String
    let steps: [TimelineStep]

    static let fields: [Field<Self>] = [
      .text("label", "How many there are, in words.", \.label),
      .many("steps", "The steps.", \.steps),
    ]
  }
}

/// One step in what followed a review.
struct TimelineStep: View {
  /// What a step is: it decides about its shape.
  enum Kind: String, Sendable {
    /// The shop's words.
    case reply
    /// What the shop says it did or will do.
    case step
    /// The customer's later words.
    case said
  }

  let kind: Kind
  /// `ok` or `busy` of a step, `confirmed` or `disputed` of the customer's words; else empty.
  var tone = ""
  let title: String
  var who: String?
  var initials: String?
  var role: String?
  let when: String
  var entered: String?
  var toldBy: String?
  var text: String?
  var link: String?
  var linkLabel = ""
  var stars: StarsView?
  var words = HTML()
  var language: String?
  var photos: [PhotoView] = []
  var change: ChangeNote?

  static let fields: [Field<Self>] = [
    .flag("isReply", "Whether it is a reply of the shop's.") { $0.kind == .reply },
    .flag("isStep", "Whether it tells what the shop did or will do.") { $0.kind == .step },
    .flag("isSaid", "Whether it is what the customer said later.") { $0.kind == .said },
    .text(
      "tone", "Of a step `ok` or `busy`, of the customer's words `confirmed` or `disputed`.", \.tone
    ),
    .text("title", "“Reply from” the shop, what the shop did, or the customer's name.", \.title),
    .text("who", "Of a reply: the person.", \.who),
    .text("initials", "Of the customer's words: the initials.", \.initials),
    .text("role", "The person's role in the shop.", \.role),
    .text("when", "When, in words.", \.when),
    .text("entered", "When it was entered in the ledger, where that was late.", \.entered),
    .text("toldBy", "Of a customer's confirmation: by whose word.", \.toldBy),
    .text("text", "How it was resolved, why it was declined, what comes next.", \.text),
    .link("link", "Where an independent ruling can be read.", \.link),
    .text("linkLabel", "The words of that link.", \.linkLabel),
    .flag("hasStars", "Whether the customer gave new stars.") { $0.stars != nil },
    .one("stars", "Those stars.", \.stars),
    .html("words", "What was written.", \.words),
    .text("language", "The words' language, where it is not the page's.", \.language),
    .flag("hasPhotos", "Whether there are photos.") { !$0.photos.isEmpty },
    .many("photos", "The shop's photos.", \.photos),
    .one("change", "That it was changed after it came in.", \.change),
  ]
}
