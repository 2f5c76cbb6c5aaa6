import Findings
import Reviews

extension Fields {
  /// A change; nil with a finding where a field that must be given is not, or without a `slug`.
  mutating func change(_ slug: String?, _ body: String, _ place: Place, shop: Shop) -> Item? {
    let title = localized("title", languages: shop.settings?.languages, required: true)
    let date = moment("date", on: shop.clock, required: true)
    let topics = topics("topics")
    let reviews = list("reviews").compactMap { item in
      reviewID(item.text, at: Place(file, item.node.position)).map { ($0, item.node.position) }
    }
    guard let slug, let title, let date else { return nil }
    let change = Change(
      slug: slug, title: title, date: date, topics: topics, reviews: reviews.map(\.0),
      text: Localized(body), place: place)
    return .change(change, reviews: reviews.map(\.1))
  }

  /// A page; nil with a finding where its title is missing, or without a `slug`.
  mutating func page(_ slug: String?, _ body: String, _ place: Place, shop: Shop) -> Item? {
    let title = localized("title", languages: shop.settings?.languages, required: true)
    guard let slug, let title else { return nil }
    return .page(InfoPage(slug: slug, title: title, text: Localized(body), place: place))
  }
}
