import Markup
import Reviews

// What a review that is not shown leaves behind.
extension CaseViewBuilder {
  /// A numbered placeholder: its stars, its dates and the reason, and nothing that was written in
  /// the review.
  func placeholder(_ one: Case, _ extent: Extent) -> CaseView {
    let isPage = extent == .page
    let decision = isPage ? one.hidingDecision : nil
    var view = CaseView(
      id: one.id, inList: !isPage, isShown: false, title: labels.title(of: one), hasTitle: true,
      number: labels.number(of: one), starCount: one.review.stars.first.map(String.init),
      iso: one.review.date.iso, date: language.date(one.review.date),
      words: decision.map { html($0.text) } ?? HTML(), language: nil)
    view.hasDecision = one.hidingDecision != nil
    view.explanation = (reasons(for: one) + counting(of: one)).joined(separator: " ")
    return view
  }

  /// Why it is not shown, in sentences.
  private func reasons(for one: Case) -> [String] {
    let words = language.words
    switch one.visibility {
    case .withheld(let decision), .removed(let decision):
      let date = language.day(decision.date.day)
      let isPause = decision.action == .withhold
      var sentences = [words[isPause ? "withheld-on" : "removed-on", ["date": date]]]
      if let until = decision.until, isPause {
        sentences.append(words["withheld-until", ["date": language.day(until)]])
      }
      if let asker = decision.requestedBy {
        sentences.append(words["requested-by", ["who": asker]])
      }
      return sentences
    case .quarantined(let day): return [words["quarantined-until", ["date": language.day(day)]]]
    case .erased(let day): return [words["erased-on", ["date": language.day(day)]]]
    case .missing: return [words["missing-without-decision"]]
    case .shown: return []
    }
  }

  /// Whether its stars count, in a sentence.
  private func counting(of one: Case) -> [String] {
    if one.isFake { return [language.words["fake-leaves-score"]] }
    return one.review.stars.first.map { rating in
      [language.words["still-counts", ["stars": language.counted("stars-count", rating)]]]
    } ?? []
  }
}
