import Core

extension ImportSource {
  /// JSON-LD: schema.org's `Review`, alone or on a product, a shop or anything else, with the
  /// comments below it.
  static let jsonLD = ImportSource(
    key: "json-ld", forms: [.schemaReview],
    total: ["/aggregateRating.reviewCount", "/aggregateRating.ratingCount"], hasThreads: true)
}

extension RecordForm {
  fileprivate static let schemaReview = RecordForm(
    "schema.org's Review as JSON-LD",
    Signature(any: ["@type", "@graph", "reviewRating"], inTables: false),
    parts: .parts { mapping in
      var found: [RecordParts.Part] = []
      SchemaObject(mapping.value).addReviews(to: &found)
      return found
    },
    date: .shop("datePublished", "dateCreated"), isScaleOpen: true,
    fields: [
      .number("@id", "identifier"),
      .reading("author", "url", "datePublished", "dateCreated") { mapping, review in
        let name = mapping.schemaAuthor
        let written = mapping.value.text("datePublished", "dateCreated")
        let url = mapping.value["url"]?.string
        review.identity = [written ?? "", name ?? "", url ?? ""]
        review.author = mapping.author(name.map(HTMLText.decodingEntities))
        if let url, url.isWebAddress { review.url = url }
      },
      .title("name", "headline", as: .entities),
      .words("reviewBody", "description", "text", as: .html), .language("inLanguage"),
      .reading("itemReviewed") { mapping, review in
        review.product =
          mapping.value["itemReviewed"]?["name"]?.string
          ?? mapping.outer.flatMap { SchemaObject($0).isProduct ? $0["name"]?.string : nil }
        review.scope = review.product ?? ""
      },
      .reading("reviewRating") { mapping, review throws(Mapping.RecordError) in
        try mapping.readRating(to: &review)
      },
      .reading("comment") { mapping, review throws(Mapping.RecordError) in
        try mapping.addSchemaComments(to: &review)
      },
    ])
}

/// An object of schema.org's vocabulary.
private struct SchemaObject {
  private let value: RecordValue

  init(_ value: RecordValue) { self.value = value }

  private var types: [String] { value["@type"]?.items.compactMap(\.string) ?? [] }

  var isReview: Bool {
    types.contains { $0.hasSuffix("Review") } || value["reviewRating"] != nil
  }
  var isProduct: Bool {
    types.contains { $0.hasSuffix("Product") || $0.hasSuffix("ProductGroup") }
  }
  /// Whether it is a person, and no shop or other organization.
  var isPerson: Bool { types.contains { $0.hasSuffix("Person") } }

  /// The members that have no reviews of the thing itself.
  private static let withoutReviews: Set<String> = [
    "author", "publisher", "itemReviewed", "comment", "isRelatedTo", "isSimilarTo",
  ]

  /// Adds all reviews in the object, each with the product around it.
  func addReviews(
    to found: inout [RecordParts.Part], of product: RecordValue? = nil, depth: Int = 0
  ) {
    guard depth < 8 else { return }
    if isReview { return found.append(.init(value: value, outer: product)) }
    let product = isProduct ? value : product
    for member in value.members where !Self.withoutReviews.contains(member.key) {
      for part in member.value.items {
        SchemaObject(part).addReviews(to: &found, of: product, depth: depth + 1)
      }
    }
  }
}

extension Mapping {
  fileprivate var schemaAuthor: String? { Self.name(value["author"]) }

  /// The name of the first person or organization in a value.
  private static func name(_ value: RecordValue?) -> String? {
    let person = value?.items.first
    return person?["name"]?.string ?? person?.string
  }

  fileprivate mutating func readRating(to review: inout ImportedReview) throws(RecordError) {
    guard let rating = value["reviewRating"]?.items.first,
      let text = rating["ratingValue"]?.string ?? rating.string
    else { return }
    let best = SourceRating.bound(rating["bestRating"]?.string).flatMap { Int(exactly: $0) }
    let least = SourceRating.bound(rating["worstRating"]?.string) ?? 1
    review.score =
      if let best { try score(of: text, best: best, least: least) } else {
        try score(of: text, usually: 5, least: least)
      }
  }

  /// Adds the comments: those by an organization that is the reviewed one or the shop are replies,
  /// those in the name of the reviewer are follow-ups.
  fileprivate mutating func addSchemaComments(
    to review: inout ImportedReview
  ) throws(RecordError) {
    let reviewer = schemaAuthor?.plainName
    let reviewed = value["itemReviewed"]
    let names = ["name", "brand", "seller", "manufacturer"].compactMap {
      Self.name(reviewed?[$0])?.plainName
    }
    var open = value["comment"]?.items ?? []
    var comments: [Comment] = []
    while !open.isEmpty {
      let comment = open.removeFirst()
      open.insert(contentsOf: comment["comment"]?.items ?? [], at: 0)
      guard let text = comment.text("text", "description") else { continue }
      let writer = comment["author"]?.items.first
      let name = Self.name(comment["author"])?.plainName
      let isPerson = writer.map { SchemaObject($0).isPerson } ?? true
      let isShop =
        options.isStaff(id: writer?.text("@id"), name: Self.name(comment["author"]))
        || name.map { options.ownNames.contains($0) } == true
        // On a product's page the only organization that answers is the one whose page it is.
        || (!isPerson && name != nil && (names.isEmpty || names.contains(name ?? "")))
        || (!isPerson && reviewed.map { SchemaObject($0).isProduct } == true)
      let written = comment.text("datePublished", "dateCreated")
      comments.append(
        Comment(
          text: HTMLText.words(of: text), date: try date(written, clock: .shop),
          speaker: isShop
            ? .shop : isPerson && name != nil && name == reviewer ? .customer : .other,
          label: "a comment" + (written.map { " of \($0.singleLine.prefix(20))" } ?? "")))
    }
    for comment in comments.inOrder { add(comment, to: &review) }
  }
}
