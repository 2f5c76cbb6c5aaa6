import Core
import Reviews

extension Fields {
  /// The mentions of a change, and itself unless a field that must be given is not, or its `slug`.
  mutating func change(_ slug: String?, _ body: String, _ place: Place, shop: ShopFacts)
    -> [ParsedItem]
  {
    let title = localized("title", languages: shop.settings?.languages, required: true)
    let date = moment("date", on: shop.clock, required: true)
    let topics = topics("topics")
    let reviews = list("reviews").compactMap { item in
      let place = Place(file, item.node.position)
      return reviewID(item.text, at: place).map { ($0, place) }
    }
    let mentions = reviews.map { ParsedItem.mention($0.0, $0.1) }
    guard let slug, let title, let date else { return mentions }
    let change = Change(
      slug: slug, title: title, date: date, topics: topics, reviews: reviews.map(\.0),
      text: Localized(body), place: place)
    return mentions + [.change(change)]
  }

  /// A page; none with a finding where its title is missing, or without a `slug`.
  mutating func page(_ slug: String?, _ body: String, _ place: Place, shop: ShopFacts)
    -> [ParsedItem]
  {
    let title = localized("title", languages: shop.settings?.languages, required: true)
    guard let slug, let title else { return [] }
    return [.page(InfoPage(slug: slug, title: title, text: Localized(body), place: place))]
  }
}
