import Findings
import Reviews

/// A value that was read, and where its ID and its date stand, for what is found out later.
struct Located<Value: Sendable>: Sendable {
  var value: Value
  /// The value of `review:` or `id`, or nil where the ID is the file's name.
  var idPosition: Position?
  var datePosition: Position?
}

/// What one file, or one line of a `.jsonl` file, came to.
enum Item: Sendable {
  case review(Located<Review>)
  case reply(Located<Reply>)
  case followUp(Located<FollowUp>)
  case decision(Located<Decision>)
  /// A change, with the positions of the reviews that it names.
  case change(Change, reviews: [Position])
  case page(InfoPage)
  /// A change's or page's text in another language.
  case translation(Translation)
  /// A file with errors, of which no more is known than its ID.
  case unusable(Folder, id: String, round: Int, place: Place)
}

/// A text that stands beside another one, in a language of its own.
struct Translation: Sendable {
  let folder: Folder
  let slug: String
  let language: String
  var title: String
  var text: String
  let place: Place
}

/// The items of a file or a piece of one, with what was found in it.
struct Reading: Sendable {
  var items: [Item] = []
  var findings: [Finding] = []
}
