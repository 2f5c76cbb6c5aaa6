import Markup
import Templates

/// What others on the web are told of a page: search engines, feed readers, and who shows a
/// preview of a link.
struct MetadataView: View {
  let address: String
  let alternates: [AlternateLink]
  let feeds: [FeedLink]
  let title: String
  let description: String
  let type: String
  let site: String
  let locale: String?
  let picture: String
  let pictureText: String
  let data: HTML

  static let fields: [Field<Self>] = [
    .link("address", "The page's own address, in full.", \.address),
    .many(
      "alternates", "Its address in all languages; none where there is but one.", \.alternates),
    .many("feeds", "The feeds that tell what is new on it.", \.feeds),
    .text("title", "The page's title.", \.title),
    .text("description", "What the page is, in a sentence.", \.description),
    .text("type", "`website` or `article`, as the Open Graph protocol has it.", \.type),
    .text("site", "The site's name.", \.site),
    .text("locale", "The language and territory, as in `en_GB`.", \.locale),
    .link("picture", "The address of the picture of 1200 by 630 pixels.", \.picture),
    .text("pictureText", "What the picture says.", \.pictureText),
    .html("data", "What search engines are told: blocks of JSON-LD.", \.data),
  ]
}

/// The same page's address in a language.
struct AlternateLink: View {
  let language: String
  let address: String

  static let fields: [Field<Self>] = [
    .text("language", "BCP 47, or `x-default`.", \.language),
    .link("address", "Its address, in full.", \.address),
  ]
}

/// A feed that a page's readers may want to follow.
struct FeedLink: View {
  let type: String
  let address: String

  static let fields: [Field<Self>] = [
    .text("type", "Its media type.", \.type),
    .link("address", "Its address, in full.", \.address),
  ]
}

/// What a server answers where there is no page.
struct NotFoundPage: View {
  let lists: [LinkView]

  static let fields: [Field<Self>] = [.many("lists", "The way back, and the lists.", \.lists)]
}
