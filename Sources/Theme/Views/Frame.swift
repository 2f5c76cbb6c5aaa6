import Markup
import Templates

/// What stands around every page.
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
  let logo: LogoView?
  let icon: String?
  let shop: String
  let about: String?
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
    .one("world", "What others on the web are told of it; needs `url` in site.yml.", \.metadata),
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
    .one("logo", "The shop's logo, where it has one.", \.logo),
    .link("icon", "The logo's path from {{root}}, where it is about square.", \.icon),
    .text("shop", "The shop's name.", \.shop),
    .text("about", "What the shop is, as site.yml says.", \.about),
    .many("navigation", "The site's main pages.", \.navigation),
    .many("translations", "This page in the other languages.") {
      $0.translations.filter { !$0.isThis }
    },
    .many("pages", "The shop's further pages.", \.pages),
    .text("colophon", "What the site was made from, in numbers.", \.colophon),
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
