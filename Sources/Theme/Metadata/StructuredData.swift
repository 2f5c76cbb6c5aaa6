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

  /// The way to a case, as it stands above it, and with `schema: product` the product that the review is of.
  func blocks(of one: Case, crumbs: [LinkView]) -> [DataBlock] {
    let home = LinkView(path: SitePath.home.page, label: site.language.words["reviews"])
    let links = ([home] + crumbs).enumerated().map { place, link in
      let address = Sitemap.address(of: site.prefix + link.path, below: url)
      return DataBlock.typed(
        "ListItem",
        [("position", .number(place + 1)), ("name", .text(link.label)), ("item", .text(address))])
    }
    let trail = DataBlock.typed("BreadcrumbList", isTop: true, [("itemListElement", .list(links))])
    return [trail] + (product(of: one).map { [$0] } ?? [])
  }

  /// The product that a case's review is of, with that review, where the rules of search engines and
  /// the shop allow it. The product stands around the review: a review around a product is refused
  /// where the product has neither an offer nor a review of its own.
  private func product(of one: Case) -> DataBlock? {
    guard site.settings.schema == .product, let review = ProductReview(one),
      let author = review.author
    else { return nil }
    let members: [(name: StaticString, value: DataBlock)] = [
      ("name", .text(review.product)), ("review", block(of: review, by: author)),
    ]
    return .typed("Product", isTop: true, members)
  }

  private func block(of review: ProductReview, by author: String) -> DataBlock {
    let (one, written) = (review.one, review.one.review)
    let page = Sitemap.address(of: site.prefix + SitePath.case(one.id).page, below: url)
    let rating = DataBlock.typed(
      "Rating",
      [
        ("ratingValue", .number(review.stars)), ("bestRating", .number(5)),
        ("worstRating", .number(1)),
      ])
    var members: [(name: StaticString, value: DataBlock)] = [
      ("url", .text(page)), ("reviewRating", rating), ("author", .named("Person", author)),
      ("datePublished", .text(written.date.dayText)),
    ]
    if let title = review.title { members.append(("name", .text(title))) }
    if let language = written.language { members.append(("inLanguage", .text(language))) }
    if !review.text.isEmpty { members.append(("reviewBody", .text(review.text))) }
    let comments = one.events.compactMap { comment($0, by: author) }
    if !comments.isEmpty { members.append(("comment", .list(comments))) }
    return .typed("Review", members)
  }

  /// What followed a review: the shop speaks as an organization, its customer as a person. Nil
  /// without words.
  private func comment(_ event: Event, by author: String) -> DataBlock? {
    let (writer, day, text): (DataBlock, Day?, String) =
      switch event {
      case .reply(let reply):
        (
          .named("Organization", site.shop), reply.isDated ? reply.date.day : nil,
          reply.text
        )
      case .followUp(let followUp):
        (.named("Person", author), followUp.date.day, followUp.text)
      }
    let words = ProductReview.plain(text)
    guard !words.isEmpty else { return nil }
    var members: [(name: StaticString, value: DataBlock)] = [("author", writer)]
    if let day { members.append(("datePublished", .text(day.description))) }
    members.append(("text", .text(words)))
    return .typed("Comment", members)
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

  fileprivate static func named(_ type: String, _ name: String) -> DataBlock {
    .typed(type, [("name", .text(name))])
  }
}
