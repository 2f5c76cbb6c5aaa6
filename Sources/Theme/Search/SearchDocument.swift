import Core
import Markup
import Reviews

/// A review as Pagefind reads it: its words, and in `meta` elements what it can be picked out by and
/// what stands beside it among the results.
struct SearchDocument {
  private(set) var bytes: [UInt8] = []

  /// A document of each review that can be read.
  static func files(of site: LanguageSite, _ texts: RenderedTexts) -> [SiteFile] {
    let views = CaseViewBuilder(site, texts, pictures: [:])
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
    meta("id", one.id)
    meta("stars", view.starCount)
    meta("rated", view.stars?.label)
    meta("date", view.date)
    meta("standing", view.badge?.label)
    meta("language", one.review.language)
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

  private mutating func meta(_ name: String, _ value: String?) { tag("meta", name, value) }

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
