import Core
import Reviews

extension UnlinkedContent {
  /// Puts each text in another language to the text that it stands beside, and replies without a
  /// date to the day of their reviews.
  mutating func join() -> [Finding] {
    dateReplies()
    var findings: [Finding] = []
    for translation in translations {
      if let index = changes.firstIndex(where: { $0.slug == translation.slug }),
        translation.folder == .changes
      {
        changes[index].title.add(translation.title, in: translation.language)
        changes[index].text.add(translation.text, in: translation.language)
      } else if let index = pages.firstIndex(where: { $0.slug == translation.slug }),
        translation.folder == .pages
      {
        pages[index].title.add(translation.title, in: translation.language)
        pages[index].text.add(translation.text, in: translation.language)
      } else if unread[translation.folder]?.contains(translation.slug) != true {
        findings.append(
          Finding(
            .noBaseText, at: translation.place,
            "there is no '\(translation.slug).md' beside it, the text in the first language"))
      }
    }
    return findings
  }
}

extension UnlinkedContent {
  private mutating func dateReplies() {
    let undated = replies.indices.filter { !replies[$0].value.isDated }
    guard !undated.isEmpty else { return }
    let dates = Dictionary(
      reviews.map { ($0.value.id, $0.value.date) }, uniquingKeysWith: { one, _ in one })
    for index in undated {
      if let date = dates[replies[index].value.review] { replies[index].value.date = date }
    }
  }
}

extension Localized {
  fileprivate mutating func add(_ text: String, in language: String) {
    self = Localized(byLanguage: byLanguage.merging([language: text]) { $1 })
  }
}
