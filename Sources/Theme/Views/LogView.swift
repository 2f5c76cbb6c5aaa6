import Templates

/// The site's public log, and how to check it.
struct LogView: View {
  let paragraphs: [TextView]
  let size: Int
  let sizeText: String
  let root: String
  let origin: String
  let key: String?
  let keyPath: String?
  let entries: String?
  let checkpoint: String
  let earlier: [LinkView]
  let command: String

  static let fields: [Field<Self>] = [
    .many("paragraphs", "What the log is, and what is not in it yet.", \.paragraphs),
    .text("size", "How many events it has.", \.sizeText),
    .text("rootHash", "Its root hash in base64.", \.root),
    .text("origin", "Its name.", \.origin),
    .text("key", "The key that signs it; empty where nobody does.", \.key),
    .link("keyPath", "The file with that key, from {{root}}.", \.keyPath),
    .link("entries", "The newest of its events, from {{root}}.", \.entries),
    .link("checkpoint", "Its newest checkpoint, from {{root}}.", \.checkpoint),
    .text("fileName", "A name for that where it is kept.") {
      "checkpoint-" + String($0.size) + ".txt"
    },
    .flag("hasEarlier", "Whether there are earlier ones.") { !$0.earlier.isEmpty },
    .many("earlier", "The checkpoints before, the newest first.", \.earlier),
    .text("command", "What to type to check it.", \.command),
  ]
}
