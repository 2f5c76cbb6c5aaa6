import Core
import Markup
import Reviews

/// A review as Pagefind reads it: its words, and in `meta` elements what it can be picked out by and
/// what stands beside it among the results.
///
/// A search finds what is in the review and its replies, and nothing else.
struct SearchDocument {
  private(set) var bytes: [UInt8] = []

  /// A document of each review that can be read.
  static func files(of site: LanguageSite) -> [SiteFile] {
    let views = CaseViewBuilder(site, pictures: [:])
    return site.cases.filter(\.isShown).map { one in
      SiteFile(path: site.prefix + SitePath.case(one.id).page, kind: .item) {
        SearchDocument(of: one, by: views).bytes
      }
    }
  }

  private init(of one: Case, by views: CaseViewBuilder) {
    let view = views.view(of: one, .page)
    add("<!doctype html><html lang=\"", escaping: views.language.tag)
    add("\"><head><meta charset=\"utf-8\">")
    filter("stars", view.starCount)
    filter("outcome", view.outcome)
    for topic in one.review.topics { filter("topic", topic) }
    filter("source", one.review.source?.name)
    filter("language", one.review.language)
    filter("year", String(one.review.date.day.civil.year))
    let about = [view.badge?.label, view.date].compactMap { $0 }.joined(separator: " · ")
    tag(
      "meta", "beside",
      Self.unfindable([one.id, about, view.stars?.label ?? ""].joined(separator: "\n")))
    tag("sort", "date", view.iso)
    add("</head><body data-pagefind-body><h1 data-pagefind-meta=\"title\">", escaping: view.title)
    add("</h1>")
    add(view.words)
    if let product = one.review.product { add("<p>", escaping: product, "</p>") }
    if let author = one.review.author { add("<p>", escaping: author, "</p>") }
    for step in view.story.steps {
      if let text = step.text { add("<p>", escaping: text, "</p>") }
      add(step.words)
    }
    add("</body></html>")
  }

  private mutating func filter(_ name: String, _ value: String?) { tag("filter", name, value) }

  /// A text that the script can read and no search finds: Pagefind searches what stands beside a
  /// review too, and who looks for "October" wants reviews that say so. Each byte becomes a character
  /// of Unicode's block of Braille patterns, which are in no word.
  private static func unfindable(_ text: String) -> String {
    String(String.UnicodeScalarView(text.utf8.compactMap { Unicode.Scalar(0x2800 + UInt32($0)) }))
  }

  private mutating func tag(_ kind: String, _ name: String, _ value: String?) {
    guard let value else { return }
    add("<meta data-pagefind-\(kind)=\"\(name)[content]\" content=\"", escaping: value, "\">")
  }

  private mutating func add(_ markup: String, escaping text: String = "", _ end: String = "") {
    bytes += markup.utf8
    Escape.html(text, into: &bytes)
    bytes += end.utf8
  }

  private mutating func add(_ html: HTML) { bytes += html.bytes }
}
