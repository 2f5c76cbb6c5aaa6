import Markup
import Templates

/// The ledger's events of a case, with what the script needs to check them.
struct ReceiptView: View {
  let logged: String
  let path: String
  let checkpoint: String
  let fileName: String
  let index: Int
  let day: String
  let isOpen: Bool
  let untitled: String?
  let unchanged: String
  let signature: String
  let worth: String
  let events: [EventRow]
  let earlier: [EarlierVersion]

  static let fields: [Field<Self>] = [
    .text("logged", "Which event of the ledger it is, and since when.", \.logged),
    .link("receipt", "The receipt's path, from {{root}}.", \.path),
    .text("receiptPath", "The same as text.", \.path),
    .text("checkpoint", "The path of the ledger's newest checkpoint, from {{root}}.", \.checkpoint),
    .text("fileName", "A name for the receipt where it is kept.", \.fileName),
    .text("index", "The event that the receipt is for.") { String($0.index) },
    .text("day", "The day of that event, ISO 8601.", \.day),
    .flag("isOpen", "Whether the review can be read.", \.isOpen),
    .text("untitled", "What stands in place of a title that the customer did not write.") {
      $0.untitled
    },
    .text("unchanged", "What the script says where all fits.", \.unchanged),
    .text(
      "signature", "Who signed the ledger's newest checkpoint, or that nobody did.", \.signature),
    .text("worth", "What the receipt is good for.", \.worth),
    .many("events", "The case's events in the ledger, in its order.", \.events),
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

  /// What was there before an edit.
  struct EarlierVersion: View {
    let index: Int
    let text: String
    let values: [Value]
    let hasWords: Bool
    let words: HTML
    let language: String?
    let isFirst: Bool
    static let fields: [Field<Self>] = [
      .text("index", "The number of its event.") { String($0.index) },
      .text("text", "What it is and since when, in words.", \.text),
      .many("values", "What else was there and has changed since.", \.values),
      .flag("hasWords", "Whether its words have changed since.", \.hasWords),
      .html("words", "What it said.", \.words),
      .text("language", "Its language, where it is not the page's.", \.language),
      .flag("isFirst", "Whether no other comes before it.", \.isFirst),
    ]

    /// A value that was there.
    struct Value: View {
      let label: String
      let value: String
      let language: String?
      static let fields: [Field<Self>] = [
        .text("label", "What it is.", \.label),
        .text("value", "What was there.", \.value),
        .text("valueLanguage", "Its language, where it is not the page's.", \.language),
      ]
    }
  }
}
