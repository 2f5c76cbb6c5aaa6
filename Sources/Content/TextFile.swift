import Core
import Reviews

/// A Markdown file of a known folder, which becomes an item.
struct TextFile {
  let path: String
  let name: FileName
  let shop: ShopFacts
  var findings: [Finding] = []

  /// Parses the file as far as possible.
  static func read(_ file: SourceFile, _ name: FileName, shop: ShopFacts) -> ParsedFile {
    var text = TextFile(path: file.path, name: name, shop: shop)
    let items = text.items(file)
    return ParsedFile(items: items, findings: text.findings)
  }

  /// The place of a finding on the whole file: its first line.
  var firstLine: Place { Place(path, line: 1) }

  private mutating func items(_ file: SourceFile) -> [ParsedItem] {
    guard let text = FrontMatterText(file, findings: &findings) else { return unread }
    var fields = Fields(text.front, file: path, place: firstLine, today: shop.today)
    let items: [ParsedItem]
    switch name.folder {
    case .changes: items = change(&fields, text.body)
    case .pages: items = page(&fields, text.body)
    case .documents(let kind):
      let line = kind == .reply ? file.bytes.line(at: text.bodyStart) : 1
      items = document(kind, &fields, text.body, line: line).map { [$0] } ?? []
      if !text.body.isBlank, items.contains(where: \.isErased) {
        let place = Place(path, offset: text.bodyStart, in: file.bytes)
        findings.append(Finding(.erasedWithText, at: place, Fields.erasedWith("its text")))
      }
    }
    findings += fields.close()
    return items.contains(where: \.isText) ? items : items + unread
  }

  /// A review or a round on one. Nil if its ID or round is not known.
  private mutating func document(
    _ kind: DocumentKind, _ fields: inout Fields, _ body: String, line: Int
  ) -> ParsedItem? {
    let isOverridden = fields.position(of: "review") != nil
    let id: String? =
      isOverridden ? fields.reviewID("review") : fields.slugName(name.id, at: firstLine)
    if !isOverridden { _ = fields.node("review") }
    let idPosition = isOverridden ? fields.position(of: "review") : nil
    let round = round(of: kind)
    // The other fields are read all the same, so that one run reports every mistake.
    let body = DocumentBody(
      of: DocumentID(kind, review: id ?? "", round: round ?? 1), text: body, line: line,
      place: Place(path))
    let item: ParsedItem =
      switch kind {
      case .review: .review(fields.review(body, shop: shop).with(idPosition))
      case .reply: .reply(fields.reply(body, shop: shop).with(idPosition))
      case .followUp: .followUp(fields.followUp(body, shop: shop).with(idPosition))
      case .decision: .decision(fields.decision(body, shop: shop).with(idPosition))
      }
    return id != nil && round != nil ? item : nil
  }

  /// The round: 1, or the number in the name. Nil, with an error, if there is anything else in it.
  private mutating func round(of kind: DocumentKind) -> Int? {
    guard let part = name.part else { return 1 }
    if kind.hasRounds, let round = Decimal.decode(part.utf8), DocumentID.roundRange ~= round {
      return round
    }
    let wanted = kind.hasRounds ? "'ID.md', or 'ID.2.md' for a later round" : "'ID.md'"
    findings.append(Finding(.badName, at: firstLine, "the file's name must be \(wanted)"))
    return nil
  }

  /// The item of a file without an ID. A file in another language has none, because no other
  /// document refers to it.
  private var unread: [ParsedItem] {
    let isTranslation = name.part != nil && name.folder.documentKind == nil
    return isTranslation ? [] : [.unread(name.folder, name: name.id)]
  }

  /// A change, or its text in another language.
  private mutating func change(_ fields: inout Fields, _ body: String) -> [ParsedItem] {
    let slug = fields.slugName(name.id, at: firstLine)
    if let language = name.part { return translation(&fields, slug, language, body) }
    return fields.change(slug, body, Place(path), shop: shop)
  }

  /// A page, or its text in another language.
  private mutating func page(_ fields: inout Fields, _ body: String) -> [ParsedItem] {
    let slug = fields.slugName(name.id, at: firstLine)
    if let language = name.part { return translation(&fields, slug, language, body) }
    return fields.page(slug, body, Place(path), shop: shop)
  }

  private mutating func translation(
    _ fields: inout Fields, _ slug: String?, _ language: String, _ body: String
  ) -> [ParsedItem] {
    let title = fields.text("title", required: true)
    if let languages = shop.settings?.languages, !languages.contains(language) {
      findings.append(
        Finding(
          .unknownLanguage, at: firstLine, "'\(language)' is not one of the site's languages",
          suggestion: languages.nearest(to: language)))
      return []
    }
    guard let slug else { return [] }
    return [
      .translation(
        Translation(
          folder: name.folder, slug: slug, language: language, title: title ?? "", text: body,
          place: firstLine))
    ]
  }
}

/// What is known of a document before the fields of its front matter are read.
struct DocumentBody {
  let document: DocumentID
  let text: String
  /// The line on which the text starts, where the document is a reply; else 1.
  let line: Int
  let place: Place

  init(of document: DocumentID, text: String, line: Int = 1, place: Place) {
    self.document = document
    self.text = text
    self.line = line
    self.place = place
  }
}

extension ParsedItem {
  /// Whether it is a review that was erased.
  fileprivate var isErased: Bool {
    if case .review(let review) = self { review.value.erased != nil } else { false }
  }

  /// Whether the text appears on the site by itself.
  fileprivate var isText: Bool {
    if case .mention = self { return false }
    return true
  }
}

extension Parsed {
  fileprivate func with(_ idPosition: TextPosition?) -> Parsed {
    var parsed = self
    parsed.idPosition = idPosition
    return parsed
  }
}

extension Fields {
  /// A file's name up to its first dot, if it can be an ID.
  fileprivate mutating func slugName(_ name: String, at place: Place) -> String? {
    if name.isSlug { return name }
    findings.append(
      Finding(
        .badName, at: place, "a file's name is made of a-z, 0-9 and hyphens, not '\(name)'",
        suggestion: name.slugged))
    return nil
  }
}
