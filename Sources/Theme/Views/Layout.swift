import Markup
import Templates

/// The layout around every page.
struct Layout: View {
  let language: String
  let direction: String
  let title: String
  let description: String
  let metadata: MetadataView?
  let isLost: Bool
  let stylesheet: String
  let script: String?
  let isSearch: Bool
  let icon: String
  let kind: Page.Kind
  let shop: String
  let about: String?
  let address: [TextView]
  let navigation: [LinkView]
  let translations: [TranslationLink]
  let pages: [LinkView]
  let colophon: String
  let email: String?
  let website: String?
  let websiteName: String
  let main: HTML

  static let fields: [Field<Self>] = [
    .text("language", "The page's language, BCP 47.", \.language),
    .text("direction", "`ltr` or `rtl`.", \.direction),
    .text("title", "The page's title.", \.title),
    .text("description", "What the page is, in a sentence.", \.description),
    .one("world", "What search engines and other sites get; needs `url` in site.yml.", \.metadata),
    .flag("isLost", "Whether it stands for a page that is not there.", \.isLost),
    .link("stylesheet", "The stylesheet's path from {{root}}.", \.stylesheet),
    .link(
      "script", "On a page with a receipt and the search page: its script's path from {{root}}."
    ) {
      $0.script
    },
    .flag("isSearch", "Whether it is the search page, whose script compiles WebAssembly.") {
      $0.isSearch
    },
    .link("icon", "The picture for the browser's tab, from {{root}}.", \.icon),
    .flag("isHome", "Whether it is the first page, which names the shop itself.") {
      $0.kind == .home
    },
    .flag("isList", "Whether it is a list of reviews, the first page too.") { $0.kind != .other },
    .text("shop", "The shop's name.", \.shop),
    .text("about", "What the shop is, as site.yml says.", \.about),
    .many("navigation", "The site's main pages.", \.navigation),
    .one("translation", "This page in the other language, where there is one other.") {
      let others = $0.translations.filter { !$0.isThis }
      return others.count == 1 ? others[0] : nil
    },
    .flag("hasTranslations", "Whether there is more than one other language.") {
      $0.translations.count > 2
    },
    .many("translations", "This page in the other languages.") {
      $0.translations.filter { !$0.isThis }
    },
    .many("pages", "The shop's further pages.", \.pages),
    .many("address", "Where the shop is, and when it is open.", \.address),
    .text("colophon", "On the first page: what the site was made from, in numbers.", \.colophon),
    .text("email", "The shop's e-mail address.", \.email),
    .link("mailto", "The same as a link.") { $0.email.map { "mailto:\($0)" } },
    .link("website", "The shop's own website.", \.website),
    .text("websiteName", "Its address, without the protocol.", \.websiteName),
    .html("main", "What the page's own template made.", \.main),
  ]
}

/// The same page in a language.
struct TranslationLink: View {
  let language: String
  let label: String
  let path: String
  let isThis: Bool

  static let fields: [Field<Self>] = [
    .text("language", "BCP 47.", \.language),
    .text("label", "The language's own name for itself.", \.label),
    .link("path", "Where it stands, from {{root}}.", \.path),
  ]
}

/// The shop's logo. Its size is in the page, so that nothing moves when it comes.
struct LogoView: View {
  let light: PictureSource
  let dark: PictureSource?
  let alt: String

  static let fields: [Field<Self>] = [
    .link("path", "Its path from {{root}}.", \.light.path),
    .text("width", "How wide it is, in CSS pixels.") { String($0.light.width) },
    .text("height", "How high it is, in CSS pixels.") { String($0.light.height) },
    .text("alt", "The shop's name, for those who cannot see it.", \.alt),
    .one("dark", "The one for dark screens, where there is one.", \.dark),
  ]

  /// A file of it.
  struct PictureSource: View {
    let path: String
    let width, height: Int

    static let fields: [Field<Self>] = [
      .link("path", "Its path from {{root}}.", \.path),
      .text("width", "How wide it is, in CSS pixels.") { String($0.width) },
      .text("height", "How high it is, in CSS pixels.") { String($0.height) },
    ]
  }
}

/// The metadata of a page for search engines, feed readers, and previews of links.
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
    .html("data", "The data for search engines: blocks of JSON-LD.", \.data),
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

/// Stars, drawn and said.
struct StarsView: View {
  let count: Int
  let label: String

  static let fields: [Field<Self>] = [
    .text("count", "How many, 1 to 5.") { String($0.count) },
    .text("drawn", "All five as characters, filled and empty.") {
      String(repeating: "★", count: $0.count) + String(repeating: "☆", count: 5 - $0.count)
    },
    .text("label", "The same in words, for those who cannot see them.", \.label),
  ]
}

/// Stars, where a template wants them under a name of their own.
struct LaterStars: View {
  let stars: StarsView?

  static let fields: [Field<Self>] = [.one("stars", "The stars.", \.stars)]
}

/// Where a complaint stands: a shape, a sign and words, never colour alone.
struct BadgeView: View {
  let kind: String
  let sign: String
  let label: String

  static let fields: [Field<Self>] = [
    .text(
      "kind", "The outcome, or of a resolved case the grade; a class of the stylesheet.", \.kind),
    .text("sign", "A sign for it, not read out.", \.sign),
    .text("label", "Its words.", \.label),
  ]
}

/// A link within the site.
struct LinkView: View {
  let path: String
  let label: String
  var isCurrent = false
  var key = ""
  var after = ""

  static let fields: [Field<Self>] = [
    .link("path", "Where it leads, from the site's root.", \.path),
    .text("label", "Its words.", \.label),
    .text("title", "Its words.", \.label),
    .text("key", "The key in site.yml of what it leads to.", \.key),
    .text("after", "How many reviews led to it, in words.", \.after),
    .flag("isCurrent", "Whether it leads to this very page.", \.isCurrent),
  ]
}

/// A text in a list of them.
struct TextView: View {
  let text: String

  static let fields: [Field<Self>] = [.text("text", "The text.", \.text)]
}
