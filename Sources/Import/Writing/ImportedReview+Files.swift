import Reviews

extension ImportedReview {
  /// The review's ID: its day, its first words, and its key. IDs are in addresses and in the
  /// ledger, which forgets nothing, so words by which somebody could be reached are left out.
  func id(_ key: ReviewKey) -> String {
    let words = (title ?? "").withoutContacts.slug(upTo: 48)
    let first = words.isEmpty ? text.withoutContacts.slug(upTo: 48) : words
    return "\(date.dayText)-\(first.isEmpty ? source : first)-\(key.text)"
  }

  /// Its Markdown.
  var body: String { isMarkdown ? text : MarkdownText.markdown(text) }

  var frontMatter: FrontMatter {
    var front = FrontMatter()
    front.add("title", text: title)
    front.add("rating", word: score.map { String($0.stars) })
    front.add("scale", word: score?.scale)
    front.add("author", text: author?.written)
    front.add("date", word: date.description)
    front.add("experienced", word: experienced?.day.description)
    front.add("language", word: language)
    front.add("source", map: [("name", source), ("id", sourceID), ("url", url)])
    front.add("evidence", word: evidence == .none ? nil : evidence.rawValue)
    front.add("incentive", text: incentive)
    front.add("relation", text: relation)
    front.add("topics", list: topics)
    front.add("product", text: product)
    front.add("recommends", word: recommends.map(String.init))
    front.add("corrected", word: corrected?.description)
    return front
  }

  /// The review's file, or with `asLine` its line of JSON. Nil if it is longer than content may be.
  func bytes(id: String, asLine: Bool) -> [UInt8]? {
    let (front, body) = (frontMatter, body)
    guard body.utf8.count <= ContentBounds.text else { return nil }
    let bytes = asLine ? front.line(id: id, text: body) : front.file(body: body)
    return bytes.count - body.utf8.count <= Self.longestFront ? bytes : nil
  }

  /// All but the text, with some room for escapes.
  private static let longestFront = ContentBounds.frontMatter - 64
}

extension ImportedRound {
  /// Its Markdown.
  private var body: String { isMarkdown ? text : MarkdownText.markdown(text) }

  /// The file of a reply of the shop, signed by a person of site.yml.
  func reply(by signer: String) -> [UInt8] {
    var front = FrontMatter()
    front.add("by", word: signer)
    front.add("date", word: date?.description ?? "unknown")
    return front.file(body: body)
  }

  /// The file of a follow-up. An import cannot know what it means for the case.
  func followUp(on date: ImportedTime) -> [UInt8] {
    var front = FrontMatter()
    front.add("date", word: date.description)
    front.add("says", word: FollowUp.Statement.adds.rawValue)
    return front.file(body: body)
  }
}

extension ImportedReview.Hidden {
  /// The number of days for which a review that its source hides is withheld here, until somebody
  /// decides.
  static let days = 14

  /// The file of the decision to withhold the review for now.
  func decision(by signer: String, on today: Day) -> [UInt8] {
    var front = FrontMatter()
    front.add("action", word: Decision.Action.withhold.rawValue)
    front.add("reason", word: reason.rawValue)
    front.add("by", word: signer)
    front.add("date", word: today.description)
    front.add("until", word: until(from: today).description)
    return front.file(body: MarkdownText.markdown(words))
  }

  /// The last day of a pause that begins on that day.
  func until(from day: Day) -> Day { Day(number: day.number + Self.days) }
}

extension ImportedReview {
  /// The file of the decision that shows a review again, because its source does.
  static func shownAgain(by signer: String, on day: Day) -> [UInt8] {
    var front = FrontMatter()
    front.add("action", word: Decision.Action.keep.rawValue)
    front.add("reason", word: Decision.Reason.hiddenAtSource.rawValue)
    front.add("by", word: signer)
    front.add("date", word: day.description)
    return front.file(body: "")
  }
}
