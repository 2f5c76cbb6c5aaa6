import Core

extension ImportSource {
  /// What sitegen itself publishes: its interface (`api/v1`), its table, and its feeds.
  static let sitegen = ImportSource(
    key: "sitegen",
    forms: [.sitegenReview, .sitegenCase, .sitegenFeedItem],
    total: ["/total"], hasThreads: true)
}

extension RecordForm {
  fileprivate static let sitegenReview = RecordForm(
    "api/v1/reviews/N.json and reviews.csv", Signature("visibility", "counts", "complaint", "date"),
    parts: .parts { $0.shown([RecordParts.Part(value: $0.value)]) }, date: .shop("date"),
    fields: sitegenFields)

  fileprivate static let sitegenCase = RecordForm(
    "api/v1/cases/ID.json", Signature("review.visibility", "review.counts"),
    parts: .parts { mapping in
      mapping.shown(mapping.value["review"].map { [RecordParts.Part(value: $0)] } ?? [])
    },
    date: .shop("date"), fields: sitegenFields)

  private static let sitegenFields: [SourceField] = [
    .number("id", isRequired: true), .title("title"), .shownAuthor("author"),
    .language("language"), .product("product"), .recommends("recommends"),
    .experienced(.shop("experienced")), .link("original"),
    .reading("text") { mapping, review in
      review.text = mapping.value.text("text") ?? ""
      review.isMarkdown = true
    },
    .reading("rating", "scale") { mapping, review throws(Mapping.RecordError) in
      if let scale = mapping.value.text("scale").flatMap(RatingText.init), let best = scale.best {
        review.score = try mapping.score(of: scale.value, best: best, least: 0)
      } else if let rating = mapping.value.text("rating") {
        review.score = try mapping.score(of: rating, best: 5)
      }
    },
    .text(at: ["evidence"]) { word, _, review in
      review.evidence = .init(rawValue: word) ?? .none
    },
    .text(at: ["incentive"]) { text, _, review in review.incentive = text },
    .text(at: ["relation"]) { text, _, review in review.relation = text },
    SourceField(paths: ["replies.text", "replies.date"]) {
      mapping, review throws(Mapping.RecordError) in
      review.replies = try mapping.rounds("replies")
    },
    SourceField(paths: ["follow-ups.text", "follow-ups.date"]) {
      mapping, review throws(Mapping.RecordError) in
      review.followUps = try mapping.rounds("follow-ups")
    },
  ]

  /// An entry of the Atom, RSS or JSON feed: its title begins with the stars, and its text holds
  /// what the customer and the shop wrote, each in an element of its own.
  fileprivate static let sitegenFeedItem = RecordForm(
    "feeds",
    Signature(where: { SitegenEntry($0) != nil }),
    parts: .parts { mapping in
      guard let entry = SitegenEntry(mapping.value), entry.isReview else {
        mapping.findings.append(
          Finding(
            .leftOut, at: mapping.place, "this entry tells of a withheld review, without its words")
        )
        return []
      }
      return [RecordParts.Part(value: entry.dated)]
    },
    date: .utc("published", "date_published"),
    fields: [
      .reading("id", "guid") { mapping, review in
        review.sourceID = mapping.value.text("id", "guid")
      },
      .shownAuthor("author.name", "authors.name", "dc:creator"),
      .reading("title", "content", "content_html", "description") {
        mapping, review throws(Mapping.RecordError) in
        try mapping.readEntry(to: &review)
      },
      .reading("link", "url") { mapping, review in
        let link = mapping.value["link"]
        let url = mapping.value.text("url") ?? link?["@href"]?.string ?? link?.string
        if let url, url.isWebAddress { review.url = url }
      },
    ])
}

/// An entry of one of sitegen's feeds.
private struct SitegenEntry {
  let stars: Int
  private let rest: Substring
  private let value: RecordValue

  private static let quotes: Set<Character> = ["“", "„", "«", "‚", "‘", "\"", "»"]

  /// Nil if the entry is not one of sitegen's.
  init?(_ value: RecordValue) {
    guard
      value["content"] ?? value["content_html"] ?? value["description"] != nil,
      let title = value.text("title"), "★☆".contains(title.first ?? " ")
    else { return nil }
    let signs = title.prefix { "★☆".contains($0) }
    guard signs.count == 5 else { return nil }
    self.value = value
    stars = signs.count { $0 == "★" }
    rest = title.dropFirst(5).drop { $0 == " " || $0 == "\u{A0}" }
  }

