import Files
import Findings
import Reviews

/// A Markdown file of a known folder, on its way to become an item.
struct TextFile {
  let path: String
  let name: FileName
  let shop: Shop
  var findings: [Finding] = []

  /// What the file comes to; where it has an error, no more than its ID.
  static func read(_ file: SourceFile, _ name: FileName, shop: Shop) -> Reading {
    var text = TextFile(path: file.path, name: name, shop: shop)
    let item = text.item(file)
    return Reading(items: item.map { [$0] } ?? [], findings: text.findings)
  }

  /// The file as a whole, as far as a finding can point at it: its first line.
  var firstLine: Place { Place(path, line: 1) }

  private mutating func item(_ file: SourceFile) -> Item? {
    guard let text = FrontMatterText(file, findings: &findings) else { return unusable() }
    var fields = Fields(text.front, file: path, place: firstLine, today: shop.today)
    let item: Item?
    if name.folder == .changes || name.folder == .pages {
      item = published(&fields, text.body)
    } else {
      item = caseItem(&fields, text.body)
    }
    findings += fields.close()
    return item ?? unusable()
  }

  /// A review or a round on one.
  private mutating func caseItem(_ fields: inout Fields, _ body: String) -> Item? {
    let isOverridden = fields.position(of: "review") != nil
    let id: String? =
      isOverridden ? fields.reviewID("review") : fields.slugName(name.id, at: firstLine)
    if !isOverridden { _ = fields.node("review") }
    let idPosition = isOverridden ? fields.position(of: "review") : nil
    let round = self.round()
    // The other fields are read all the same: every mistake is told in one run.
    let key = Key(review: id ?? "", round: round ?? 1, text: body, place: Place(path))
    let item: Item? =
      switch name.folder {
      case .reviews: fields.review(key, shop: shop).map { .review($0.with(idPosition)) }
      case .replies: fields.reply(key, shop: shop).map { .reply($0.with(idPosition)) }
      case .followUps: fields.followUp(key, shop: shop).map { .followUp($0.with(idPosition)) }
      default: fields.decision(key, shop: shop).map { .decision($0.with(idPosition)) }
      }
    guard let id, let round else { return nil }
    return item ?? .unusable(name.folder, id: id, round: round, place: firstLine)
  }

  /// 1, or the number in the name; nil with an error where there is anything else in it.
  private mutating func round() -> Int? {
    guard let part = name.part else { return 1 }
    if name.folder.hasRounds, part.utf8.count <= 3, part.utf8.allSatisfy(\.isDigit),
      part.utf8.first != UInt8(ascii: "0"), let round = Int(part)
    {
      return round
    }
    let wanted = name.folder.hasRounds ? "'ID.md', or 'ID.2.md' for a later round" : "'ID.md'"
    findings.append(Finding(.badName, at: firstLine, "the file's name must be \(wanted)"))
    return nil
  }

  private func unusable() -> Item? {
    guard name.id.isSlug else { return nil }
    let round = name.part.flatMap { Int($0) } ?? 1
    return .unusable(name.folder, id: name.id, round: round, place: firstLine)
  }

  /// A change or a page, or the same in another language.
  private mutating func published(_ fields: inout Fields, _ body: String) -> Item? {
    let slug = fields.slugName(name.id, at: firstLine)
    guard let language = name.part else {
      if name.folder == .pages { return fields.page(slug, body, Place(path), shop: shop) }
      return fields.change(slug, body, Place(path), shop: shop)
    }
    let title = fields.text("title", required: true)
    if let languages = shop.settings?.languages, !languages.contains(language) {
      findings.append(
        Finding(
          .unknownLanguage, at: firstLine, "'\(language)' is not one of the site's languages",
          suggestion: languages.nearest(to: language)))
      return nil
    }
    guard let slug, let title else { return nil }
    return .translation(
      Translation(
        folder: name.folder, slug: slug, language: language, title: title, text: body,
        place: firstLine))
  }
}

/// What a file on a case has before its fields: the review's ID, the round, the body.
struct Key {
  let review: String
  let round: Int
  let text: String
  let place: Place
}

extension Located {
  fileprivate func with(_ idPosition: Position?) -> Located {
    var located = self
    located.idPosition = idPosition
    return located
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
