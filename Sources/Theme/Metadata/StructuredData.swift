import Markup
import Reviews

/// What search engines are told, in the words of schema.org; docs/world.md says why no more.
struct StructuredData: Sendable {
  private let site: LanguageSite
  /// Where the site stands.
  private let url: String

  /// Nil where nobody knows where the site will stand.
  init?(_ site: LanguageSite) {
    guard let url = site.settings.url else { return nil }
    self.site = site
    self.url = url
  }

  /// The site's name, on its first page.
  var website: DataBlock {
    .typed(
      "WebSite", isTop: true,
      [("name", .text(site.headline.title)), ("url", .text(url + site.prefix))])
  }

  /// The way to a case, as it stands above it, and with `schema: product` the review itself.
  func blocks(of one: Case, crumbs: [LinkView]) -> [DataBlock] {
    let home = LinkView(path: SitePath.home.page, label: site.language.words["reviews"])
    let links = ([home] + crumbs).enumerated().map { place, link in
      let address = Sitemap.address(of: site.prefix + link.path, below: url)
      return DataBlock.typed(
        "ListItem",
        [("position", .number(place + 1)), ("name", .text(link.label)), ("item", .text(address))])
    }
    let trail = DataBlock.typed("BreadcrumbList", isTop: true, [("itemListElement", .list(links))])
    return [trail] + (productReview(one).map { [$0] } ?? [])
  }

  /// A customer's review of a product, where the rules of search engines and the shop allow it.
  private func productReview(_ one: Case) -> DataBlock? {
    let review = one.review
    guard site.settings.schema == .product, one.isShown, review.source == nil,
      review.incentive == nil, review.relation == nil, let product = review.product,
      let author = review.author, let rating = review.stars.first
    else { return nil }
    var members: [(name: StaticString, value: DataBlock)] = [
      ("itemReviewed", .typed("Product", [("name", .text(product))])),
      (
        "reviewRating",
        .typed(
          "Rating",
          [
            ("ratingValue", .number(rating)), ("bestRating", .number(5)),
            ("worstRating", .number(1)),
          ]
        )
      ),
      ("author", .person(author)), ("datePublished", .text(review.date.day.description)),
    ]
    if let title = review.title { members.append(("name", .text(title))) }
    if let language = review.language { members.append(("inLanguage", .text(language))) }
    let body = Self.plain(review.text)
    if !body.isEmpty { members.append(("reviewBody", .text(body))) }
    let replies = one.replies.map { reply in
      DataBlock.typed(
        "Comment",
        [
          ("author", .person(site.labels.person(reply.by))),
          ("datePublished", .text(reply.date.day.description)),
          ("text", .text(Self.plain(reply.text))),
        ])
    }
    if !replies.isEmpty { members.append(("comment", .list(replies))) }
    return .typed("Review", isTop: true, members)
  }

  /// The whole text without its markup.
  private static func plain(_ text: String) -> String {
    Markdown.plainText(from: text, limit: text.utf8.count + 1)
  }
}

extension DataBlock {
  /// A thing of schema.org; `isTop` where nothing stands around it.
  fileprivate static func typed(
    _ type: String, isTop: Bool = false, _ members: [(name: StaticString, value: DataBlock)]
  ) -> DataBlock {
    let context: [(name: StaticString, value: DataBlock)] =
      isTop ? [("@context", .text("https://schema.org"))] : []
    return .object(context + [("@type", .text(type))] + members)
  }

  fileprivate static func person(_ name: String) -> DataBlock {
    .typed("Person", [("name", .text(name))])
  }
}
