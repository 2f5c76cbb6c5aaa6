import Core
import Markup
import Reviews

/// The reviews of products as Google's Product Ratings reads them: `product-reviews.xml`.
///
/// The form is the product review feed of schema 2.3 (developers.google.com/product-review-feeds),
/// with elements that schema 2.4 has too and in the same order. Google expects every review each time
/// and deletes what is no longer there.
struct ProductReviewFeed: Sendable {
  private let site: LanguageSite
  /// Where the site stands.
  private let url: String
  /// The places of the reviews among the site's cases, the oldest first.
  private let places: [Int]

  /// Nil where the settings ask for none, and where nobody knows where the site will stand. `site` is
  /// the site in its first language: reviews are not translated.
  init?(_ site: LanguageSite) {
    guard site.settings.schema == .product, let url = site.settings.url else { return nil }
    self.site = site
    self.url = url
    places = site.cases.indices.filter { ProductReview.may(site.cases[$0]) }
      .sorted { site.cases[$0].number < site.cases[$1].number }
  }

  var files: [SiteFile] {
    [
      SiteFile(
        path: SitePath.productReviews, kind: .list, key: site.keys?.key(of: places)
      ) { self.bytes }
    ]
  }

  private static let version = "2.3"
  private static let schema =
    "http://www.google.com/shopping/reviews/schema/product/\(version)/product_reviews.xsd"

  private var bytes: [UInt8] {
    // Google takes no review without words, and none without its time, which is not made up.
    let reviews = places.lazy.compactMap { ProductReview(site.cases[$0]) }
      .filter { !$0.text.isEmpty && !$0.one.review.date.isMonth }
    let shop = Escape.plain(site.shop)
    var xml = XMLWriter(capacity: places.count * 1024 + 512)
    xml.element(
      "feed",
      [
        "xmlns:vc": "http://www.w3.org/2007/XMLSchema-versioning",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:noNamespaceSchemaLocation": Self.schema,
      ]
    ) { xml in
      xml.element("version", text: Self.version)
      xml.element("publisher") {
        $0.element("name", text: shop.isEmpty ? Escape.plain(site.headline.title) : shop)
      }
      // The schema has no empty list.
      guard reviews.contains(where: { _ in true }) else { return }
      xml.element("reviews") { xml in
        for review in reviews { xml.element("review") { write(review, to: &$0) } }
      }
    }
    return xml.bytes
  }

  /// The product's address is the review's own, as Google allows where no other is known.
  private func write(_ review: ProductReview, to xml: inout XMLWriter) {
    let page = url + site.prefix + SitePath.case(review.one.id).path
    xml.element("review_id", text: review.one.id)
    xml.element("reviewer") { xml in
      xml.element(
        "name", ["is_anonymous": review.author == nil ? "true" : nil],
        text: review.author ?? "Anonymous")
    }
    xml.element("review_timestamp", text: Timestamp(review.one.review.date).iso)
    xml.element("title", text: review.title)
    xml.element("content", text: review.text)
    xml.element("review_url", ["type": "singleton"], text: page)
    xml.element("ratings") { xml in
      xml.element("overall", ["min": "1", "max": "5"], text: String(review.stars))
    }
    xml.element("products") { xml in
      xml.element("product") { xml in
        xml.element("product_name", text: review.product)
        xml.element("product_url", text: page)
      }
    }
  }
}
