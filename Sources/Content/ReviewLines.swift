import Core
import Markup
import Reviews

/// Lines of a `.jsonl` file: one review each, with the keys of front matter, `id` and `text`.
struct ReviewLines {
  private let file: SourceFile
  private let shop: ShopFacts
  private var reading = ParsedFile()

  /// The reviews in `range` of the file, whose first line is numbered `firstLine`.
  static func read(
    _ file: SourceFile, in range: Range<Int>, firstLine: Int, shop: ShopFacts
  ) -> ParsedFile {
    var lines = ReviewLines(file: file, shop: shop)
    var start = range.lowerBound
    var number = firstLine
    while start < range.upperBound {
      let end = file.bytes[..<range.upperBound].lineEnd(from: start)
      lines.readLine(start..<end, number)
      start = end + 1
      number += 1
    }
    return lines.reading
  }

  private init(file: SourceFile, shop: ShopFacts) {
    self.file = file
    self.shop = shop
  }

  private mutating func readLine(_ range: Range<Int>, _ number: Int) {
    let bytes = file.bytes
    if bytes[range].allSatisfy(\.isWhiteSpace) { return }
    guard range.count <= ContentBounds.line else {
      report(
        .bodyTooLong, range.lowerBound + ContentBounds.line, range, number, "this line is too long")
      return
    }
    do throws(JSONLine.JSONLineError) {
      readReview(try JSONLine.read(bytes, in: range, line: number), number)
    } catch {
      report(error.rule, error.offset, range, number, error.message)
    }
  }

  private mutating func report(
    _ rule: Rule, _ offset: Int, _ range: Range<Int>, _ line: Int, _ message: String
  ) {
    let before = file.bytes[range.lowerBound..<offset]
    let column = before.count { !$0.isContinuation } + 1
    reading.findings.append(
      Finding(rule, at: Place(file.path, line: line, column: column), message))
  }

  private mutating func readReview(_ node: YAMLNode, _ number: Int) {
    let place = Place(file.path, line: number)
    var fields = Fields(node, file: file.path, place: place, today: shop.today)
    let id = fields.text("id", required: true).flatMap { text in
      fields.reviewID(text, at: fields.position(of: "id").map { Place(file.path, $0) } ?? place)
    }
    let review = review(&fields, id: id ?? "", length: node.length, place)
    if id != nil { reading.items.append(.review(review)) }
  }

  /// The review on a line. Its findings are added to the file's.
  private mutating func review(
    _ fields: inout Fields, id: String, length: Int, _ place: Place
  ) -> Parsed<Review> {
    let text = fields.text("text") ?? ""
    if text.utf8.count > ContentBounds.text {
      fields.report(
        .bodyTooLong, atValueOf: "text", "a text may be at most \(ContentBounds.text.inKiB)")
    } else if Markdown.nesting(of: text.utf8).depth > Markdown.maximumNesting {
      fields.report(
        .nestingTooDeep, atValueOf: "text",
        "lists and quotes may stand at most \(Markdown.maximumNesting) deep in each other")
    }
    if length - text.utf8.count > ContentBounds.frontMatter {
      // Read no further: lists are compared item by item.
      let finding = Finding(
        .frontMatterTooLong, at: place,
        "all but the text may be at most \(ContentBounds.frontMatter.inKiB)")
      reading.findings += fields.findings + [finding]
      let standIn = Review(
        id: id, stars: Stars(nil), author: nil, date: Moment(shop.today), text: "", place: place)
      return Parsed(value: standIn, isWhole: false, idPosition: fields.position(of: "id"))
    }
    let body = DocumentBody(of: DocumentID(.review, review: id), text: text, place: place)
    var review = fields.review(body, shop: shop)
    review.idPosition = fields.position(of: "id")
    if review.value.erased != nil, !text.isBlank {
      fields.report(.erasedWithText, atValueOf: "text", Fields.erasedWith("its 'text'"))
    }
    reading.findings += fields.close()
    return review
  }
}

extension YAMLNode {
  /// The bytes of all keys and scalars in the node, and one for each item of a list.
  fileprivate var length: Int {
    switch value {
    case .plain(let text), .quoted(let text): text.utf8.count
    case .list(let items): items.reduce(0) { $0 + $1.length + 1 }
    case .map(let entries): entries.reduce(0) { $0 + $1.key.utf8.count + $1.value.length }
    }
  }
}
