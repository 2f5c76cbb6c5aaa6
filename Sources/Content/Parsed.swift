import Core
import Reviews

/// A parsed value with what other documents need of it: its ID, which is always known, and its
/// date, which usually is, whatever else is wrong.
struct Parsed<Value: Sendable>: Sendable {
  /// The value. Stand-ins replace what is wrong or missing.
  var value: Value
  /// Whether all required fields are valid.
  var isWhole: Bool
  /// The value of `review:` or `id`, or nil where the ID is the file's name.
  var idPosition: TextPosition?
  /// The date. Nil if it is missing or wrong.
  var date: Moment?
  var datePosition: TextPosition?
  /// Another day that may not be before the review's, such as `resolved-on`.
  var furtherDay: NamedDay?
}

/// A day with its key.
struct NamedDay: Sendable {
  let key: String
  let day: Day
  let position: TextPosition
}

/// An item of a file, or of a line of a `.jsonl` file.
enum ParsedItem: Sendable {
  case review(Parsed<Review>)
  case reply(Parsed<Reply>)
  case followUp(Parsed<FollowUp>)
  case decision(Parsed<Decision>)
  case change(Change)
  /// The ID of a review to which a change belongs.
  case mention(String, Place)
  case page(InfoPage)
  /// A change's or page's text in another language.
  case translation(Translation)
  /// A file whose ID is unknown. It may be the one that other documents refer to by its `name`, so
  /// those are not reported.
  case unread(ContentFolder, name: String)
}

/// A text in another language, beside its base text.
struct Translation: Sendable {
  let folder: ContentFolder
  let slug: String
  let language: String
  var title: String
  var text: String
  let place: Place
}

/// The items of a file or a part of one, with what was found in it.
struct ParsedFile: Sendable {
  var items: [ParsedItem] = []
  var findings: [Finding] = []
}

/// The facts about the shop that parsing a file needs.
struct ShopFacts: Sendable {
  /// The settings. Nil if site.yml is missing or cannot be used; the other files are checked all
  /// the same.
  let settings: Settings?
  let clock: ShopClock
  /// The day for which the site is built.
  let today: Day

  init(settings: Settings?, today: Day) {
    self.settings = settings
    self.today = today
    clock = settings.flatMap { ShopClock($0.timeZone) } ?? .utc
  }

  /// The people of the shop. Nil if they are not known, and then every key is accepted.
  var people: [String: Settings.Person]? { settings?.people }
  var complaintThreshold: Int { settings?.complaintThreshold ?? 3 }
}
