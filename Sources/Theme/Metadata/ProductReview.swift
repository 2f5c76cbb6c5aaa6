import Markup
import Reviews

/// A customer's review of a product, as search engines and product feeds may have it.
///
/// docs/world.md gives the conditions: it is shown, it came to the shop itself, and nothing stands
/// beside its stars on the page that others would leave out.
struct ProductReview: Sendable {
  let one: Case
  /// The product's name, in a line.
  let product: String
  let stars: Int
  /// The writer's name, in a line. Nil if the review has none.
  let author: String?
  /// In a line. Nil if the review has none.
  let title: String?
  /// The words without their markup, in a line. Empty if the review has none.
  let text: String

  /// Nil if the case is no such review.
  init?(_ one: Case) {
    let review = one.review
    guard Self.may(one), let product = review.product.flatMap(Self.line),
      let stars = review.stars.first
    else { return nil }
    self.one = one
    self.product = product
    self.stars = stars
    author = review.author.flatMap(Self.line)
    title = review.title.flatMap(Self.line)
    text = Self.plain(review.text)
  }

  /// Whether a case may be one, as far as that can be told without its words.
  static func may(_ one: Case) -> Bool {
    let review = one.review
    return one.isShown && review.product != nil && review.stars.first != nil && review.source == nil
      && review.incentive == nil && review.relation == nil
  }

  /// A text written in Markdown without its markup, in a line.
  static func plain(_ text: String) -> String {
    Escape.plain(Markdown.plainText(from: text, limit: text.utf8.count + 1))
  }

  private static func line(_ text: String) -> String? {
    let line = Escape.plain(text)
    return line.isEmpty ? nil : line
  }
}
