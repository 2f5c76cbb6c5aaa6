import Markup
import Templates

/// What the site's log holds of a case, and what the script needs to check it.
struct ReceiptView: View {
  let logged: String
  let path: String
  let checkpoint: String
  let fileName: String
  let index: Int
  let size: Int
  let root: String
  let day: String
  let isOpen: Bool
  let untitled: String?
  let unchanged: String
  let signature: String
  let worth: String
  let events: [EventRow]
  let earlier: [EarlierText]

  static let fields: [Field<Self>] = [
    .text("logged", "Which event of how many it is, and since when.", \.logged),
    .link("receipt", "The receipt's path, from {{root}}.", \.path),
    .text("receiptPath", "The same as text.", \.path),
    .text("checkpoint", "The path of the log's newest checkpoint, from {{root}}.", \.checkpoint),
    .text("fileName", "A name for the receipt where it is kept.", \.fileName),
    .text("index", "The event that the receipt is for.") { String($0.index) },
    .text("size", "How many events the log has.") { String($0.size) },
    .text("rootHash", "The log's root hash in base64.", \.root),
    .text("shortRoot", "Its beginning and end.") { "\($0.root.prefix(12))…\($0.root.suffix(4))" },
    .text("day", "The day of that event, ISO 8601.", \.day),
    .flag("isOpen", "Whether the review can be read.", \.isOpen),
    .text("untitled", "What stands in place of a title that the customer did not write.") {
      $0.untitled
    },
    .text("unchanged", "What the script says where all fits.", \.unchanged),
    .text("signature", "Who signed the log's newest checkpoint, or that nobody did.", \.signature),
    .text("worth", "What the receipt is good for.", \.worth),
    .many("events", "The case's events in the log, in its order.", \.events),
    .flag("hasEarlier", "Whether it said something else before.") { !$0.earlier.isEmpty },
    .many("earlier", "What it said before, the first version first.", \.earlier),
  ]

  /// An event of the log.
  struct EventRow: View {
    let index: Int
    let what: String
    let iso: String
    let date: String
    static let fields: [Field<Self>] = [
      .text("index", "Its number.") { String($0.index) },
      .text("what", "What happened, in words.", \.what),
      .text("iso", "Its day, ISO 8601.", \.iso), .text("date", "Its day, in words.", \.date),
    ]
  }

  /// What was written before an edit.
  struct EarlierText: View {
    let index: Int
    let text: String
    let words: HTML
    let language: String?
    let isFirst: Bool
    static let fields: [Field<Self>] = [
      .text("index", "The number of its event.") { String($0.index) },
      .text("text", "What it is and since when, in words.", \.text),
      .html("words", "What it said.", \.words),
      .text("language", "Its language, where it is not the page's.", \.language),
      .flag("isFirst", "Whether no other comes before it.", \.isFirst),
    ]
  }
}