  /// Whether the entry has the customer's words. One of a withheld review has no title in quotes.
  var isReview: Bool { rest.first.map(Self.quotes.contains) ?? false }

  /// The entry's HTML.
  var html: String {
    value.text("content_html", "description") ?? value["content"]?.string ?? ""
  }

  /// The entry with the day of the review. An item of RSS has only the day on which something
  /// happened last; that of the review stands in the first line of its text.
  var dated: RecordValue {
    guard value["published"] == nil, value["date_published"] == nil else { return value }
    let line = html.range(ofBytes: "</p>").map {
      HTMLText.words(of: String(html[..<$0.lowerBound]))
    }
    let day = line?.split(separator: "·").lazy.map { String($0).withoutBlanksAround }.first {
      $0.first?.isNumber == true
        && (try? TimeReader(clock: .shop, order: nil).time($0)) != nil
    }
    guard let day else { return value }
    return .object(value.members + [.init(key: "published", value: .text(day))])
  }

  /// The title in quotes.
  var title: String? {
    let inner = rest.dropFirst().drop { $0 == "\u{A0}" || $0 == "\u{202F}" }
    let end = inner.lastIndex { "”“»’‘\"«".contains($0) }
    guard let end, inner.startIndex < end else { return nil }
    return String(inner[..<end]).withoutBlanksAround
  }
}

extension Mapping {
  /// The parts that are shown. Of a withheld review nothing but its stars is published.
  fileprivate mutating func shown(_ parts: [RecordParts.Part]) -> [RecordParts.Part] {
    parts.filter { part in
      let state = part.value.text("visibility") ?? "shown"
      if state == "shown" { return true }
      findings.append(
        Finding(
          .leftOut, at: place,
          "review \(part.value.text("number") ?? "") is \(state.singleLine.prefix(20)): only its stars are published"
        ))
      return false
    }
  }

  fileprivate func rounds(_ key: String) throws(RecordError) -> [ImportedRound] {
    var rounds: [ImportedRound] = []
    for round in value[key]?.items ?? [] {
      guard let text = round.text("text") else { continue }
      let date = try date(round.text("date"), clock: .shop)
      rounds.append(ImportedRound(text: text, date: date, isMarkdown: true))
    }
    return rounds
  }

  /// Reads the parts of an entry: a line on the review, its words, and for each answer a line that
  /// says who wrote it and when, and its words.
  fileprivate mutating func readEntry(to review: inout ImportedReview) throws(RecordError) {
    guard let entry = SitegenEntry(value) else { return }
    if entry.stars > 0 { review.score = try score(of: String(entry.stars), best: 5) }
    let author =
      text("dc:creator") ?? value["author"]?["name"]?.string
      ?? value["authors"]?.items.first?["name"]?.string
    // A review without a title is called after its writer.
    if let title = entry.title, author.map({ title.hasSuffix($0) }) != true { review.title = title }
    let parts = entry.html.split(separator: "<div dir=", omittingEmptySubsequences: false)
    var heading: Substring?
    for (index, part) in parts.dropFirst().enumerated() {
      guard let open = part.firstIndex(of: ">"), let close = part.range(ofBytes: "</div>") else {
        continue
      }
      let words = HTMLText.words(of: String(part[part.index(after: open)..<close.lowerBound]))
      if index == 0 { review.text = words }
      if index > 0, let heading {
        let line = HTMLText.words(of: String(heading))
        let date = spokenDate(in: line, from: review.date)
        let isCustomer = author.map { line.hasPrefix($0) } ?? false
        let round = ImportedRound(text: words, date: date)
        if isCustomer { review.followUps.append(round) } else { review.replies.append(round) }
      }
      heading = part[close.upperBound...].split(separator: "<p", omittingEmptySubsequences: true)
        .last.map { $0.drop { $0 != ">" }.dropFirst() }
    }
  }

  /// The date in a line such as "Reply from De Ketting: Sanne, workshop, 21 October 2026".
  private func spokenDate(in line: String, from start: ImportedTime) -> ImportedTime? {
    for part in line.split(separator: ",").reversed() {
      let text = String(part).withoutBlanksAround
      guard text.first?.isNumber == true, text.contains(where: \.isLetter) else { continue }
      if let time = try? time(text, clock: .shop, order: options.dates) { return time }
    }
    return nil
  }
}
