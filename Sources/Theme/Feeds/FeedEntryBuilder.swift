import Markup
import Reviews

/// Makes cases entries of feeds, in one language.
struct FeedEntryBuilder: Sendable {
  let views: CaseViewBuilder
  /// Where this language stands, absolute, ending in a slash.
  let base: String
  /// The shop's name, plain.
  let shop: String

  private var language: Language { views.language }

  /// The case as an entry. If the review is not shown, the entry has its page's placeholder.
  func entry(of one: Case, updated: Timestamp) -> Feed.FeedItem {
    let view = views.view(of: one, .page)
    let name = one.isShown ? Escape.plain(view.author) : shop
    return Feed.FeedItem(
      id: FeedID.urn("sitegen", language.tag, shop, one.id), title: title(of: one, view),
      page: base + SitePath.case(one.id).path,
      author: name.isEmpty ? language.words["anonymous"] : name,
      published: Timestamp(one.review.date), updated: updated,
      topics: one.isShown
        ? one.review.topics.map { ($0, Escape.plain(views.labels.topic($0))) } : [],
      content: content(of: view))
  }

  /// The title, "★★☆☆☆ “Flat tyre”: Resolved, customer confirms", so that a reader sees what an
  /// update is.
  private func title(of one: Case, _ view: CaseView) -> String {
    var title = one.isShown ? language.words["quoted", ["text": view.title]] : view.title
    if let badge = view.badge { title += ": \(badge.label)" }
    if let rating = one.review.stars.first {
      let stars = String(repeating: "★", count: rating)
      title = "\(stars)\(String(repeating: "☆", count: 5 - rating)) \(title)"
    }
    return Escape.plain(title)
  }

  /// What the page of the case says: who and how, the review, what followed, where it stands.
  ///
  /// Words stand in blocks with a direction of their own. What stands beside other words in a line
  /// is plain, as readers may take `<bdi>` out.
  private func content(of view: CaseView) -> HTML {
    var html = HTML()
    func add(_ element: HTML) {
      html.append(element)
      html.append(text: "\n")
    }
    func words(_ words: HTML, _ language: String?) {
      guard !words.bytes.isEmpty else { return }
      var block = HTML(text: "\n")
      block.append(words)
      add(HTML("div", ["dir": "auto", "lang": language], around: block))
    }
    add(HTML("p", text: facts(view)))
    words(view.words, view.language)
    for note in [view.redaction, view.change?.text].compactMap({ $0 }) {
      add(HTML("p", text: Escape.plain(note)))
    }
    for step in view.story.steps {
      add(HTML("p", ["dir": "auto"], around: line(of: step)))
      words(step.words, step.language)
    }
    if let badge = view.badge {
      add(HTML("p", around: HTML("strong", text: "\(badge.sign) \(badge.label)".trimmed)))
    }
    for change in view.changes {
      var led = HTML(text: language.words["led-to"] + " ")
      led.append(HTML("a", ["href": base + change.path], text: Escape.plain(change.label)))
      add(HTML("p", around: led))
    }
    add(
      HTML(
        "p",
        around: HTML(
          "a", ["href": base + SitePath.case(view.id).path], text: view.number)))
    return html
  }

  /// The line that on a page stands under the title.
  private func facts(_ view: CaseView) -> String {
    var facts: [String?] =
      view.isShown
      ? [
        view.stars?.label,
        view.later?.stars.map { "\(language.words["later"]) \($0.label)" }, view.recommendation,
        view.author, view.date,
        view.entered, view.evidence, view.source, view.inLanguage,
      ] : [view.date, view.explanation]
    // Its number "of all" is left out: it would change with every new review.
    facts += (view.warnings + view.notes).map(\.text)
    return facts.compactMap { $0 }.map(Escape.plain).filter { !$0.isEmpty }
      .joined(separator: " · ")
  }

  private func line(of step: TimelineStep) -> HTML {
    var line = HTML("strong", text: Escape.plain(step.title))
    func add(_ separator: String, _ text: String?) {
      guard let text, !text.isEmpty else { return }
      line.append(text: separator + Escape.plain(text))
    }
    add(": ", step.who)
    add(", ", step.role)
    add(", ", step.when)
    add(", ", step.entered)
    add(", ", step.toldBy)
    add(": ", step.text)
    add(" · ", step.stars?.label)
    if let link = step.link {
      line.append(text: " ")
      line.append(HTML("a", ["href": link], text: step.linkLabel))
    }
    return line
  }
}

extension String {
  fileprivate var trimmed: String { hasPrefix(" ") ? String(dropFirst()) : self }
}
