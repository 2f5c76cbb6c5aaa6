import Markup
import Reviews

extension LanguageSite {
  /// The page of one case.
  func casePage(_ one: Case) -> Page {
    let writer = writer
    let title = writer.title(of: one)
    let words = language.words
    var crumbs: [LinkView] = []
    var status = ""
    if one.isComplaint {
      crumbs.append(LinkView(path: "complaints/index.html", label: words["complaints"]))
      if one.isShown {
        let path = ComplaintStatus(one.outcome, nil).path
        crumbs.append(LinkView(path: path, label: words["list-\(one.outcome.rawValue)"]))
        status = ": " + writer.badge(of: one).label
      }
    }
    let refusals = one.decisions.filter { $0.action == .keep }.map { decision in
      CasePage.RefusedRequest(
        text: words[
          "kept",
          [
            "date": language.day(decision.date.day),
            "who": decision.requestedBy ?? words["someone"],
            "by": site.settings.people[decision.by]?.name ?? decision.by,
          ]],
        words: writer.html(decision.text))
    }
    let article = templates.caseCard.render(writer.view(of: one, inList: false))
    let view = CasePage(
      title: title, language: writer.titleLanguage(of: one), crumbs: crumbs, article: article,
      refusals: refusals, receipt: receipt(of: one))
    return Page(
      title: "\(one.isShown ? words["quoted", ["text": title]] : title)\(status) | \(siteTitle)",
      description: one.isShown ? Markdown.plainText(from: one.review.text, limit: 160) : title,
      main: templates.casePage.render(view), script: view.receipt.map { _ in assets.script },
      data: data(of: one, crumbs: crumbs))
  }

  /// One of the shop's further pages.
  func infoPage(_ info: InfoPage) -> Page {
    let title = language.text(info.title) ?? info.slug
    let text = language.text(info.text) ?? ""
    let view = InfoView(title: title, words: Markdown.html(from: text, profile: .page))
    return Page(
      title: "\(title) | \(siteTitle)", description: Markdown.plainText(from: text, limit: 160),
      main: templates.info.render(view))
  }

  /// "You said, we did."
  func changesPage() -> Page {
    let writer = writer
    let changes = site.changes.map { change in
      let cases = change.reviews.compactMap { site.cases.index(ofID: $0) }.map { site.cases[$0] }
      return ChangeView(
        anchor: change.slug, title: language.text(change.title) ?? change.slug,
        iso: change.date.iso, date: language.day(change.date.day), after: led(by: change),
        topics: change.topics.map {
          LinkView(path: "topics/\($0)/index.html", label: writer.topicLabel($0), key: $0)
        },
        words: Markdown.html(from: language.text(change.text) ?? "", profile: .page),
        cases: cases.enumerated().map { place, one in
          .init(id: one.id, title: writer.title(of: one), isLast: place == cases.count - 1)
        })
    }
    let title = language.words["changes-title"]
    return Page(
      title: "\(title) | \(siteTitle)", description: language.words["changes-intro"],
      main: templates.changes.render(ChangesPage(changes: changes)))
  }

  /// How many reviews led to a change; empty where it names none.
  func led(by change: Change) -> String {
    change.reviews.isEmpty ? "" : language.counted("after-reviews", change.reviews.count)
  }
}

extension [Case] {
  /// Where the case of that review stands, in cases sorted by ID.
  func index(ofID id: String) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].id.utf8.lexicographicallyPrecedes(id.utf8) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < count && self[low].id == id ? low : nil
  }
}
