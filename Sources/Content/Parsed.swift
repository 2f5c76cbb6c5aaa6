import Core
import Reviews

/// A value that was read, and what it says of itself to the others: its ID is always known, its
/// date mostly, whatever else is wrong with it.
struct Parsed<Value: Sendable>: Sendable {
  /// With stand-ins for what is wrong or missing.
  var value: Value
  /// Whether it has all that it must have.
  var isWhole: Bool
  /// The value of `review:` or `id`, or nil where the ID is the file's name.
  var idPosition: Position?
  /// Nil where it is missing or wrong.
  var date: Moment?
  var datePosition: Position?
  /// A further day that may not lie before the review's, such as `resolved-on`.
  var furtherDay: NamedDay?
}

/// A day that is given under a key of its own.
struct NamedDay: Sendable {
  let key: String
  let day: Day
  let position: Position
}

/// What one file, or one line of a `.jsonl` file, came to.
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
  /// A file whose ID cannot be known. It may be the one that others miss under its `name`, so it
  /// excuses them; it makes no claim of its own.
  case unread(ContentFolder, name: String)
}

/// A text that stands beside another one, in a language of its own.
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

/// What a file's reader must know about the shop it belongs to.
struct ShopFacts: Sendable {
  /// nil where site.yml is missing or cannot be used: the other files are checked all the same.
  let settings: Settings?
  let clock: ShopClock
  /// The day for which the site is built.
  let today: Day

  init(settings: Settings?, today: Day) {
    self.settings = settings
    self.today = today
    clock = settings.flatMap { ShopClock($0.timeZone) } ?? .utc
  }

  /// nil while nobody can be unknown.
  var people: [String: Settings.Person]? { settings?.people }
  var complaintThreshold: Int { settings?.complaintThreshold ?? 3 }
}
